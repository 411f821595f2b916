/// Purposes by the names in `class` and `id`, of which a page has few: each is taken apart once.
struct PurposeNames {
  /// Whether a container is named as MediaWiki names the one that holds the article.
  private(set) var isWiki = false
  private var purposes = ByteMemory<ContainerPurpose?>()
  private var skinned = ByteMemory<Bool>()

  mutating func purpose(of element: HTMLElement, _ attributes: HTMLAttributes) -> ContainerPurpose {
    let purpose = ContainerPurpose(of: element, attributes)
    return purpose == .neutral ? named(attributes) ?? (element == .main ? .main : .neutral) : purpose
  }

  private mutating func named(_ attributes: HTMLAttributes) -> ContainerPurpose? {
    let byClass = attributes.classBytes.flatMap { purpose(named: $0) }
    let byID = attributes.idBytes.flatMap { purpose(named: $0) }
    return ContainerPurpose.moreTelling(byClass, byID)
  }

  private mutating func purpose(named bytes: UnsafeBufferPointer<UInt8>) -> ContainerPurpose? {
    if !isWiki, bytes.firstOffset(of: "mw-parser-output", in: bytes.indices) != nil { isWiki = true }
    return purposes.value(of: bytes) { ContainerPurpose.named(HTMLAttributes.text($0)) }
  }

  /// Whether an inline element is part of the skin, such as MediaWiki's [编辑] beside a heading.
  mutating func isSkinned(_ attributes: HTMLAttributes) -> Bool {
    if ContainerPurpose.isHidden(attributes) { return true }
    guard let names = attributes.classBytes else { return false }
    return skinned.value(of: names) { ContainerPurpose.isSkinned(HTMLAttributes.text($0)) }
  }
}
