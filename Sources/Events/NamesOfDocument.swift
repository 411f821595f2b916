import Actors
import Documents

extension EventExtractor {
  /// The names alone, in the order of the text, as `timeline` finds them; pronouns are none.
  package func names(of document: Document) -> [Mention] {
    guard var cast = names?.cast(of: document.linkEvidence, in: document.info.script) else { return [] }
    var mentions: [Mention] = []
    for block in document.blocks where block.role.namesActors {
      for sentence in sentences.sentences(in: block.range, of: document.text) {
        let named = cast.mentions(in: sentence, of: document.text).filter {
          (!$0.isImplied || $0.setting.contains(.partial)) && !$0.setting.contains(.common)
        }
        mentions += Participants.named(by: named.map(\.withoutFolk), document.text)
      }
    }
    return mentions
  }
}

extension Mention {
  /// The place of 波斯人, which is the name.
  fileprivate var withoutFolk: Mention {
    var mention = self
    mention.setting.remove(.folk)
    return mention
  }
}

extension Block.Role {
  /// Whether its text is the article's own.
  fileprivate var namesActors: Bool {
    switch self {
    case .paragraph, .quote, .listItem, .tableRow, .heading, .title, .infobox, .caption, .byline, .signature: true
    case .reference, .seeAlso, .navigation, .category, .code: false
    }
  }
}
