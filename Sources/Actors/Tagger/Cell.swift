/// One character of a sentence with all that features and rules ask about it.
package struct Cell {
  /// Folded; of a border, see `Border`.
  package var scalar: UInt32 = 0
  /// Offset of its first byte from the beginning of the sentence.
  package var byte: UInt32 = 0
  package var code: UInt16 = 0
  package var traits: CharacterTraits = []
  package var shape: CharacterShape = .border
  /// Place in a name and its tag, by forward maximum matching: see `Marks.tag`.
  package var name: UInt8 = 0
  /// The same over names and common words.
  package var word: UInt8 = 0
  /// Per `Coverage`: 0, or 1 + place (begin, inside, end) + 3 for words longer than two.
  package var cover = SIMD8<UInt8>(repeating: 0)
  /// The classes of the words that begin here: rules look no further where theirs is not among them.
  package var beginning: WordClasses = []
  /// The same of the words that end here.
  package var ending: WordClasses = []
  package var startsTitle = false
  package var endsTitle = false
  /// 0, or 1 + place in a run of transliteration characters.
  package var run: UInt8 = 0
  /// Characters in the run, at most 5.
  package var runWidth: UInt8 = 0
  package var runHasDot = false
  /// Characters to the end of the next organization suffix, and that suffix's length; length 0: none near.
  package var organizationDistance: UInt8 = 0
  package var organizationSuffix: UInt8 = 0
  package var placeDistance: UInt8 = 0
  package var placeSuffix: UInt8 = 0
  /// Longest suffix that ends here: organization, place.
  package var endingOrganization: UInt8 = 0
  package var endingPlace: UInt8 = 0

  package init() {}

  /// The character, or the mark of the border, as a piece of feature strings.
  package var piece: Piece { Border.piece(of: scalar) }
}

/// What stands before the first and behind the last character, as numbers that are no characters.
package enum Border {
  /// The most that a character or border can be.
  package static let scalarBits = 21
  private static let first: UInt32 = 0x11_0000

  /// <1 <2 <3, outwards.
  static func before(_ distance: Int) -> UInt32 { first + UInt32(distance) }
  /// >1 >2 >3 >4, outwards.
  static func behind(_ distance: Int) -> UInt32 { first + 16 + UInt32(distance) }

  /// A character or border as a piece of feature strings.
  static func piece(of scalar: UInt32) -> Piece {
    guard scalar >= first else { return Piece(scalar: UInt64(scalar)) }
    let mark = UInt64(scalar >= first + 16 ? UInt8(ascii: ">") : UInt8(ascii: "<"))
    return Piece(scalar: mark).followed(by: Piece(scalar: UInt64(UInt8(ascii: "0")) + UInt64(scalar & 15)))
  }
}

/// Place of a character in what covers it.
package enum Position: UInt8, Sendable {
  case begin, inside, end

  @inline(__always)
  package static func of(_ index: Int, width: Int) -> UInt8 { index == 0 ? 0 : index == width - 1 ? 2 : 1 }
}

/// Codes of `Cell.name` and `Cell.word`.
package enum Marks {
  package static var outside: UInt8 { 0 }

  /// 1 + place × number of tags + tag.
  @inline(__always)
  package static func tag(_ place: UInt8, _ tag: UInt8) -> UInt8 { 1 &+ place &* UInt8(WordEntry.tagCount) &+ tag }

  package static var count: Int { 1 + 3 * WordEntry.tagCount }

  /// Before the first and behind the last character.
  package static var border: UInt8 { UInt8(count) }

  /// Place and tag of a code that is not `outside`.
  @inline(__always)
  package static func parts(of code: UInt8) -> (place: UInt8, tag: UInt8) {
    ((code - 1) / UInt8(WordEntry.tagCount), (code - 1) % UInt8(WordEntry.tagCount))
  }

  /// As feature strings write it: `o`, `Bp`, `Ewn`.
  package static func text(of code: UInt8) -> String {
    guard code != outside else { return "o" }
    let (place, tag) = parts(of: code)
    let letters = ["B", "I", "E"][Int(place)]
    let names = WordEntry.nameTagCount
    if Int(tag) < names { return letters + String(Unicode.Scalar(WordEntry.nameTags[Int(tag)])) }
    return letters + "w" + String(Unicode.Scalar(UInt8(ascii: "a") + tag - UInt8(names)))
  }
}
