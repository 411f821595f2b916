import Documents
import Temporal

/// Who says what stands in a sentence: its footnote marks and its links to elsewhere.
struct Citations {
  private let document: Document

  init(_ document: Document) { self.document = document }

  /// The sources of a byte range: marks inside it and directly behind it, then links, each once.
  func sources(in sentence: Range<Int>) -> [Source] {
    let all = notes(of: sentence).map(citation) + links(in: sentence)
    guard all.count > 1 else { return all }
    var seen: Set<Source> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// A mark at the end of the sentence stands behind its full stop, at the first byte that is no longer part of it; one
  /// at the very beginning belongs to the sentence before.
  private func notes(of sentence: Range<Int>) -> ArraySlice<NoteMark> {
    let first = document.notes.partitioningIndex { $0.offset > sentence.lowerBound }
    let end = document.notes.partitioningIndex { $0.offset > sentence.upperBound }
    return document.notes[first..<end]
  }

  private func citation(_ note: NoteMark) -> Source {
    guard let index = note.reference else { return Source(kind: .citation, label: note.label) }
    let reference = document.references[index]
    return Source(
      kind: .citation, label: note.label, title: reference.title, url: reference.url, published: reference.published)
  }

  private func links(in sentence: Range<Int>) -> [Source] {
    let first = document.links.partitioningIndex { $0.range.lowerBound >= sentence.lowerBound }
    return document.links[first...].prefix { $0.range.lowerBound < sentence.upperBound }.compactMap { link in
      guard case .url(let url) = link.target else { return nil }
      return Source(kind: .link, title: document.text.string(link.range), url: url)
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index for which the condition holds, given that it holds for all behind it. Logarithmic.
  func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
