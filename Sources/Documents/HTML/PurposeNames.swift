/// Purposes by the names in `class` and `id`, of which a page has few: each is taken apart once.
struct PurposeNames {
  /// Whether a container is named as MediaWiki names the one that holds the article.
  private(set) var isWiki = false
  private var purposes: [Names: ContainerPurpose] = [:]
  private var skinned: [Names: Bool] = [:]

  private struct Names: Hashable {
    var classes: String?
    var id: String?
  }
  /// A page that makes up names without end is not remembered.
  private static let capacity = 4096

  mutating func purpose(of element: HTMLElement, _ attributes: HTMLAttributes) -> ContainerPurpose {
    let purpose = ContainerPurpose(of: element, attributes)
    return purpose == .neutral ? named(attributes) ?? (element == .main ? .main : .neutral) : purpose
  }

  private mutating func named(_ attributes: HTMLAttributes) -> ContainerPurpose? {
    if attributes.classes == nil, attributes.id == nil { return nil }
    let names = Names(classes: attributes.classes, id: attributes.id)
    if let known = purposes[names] { return known == .neutral ? nil : known }
    if attributes.classes?.contains("mw-parser-output") == true { isWiki = true }
    let purpose = ContainerPurpose.named(attributes)
    if purposes.count < PurposeNames.capacity { purposes[names] = purpose ?? .neutral }
    return purpose
  }

  /// Whether an inline element is part of the skin, such as MediaWiki's [编辑] beside a heading.
  mutating func isSkinned(_ attributes: HTMLAttributes) -> Bool {
    if attributes.isHidden || ContainerPurpose.isHidden(attributes) { return true }
    guard attributes.classes != nil else { return false }
    let names = Names(classes: attributes.classes, id: nil)
    if let known = skinned[names] { return known }
    let isSkinned = ContainerPurpose.isSkinned(attributes)
    if skinned.count < PurposeNames.capacity { skinned[names] = isSkinned }
    return isSkinned
  }
}
