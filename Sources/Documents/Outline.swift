/// The headings above a place, outermost first.
package struct Outline: Sendable {
  private var headings: [(level: Int, block: Int, kind: SectionKind?)] = []

  package init() {}

  /// The block of the innermost heading.
  package var parent: Int? { headings.last?.block }

  /// What the innermost heading of a known kind announces: subsections of the references are references.
  package var kind: SectionKind? { headings.last { $0.kind != nil }?.kind }

  /// The heading above one of this level.
  package func parent(ofLevel level: Int) -> Int? { headings.last { $0.level < level }?.block }

  /// A heading begins a section: sections of its level and below end.
  package mutating func open(level: Int, block: Int, kind: SectionKind? = nil) {
    while let last = headings.last, last.level >= level { headings.removeLast() }
    headings.append((level, block, kind))
  }
}
