/// What a character is in a name.
package enum NameLabel: Int, CaseIterable, Sendable {
  case outside, beginPerson, insidePerson, beginOrganization, insideOrganization, beginPlace, insidePlace

  package var kind: NameKind? {
    switch self {
    case .outside: nil
    case .beginPerson, .insidePerson: .person
    case .beginOrganization, .insideOrganization: .organization
    case .beginPlace, .insidePlace: .place
    }
  }

  package var begins: Bool { self == .beginPerson || self == .beginOrganization || self == .beginPlace }
}

/// The kinds that the tagger tells apart; polities and groups are told from them later.
package enum NameKind: String, CaseIterable, Sendable {
  case person, organization, place

  package var begin: NameLabel {
    self == .person ? .beginPerson : self == .organization ? .beginOrganization : .beginPlace
  }
  package var inside: NameLabel {
    self == .person ? .insidePerson : self == .organization ? .insideOrganization : .insidePlace
  }
}

/// The weights of the tagger, read in place.
///
/// Layout, little-endian, 8-byte aligned: magic, slot count and vector count (UInt32), 8 × 8 transitions (Int16, from × to),
/// vectors (8 × Int8, a weight per label; number 0 is zero), slots (UInt32: fingerprint in the upper half, vector number in
/// the lower; 0 is free). A feature lies in its home slot or, unbroken by a free one, behind it.
package struct NameModel: @unchecked Sendable {  // points into constant data that outlives it
  package static let magic: [UInt8] = Array("TLMODEL1".utf8)
  package static let headerSize = 16
  package static let labelCount = 7

  package let transitions: UnsafePointer<Int16>
  private let vectors: UnsafePointer<UInt64>
  private let slots: UnsafePointer<UInt32>
  private let slotCount: UInt64

  /// Reads a model in place; `nil` where the bytes are none. They must stay as they are for good.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > NameModel.headerSize + 128, Int(bitPattern: start) % 8 == 0,
      NameModel.magic.elementsEqual(bytes[..<8])
    else { return nil }
    let slotCount = Int(bytes.load(fromByteOffset: 8, as: UInt32.self))
    let vectorCount = Int(bytes.load(fromByteOffset: 12, as: UInt32.self))
    let vectorsAt = NameModel.headerSize + 128
    guard bytes.count == vectorsAt + 8 * vectorCount + 4 * (slotCount + NameModel.overhang), slotCount > 0 else {
      return nil
    }
    transitions = (start + NameModel.headerSize).assumingMemoryBound(to: Int16.self)
    vectors = (start + vectorsAt).assumingMemoryBound(to: UInt64.self)
    slots = (start + vectorsAt + 8 * vectorCount).assumingMemoryBound(to: UInt32.self)
    self.slotCount = UInt64(slotCount)
  }

  /// Slots behind the last home slot; the last of them is free.
  package static let overhang = 64

  /// Home slot and fingerprint (1 ... 65535) of a feature.
  @inline(__always)
  package static func address(of feature: UInt64, slotCount: UInt64) -> (slot: Int, fingerprint: UInt32) {
    let mixed = (feature ^ (feature >> 32)) &* 0xD6E8_FEB8_6659_FD93
    return (Int(mixed.multipliedFullWidth(by: slotCount).high), UInt32(truncatingIfNeeded: mixed >> 16) & 0xFFFF | 1)
  }

  /// The weights of a feature, a signed byte a label, the first in the lowest; `nil` for one unknown.
  @inline(__always)
  package func weights(of feature: UInt64) -> UInt64? {
    let address = NameModel.address(of: feature, slotCount: slotCount)
    var slot = address.slot
    while true {
      let entry = slots[slot]
      if entry >> 16 == address.fingerprint { return vectors[Int(entry & 0xFFFF)] }
      if entry == 0 { return nil }
      slot += 1
    }
  }
}
