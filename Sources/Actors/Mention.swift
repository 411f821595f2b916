import Temporal

/// A name found in a text, in bytes of the clean text.
package struct Mention: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case actor(ActorKind)
    case place
  }

  package var range: Range<Int>
  package var kind: Kind
  /// Canonical.
  package var name: String
  package var url: String?
  package var isImplied: Bool
  /// The title beside the name.
  package var title: String?

  package init(range: Range<Int>, kind: Kind, name: String, url: String? = nil, isImplied: Bool = false, title: String? = nil) {
    self.range = range
    self.kind = kind
    self.name = name
    self.url = url
    self.isImplied = isImplied
    self.title = title
  }
}
