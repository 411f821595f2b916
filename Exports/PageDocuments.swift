import Temporal

/// The documents that a page was made of, at its foot.
struct PageDocuments {
  let markup: String

  init(_ documents: [DocumentTimeline]) {
    let items = documents.map(PageDocuments.item)
    markup = items.isEmpty ? "" : "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
  }

  private static func item(_ document: DocumentTimeline) -> String {
    let info = document.info
    let name = (info.title ?? info.id).inOneLine.escapedForMarkup
    let linked = WebAddress(info.url).map {
      "<a href=\"\($0.text.escapedForMarkup)\" rel=\"noopener noreferrer\" target=\"_blank\">\(name)</a>"
    }
    let published = info.published.map { " · \($0.date)" } ?? ""
    let problem = document.problem.map { " <span class=\"error\">\($0.inOneLine.escapedForMarkup)</span>" } ?? ""
    return "<li lang=\"\(Wording.of(info).language)\">\(linked ?? name)\(published)\(problem)</li>"
  }
}
