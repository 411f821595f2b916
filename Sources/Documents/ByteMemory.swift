import CText

/// What was made of bytes that come again and again: addresses, names of templates, titles of pages. To know bytes again
/// costs less than to take them apart.
struct ByteMemory<Value> {
  private struct Entry {
    var bytes: [UInt8]
    var value: Value
  }

  /// By hash; the last bytes of each count.
  private var entries: [Entry?] = []
  private static var size: Int { 256 }

  /// The value that was made of the same bytes before, else what `make` makes of them now.
  mutating func value(
    of bytes: UnsafeBufferPointer<UInt8>, orMake make: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    if entries.isEmpty { entries = Array(repeating: nil, count: Self.size) }
    let slot = Int(truncatingIfNeeded: hash(bytes) % UInt64(Self.size))
    if let entry = entries[slot], isEqual(entry.bytes, bytes) { return entry.value }
    let value = make(bytes)
    entries[slot] = Entry(bytes: Array(bytes), value: value)
    return value
  }
}

private func isEqual(_ known: [UInt8], _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard known.count == bytes.count, let base = bytes.baseAddress else { return known.count == bytes.count }
  return known.withUnsafeBufferPointer { ctext_find_bytes($0.baseAddress, $0.count, base, bytes.count) == 0 }
}

/// Eight bytes at a time; the end of an address tells most.
private func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
  let raw = UnsafeRawBufferPointer(bytes)
  var hash = UInt64(bytes.count)
  var end = bytes.count
  while end >= 8 {
    hash = (hash ^ raw.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
    end -= 8
  }
  for offset in 0..<end { hash = (hash ^ UInt64(raw[offset])) &* 0x9E37_79B9_7F4A_7C15 }
  return hash >> 40
}
