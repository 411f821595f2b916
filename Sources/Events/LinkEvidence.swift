import Actors
import Documents

extension Document {
  /// Its links to pages, whose titles name whom the links are about.
  package var linkEvidence: [LinkEvidence] {
    links.compactMap { link in
      guard case .page(let title) = link.target else { return nil }
      return LinkEvidence(range: link.range, title: title, url: link.url)
    }
  }
}
