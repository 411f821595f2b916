import Temporal

/// The line of a date expression, with gaps where it begins and ends: expressions that are alike share all the rest.
package struct DateLine: Sendable {
  private let head: [UInt8]
  /// Between the beginning and the end; `nil` where the line does not say where the expression stands.
  private let middle: [UInt8]?
  private let tail: [UInt8]

  /// A line that says nothing of places.
  package init(_ line: [UInt8]) { (head, middle, tail) = (line, nil, []) }

  /// A line in three parts: the beginning goes behind the first, the end behind the second.
  package init(_ head: [UInt8], _ middle: [UInt8], _ tail: [UInt8]) {
    (self.head, self.middle, self.tail) = (head, middle, tail)
  }

  /// A JSON object: the document, the words, where they stand, and their values.
  package init(json timex: Timex, of document: String, end: StaticString = "") {
    var (head, middle, tail) = (JSONBytes(), JSONBytes(continuing: ()), JSONBytes(continuing: ()))
    head.openObject()
    head.member("document", document)
    head.member("text", timex.text)
    head.key("start")
    middle.key("end")
    tail.values(of: timex)
    tail.closeObject()
    self.init(
      head.bytes, middle.bytes, tail.bytes + UnsafeBufferPointer(start: end.utf8Start, count: end.utf8CodeUnitCount))
  }

  /// Appends the line of an expression that stands at a place.
  package func append(_ span: Span, to bytes: inout [UInt8]) {
    bytes += head
    guard let middle else { return }
    bytes.append(decimal: span.start)
    bytes += middle
    bytes.append(decimal: span.end)
    bytes += tail
  }
}
