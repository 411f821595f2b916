import Temporal

/// What a page can be filtered by: everything that occurs in it gets a number and is counted.
struct PageFacets {
  /// The numbers of an event's actors, places and sources, each without repetitions.
  struct Marks {
    let actors, places, sources: [Int]
    let document: Int
  }

  private var actors = Facet()
  private var places = Facet()
  private var sources = Facet()
  private var documents = Facet()
  private var precisions: Set<Precision> = []

  mutating func note(_ event: Event) -> Marks {
    precisions.insert(event.date.precision)
    return Marks(
      actors: event.actors.map(\.name).unique.map { actors.note($0) },
      places: event.places.map(\.name).unique.map { places.note($0) },
      sources: event.sources.map(\.origin).unique.map { sources.note($0) },
      document: documents.note(event.document))
  }

  /// The choices as form fields; what offers no choice has none.
  func choices(_ wording: Wording, severalDocuments: Bool) -> String {
    [
      actors.field("actor", wording.actors), places.field("place", wording.places),
      sources.field("source", wording.sources),
      severalDocuments ? documents.field("document", wording.documents) : "", precisionField(wording),
    ].filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func precisionField(_ wording: Wording) -> String {
    let options = Precision.allCases.enumerated().filter { precisions.contains($1) }.map { rank, precision in
      "<option value=\"\(rank)\">\(wording.precision)\(wording.name(of: precision))</option>"
    }
    return selectField("precision", wording.precision + "…", options)
  }
}

/// Names with their numbers, from 1 on, and how often they occur.
private struct Facet {
  private var numbers: [String: Int] = [:]
  private var names: [String] = []
  private var counts: [Int] = []

  mutating func note(_ name: String) -> Int {
    if let number = numbers[name] {
      counts[number - 1] += 1
      return number
    }
    names.append(name)
    counts.append(1)
    numbers[name] = names.count
    return names.count
  }

  /// The frequent ones first.
  func field(_ name: String, _ label: String) -> String {
    let order = names.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
    let options = order.map {
      "<option value=\"\($0 + 1)\">\(names[$0].inOneLine.escapedForMarkup) (\(counts[$0]))</option>"
    }
    return names.isEmpty ? "" : selectField(name, label, options)
  }
}

/// A list to choose from; its first entry is all.
private func selectField(_ name: String, _ label: String, _ options: [String]) -> String {
  "<select name=\"\(name)\" aria-label=\"\(label)\"><option value=\"\">\(label)</option>\(options.joined())</select>"
}

extension Source {
  /// Who publishes it: the host of its address, else its name.
  fileprivate var origin: String {
    guard let address = WebAddress(url) else { return words }
    let host = address.text.split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
    return String(host).lowercased()
  }
}
