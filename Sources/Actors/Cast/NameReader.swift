import Temporal

/// What one worker reads names with, document after document.
package final class NameReader {
  private let tagger: NameTagger
  private let scratch: NameTagger.Scratch
  private let names: NameList?

  /// `names` win over what the tagger reads.
  package init(_ tagger: NameTagger, names: NameList? = nil) {
    self.tagger = tagger
    self.names = names
    scratch = NameTagger.Scratch(tagger)
  }

  /// Nobody known yet but the user's names; one document at a time.
  package func cast(of evidence: [LinkEvidence] = [], in script: Script? = nil) -> Cast {
    Cast(tagger: tagger, scratch: scratch, evidence: evidence, names: names, script: script)
  }
}
