import Temporal

/// The line of a date expression, with gaps where it begins and ends: expressions that are alike share all the rest.
package struct DateLine: Sendable {
  private let parts: [UInt8]
  /// Behind which bytes the beginning and the end go; `nil` where the line does not say where the expression stands.
  private let gaps: (start: Int, end: Int)?

  /// A line that says nothing of places.
  package init(_ line: [UInt8]) { (parts, gaps) = (line, nil) }

  /// A line in three parts: the beginning goes behind the first, the end behind the second.
  package init(_ head: [UInt8], _ middle: [UInt8], _ tail: [UInt8]) {
    parts = head + middle + tail
    gaps = (head.count, head.count + middle.count)
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
    guard let gaps else { return bytes += parts }
    parts.withUnsafeBufferPointer { parts in
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: parts[..<gaps.start]))
      bytes.append(decimal: span.start)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: parts[gaps.start..<gaps.end]))
      bytes.append(decimal: span.end)
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: parts[gaps.end...]))
    }
  }
}
