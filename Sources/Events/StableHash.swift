/// FNV-1a, 64 bits (draft-eastlake-fnv): the same text gives the same number in every run and on every machine.
struct StableHash {
  private var state: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a text and its end, so that ("a", "bc") and ("ab", "c") differ.
  mutating func combine(_ text: String) {
    for byte in text.utf8 { mix(byte) }
    mix(0xFF)
  }

  /// Adds a number, which is not negative, as the text of its decimal digits.
  mutating func combine(_ number: Int) {
    var power = 1
    while number / power >= 10 { power *= 10 }
    while power > 0 {
      mix(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / power % 10))
      power /= 10
    }
    mix(0xFF)
  }

  private mutating func mix(_ byte: UInt8) { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }

  /// Sixteen digits.
  var hexadecimal: String {
    String(unsafeUninitializedCapacity: 16) { digits in
      for place in 0..<16 {
        let digit = UInt8(truncatingIfNeeded: state >> UInt64(60 - 4 * place)) & 15
        digits[place] = digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10)
      }
      return 16
    }
  }
}
