import Actors
import Documents

extension NameTagger {
  /// The tagger for Chinese that the package embeds; its word lists and model are not touched before the first use.
  /// `nil` only where the embedded files are not what `train-names` writes.
  package static let embedded: NameTagger? = {
    guard let lexicon = Lexicon(UnsafeRawBufferPointer(EmbeddedText.view("zh/names.lexicon"))),
      let model = NameModel(UnsafeRawBufferPointer(EmbeddedText.view("zh/names.model")))
    else { return nil }
    return NameTagger(lexicon: lexicon, model: model)
  }()
}

extension Document {
  /// Its links to pages, whose titles name whom the links are about.
  package var linkEvidence: [LinkEvidence] {
    links.compactMap { link in
      guard case .page(let title) = link.target else { return nil }
      return LinkEvidence(range: link.range, title: title, url: link.url)
    }
  }
}
