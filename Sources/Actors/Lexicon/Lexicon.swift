/// The word lists in the form that `train-names` makes of them: a character table and a double-array trie, read in place.
///
/// Layout, little-endian, 8-byte aligned: magic, six UInt32 (block count, node count, entry count, 3 reserved), 512 UInt16
/// block numbers, blocks of 128 `CharacterEntry`, nodes, `WordEntry`s.
package struct Lexicon: @unchecked Sendable {  // points into constant data that outlives it
  /// A state of the trie. A child lies at `base` + the character's code and says so in `check`; bases are unique.
  package struct Node: Hashable, Sendable, BitwiseCopyable {
    package var base: UInt32 = 0
    package var check: UInt16 = 0
    /// Index of the entry of the word that ends here; 0: none does.
    package var entry: UInt16 = 0

    package init() {}

    package init(base: UInt32, check: UInt16, entry: UInt16) {
      self.base = base
      self.check = check
      self.entry = entry
    }
  }

  package static let magic: [UInt8] = Array("TLNAMES1".utf8)
  package static let headerSize = 32
  package static var blockSize: Int { 128 }
  /// The longest word, in characters.
  package static var longest: Int { 12 }

  private let blockNumbers: UnsafePointer<UInt16>
  private let characters: UnsafePointer<CharacterEntry>
  private let nodes: UnsafePointer<Node>
  private let nodeCount: UInt32
  package let entries: UnsafePointer<WordEntry>

  /// Reads a compiled lexicon in place; `nil` where the bytes are none. They must stay as they are for good.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > Lexicon.headerSize, Int(bitPattern: start) % 8 == 0,
      Lexicon.magic.elementsEqual(bytes[..<8])
    else { return nil }
    let counts = (0..<3).map { Int(bytes.load(fromByteOffset: 8 + 4 * $0, as: UInt32.self)) }
    let blocks = Lexicon.headerSize + 1024
    let nodesAt = blocks + counts[0] * Lexicon.blockSize * MemoryLayout<CharacterEntry>.stride
    let entriesAt = nodesAt + counts[1] * MemoryLayout<Node>.stride
    guard bytes.count == entriesAt + counts[2] * MemoryLayout<WordEntry>.stride else { return nil }
    blockNumbers = (start + Lexicon.headerSize).assumingMemoryBound(to: UInt16.self)
    characters = (start + blocks).assumingMemoryBound(to: CharacterEntry.self)
    nodes = (start + nodesAt).assumingMemoryBound(to: Node.self)
    nodeCount = UInt32(counts[1])
    entries = (start + entriesAt).assumingMemoryBound(to: WordEntry.self)
  }

  /// What is known of a character; beyond the Basic Multilingual Plane nothing but its shape.
  @inline(__always)
  package func character(_ scalar: UInt32) -> CharacterEntry {
    guard scalar < 0x10000 else {
      let shape: CharacterShape = scalar >= 0x20000 && scalar < 0x40000 ? .letter : .other
      return CharacterEntry(shift: 0, code: 0, traits: [], shape: shape.rawValue)
    }
    let block = Int(blockNumbers[Int(scalar >> 7)])
    return characters[block * Lexicon.blockSize + Int(scalar & 127)]
  }

  @inline(__always)
  package var root: Node { nodes[0] }

  /// The state after one more character; `nil` where no word goes on so.
  @inline(__always)
  package func step(_ node: Node, _ code: UInt16) -> Node? {
    let next = node.base &+ UInt32(code)
    guard next < nodeCount else { return nil }
    let child = nodes[Int(next)]
    return child.check == code && code != 0 ? child : nil
  }

  /// The folded form of a text, one scalar for one.
  package func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(folded(scalar))
    }
    return String(result)
  }

  /// The folded characters of a text.
  package func foldedScalars(_ text: String) -> [UInt32] { text.unicodeScalars.map { folded($0).value } }

  package func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard scalar.value < 0x10000 else { return scalar }
    return Unicode.Scalar(character(scalar.value).folded(scalar.value)) ?? scalar
  }

  /// The entry of a folded word.
  package func entry(of word: some Sequence<Unicode.Scalar>) -> WordEntry? {
    var node = root
    for scalar in word {
      guard scalar.value < 0x10000, let next = step(node, character(scalar.value).code) else { return nil }
      node = next
    }
    return node.entry == 0 ? nil : entries[Int(node.entry)]
  }
}
