import Temporal

/// The words that exports add of their own, in the script of the text beside them.
struct Wording: Sendable {
  let actors, places, sources: String
  /// BCP 47: `zh-Hant`.
  let language: String

  static func of(_ document: DocumentInfo) -> Wording {
    switch document.script {
    case .traditional: Wording(actors: "參與者", places: "地點", sources: "來源", language: "zh-Hant")
    case .simplified, nil: Wording(actors: "参与者", places: "地点", sources: "来源", language: "zh-Hans")
    }
  }

  /// A name for a timeline that has none; the same in both scripts.
  static let title = "大事年表"
}

extension ExportOptions {
  /// The title of a timeline: the user's, else that of its only document, else a general one.
  func title(of documents: [DocumentInfo]) -> String {
    if let title { return title }
    guard let only = documents.first, documents.count == 1, let title = only.title, !title.isEmpty else {
      return Wording.title
    }
    return title
  }
}
