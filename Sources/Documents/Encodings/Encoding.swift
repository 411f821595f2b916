import CText

/// How the bytes of an input stand for characters: found out, or said by the user.
package enum EncodingChoice: Hashable, Sendable {
  case automatic
  case named(Encoding)
}

/// A character encoding, by its IANA name. Everything called gb2312 or gbk is GB18030, everything called big5 has the
/// Hong Kong supplement, as browsers do it (WHATWG Encoding §4.2).
package struct Encoding: Hashable, Sendable {
  /// As it is reported: `UTF-8`, `GB18030`, `Big5`.
  package let name: String

  private init(known name: String) { self.name = name }

  package static let utf8 = Encoding(known: "UTF-8")
  package static let gb18030 = Encoding(known: "GB18030")
  package static let big5 = Encoding(known: "Big5")
  package static let utf16LittleEndian = Encoding(known: "UTF-16LE")
  package static let utf16BigEndian = Encoding(known: "UTF-16BE")
  package static let utf32LittleEndian = Encoding(known: "UTF-32LE")
  package static let utf32BigEndian = Encoding(known: "UTF-32BE")

  /// The encoding of that name, in any spelling that is in use; `nil` where there is no converter for it.
  package init?(named label: String) {
    let key = label.lowercased().filter { $0.isLetter || $0.isNumber }
    if let known = Encoding.aliases[key] {
      name = known
    } else if !key.isEmpty, ctext_encoding_exists(label) == 1 {
      name = label
    } else {
      return nil
    }
  }

  /// The converter that ICU has for it.
  var converterName: String { name == "Big5" ? "Big5-HKSCS" : name }

  private static let aliases: [String: String] = {
    var aliases: [String: String] = [:]
    func add(_ name: String, _ keys: String) { for key in keys.split(separator: " ") { aliases[String(key)] = name } }
    add("UTF-8", "utf8 unicode11utf8 ascii usascii")
    add("GB18030", "gb18030 gb2312 gbk xgbk cp936 ms936 windows936 gb231280 csgb2312 euccn hzgb")
    add("Big5", "big5 big5hkscs big5eten xxbig5 cnbig5 cp950 windows950 csbig5")
    add("UTF-16LE", "utf16le unicode ucs2")
    add("UTF-16BE", "utf16be unicodefffe")
    add("UTF-16", "utf16")
    add("UTF-32", "utf32")
    add("Shift_JIS", "shiftjis sjis cp932 windows31j mskanji xsjis")
    add("EUC-KR", "euckr cp949 windows949 ksc56011987 ksc5601 korean")
    add("EUC-JP", "eucjp xeucjp")
    add("windows-1252", "windows1252 cp1252 iso88591 latin1")
    return aliases
  }()
}

/// What an input says once it is decoded.
package struct DecodedText: Sendable {
  /// Well-formed, without byte order mark and without control characters other than tab and line ends.
  package var utf8: [UInt8]
  package var encoding: Encoding
  package var warnings: [Warning]
}

/// Why an input has no text.
package enum DecodingError: Error, Hashable, Sendable {
  /// A picture, an archive, a program; what it looks like, where that is known.
  case binary(kind: String?)
  case converterFailed(Encoding)
}

/// Bytes of an input as UTF-8. What is ill-formed becomes U+FFFD, control characters become spaces; a warning each says
/// where. Encodings are tried in this order: byte order mark, strict UTF-8, what the document declares, ICU's guess.
package func decode(_ bytes: [UInt8], as choice: EncodingChoice = .automatic) throws(DecodingError) -> DecodedText {
  let (encoding, markLength, isValid) = EncodingDetection.encoding(of: bytes, choice)
  if choice == .automatic, EncodingDetection.mayBeBinary(bytes, as: encoding) {
    throw .binary(kind: EncodingDetection.kind(of: bytes))
  }
  var decoded =
    isValid
    ? DecodedText(utf8: bytes, encoding: .utf8, warnings: [])
    : try converted(bytes, from: encoding, skipping: markLength)
  if decoded.utf8.starts(with: [0xEF, 0xBB, 0xBF]) { decoded.utf8.removeFirst(3) }
  blankControls(&decoded)
  return decoded
}

private func converted(
  _ bytes: [UInt8], from encoding: Encoding, skipping mark: Int
) throws(DecodingError) -> DecodedText {
  let body = mark == 0 ? bytes : Array(bytes[mark...])
  if encoding == .utf8 {
    let valid = body.withUnsafeBufferPointer { ctext_utf8_valid($0.baseAddress, $0.count) }
    if valid == body.count { return DecodedText(utf8: body, encoding: .utf8, warnings: []) }
    let (repaired, count) = repaired(body)
    return DecodedText(utf8: repaired, encoding: .utf8, warnings: [replaced(count, from: valid + mark)])
  }
  guard let result = convert(body, encoding) else { throw .converterFailed(encoding) }
  let warnings = result.replacements == 0 ? [] : [replaced(result.replacements, from: result.first + mark)]
  return DecodedText(utf8: result.utf8, encoding: encoding, warnings: warnings)
}

private func replaced(_ count: Int, from byte: Int) -> Warning {
  Warning(
    byte: byte,
    message: count == 1 ? "an invalid byte was replaced by U+FFFD" : "\(count) invalid bytes were replaced by U+FFFD")
}

private func repaired(_ bytes: [UInt8]) -> ([UInt8], Int) {
  var replacements = 0
  let repaired = [UInt8](unsafeUninitializedCapacity: 3 * bytes.count) { target, count in
    bytes.withUnsafeBufferPointer {
      count = ctext_utf8_repair($0.baseAddress, $0.count, target.baseAddress, &replacements)
    }
  }
  return (repaired, replacements)
}

/// Through ICU; `nil` where it has no such converter.
func convert(_ bytes: [UInt8], _ encoding: Encoding) -> (utf8: [UInt8], replacements: Int, first: Int)? {
  var (replacements, first, written) = (0, 0, 0)
  let utf8 = [UInt8](unsafeUninitializedCapacity: 3 * bytes.count + 16) { target, count in
    bytes.withUnsafeBufferPointer {
      written = ctext_decode(
        encoding.converterName, $0.baseAddress, $0.count, target.baseAddress, &replacements, &first)
    }
    count = written == Int(bitPattern: SIZE_MAX) ? 0 : written
  }
  return written == Int(bitPattern: SIZE_MAX) ? nil : (utf8, replacements, first)
}

/// A form feed ends a line; other control characters, NUL among them, are neither text nor safe to hand on.
private func blankControls(_ decoded: inout DecodedText) {
  let first = decoded.utf8.withUnsafeBufferPointer { ctext_find_control($0.baseAddress, $0.count) }
  // Only texts that have some are written to: writing copies them.
  guard first < decoded.utf8.count else { return }
  let count = decoded.utf8.withUnsafeMutableBufferPointer { blankControls($0, from: first) }
  if count > 0 {
    decoded.warnings.append(Warning(byte: first, message: "\(count) control characters were read as spaces"))
  }
}

private func blankControls(_ bytes: UnsafeMutableBufferPointer<UInt8>, from first: Int) -> Int {
  guard let base = bytes.baseAddress else { return 0 }
  var (at, count) = (first, 0)
  while at < bytes.count {
    let endsLine = bytes[at] == 0x0C || bytes[at] == 0x0B
    bytes[at] = endsLine ? UInt8(ascii: "\n") : UInt8(ascii: " ")
    if !endsLine { count += 1 }
    at += 1
    at += ctext_find_control(base + at, bytes.count - at)
  }
  return count
}
