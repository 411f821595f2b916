import Temporal

/// Workbooks (Office Open XML) with the sheets Events, Sources and Documents.
package struct XLSX: Exporter {
  package let format = "xlsx"
  package let endings = ["xlsx"]
  package let summary = "a workbook: events, sources, documents"
  package let isBinary = true
  package let choices: Set<ExportChoice> = [.columns]

  package init() {}

  package func writer(_ options: ExportOptions) -> any TimelineWriter { WorkbookWriter(options) }
}

/// Keeps the documents until the end, because the workbook's title stands in none of its sheets but is needed first.
private struct WorkbookWriter: TimelineWriter {
  private let options: ExportOptions
  private let columns: [Column]
  private var documents: [DocumentTimeline] = []
  private var events: [(event: Event, document: DocumentInfo)] = []
  private(set) var omissions: [Omission: Int] = [:]

  init(_ options: ExportOptions) {
    self.options = options
    columns = options.columns.isEmpty ? Column.standard : options.columns
  }

  mutating func open(_ document: DocumentTimeline, to output: inout [UInt8]) {
    documents.append(DocumentTimeline(info: document.info, problem: document.problem))
  }

  mutating func write(_ event: Event, of document: DocumentInfo, to output: inout [UInt8]) {
    events.append((event, document))
  }

  mutating func finish(to output: inout [UInt8]) throws {
    let title = options.title(of: documents.map(\.info))
    let created = options.timestamp ?? documents.first?.info.published ?? .firstInArchives
    let workbook = try Workbook(title: title, created: created)
    try addEvents(to: workbook)
    try addSources(to: workbook)
    try addDocuments(to: workbook)
    output.append(contentsOf: try workbook.bytes())
  }

  private mutating func addEvents(to workbook: Workbook) throws {
    var sheet = try workbook.addSheet("Events", columns: columns.map { ($0.rawValue, $0.width) })
    for (event, document) in events {
      guard sheet.hasRoom else {
        omissions[.beyondSheet, default: 0] += 1
        continue
      }
      sheet.append(columns.map { $0.sheetCell(event, of: document) })
    }
    sheet.finish()
  }

  private func addSources(to workbook: Workbook) throws {
    var sheet = try workbook.addSheet(
      "Sources",
      columns: [
        ("event", 14), ("start", 12), ("kind", 10), ("label", 8), ("title", 50), ("url", 50), ("published", 12),
        ("summary", 50), ("document", 30),
      ])
    for (event, _) in events {
      for source in event.sources {
        sheet.append([
          .text(event.id), .init(event.date.bounds.firstDay), .text(source.kind.rawValue), .text(source.label ?? ""),
          .text(source.title ?? ""), .init(address: source.url), .text(source.published ?? ""), .text(event.summary),
          .text(event.document),
        ])
      }
    }
    sheet.finish()
  }

  private func addDocuments(to workbook: Workbook) throws {
    let counts = events.reduce(into: [:]) { $0[$1.event.document, default: 0] += 1 }
    var sheet = try workbook.addSheet(
      "Documents",
      columns: [
        ("id", 30), ("title", 50), ("path", 30), ("url", 50), ("published", 20), ("language", 10), ("script", 8),
        ("encoding", 12), ("events", 8), ("error", 40),
      ])
    for document in documents {
      let info = document.info
      sheet.append([
        .text(info.id), .text(info.title ?? ""), .text(info.path ?? ""), .init(address: info.url),
        .text(info.published?.description ?? ""), .text(info.language), .text(info.script?.rawValue ?? ""),
        .text(info.encoding), .number(counts[info.id] ?? 0), .text(document.problem ?? ""),
      ])
    }
    sheet.finish()
  }
}

extension CivilDateTime {
  /// 1980-01-01, the first day that a ZIP archive knows: what stands in for the clock.
  fileprivate static let firstInArchives = CivilDateTime(iso: "1980-01-01")
}

extension Sheet.Cell {
  /// A day, or nothing.
  fileprivate init(_ day: CivilDate?) { self = day.map(Sheet.Cell.day) ?? .text("") }

  /// An address that leads there, where it is safe to.
  fileprivate init(address: String?) {
    self = WebAddress(address).map { .link(address ?? "", $0) } ?? .text(address ?? "")
  }
}

extension Column {
  fileprivate func sheetCell(_ event: Event, of document: DocumentInfo) -> Sheet.Cell {
    switch self {
    case .start: .init(event.date.bounds.firstDay)
    case .end: .init(event.date.bounds.lastDay)
    case .approximate: .truth(event.date.isApproximate)
    case .line: .number(event.provenance.line)
    case .sources, .sourceURLs:
      // A cell leads to one place: the first source that has an address.
      event.sources.lazy.compactMap { WebAddress($0.url) }.first.map { .link(cell(event, of: document), $0) }
        ?? .text(cell(event, of: document))
    case .documentURL: .init(address: document.url)
    case .date, .edtf, .precision, .summary, .actors, .places, .section, .document, .text, .id, .earliest, .latest,
      .type,
      .timex, .mod, .duration, .calendar, .anchor, .documentTitle, .path, .rule:
      .text(cell(event, of: document))
    }
  }

  /// In characters.
  fileprivate var width: Int {
    switch self {
    case .start, .end, .edtf, .duration, .id: 12
    case .precision, .approximate, .type, .mod, .calendar, .anchor, .line: 10
    case .date, .timex, .earliest, .latest: 18
    case .actors, .places, .sources, .section, .document, .documentTitle, .documentURL, .path, .rule, .sourceURLs: 26
    case .summary: 48
    case .text: 72
    }
  }
}
