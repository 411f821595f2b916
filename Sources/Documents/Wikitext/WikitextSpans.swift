/// Where the constructs of a wikitext begin and end: templates, links, references and what must not be parsed.
///
/// One pass with a stack finds those of a stretch before anything of it is rendered, so that what never closes is known
/// to be text, and no later step looks for an end again. Nothing but comments and elements that are not parsed goes on
/// over a heading, so stretches end before headings, and what is known of one is forgotten with the next.
struct WikitextSpans {
  enum Kind { case template, link, reference, variant, comment, verbatim, ignored, gallery, references }

  struct Span {
    var kind: Kind
    /// With its marks.
    var range: Range<Int>
    /// Between the marks; empty for `<ref name="x"/>`.
    var inner: Range<Int>
  }

  /// Ascending by their beginnings; a span comes before those within it.
  private(set) var spans: [Span] = []
  /// The spans that lie in no other, apart.
  private(set) var outermost: [Range<Int>] = []
  /// The bytes whose spans are known.
  private(set) var stretch = 0..<0
  private var scanner: WikitextScanner

  /// Bytes that a stretch has at least, where the text has them.
  private static let shortestStretch = 1 << 16

  init(_ bytes: UnsafeBufferPointer<UInt8>) { scanner = WikitextScanner(bytes) }

  /// Finds the spans of the next stretch.
  mutating func readOn() { read(from: stretch.upperBound, to: scanner.bytes.count) }

  /// Finds the spans of a range that was read before.
  mutating func readAgain(_ range: Range<Int>) { read(from: range.lowerBound, to: range.upperBound) }

  private mutating func read(from start: Int, to end: Int) {
    spans.removeAll(keepingCapacity: true)
    let reached = scanner.run(from: start, atLeast: WikitextSpans.shortestStretch, to: end, into: &spans)
    stretch = start..<max(reached, start)
    outermost.removeAll(keepingCapacity: true)
    for span in spans where span.range.lowerBound >= outermost.last?.upperBound ?? 0 { outermost.append(span.range) }
    indexPieces()
  }

  /// For each piece of the stretch, the first span that begins in it or behind it.
  private var firstOfPiece: [Int] = []
  /// In bytes: so few spans can begin in one that they are looked through.
  private static let piece = 64

  private mutating func indexPieces() {
    firstOfPiece.removeAll(keepingCapacity: true)
    var next = 0
    for start in Swift.stride(from: stretch.lowerBound, through: stretch.upperBound, by: WikitextSpans.piece) {
      while next < spans.count, spans[next].range.lowerBound < start { next += 1 }
      firstOfPiece.append(next)
    }
  }

  /// Index of the first span of the stretch that begins at `offset` or behind it. Constant time.
  func index(from offset: Int) -> Int {
    let piece = (offset - stretch.lowerBound) / WikitextSpans.piece
    guard piece < firstOfPiece.count else { return spans.count }
    var index = firstOfPiece[max(piece, 0)]
    while index < spans.count, spans[index].range.lowerBound < offset { index += 1 }
    return index
  }

  /// Whether a span begins just here.
  func begins(at offset: Int) -> Bool {
    let index = index(from: offset)
    return index < spans.count && spans[index].range.lowerBound == offset
  }

  /// The first span from an offset on; `nil` where it reaches beyond the range.
  func first(from offset: Int, within range: Range<Int>) -> Span? {
    let index = index(from: offset)
    return index < spans.count && spans[index].range.upperBound <= range.upperBound ? spans[index] : nil
  }
}
