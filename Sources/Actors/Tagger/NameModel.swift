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

/// Eight features that share a home: all are compared at once.
package struct FeatureBucket: BitwiseCopyable {
  package static let size = 8

  /// 1 ... 65535; 0 is free.
  package var fingerprints = SIMD8<UInt16>(repeating: 0)
  /// Numbers of vectors.
  package var numbers = SIMD8<UInt16>(repeating: 0)

  package init() {}

  /// The vector of a fingerprint; 0 where it is not here. Subtraction tells zeros from others: the compiler makes one
  /// comparison of it, where comparing vectors would go lane by lane.
  @inline(__always)
  func number(_ fingerprint: UInt16) -> UInt16 {
    let difference = fingerprints ^ SIMD8(repeating: fingerprint)
    let differs = (difference | (SIMD8(repeating: 0) &- difference)) &>> SIMD8(repeating: 15)
    return (numbers & (differs &- SIMD8(repeating: 1))).wrappedSum()
  }
}

/// The weights of the tagger, read in place.
///
/// Layout, little-endian, 32-byte aligned: magic, bucket count and vector count (UInt32), 8 × 8 transitions (Int16, from ×
/// to), 16 bytes of nothing, buckets (8 × UInt16 fingerprints, 8 × UInt16 vector numbers), vectors (8 × Int8, a weight per
/// label; number 0 is zero). A feature lies in its home bucket or nowhere: one that is full has kept the strongest.
package struct NameModel: @unchecked Sendable {  // points into constant data that outlives it
  package static let magic: [UInt8] = Array("TLMODEL2".utf8)
  package static let headerSize = 16
  package static let bucketsAt = 160
  package static var labelCount: Int { 7 }

  package let transitions: UnsafePointer<Int16>
  private let vectors: UnsafePointer<UInt64>
  private let buckets: UnsafePointer<FeatureBucket>
  private let bucketCount: UInt64

  /// Reads a model in place; `nil` where the bytes are none. They must stay as they are for good.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard let start = bytes.baseAddress, bytes.count > NameModel.bucketsAt, Int(bitPattern: start) % 32 == 0,
      NameModel.magic.elementsEqual(bytes[..<8])
    else { return nil }
    let bucketCount = Int(bytes.load(fromByteOffset: 8, as: UInt32.self))
    let vectorCount = Int(bytes.load(fromByteOffset: 12, as: UInt32.self))
    let size = MemoryLayout<FeatureBucket>.stride
    let vectorsAt = NameModel.bucketsAt + size * bucketCount
    guard bytes.count == vectorsAt + 8 * vectorCount, bucketCount > 0, vectorCount > 0 else { return nil }
    transitions = (start + NameModel.headerSize).assumingMemoryBound(to: Int16.self)
    buckets = (start + NameModel.bucketsAt).assumingMemoryBound(to: FeatureBucket.self)
    vectors = (start + vectorsAt).assumingMemoryBound(to: UInt64.self)
    self.bucketCount = UInt64(bucketCount)
  }

  /// Home bucket and fingerprint of a feature.
  @inline(__always)
  package static func address(of feature: UInt64, bucketCount: UInt64) -> (bucket: Int, fingerprint: UInt16) {
    let mixed = (feature ^ (feature >> 32)) &* 0xD6E8_FEB8_6659_FD93
    let fingerprint = UInt16(truncatingIfNeeded: mixed >> 16)
    return (Int(mixed.multipliedFullWidth(by: bucketCount).high), max(fingerprint, 1))
  }

  /// The number of a feature's vector of weights; 0 for one unknown. Most features are unknown and nobody can tell
  /// beforehand which: nothing branches on it.
  @inline(__always)
  package func number(of feature: UInt64) -> UInt16 {
    let address = NameModel.address(of: feature, bucketCount: bucketCount)
    return buckets[address.bucket].number(address.fingerprint)
  }

  /// The vector of a number: a signed byte a label, the first in the lowest.
  @inline(__always)
  func vector(_ number: UInt16) -> UInt64 { vectors[Int(number)] }

  /// The weights of a feature, as its vector has them.
  @inline(__always)
  package func weights(of feature: UInt64) -> UInt64 { vector(number(of: feature)) }
}
