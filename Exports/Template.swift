/// A text with places to fill in, written `{{name}}`.
struct Template {
  private let text: String

  init(_ text: UnsafePointer<CChar>) { self.text = String(cString: text) }

  /// The text with the values, as they are; a name without a value leaves nothing.
  func filled(_ values: [String: String]) -> [UInt8] {
    var output: [UInt8] = []
    for (index, piece) in text.utf8.split(by: "{{").enumerated() {
      guard index > 0, let end = piece.firstRange(of: "}}") else {
        output.append(contentsOf: piece)
        continue
      }
      output.append(values[String(decoding: piece[..<end], as: UTF8.self)] ?? "")
      output.append(contentsOf: piece[piece.index(end, offsetBy: 2)...])
    }
    return output
  }
}

extension Collection<UInt8> {
  /// The pieces between occurrences of a mark of two bytes.
  fileprivate func split(by mark: StaticString) -> [SubSequence] {
    var pieces: [SubSequence] = []
    var rest = self[...]
    while let place = rest.firstRange(of: mark) {
      pieces.append(rest[..<place])
      rest = rest[rest.index(place, offsetBy: 2)...]
    }
    return pieces + [rest]
  }

  /// Where a mark of two bytes stands first.
  fileprivate func firstRange(of mark: StaticString) -> Index? {
    let (first, second) = (mark.utf8Start[0], mark.utf8Start[1])
    return indices.first { place in
      let next = index(after: place)
      return self[place] == first && next < endIndex && self[next] == second
    }
  }
}
