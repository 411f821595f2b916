import SystemPackage
import TimelineKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Bytes of an input, read in large pieces.
struct InputBytes: ~Copyable {
  private let descriptor: FileDescriptor
  private var buffer: [UInt8] = []
  /// Where what was not handed out yet begins: lines are dropped in bulk, not one by one.
  private var start = 0
  private var isAtEnd = false
  private var space: UnsafeMutableRawBufferPointer?
  private static let pieceSize = 1 << 18
  /// Bytes of a file that is read as a whole.
  private static let largest = 1 << 33

  init(_ input: Input) throws(InputFailure) {
    switch input {
    case .standardInput: descriptor = .standardInput
    case .unreadable(_, let failure): throw failure
    case .file(let path):
      do { descriptor = try FileDescriptor.open(FilePath(path), .readOnly) } catch { throw reason(error) }
    }
  }

  deinit {
    space?.deallocate()
    // A file that was only read has nothing to lose when closing fails.
    if descriptor != .standardInput { try? descriptor.close() }
  }

  /// Everything from here to the end.
  mutating func rest() throws(InputFailure) -> [UInt8] {
    try fillAtOnce()
    while try fill() {}
    defer { (buffer, start) = ([], 0) }
    return start == 0 ? buffer : Array(buffer[start...])
  }

  /// Bytes of a file that were not read yet; 0 for what is no file and has no size.
  private var size: Int {
    guard let here = try? descriptor.seek(offset: 0, from: .current),
      let end = try? descriptor.seek(offset: 0, from: .end)
    else { return 0 }
    _ = try? descriptor.seek(offset: here, from: .start)
    return Int(max(end - here, 0))
  }

  /// Reads the rest of a file straight to where it will stay. A piece is read before its size is asked: a folder has one too.
  private mutating func fillAtOnce() throws(InputFailure) {
    guard try fill() else { return }
    let (known, size, descriptor) = (buffer[start...], size, descriptor)
    guard size > 0 else { return }
    guard size <= InputBytes.largest else {
      throw .refused("\(size >> 30) GB are more than one article is read of (\(InputBytes.largest >> 30) GB); split it")
    }
    do {
      buffer = try Array(filling: known.count + size) { room in
        var count = known.withUnsafeBytes { bytes in
          UnsafeMutableRawBufferPointer(room).copyMemory(from: bytes)
          return bytes.count
        }
        while count < room.count {
          let read = try descriptor.read(
            into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...]))
          if read == 0 { break }
          count += read
        }
        return count
      }
    } catch { throw reason(error) }
    start = 0
  }

  /// The first bytes, without taking them: enough to tell what kind of input it is.
  mutating func peek() throws(InputFailure) -> ArraySlice<UInt8> {
    while buffer.count - start < 4096, try fill() {}
    return buffer[start...].prefix(4096)
  }

  /// The next line without its line feed; `nil` at the end.
  mutating func line() throws(InputFailure) -> [UInt8]? {
    var searched = start
    while true {
      if let end = lineFeed(from: searched) { return take(to: end, dropping: 1) }
      searched = buffer.count
      let waiting = start
      guard try fill() else { break }
      searched -= waiting - start
    }
    return start < buffer.count ? take(to: buffer.count, dropping: 0) : nil
  }

  private func lineFeed(from offset: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, let found = memchr(base + offset, 10, bytes.count - offset) else {
        return nil
      }
      return UnsafeRawPointer(found) - base
    }
  }

  private mutating func take(to end: Int, dropping count: Int) -> [UInt8] {
    defer { start = end + count }
    return Array(buffer[start..<end])
  }

  /// Room for a piece, made once: fresh memory for each would cost more than reading it.
  private mutating func scratch() -> UnsafeMutableRawBufferPointer {
    if let space { return space }
    let made = UnsafeMutableRawBufferPointer.allocate(byteCount: InputBytes.pieceSize, alignment: 16)
    space = made
    return made
  }

  /// Reads one more piece; `false` at the end.
  private mutating func fill() throws(InputFailure) -> Bool {
    guard !isAtEnd else { return false }
    if start > 0 { buffer.removeSubrange(..<start) }
    start = 0
    let descriptor = descriptor
    let space = scratch()
    do {
      let count = try descriptor.read(into: space)
      isAtEnd = count == 0
      buffer.append(contentsOf: space[..<count])
    } catch { throw reason(error) }
    return !isAtEnd
  }
}

private func reason(_ error: any Error) -> InputFailure {
  guard let errno = error as? Errno else { return .system("\(error)") }
  return failure(errno.rawValue)
}
