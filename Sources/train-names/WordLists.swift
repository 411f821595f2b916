import Actors
import SystemPackage

/// The word lists of a folder: `word<TAB>kind` a line. Which file a word stands in decides some of its standing.
struct WordLists {
  struct Row: Hashable {
    var word: [Unicode.Scalar]
    var kind: String
  }

  /// Traditional to Simplified, one character for one.
  var fold: [Unicode.Scalar: Unicode.Scalar] = [:]
  var rows: [Row] = []
  /// Words of the tier that is made with care, as written and folded.
  var curated: Set<[Unicode.Scalar]> = []
  var institutions: Set<[Unicode.Scalar]> = []

  static let foldFile = "icu-fold"
  private static let curatedFiles: Set = ["cldr", "jionlp"]

  init(folder: FilePath, names: [String]) throws {
    for line in try TextFile.lines(of: folder.appending("\(WordLists.foldFile).txt")) {
      let scalars = Array(line.unicodeScalars)
      if scalars.count == 3 { fold[scalars[0]] = scalars[2] }
    }
    for name in names where name != WordLists.foldFile { try read(name, in: folder) }
  }

  private mutating func read(_ name: String, in folder: FilePath) throws {
    let careful = WordLists.curatedFiles.contains(String(name.prefix { $0 != "-" }))
    for line in try TextFile.lines(of: folder.appending("\(name).txt")) {
      let fields = line.split(separator: "\t")
      guard fields.count >= 2 else { continue }
      let row = Row(word: Array(fields[0].unicodeScalars), kind: String(fields[1]))
      if (careful && row.kind == "place") || name == "own-places" { curated.formUnion([row.word, folded(row.word)]) }
      if name == "own-institutions" { institutions.insert(row.word) }
      rows.append(row)
    }
  }

  func folded(_ word: [Unicode.Scalar]) -> [Unicode.Scalar] { word.map { fold[$0] ?? $0 } }
}
