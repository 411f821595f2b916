/// Who takes part.
public enum ActorKind: String, CaseIterable, Sendable { case person, organization, polity, group }

/// What an actor does in the clause, where its pattern is clear.
public enum Role: String, CaseIterable, Sendable { case agent, patient, counterpart, speaker }

/// Somebody who takes part in a dated clause.
public struct Actor: Hashable, Sendable {
  /// Canonical: a link's target where the link text overruns it, the full name where a surname or a pronoun stands for it.
  public var name: String
  public var kind: ActorKind
  /// The words as they stand.
  public var text: String
  public var span: Span
  public var url: String?
  /// A stand-in (他, 該國, 兩國) or an elided subject.
  public var isImplied: Bool
  public var role: Role?
  /// The title beside the name: 俄羅斯總統.
  public var title: String?

  public init(
    name: String, kind: ActorKind, text: String, span: Span, url: String? = nil, isImplied: Bool = false,
    role: Role? = nil, title: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.text = text
    self.span = span
    self.url = url
    self.isImplied = isImplied
    self.role = role
    self.title = title
  }
}

/// Where something happened, from or to.
public struct Place: Hashable, Sendable {
  public var name: String
  public var text: String
  public var span: Span
  public var url: String?

  public init(name: String, text: String, span: Span, url: String? = nil) {
    self.name = name
    self.text = text
    self.span = span
    self.url = url
  }
}

public enum SourceKind: String, CaseIterable, Sendable { case citation, link }

/// Who says so: a footnote, reference or link of the sentence.
public struct Source: Hashable, Sendable {
  public var kind: SourceKind
  /// The mark in the text: `3`; `nil` for a link.
  public var label: String?
  public var title: String?
  public var url: String?
  /// EDTF, as the source states it.
  public var published: String?

  public init(
    kind: SourceKind, label: String? = nil, title: String? = nil, url: String? = nil, published: String? = nil
  ) {
    self.kind = kind
    self.label = label
    self.title = title
    self.url = url
    self.published = published
  }
}

/// Where in the input an event was read, and by which rule.
public struct Provenance: Hashable, Sendable {
  public var path: String
  /// 1-based line of the input.
  public var line: Int
  /// `zh/dates.grammar:12`.
  public var rule: String

  public init(path: String, line: Int, rule: String) {
    self.path = path
    self.line = line
    self.rule = rule
  }
}

/// Something that happened at a stated time.
public struct Event: Hashable, Sendable {
  /// Stable: the same document and place give the same id.
  public var id: String
  public var document: String
  public var date: Timex
  /// One line, for a calendar's title.
  public var summary: String
  /// The clean sentence, list item or table row.
  public var text: String
  public var span: Span
  public var actors: [Actor]
  public var places: [Place]
  public var sources: [Source]
  /// Headings above it, outermost first.
  public var section: [String]
  public var provenance: Provenance

  public init(
    id: String, document: String, date: Timex, summary: String, text: String, span: Span, actors: [Actor] = [],
    places: [Place] = [], sources: [Source] = [], section: [String] = [], provenance: Provenance
  ) {
    self.id = id
    self.document = document
    self.date = date
    self.summary = summary
    self.text = text
    self.span = span
    self.actors = actors
    self.places = places
    self.sources = sources
    self.section = section
    self.provenance = provenance
  }
}
