import Foundation
import TimelineKit

/// An annotated article: what events it tells, and what must not become one.
struct GoldArticle: Decodable {
  struct Value: Decodable {
    let edtf: String
    let earliest: String?
    let latest: String?
  }

  struct Event: Decodable {
    let date_text: String
    let edtf: String
    let earliest: String?
    let latest: String?
    let quote: String
    let optional: Bool?
    let also: [Value]?
  }

  struct NonEvent: Decodable {
    let text: String
    let date_text: String?
    let reason: String
    let any_date: Bool?
  }

  let id: String
  let article: String
  let reference: String?
  let events: [Event]
  let non_events: [NonEvent]

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Gold")

  /// Every annotated article, by id.
  static func all() throws -> [GoldArticle] {
    try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.pathExtension == "json" }.map {
        try JSONDecoder().decode(GoldArticle.self, from: Data(contentsOf: $0))
      }
      .sorted { $0.id < $1.id }
  }

  /// What the program reads in it.
  func timeline(by extractor: TimelineExtractor) throws -> DocumentTimeline {
    let file = GoldArticle.folder.appendingPathComponent(URL(fileURLWithPath: article).lastPathComponent)
    return try extractor.timeline(
      of: Array(Data(contentsOf: file)), name: file.lastPathComponent,
      reference: reference.flatMap { CivilDateTime(iso: $0) })
  }
}

/// Comparable text: full width folded, white space gone.
func squeezed(_ text: String) -> String {
  String(
    text.precomposedStringWithCompatibilityMapping.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "*" })
}

extension GoldArticle.Event {
  /// Whether an event tells this one: its quote, at an overlapping time.
  func isTold(by event: Event) -> Bool {
    let words = squeezed(quote).trimmingCharacters(in: CharacterSet(charactersIn: "，。；：、！？,;:!?"))
    return squeezed(event.text).contains(words) && event.text.count <= 400 && event.date.bounds.overlaps(bounds)
  }

  /// Whether the value is the annotated one or one of its alternatives.
  func isDatedRight(by event: Event) -> Bool {
    let accepted = [(edtf, bounds)] + (also ?? []).map { ($0.edtf, GoldArticle.bounds($0.earliest, $0.latest)) }
    return accepted.contains { $0.0 == event.date.edtf || $0.1 == event.date.bounds.days }
  }

  private var bounds: Bounds { GoldArticle.bounds(earliest, latest) }
}

extension GoldArticle {
  /// Inclusive days as a half-open interval.
  static func bounds(_ first: String?, _ last: String?) -> Bounds {
    Bounds(first: first.flatMap { CivilDateTime(iso: $0)?.date }, last: last.flatMap { CivilDateTime(iso: $0)?.date })
  }
}

extension Bounds {
  /// Widened to whole days.
  fileprivate var days: Bounds { Bounds(first: firstDay, last: lastDay) }
}

extension GoldArticle.NonEvent {
  /// Whether an event is dated by the words that are none, in the place where they stand.
  func isBroken(by event: Event) -> Bool {
    let (place, text) = (squeezed(self.text), squeezed(event.text))
    guard text.contains(place) || (text.count >= 4 && place.contains(text)) else { return false }
    if any_date == true { return true }
    let (words, forbidden) = (squeezed(event.date.text), squeezed(date_text ?? ""))
    return !words.isEmpty && (forbidden.contains(words) || words.contains(forbidden))
  }
}
