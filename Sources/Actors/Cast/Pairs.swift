import Temporal

/// The two whom 两人, 双方, 两队 stand for: those whom the last sentence that named exactly two of a kind named.
struct Pairs: Sendable {
  private enum Sort: Sendable { case people, bodies, polities }

  private var people: [Mention] = []
  private var bodies: [Mention] = []
  private var polities: [Mention] = []
  /// One and whom it did something with, the latest last: 公司 and 普睿司曼 of 公司与普睿司曼签约.
  private var partners: [(one: Mention, other: Mention)] = []
  /// Whether the partners are later than the other pairs.
  private var arePartnersLast = false
  private static let kept = 6
  /// What the last such sentence named.
  private var last: Sort?
  /// Whom the sentence being read has named so far.
  private var named: [Mention] = []

  /// A new sentence begins.
  mutating func begin() {
    settle()
    named = []
  }

  /// Somebody is named who takes part.
  mutating func hear(_ mention: Mention) {
    guard sort(mention) != nil, !named.contains(where: { $0.name == mention.name }) else { return }
    if mention.setting.contains(.counterpart), let one = named.last(where: { !$0.setting.contains(.counterpart) }) {
      partners.append((one, mention))
      if partners.count > Pairs.kept { partners.removeFirst() }
      arePartnersLast = true
    }
    named.append(mention)
  }

  /// The two people last named together.
  mutating func twoPeople() -> [Mention] {
    settle()
    return people
  }

  /// The two states last named together.
  mutating func twoPolities() -> [Mention] {
    settle()
    return polities
  }

  /// The two organizations last named together.
  mutating func twoBodies() -> [Mention] {
    settle()
    return bodies
  }

  /// Those last named together, if these were not polities, which are told by how often they are named.
  mutating func twoSides() -> [Mention] {
    settle()
    if let pair = namedPartners() { return pair }
    switch last {
    case .people: return people
    case .bodies: return bodies
    case .polities, nil: return []
    }
  }

  /// The partners last named, of whom the sentence names one, if it names anybody.
  private func namedPartners() -> [Mention]? {
    let own = Set(named.map(\.name))
    let fitting =
      own.isEmpty ? partners.last : partners.last { own.contains($0.one.name) || own.contains($0.other.name) }
    guard let fitting, !own.isEmpty || arePartnersLast else { return nil }
    return [fitting.one, fitting.other]
  }

  private mutating func settle() {
    guard named.count > 1 else { return }
    for sort in [Sort.people, .polities, .bodies] {
      let own = named.filter { self.sort($0) == sort }
      // They among three or more are not two of them.
      if sort == .people, own.count > 2 { people = [] }
      guard own.count == 2 else { continue }
      last = sort
      if !own.contains(where: { $0.setting.contains(.counterpart) }) { arePartnersLast = false }
      switch sort {
      case .people: people = own
      case .bodies: bodies = own
      case .polities: polities = own
      }
    }
  }

  private func sort(_ mention: Mention) -> Sort? {
    switch mention.kind {
    case .actor(.person): .people
    case .actor(.organization), .actor(.group): .bodies
    case .actor(.polity): .polities
    case .place: mention.setting.contains(.mayAct) ? .polities : nil
    }
  }
}
