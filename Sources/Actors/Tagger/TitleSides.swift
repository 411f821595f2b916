/// Where titles stand beside a character.
struct TitleSides {
  /// Bits 0–2: one begins 1–3 characters ahead; 3–5: one ends 1–3 characters before; 6: one begins here; 7: a surname
  /// stands here.
  let bits: UInt8

  static let count = 256

  init(bits: UInt8) { self.bits = bits }

  @inline(__always)
  init(_ cell: UnsafePointer<Cell>) {
    var bits: UInt8 = cell[0].startsTitle ? 64 : 0
    for distance in 1...3 {
      if cell[distance].startsTitle { bits |= 1 << UInt8(distance - 1) }
      if cell[-distance].endsTitle { bits |= 4 << UInt8(distance) }
    }
    self.bits = bits | (cell[0].traits.contains(.surname) ? 128 : 0)
  }

  @inline(__always)
  var isEmpty: Bool { bits & 127 == 0 }
  var isHere: Bool { bits & 64 != 0 }
  var isSurname: Bool { bits & 128 != 0 }
  func has(_ side: Int) -> Bool { bits & (1 << UInt8(side)) != 0 }
}
