import CText
import Documents
import Temporal

/// Where a text may introduce names by which it goes on: 中国工商银行（以下简称工行）, 谢尔盖·绍伊古. Sentences without a date are not
/// asked for names but for these.
struct Introductions {
  /// Byte offsets, ascending.
  private let places: [Int]

  init(in text: CleanText) {
    places = text.utf8.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return [] }
      var (found, start) = ([Int](), 0)
      while start < bytes.count {
        let place = start + ctext_find_introduction(base + start, bytes.count - start)
        guard place < bytes.count else { break }
        found.append(place)
        start = place + 1
      }
      return found
    }
  }

  /// Whether a mark stands in a byte range. Logarithmic.
  func stand(in range: Range<Int>) -> Bool {
    var (low, high) = (0, places.count)
    while low < high {
      let middle = (low + high) / 2
      if places[middle] < range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < places.count && places[low] < range.upperBound
  }
}
