import SystemPackage

/// Reads and writes whole files.
enum TextFile {
  static func bytes(of path: FilePath) throws -> [UInt8] {
    let file = try FileDescriptor.open(path, .readOnly)
    return try file.closeAfter {
      var bytes: [UInt8] = []
      let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 16)
      defer { chunk.deallocate() }
      while case let count = try file.read(into: chunk), count > 0 { bytes.append(contentsOf: chunk[..<count]) }
      return bytes
    }
  }

  /// Lines without those that begin with `#`, and without empty ones.
  static func lines(of path: FilePath) throws -> [Substring] {
    String(decoding: try bytes(of: path), as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
  }

  static func write(_ bytes: [UInt8], to path: FilePath) throws {
    let file = try FileDescriptor.open(
      path, .writeOnly, options: [.create, .truncate], permissions: [.ownerReadWrite, .groupRead, .otherRead])
    _ = try file.closeAfter { try file.writeAll(bytes) }
  }
}
