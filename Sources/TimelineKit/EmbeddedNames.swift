import Actors

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

/// A name in Simplified characters, one for one: what both of its scripts have in common.
public func simplified(_ name: String) -> String { NameTagger.embedded?.lexicon.folded(name) ?? name }
