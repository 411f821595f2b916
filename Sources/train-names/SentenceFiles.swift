import SystemPackage

/// Files of sentences whose names are marked. Every line counts: one that cannot be read ends the run and is named.
enum SentenceFiles {
  /// A line of a file that is no sentence with names.
  struct Failure: Error, CustomStringConvertible {
    var path: FilePath
    /// From 1.
    var line: Int
    var fault: AnnotatedSentence.Fault

    var description: String { "\(path):\(line): \(fault.rawValue)" }
  }

  /// One JSON object a line, see `AnnotatedSentence.init(json:)`.
  static func json(_ path: FilePath) throws -> [AnnotatedSentence] {
    try read(path) { line throws(AnnotatedSentence.Fault) in try AnnotatedSentence(json: line) }
  }

  /// One sentence a line, its names marked in it, see `AnnotatedSentence.init(marked:set:)`.
  static func marked(_ path: FilePath, set: String) throws -> [AnnotatedSentence] {
    try read(path) { line throws(AnnotatedSentence.Fault) in try AnnotatedSentence(marked: line, set: set) }
  }

  private static func read(
    _ path: FilePath, _ sentence: (Substring) throws(AnnotatedSentence.Fault) -> AnnotatedSentence
  ) throws -> [AnnotatedSentence] {
    let lines = String(decoding: try TextFile.bytes(of: path), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    var sentences: [AnnotatedSentence] = []
    for (index, line) in lines.enumerated() where !line.isEmpty && !line.hasPrefix("#") {
      do throws(AnnotatedSentence.Fault) {
        sentences.append(try sentence(line))
      } catch {
        throw Failure(path: path, line: index + 1, fault: error)
      }
    }
    return sentences
  }
}
