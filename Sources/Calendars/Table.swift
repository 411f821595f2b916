import Grammars

/// A table among the embedded texts: lines of fields between tabs; lines that begin with `#` are comments.
struct Table {
  private let bytes: UnsafeBufferPointer<UInt8>

  /// The embedded table of that name, `zh/lunar.tsv`; an empty one where there is none.
  init(named name: String) {
    bytes = Table.embedded.first { $0.name == name }?.bytes ?? UnsafeBufferPointer(start: nil, count: 0)
  }

  /// The lines that are no comments, without their ends.
  var lines: some Sequence<Slice<UnsafeBufferPointer<UInt8>>> {
    bytes.split(separator: UInt8(ascii: "\n")).lazy.filter { $0.first != UInt8(ascii: "#") }
  }

  /// The fields of each line.
  var rows: [[Substring]] {
    lines.map { String(decoding: $0, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false) }
  }

  private static var embedded: some Sequence<(name: String, bytes: UnsafeBufferPointer<UInt8>)> {
    (0...).lazy
      .map { grammars_at($0) }
      .prefix { $0.name != nil }
      .map { (String(cString: $0.name), UnsafeBufferPointer(start: $0.bytes, count: $0.count)) }
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// The decimal number at the front, taken off together with the byte behind it; 0 where no digit stands.
  mutating func takeNumber() -> Int {
    var number = 0
    while let byte = popFirst(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      number = number * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return number
  }
}
