/// Takes the features of one character, as hashes of their strings.
package protocol FeatureSink {
  mutating func add(_ feature: UInt64)
}

extension FeatureSink {
  @inline(__always)
  mutating func add(_ group: UInt64, _ a: Piece) { add(group &* a.power &+ a.hash) }

  @inline(__always)
  mutating func add(_ group: UInt64, _ a: Piece, _ b: Piece) { add(group, a.followed(by: b)) }

  @inline(__always)
  mutating func add(_ group: UInt64, _ a: Piece, _ b: Piece, _ c: Piece) {
    add(group, a.followed(by: b).followed(by: c))
  }
}

/// The pieces that features are put together from, made once.
package struct FeaturePieces: Sendable {
  /// By `Marks` code.
  let marks: [Piece]
  /// By cover code: B I E B+ I+ E+.
  let covers: [Piece]
  /// By decimal number, 0...12.
  let numbers: [Piece]
  /// By place: B I E.
  let places: [Piece]
  let flags: [Piece]
  let start = Piece("<")
  let end = Piece(">")
  /// Features without arguments: K0, tb; tr1…tr3, tl1…tl3 alone, with False, with True.
  let surnameHere = Piece("K0").hash
  let titleHere = Piece("tb").hash
  let titles: [UInt64]

  package init() {
    marks = (0..<Marks.count).map { Piece(Marks.text(of: UInt8($0))) }
    covers = ["", "B", "I", "E", "B+", "I+", "E+"].map { Piece($0) }
    numbers = (0...12).map { Piece(String($0)) }
    places = ["B", "I", "E"].map { Piece($0) }
    flags = ["False", "True"].map { Piece($0) }
    titles = ["tr", "tl"].flatMap { side in
      (1...3).flatMap { distance in ["", "False", "True"].map { Piece("\(side)\(distance)\($0)").hash } }
    }
  }
}

/// Letters that begin feature strings; the strings are those of the published reference features.
enum FeatureGroup {
  static let a = UInt64(UInt8(ascii: "a"))
  static let f = UInt64(UInt8(ascii: "f"))
  static let g = UInt64(UInt8(ascii: "g"))
  static let h = UInt64(UInt8(ascii: "h"))
  static let i = UInt64(UInt8(ascii: "i"))
  static let k = UInt64(UInt8(ascii: "k"))
  static let l = UInt64(UInt8(ascii: "l"))
  static let m = UInt64(UInt8(ascii: "m"))
  static let n = UInt64(UInt8(ascii: "n"))
  static let p = UInt64(UInt8(ascii: "p"))
  static let s = UInt64(UInt8(ascii: "s"))
  static let w = UInt64(UInt8(ascii: "w"))
  static let underscore = UInt64(UInt8(ascii: "_"))
  /// 0…9, A…E for characters and shapes.
  static let digit = UInt64(UInt8(ascii: "0"))
  static let upper = UInt64(UInt8(ascii: "A"))
  static let words = UInt64(UInt8(ascii: "G"))
  static let cover = UInt64(UInt8(ascii: "J"))
  static let afterSurname = UInt64(UInt8(ascii: "K"))
  static let surnameWord = UInt64(UInt8(ascii: "L"))
}
