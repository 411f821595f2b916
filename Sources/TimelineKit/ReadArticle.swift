import Documents
import Events
import Temporal

/// Reads article after article and keeps what it learns on the way, so that later ones are read faster. Not for several
/// threads at once: make one for each.
///
///     let reader = try TimelineExtractor().makeReader()
///     let timeline = try reader.timeline(of: Array("1992年4月3日，兩國建交。".utf8), name: "note.txt")
///     print(timeline.events[0].date.edtf ?? "?")  // 1992-04-03
public final class ArticleReader {
  private let worker: EventExtractor

  fileprivate init(_ worker: EventExtractor) { self.worker = worker }

  /// Reads one article.
  ///
  /// - Parameters:
  ///   - bytes: the article in any encoding and mark-up that the command reads.
  ///   - name: the document's id and, unless it is `-`, its path.
  ///   - reference: the publication date that 昨日 and 5日 lean on, over what the article says of itself.
  ///   - format: the mark-up; without it told by name and content. One record of `jsonl` is no article: read its text.
  ///   - encoding: the name of an encoding, such as `gb18030`; without it told by the content.
  /// - Throws: `LoadFailure` for bytes that are no text, and for an encoding that there is not.
  public func timeline(
    of bytes: [UInt8], name: String = "-", reference: CivilDateTime? = nil, format: MarkupFormat? = nil,
    encoding: String? = nil
  ) throws(LoadFailure) -> DocumentTimeline {
    var choice = EncodingChoice.automatic
    if let encoding {
      guard let known = Encoding(named: encoding) else { throw .converter(encoding: encoding) }
      choice = .named(known)
    }
    let loader = DocumentLoader(format: format, encoding: choice, reference: reference)
    return worker.timeline(of: try loader.document(bytes, name: name))
  }
}

extension TimelineExtractor {
  /// A reader for one thread.
  public func makeReader() -> ArticleReader { ArticleReader(makeWorker()) }

  /// Reads a single article; for many, `makeReader` and keep it. Parameters and errors are those of `ArticleReader`.
  public func timeline(
    of bytes: [UInt8], name: String = "-", reference: CivilDateTime? = nil, format: MarkupFormat? = nil,
    encoding: String? = nil
  ) throws(LoadFailure) -> DocumentTimeline {
    try makeReader().timeline(of: bytes, name: name, reference: reference, format: format, encoding: encoding)
  }
}
