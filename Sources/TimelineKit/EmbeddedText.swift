import Grammars

/// The grammars, word lists and models that the package embeds, by name: `zh/dates.grammar`.
package enum EmbeddedText {
  /// Every file, in the order of `Grammars/grammars.c`.
  package static var names: [String] { files.map(\.name) }

  /// The bytes of a file; empty for a name that there is not.
  package static func bytes(_ name: String) -> [UInt8] { Array(view(name)) }

  /// The bytes of a file where they lie, without a copy. They live as long as the program.
  package static func view(_ name: String) -> UnsafeBufferPointer<UInt8> {
    files.first { $0.name == name }?.bytes ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The files whose names end so: `.grammar`.
  package static func named(_ ending: String) -> [String] { names.filter { $0.hasSuffix(ending) } }

  private static var files: [(name: String, bytes: UnsafeBufferPointer<UInt8>)] {
    var found: [(name: String, bytes: UnsafeBufferPointer<UInt8>)] = []
    while case let file = grammars_at(found.count), let name = file.name {
      found.append((String(cString: name), UnsafeBufferPointer(start: file.bytes, count: file.count)))
    }
    return found
  }
}
