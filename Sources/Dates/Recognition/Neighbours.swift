/// A guard made ready: what must not, or must, stand next to an expression.
final class Neighbours: Sendable {
  let side: Guard.Side
  private let isRequired: Bool
  private let kinds: [CharacterKind]
  /// The classes next to the expression: those that are a neighbour by themselves, and those that begin a longer one.
  private let single: ClassSet
  private let beginning: ClassSet
  /// Longer neighbours, read away from the expression.
  private let words: [[Alphabet.Class]]

  /// Whether it names some digits and not others.
  let tellsDigitsApart: Bool

  /// How many characters it looks at.
  var reach: Int { words.map(\.count).max() ?? 1 }

  init(_ condition: Guard, _ alphabet: Alphabet) {
    (side, isRequired) = (condition.side, condition.isRequired)
    kinds = condition.texts.compactMap { CharacterKind($0) }
    let outward = condition.texts.filter { CharacterKind($0) == nil }.map { text in
      let classes = Neighbours.classes(of: text, alphabet)
      return condition.side == .before ? classes : classes.reversed()
    }
    words = outward.filter { $0.count > 1 }
    single = ClassSet(outward.filter { $0.count == 1 }.joined(), count: alphabet.count)
    beginning = ClassSet(words.compactMap(\.first), count: alphabet.count)
    tellsDigitsApart = outward.joined().contains { (Alphabet.arabic..<Alphabet.arabic + 10).contains($0) }
  }

  /// Any digit in a longer neighbour.
  private static let digit = Alphabet.Class.max

  /// The classes of a neighbour's characters; `\d` is one.
  private static func classes(of text: [UInt32], _ alphabet: Alphabet) -> [Alphabet.Class] {
    var classes: [Alphabet.Class] = []
    var rest = text[...]
    while let next = rest.popFirst() {
      if next == 0x5C, rest.first == 0x64 {
        rest.removeFirst()
        classes.append(Neighbours.digit)
      } else {
        classes.append(alphabet[next])
      }
    }
    return classes
  }

  private static func isEqual(_ wanted: Alphabet.Class, _ found: Alphabet.Class) -> Bool {
    wanted == found || wanted == digit && (Alphabet.arabic..<Alphabet.arabic + 10).contains(found)
  }

  /// Whether the text on this side of a byte offset is as the guard wants it.
  func allow(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ alphabet: Alphabet, _ sight: inout Sight
  ) -> Bool {
    occur(text, at: offset, alphabet, &sight) == isRequired
  }

  private func occur(
    _ text: UnsafeBufferPointer<UInt8>, at offset: Int, _ alphabet: Alphabet, _ sight: inout Sight
  ) -> Bool {
    let neighbour = side == .before ? text.scalar(after: offset) : text.scalar(before: offset)
    for kind in kinds where kind.contains(neighbour) { return true }
    guard let neighbour, case let first = alphabet[neighbour], first != Alphabet.other else { return false }
    if single.contains(first) { return true }
    guard beginning.contains(first) else { return false }
    sight.isFar = true
    return words.contains { $0[0] == first && stands($0, text, at: offset, alphabet) }
  }

  private func stands(
    _ word: [Alphabet.Class], _ text: UnsafeBufferPointer<UInt8>, at start: Int, _ alphabet: Alphabet
  ) -> Bool {
    var offset = start
    for wanted in word {
      guard let scalar = side == .before ? text.scalar(after: offset) : text.scalar(before: offset),
        Neighbours.isEqual(wanted, alphabet[scalar])
      else { return false }
      offset = side == .before ? offset + text.scalar(at: offset).length : text.start(before: offset)
    }
    return true
  }
}

/// Kinds of neighbour that a guard may name: `0-9`, `A-Z`, `\s` white space, `^` the beginning and `$` the end of a line.
enum CharacterKind: Sendable {
  case digit, letter, space, edge

  init?(_ text: [UInt32]) {
    guard text.count <= 3, text.allSatisfy({ $0 < 0x80 }) else { return nil }
    switch String(scalars: text) {
    case "0-9": self = .digit
    case "A-Z": self = .letter
    case "\\s": self = .space
    case "^", "$": self = .edge
    default: return nil
    }
  }

  func contains(_ scalar: UInt32?) -> Bool {
    guard var scalar else { return self == .edge }
    if 0xFF01...0xFF5E ~= scalar { scalar -= 0xFEE0 }
    return switch self {
    case .digit: 0x30...0x39 ~= scalar
    case .letter: 0x41...0x5A ~= scalar || 0x61...0x7A ~= scalar
    case .space: scalar == 0x20 || scalar == 0x3000 || scalar == 0xA0 || scalar == 0x09 || scalar == 0x0A
    case .edge: scalar == 0x0A || scalar == 0x0D || scalar == 0x09
    }
  }
}
