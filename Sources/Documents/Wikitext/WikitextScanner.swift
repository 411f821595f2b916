/// Walks through a wikitext once and notes where constructs begin and end.
struct WikitextScanner {
  typealias Span = WikitextSpans.Span

  let bytes: UnsafeBufferPointer<UInt8>
  var offset = 0
  /// Those of the stretch at hand, by their beginnings; while open, with nothing in them.
  private var spans: [Span] = []
  /// Indices of the spans that are not closed yet, and whether some never will be.
  private var open: [Int] = []
  private var hasUnclosed = false
  /// By element: where its end was found last, the end of the text where there is none.
  var ends: [Int: Int] = [:]

  /// How far down the stack an end may find its beginning.
  private static let reach = 24

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Adds the spans of a stretch to `found`: from `start` to the first heading behind `length` bytes, at most to `end`.
  /// Returns where the stretch ends.
  mutating func run(from start: Int, atLeast length: Int, to end: Int, into found: inout [Span]) -> Int {
    swap(&spans, &found)
    offset = start
    walk(enough: start + length, end)
    dropAll()
    if hasUnclosed { spans.removeAll { $0.inner.upperBound == WikitextScanner.unclosed } }
    hasUnclosed = false
    swap(&spans, &found)
    return offset
  }

  private mutating func walk(enough: Int, _ end: Int) {
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: "{"): openBraces()
      case UInt8(ascii: "}"): closeBraces()
      case UInt8(ascii: "["): openBrackets()
      case UInt8(ascii: "]"): closeBrackets()
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "-"): openVariant()
      case UInt8(ascii: "\n"): if endLine(), offset >= enough { return }
      default: offset &+= 1
      }
    }
  }

  // MARK: Open spans

  /// Where a span ends that was not closed.
  private static let unclosed = Int.max

  mutating func push(_ kind: WikitextSpans.Kind, length: Int, from start: Int? = nil) {
    open.append(spans.count)
    let start = start ?? offset
    offset += length
    spans.append(Span(kind: kind, range: start..<WikitextScanner.unclosed, inner: offset..<WikitextScanner.unclosed))
  }

  /// Closes the innermost span of a kind; what was opened within it and not closed is text.
  mutating func close(_ kind: WikitextSpans.Kind, length: Int) -> Bool {
    guard let depth = open.suffix(WikitextScanner.reach).lastIndex(where: { spans[$0].kind == kind }) else {
      return false
    }
    let index = open[depth]
    drop(to: depth)
    spans[index].inner = spans[index].inner.lowerBound..<max(offset, spans[index].inner.lowerBound)
    offset += length
    spans[index].range = spans[index].range.lowerBound..<offset
    return true
  }

  /// Notes a span that is known from end to end.
  mutating func add(_ kind: WikitextSpans.Kind, _ range: Range<Int>, inner: Range<Int>) {
    spans.append(Span(kind: kind, range: range, inner: inner))
  }

  private mutating func drop(to depth: Int) {
    if depth + 1 < open.count { hasUnclosed = true }
    open.removeSubrange(depth...)
  }

  private mutating func dropAll() {
    if !open.isEmpty { hasUnclosed = true }
    open.removeAll(keepingCapacity: true)
  }

  /// Links end with their paragraph, everything with a heading. Whether a heading begins here.
  private mutating func endLine() -> Bool {
    offset += 1
    guard offset < bytes.count else { return false }
    if bytes.matches("==", at: offset) {
      dropAll()
      return true
    }
    if bytes[offset] == UInt8(ascii: "\n") {
      while let last = open.last, spans[last].kind == .link {
        open.removeLast()
        hasUnclosed = true
      }
    }
    return false
  }

  // MARK: Brackets

  private func run(of byte: UInt8) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] == byte { end += 1 }
    return end - offset
  }

  /// `{{`, `{{{{` …; of `{{{` the first brace is taken along.
  private mutating func openBraces() {
    let count = run(of: UInt8(ascii: "{"))
    guard count > 1 else { return offset += 1 }
    let start = offset
    offset += count % 2
    push(.template, length: 2, from: start)
    for _ in 1..<count / 2 { push(.template, length: 2) }
  }

  private mutating func closeBraces() {
    if bytes.matches("}-", at: offset), innermost == .variant, close(.variant, length: 2) { return }
    guard bytes.matches("}}", at: offset) else { return offset += 1 }
    if !close(.template, length: 2) { offset += 2 }
  }

  private var innermost: WikitextSpans.Kind? { open.last.map { spans[$0].kind } }

  private mutating func openBrackets() {
    guard bytes.matches("[[", at: offset) else { return offset += 1 }
    push(.link, length: 2)
  }

  private mutating func closeBrackets() {
    guard bytes.matches("]]", at: offset) else { return offset += 1 }
    // [[a [http://b c]]] ends with the bracket of the address first.
    if bytes.matches("]]]", at: offset), !bytes.matches("]]]]", at: offset), innermost == .link { offset += 1 }
    if !close(.link, length: 2) { offset += 2 }
  }

  private mutating func openVariant() {
    let isVariant = bytes.matches("-{", at: offset) && !bytes.matches("-{{", at: offset)
    if isVariant { push(.variant, length: 2) } else { offset += 1 }
  }
}
