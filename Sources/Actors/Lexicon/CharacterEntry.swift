/// The class of a character as its shape in a feature: digit, Chinese numeral, punctuation, Han, letter, other.
package enum CharacterShape: UInt8, CaseIterable, Sendable {
  case other, digit, numeral, punctuation, han, letter, border

  /// As feature strings write it.
  package var letter: UInt64 {
    switch self {
    case .digit: 0x64
    case .numeral: 0x6E
    case .punctuation: 0x70
    case .han: 0x68
    case .letter: 0x61
    case .other: 0x6F
    case .border: 0x62
    }
  }
}

/// What a single character may be in a name.
package struct CharacterTraits: OptionSet, Hashable, Sendable, BitwiseCopyable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  package static let surname = CharacterTraits(rawValue: 1 << 0)
  package static let country = CharacterTraits(rawValue: 1 << 1)
  package static let province = CharacterTraits(rawValue: 1 << 2)
  package static let transliteration = CharacterTraits(rawValue: 1 << 3)
  /// No name runs across it: 的, 了, 在 …
  package static let stop = CharacterTraits(rawValue: 1 << 4)
  /// · between the parts of a transliterated name.
  package static let dot = CharacterTraits(rawValue: 1 << 5)
}

/// What the lexicon knows about one character of the Basic Multilingual Plane.
package struct CharacterEntry: Hashable, Sendable, BitwiseCopyable {
  /// What leads to the Simplified character that the tagger reads in its place, modulo 2¹⁶.
  package var shift: UInt16
  /// Its number in the trie's alphabet; 0: in no word.
  package var code: UInt16
  package var traits: CharacterTraits
  package var shape: UInt8
  package var reserved: UInt8 = 0

  package init(shift: UInt16, code: UInt16, traits: CharacterTraits, shape: UInt8) {
    self.shift = shift
    self.code = code
    self.traits = traits
    self.shape = shape
  }

  /// The character that is read in place of `scalar`, whose entry this is.
  @inline(__always)
  package func folded(_ scalar: UInt32) -> UInt32 { UInt32(UInt16(truncatingIfNeeded: scalar) &+ shift) }
}
