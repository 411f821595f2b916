/// What the lexicon says about one word. Words that say the same share an entry.
package struct WordEntry: Hashable, Sendable, BitwiseCopyable {
  /// 1 + index in `tags` as a name; 0: no name.
  package var name: UInt8 = 0
  /// 1 + index in `tags` among names and common words; 0: neither.
  package var word: UInt8 = 0
  /// The lists of names that have it, a bit each: see `Coverage`.
  package var cover: UInt8 = 0
  package var reserved: UInt8 = 0
  package var reserved2: UInt32 = 0
  /// The classes of words that have it.
  package var classes: WordClasses = []

  package init() {}

  /// Tags of names and words: person, foreign person, place, organization, town, other name, then `w` + part of speech.
  package static let nameTags = Array("pflotz".utf8)
  /// The tag of a place.
  package static var placeTag: UInt8 { 2 }
  package static var organizationTag: UInt8 { 3 }
  /// The tag of a town or village.
  package static var townTag: UInt8 { 4 }
  /// What `name` and `word` are for names that are neither a person's, a place's nor an organization's: 三国演义.
  package static var otherName: UInt8 { 6 }
  /// How many `nameTags` there are; a constant to the compiler, for marks are divided by it at every character.
  package static var nameTagCount: Int { 6 }
  package static var tagCount: Int { nameTagCount + 26 }
}

/// Which kinds of lists cover a character.
package enum Coverage: Int, CaseIterable, Sendable {
  case place, organization, person, town
  /// Places of lists made with care.
  case curated
  /// Well-known institutions.
  case institution

  /// As feature strings write it.
  package var letter: UInt64 {
    switch self {
    case .place: 0x6C
    case .organization: 0x6F
    case .person: 0x70
    case .town: 0x74
    case .curated: 0x63
    case .institution: 0x64
    }
  }
}
