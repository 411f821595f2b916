import CText

/// What the addresses of a text lead to. Texts lead to the same places again and again, and to take an address apart
/// costs more than to know it again.
struct LinkMemory {
  struct Destination {
    var page: WikiTitle?
    var url: String?

    init(_ address: UnsafeBufferPointer<UInt8>) {
      page = WikiTitle(address)
      url = webAddress(address)
    }
  }

  private struct Entry {
    var address: [UInt8]
    var destination: Destination
  }

  /// By hash; the last address of each counts.
  private var entries: [Entry?] = []
  private static let size = 256

  /// What an address leads to.
  mutating func destination(of address: UnsafeBufferPointer<UInt8>) -> Destination {
    if entries.isEmpty { entries = Array(repeating: nil, count: LinkMemory.size) }
    let slot = Int(truncatingIfNeeded: LinkMemory.hash(address) % UInt64(LinkMemory.size))
    if let entry = entries[slot], LinkMemory.isEqual(entry.address, address) { return entry.destination }
    let destination = Destination(address)
    entries[slot] = Entry(address: Array(address), destination: destination)
    return destination
  }

  private static func isEqual(_ known: [UInt8], _ address: UnsafeBufferPointer<UInt8>) -> Bool {
    guard known.count == address.count, let base = address.baseAddress else { return known.count == address.count }
    return known.withUnsafeBufferPointer { ctext_find_bytes($0.baseAddress, $0.count, base, address.count) == 0 }
  }

  /// Eight bytes at a time; the end of an address tells most.
  private static func hash(_ address: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(address)
    var hash = UInt64(address.count)
    var end = address.count
    while end >= 8 {
      hash = (hash ^ bytes.loadUnaligned(fromByteOffset: end - 8, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      end -= 8
    }
    for offset in 0..<end { hash = (hash ^ UInt64(bytes[offset])) &* 0x9E37_79B9_7F4A_7C15 }
    return hash >> 40
  }
}
