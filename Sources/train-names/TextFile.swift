import SystemPackage

/// Reads and writes whole files.
enum TextFile {
  /// A file that cannot be read or written, and why.
  struct Failure: Error, CustomStringConvertible {
    var path: FilePath
    var reason: Errno

    var description: String { "\(path): \(reason)" }
  }

  static func bytes(of path: FilePath) throws -> [UInt8] {
    try naming(path) {
      let file = try FileDescriptor.open(path, .readOnly)
      return try file.closeAfter { try bytes(of: file) }
    }
  }

  private static func bytes(of file: FileDescriptor) throws -> [UInt8] {
    var bytes: [UInt8] = []
    let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
    defer { chunk.deallocate() }
    while case let count = try file.read(into: chunk), count > 0 { bytes.append(contentsOf: chunk[..<count]) }
    return bytes
  }

  /// Lines without those that begin with `#`, and without empty ones.
  static func lines(of path: FilePath) throws -> [Substring] {
    String(decoding: try bytes(of: path), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  static func write(_ bytes: [UInt8], to path: FilePath) throws {
    try naming(path) {
      let file = try FileDescriptor.open(
        path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead, .otherRead])
      _ = try file.closeAfter { try file.writeAll(bytes) }
    }
  }

  /// Tells of which file an error speaks.
  private static func naming<Result>(_ path: FilePath, _ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let reason as Errno { throw Failure(path: path, reason: reason) }
  }
}
