import Temporal
import Testing

@testable import Exports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The same events carry the same dates in every format, read back from the bytes: first and last day, both inclusive.
@Suite struct AgreementTests {
  struct Days: Hashable { let first, last: String? }

  /// What the events themselves say.
  private var expected: [Days] {
    HardTimeline.events.map {
      Days(first: $0.date.bounds.firstDay?.description, last: $0.date.bounds.lastDay?.description)
    }
  }

  @Test(arguments: [CSVDialect.rfc4180, .excel, .tsv])
  func tables(_ dialect: CSVDialect) throws {
    var options = ExportOptions()
    options.dialect = dialect
    let rows = CSVTests.rows(try CSV().bytes(of: HardTimeline.documents, options: options), dialect)
    #expect(rows.first == Column.standard.map(\.rawValue))
    #expect(
      rows.dropFirst().map { Days(first: $0[0].isEmpty ? nil : $0[0], last: $0[1].isEmpty ? nil : $0[1]) } == expected)
  }

  struct Line: Decodable {
    struct Moments: Decodable { let earliest, latest: String? }
    let date: Moments?

    var days: Days? {
      date.map { date in
        let bounds = Bounds(
          earliest: date.earliest.flatMap { CivilDateTime(iso: $0) },
          latest: date.latest.flatMap { CivilDateTime(iso: $0) })
        return Days(first: bounds.firstDay?.description, last: bounds.lastDay?.description)
      }
    }
  }

  @Test func jsonLines() throws {
    let lines = try JSONLines().bytes(of: HardTimeline.documents).split(separator: 0x0A)
    #expect(try lines.compactMap { try JSONDecoder().decode(Line.self, from: Data($0)).days } == expected)
    #expect(lines.count == expected.count + 1)
  }

  @Test func json() throws {
    struct Whole: Decodable { let events: [Line] }
    let whole = try JSONDecoder().decode(Whole.self, from: Data(JSON().bytes(of: HardTimeline.documents)))
    #expect(whole.events.map(\.days) == expected)
  }

  @Test func linkedData() throws {
    struct Graph: Decodable {
      struct Node: Decodable { let startDate, endDate: String? }
      let nodes: [Node]
      enum CodingKeys: String, CodingKey { case nodes = "@graph" }
    }
    let graph = try JSONDecoder().decode(Graph.self, from: Data(JSONLD().bytes(of: HardTimeline.documents)))
    let days = graph.nodes.map { Days(first: day($0.startDate, \.firstDay), last: day($0.endDate, \.lastDay)) }
    #expect(days == expected)
  }

  /// The first or last day of `1828`, `2013-09`, `2013-09-07` or `2013-09-07T14:30`.
  private func day(_ text: String?, _ side: KeyPath<Bounds, CivilDate?>) -> String? {
    let date = text?.split(separator: "T").first.map(String.init)
    return Selection.period(since: date, until: date)?[keyPath: side]?.description
  }

  @Test func slides() throws {
    struct Moment: Decodable {
      let year: Int
      let month, day: Int?
    }
    struct Slides: Decodable {
      struct Slide: Decodable {
        let first, last: Moment?
        enum CodingKeys: String, CodingKey {
          case first = "start_date"
          case last = "end_date"
        }
      }
      let events: [Slide]
    }
    // It counts 2 BC, 1 BC, 1 AD; we count -1, 0, 1.
    func text(_ moment: Moment) -> String {
      let year = isoYear(moment.year < 0 ? moment.year + 1 : moment.year)
      return [year, moment.month.map(padded), moment.day.map(padded)].compactMap(\.self).joined(separator: "-")
    }
    let slides = try JSONDecoder().decode(Slides.self, from: Data(TimelineJS().bytes(of: HardTimeline.documents)))
    let days = slides.events.map { slide in
      Days(
        first: day(slide.first.map(text), \.firstDay),
        last: day((slide.last ?? slide.first).map(text), \.lastDay))
    }
    for (event, days) in zip(HardTimeline.events.filter { $0.date.bounds != .unknown }, days) {
      // An open side cannot be said: a slide then stands at the side that is known.
      if let first = event.date.bounds.firstDay { #expect(days.first == first.description, "\(event.date.text)") }
      if let last = event.date.bounds.lastDay { #expect(days.last == last.description, "\(event.date.text)") }
    }
    #expect(slides.events.first { $0.first?.year == -221 } != nil)
    #expect(slides.events.first { $0.first?.year == -1 } != nil)
  }

  @Test func calendar() throws {
    var options = ExportOptions()
    options.maxSpan = 20_000
    let lines = ICalendarTests.lines(try ICalendar().bytes(of: HardTimeline.documents, options: options))
    let starts = lines.filter { $0.hasPrefix("DTSTART") }.map { dashed($0) }
    let ends = lines.filter { $0.hasPrefix("DTEND") }.map { line -> String? in
      let end = CivilDateTime(iso: dashed(line))
      return line.contains("VALUE=DATE") ? end?.date.adding(days: -1)?.description : end?.date.description
    }
    let sayable = expected.filter { days in
      guard let first = days.first, days.last != nil else { return false }
      return first.first != "-" && first < "9999-12-31" && first > "0001"
    }
    let shown = zip(starts, ends).map { Days(first: $0, last: $1) }
    #expect(sayable.allSatisfy(shown.contains))
    #expect(shown.count == sayable.count + 2)
  }

  /// `DTSTART;VALUE=DATE:20130907` as `2013-09-07`.
  private func dashed(_ line: String) -> String {
    let digits = Array(line.split(separator: ":")[1].prefix(8))
    return "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
  }
}
