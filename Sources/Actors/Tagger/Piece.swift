/// A piece of a feature string as a polynomial hash: the hash of a whole string follows from those of its pieces, so that
/// features are never spelled out. Arithmetic is modulo 2⁶⁴.
package struct Piece: Hashable, Sendable {
  package var hash: UInt64
  /// `base` to the number of scalars.
  package var power: UInt64

  package static let base: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  package init(hash: UInt64, power: UInt64) {
    self.hash = hash
    self.power = power
  }

  @inline(__always)
  package init(scalar: UInt64) { self.init(hash: scalar, power: Piece.base) }

  package init(_ text: String) {
    self.init(hash: 0, power: 1)
    for scalar in text.unicodeScalars { self = followed(by: Piece(scalar: UInt64(scalar.value))) }
  }

  /// The piece of both strings, one after the other.
  @inline(__always)
  package func followed(by next: Piece) -> Piece {
    Piece(hash: hash &* next.power &+ next.hash, power: power &* next.power)
  }
}
