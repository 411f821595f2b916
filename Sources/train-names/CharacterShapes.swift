import Actors

/// The shape of a character as the features of the tagger have it.
enum CharacterShapes {
  static let dots: Set<Unicode.Scalar> = ["·", "•", "・", "‧"]
  private static let numerals = Set("〇零一二三四五六七八九十百千万亿两萬億兩".unicodeScalars)
  private static let punctuation = Set("，。、；：？！“”‘’（）《》〈〉【】—…·,.;:?!()\"'-「」『』".unicodeScalars)

  static func shape(of scalar: Unicode.Scalar) -> CharacterShape {
    let properties = scalar.properties
    if properties.numericType == .decimal || properties.numericType == .digit { return .digit }
    if numerals.contains(scalar) { return .numeral }
    if punctuation.contains(scalar) { return .punctuation }
    if ("\u{4E00}"..."\u{9FFF}").contains(scalar) { return .han }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return .letter
    default: return .other
    }
  }
}
