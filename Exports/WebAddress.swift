/// An address that a reader may be sent to: http or https, nothing else (no `javascript:`, `data:`, `file:`).
struct WebAddress {
  /// ASCII only (RFC 3986 §2): other characters, and those with a meaning in markup, are percent-encoded.
  let text: String

  init?(_ address: String?) {
    guard let address else { return nil }
    let bytes = Array(address.utf8.drop { $0 <= 0x20 })
    guard let scheme = ["https://", "http://"].first(where: { WebAddress.begins(bytes, with: $0) }),
      bytes.count > scheme.utf8.count
    else { return nil }
    text = scheme + WebAddress.encoded(bytes.dropFirst(scheme.utf8.count))
  }

  private static func begins(_ bytes: [UInt8], with scheme: String) -> Bool {
    bytes.prefix(scheme.utf8.count).elementsEqual(scheme.utf8) { byte, letter in
      byte == letter || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte + 0x20 == letter
    }
  }

  private static func encoded(_ bytes: ArraySlice<UInt8>) -> String {
    var encoded = ""
    for byte in bytes where byte >= 0x20 && byte != 0x7F {
      let isPlain = byte > 0x20 && byte < 0x7F && !"\"<>\\^`{|}".utf8.contains(byte)
      if isPlain {
        encoded.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        encoded += "%" + (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return encoded
  }
}
