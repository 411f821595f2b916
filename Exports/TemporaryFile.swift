#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A place on the disk for a library that can only write files; it is gone with the value's last reference.
final class TemporaryFile {
  /// In a directory of its own that nobody else may read.
  let path: String
  private let directory: String

  /// `nil` where no directory can be made beneath `TMPDIR`, else `/tmp`.
  init?() {
    let place = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(place)/timeline-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    directory = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    path = directory + "/output"
  }

  deinit {
    unlink(path)
    rmdir(directory)
  }

  /// What was written; `nil` where it cannot be read.
  func bytes() -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var block = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&block, 1, block.count, file), count > 0 { bytes.append(contentsOf: block[..<count]) }
    return ferror(file) == 0 ? bytes : nil
  }
}
