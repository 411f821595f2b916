import Temporal

/// The clean text with every date expression as TIMEX3 within (TimeML 1.2.1). What was selected does not matter here: the
/// expressions stand where they stand. Several documents stand in one element `corpus`.
package struct TimeML: Exporter {
  package let format = "timeml"
  package let endings = ["tml", "timeml"]
  package let summary = "the text with TIMEX3 tags within"
  package let needsWholeDocuments = true

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { Writer() }

  private struct Writer: TimelineWriter {
    private var documents: [String] = []
    /// TIMEX3 written so far: their ids are unique over the whole file.
    private var count = 0

    mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) {
      guard document.problem == nil else { return }
      documents.append(
        """
        <TimeML>
        <DOCID>\(document.info.id.escapedForXML)</DOCID>
        <DCT>\(creationTime(document.info))</DCT>
        <TITLE>\((document.info.title ?? "").escapedForXML)</TITLE>
        <TEXT>\(text(document))</TEXT>
        </TimeML>

        """)
    }

    func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {}

    mutating func finish(to output: inout [UInt8]) {
      output.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
      let isCorpus = documents.count != 1
      if isCorpus { output.append("<corpus>\n") }
      for document in documents { output.append(document) }
      if isCorpus { output.append("</corpus>\n") }
    }

    private mutating func creationTime(_ info: DocumentInfo) -> String {
      guard let published = info.published else { return "" }
      let value = published.second == 0 ? published.date.description : published.description
      let type = published.second == 0 ? "DATE" : "TIME"
      return tag(type: type, value: value, mod: nil, function: "CREATION_TIME") + "\(value)</TIMEX3>"
    }

    private mutating func text(_ document: DocumentTimeline) -> String {
      var marked = ""
      var rest = document.timexes.sorted { $0.span < $1.span }[...]
      var open: Timex?
      for (offset, scalar) in document.text.string(document.text.bytes).unicodeScalars.enumerated() {
        if let timex = open, timex.span.end == offset {
          marked += "</TIMEX3>"
          open = nil
        }
        if open == nil, let timex = next(at: offset, &rest) {
          marked += tag(type: timex.type.rawValue.uppercased(), value: timex.value, mod: timex.mod, function: "NONE")
          open = timex
        }
        marked.appendForXML(scalar)
      }
      return open == nil ? marked : marked + "</TIMEX3>"
    }

    /// The expression that begins at an offset; those that begin within another are passed over.
    private func next(at offset: Int, _ rest: inout ArraySlice<Timex>) -> Timex? {
      while let timex = rest.first, timex.span.start <= offset {
        rest.removeFirst()
        if timex.span.start == offset, timex.span.end > offset { return timex }
      }
      return nil
    }

    private mutating func tag(type: String, value: String, mod: TimexMod?, function: String) -> String {
      count += 1
      let mod = mod.map { " mod=\"\($0.rawValue)\"" } ?? ""
      return
        "<TIMEX3 tid=\"t\(count)\" type=\"\(type)\" value=\"\(value.escapedForXML)\"\(mod) functionInDocument=\"\(function)\">"
    }
  }
}

extension String {
  /// With entities, and without the characters that XML 1.0 §2.2 forbids; all others stay, also those that are not shown.
  var escapedForXML: String {
    var escaped = ""
    for scalar in unicodeScalars { escaped.appendForXML(scalar) }
    return escaped
  }

  mutating func appendForXML(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x0D: self += "&#13;"
    case 0..<0x09, 0x0B..<0x20, 0xFFFE, 0xFFFF: break
    default: appendForMarkup(scalar)
    }
  }
}
