import Documents
import Temporal

extension TimelineExtractor {
  /// Reads one article.
  ///
  ///     let extractor = try TimelineExtractor()
  ///     let timeline = try extractor.timeline(of: Array("1992年4月3日，兩國建交。".utf8), name: "note.txt")
  ///     print(timeline.events[0].date.edtf ?? "?")  // 1992-04-03
  ///
  /// - Parameters:
  ///   - bytes: the article in any encoding and mark-up that the command reads; they are told by name and content.
  ///   - name: the document's id and, unless it is `-`, its path.
  ///   - reference: the publication date that 昨日 and 5日 lean on, over what the article says of itself.
  /// - Throws: `LoadFailure` for bytes that are no text.
  public func timeline(of bytes: [UInt8], name: String = "-", reference: CivilDateTime? = nil) throws
    -> DocumentTimeline
  {
    let document = try DocumentLoader(reference: reference).document(bytes, name: name)
    return makeWorker().timeline(of: document)
  }
}
