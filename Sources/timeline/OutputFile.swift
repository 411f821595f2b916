import ArgumentParser
import SystemPackage

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Where data goes: standard output, a device, or a file that appears whole or not at all.
final class OutputFile {
  private let descriptor: FileDescriptor
  /// As messages name it.
  private let name: String
  /// The path to appear, and the temporary file beside it; `nil` for streams and devices.
  private let replacement: (temporary: String, path: String)?
  private var isCommitted = false

  /// `nil` or `-` is standard output.
  init(path: String?) throws {
    guard let path, path != "-" else {
      (descriptor, name, replacement) = (.standardOutput, "standard output", nil)
      return
    }
    name = path
    if isStream(path) {
      replacement = nil
      descriptor = try opened(path, .writeOnly, [], named: path)
    } else {
      let target = linked(path)
      let temporary = temporaryName(beside: target)
      replacement = (temporary, target)
      descriptor = try opened(temporary, .writeOnly, [.create, .exclusiveCreate], named: path)
      Interruption.removeOnSignal(temporary)
      keepMode(of: target, for: descriptor)
    }
  }

  /// Whether somebody would see the bytes as they come.
  static func isTerminal(_ path: String?) -> Bool {
    guard path == nil || path == "-" else { return false }
    return isatty(FileDescriptor.standardOutput.rawValue) == 1
  }

  /// Writes and empties the buffer.
  func write(_ bytes: inout [UInt8]) throws {
    guard !bytes.isEmpty else { return }
    do { try descriptor.writeAll(bytes) } catch { throw failure(error) }
    bytes.removeAll(keepingCapacity: true)
  }

  /// Makes the file appear. Nothing may be written afterwards.
  func commit() throws {
    guard let replacement else {
      try closeStream()
      return
    }
    do {
      try synchronised()
      try descriptor.close()
      guard rename(replacement.temporary, replacement.path) == 0 else { throw Errno(rawValue: errno) }
      isCommitted = true
      Interruption.forget()
    } catch { throw failure(error) }
  }

  /// Takes back what was written of a file that was not committed.
  deinit {
    guard let replacement, !isCommitted else { return }
    try? descriptor.close()
    unlink(replacement.temporary)
    Interruption.forget()
  }

  /// A full disk may show only now.
  private func synchronised() throws {
    guard fsync(descriptor.rawValue) == 0 || errno == EINVAL || errno == ENOTSUP else { throw Errno(rawValue: errno) }
  }

  private func closeStream() throws {
    guard descriptor != .standardOutput else { return }
    do { try descriptor.close() } catch { throw failure(error) }
  }

  private func failure(_ error: any Error) -> any Error {
    let errno = error as? Errno
    if errno == .brokenPipe { return BrokenPipe() }
    return OutputFailure(path: name, reason: errno?.description ?? "\(error)")
  }
}

/// Makes a folder for outputs where there is none.
func makeFolder(_ path: String) throws {
  guard mkdir(path, 0o777) == 0 || errno == EEXIST else {
    throw OutputFailure(path: path, reason: Errno(rawValue: errno).description)
  }
}

/// Nobody reads any more: no error, but no reason to go on.
struct BrokenPipe: Error {}

private func opened(
  _ path: String, _ mode: FileDescriptor.AccessMode, _ options: FileDescriptor.OpenOptions, named name: String
) throws -> FileDescriptor {
  do {
    return try FileDescriptor.open(
      FilePath(path), mode, options: options, permissions: FilePermissions(rawValue: 0o666))
  } catch { throw OutputFailure(path: name, reason: (error as? Errno)?.description ?? "\(error)") }
}

/// Whether the path names a pipe, a terminal or a device, which cannot be replaced.
private func isStream(_ path: String) -> Bool {
  var info = stat()
  guard stat(path, &info) == 0 else { return false }
  let kind = info.st_mode & S_IFMT
  return kind != S_IFREG && kind != S_IFDIR
}

/// A file that is replaced hands on who may read and write it.
private func keepMode(of path: String, for descriptor: FileDescriptor) {
  var info = stat()
  if stat(path, &info) == 0 { _ = fchmod(descriptor.rawValue, info.st_mode & 0o777) }
}

/// Where a symbolic link points at a file that is still to come; `nil` for anything else.
private func destination(ofDangling path: String) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let length = readlink(path, &buffer, buffer.count)
  guard length > 0, length < buffer.count else { return nil }
  let written = FilePath(String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self))
  return FilePath(path).removingLastComponent().pushing(written).string
}

/// What a symbolic link leads to, so that the link stays one; any other path as it is.
private func linked(_ path: String) -> String {
  guard let resolved = realpath(path, nil) else { return destination(ofDangling: path) ?? path }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// Not longer than names of files can be, however long that of the file is.
private func temporaryName(beside path: String) -> String {
  let file = FilePath(path)
  let name = String((file.lastComponent?.string ?? "timeline").unicodeScalars.prefix(40).map(Character.init))
  return file.removingLastComponent().appending(".\(name).\(getpid()).part").string
}

extension InputOptions {
  /// The file to write, which must be none of those that are read: it would replace them.
  func outputFile(_ path: String?) throws -> OutputFile {
    try refuseOverwriting(path)
    return try OutputFile(path: path)
  }

  /// Fails where the path names an input, or an article below an input folder, a grammar or a list of names.
  func refuseOverwriting(_ path: String?) throws {
    guard let path, path != "-", let target = FileIdentity(path) else { return }
    let read = inputs(files, recursive: recursive).map(\.name) + grammar + [naming.names].compactMap { $0 }
    guard read.contains(where: { FileIdentity($0) == target }) else { return }
    throw ValidationError("'\(path)' is an input; give the output another name.")
  }
}

/// What tells one regular file from all others, whatever the path; `nil` where there is none.
private struct FileIdentity: Equatable {
  private let device: dev_t
  private let inode: ino_t

  init?(_ path: String) {
    var info = stat()
    guard stat(path, &info) == 0, info.st_mode & S_IFMT == S_IFREG else { return nil }
    (device, inode) = (info.st_dev, info.st_ino)
  }
}
