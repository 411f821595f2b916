import CText

/// Finds out how an input is encoded.
enum EncodingDetection {
  /// Bytes that are looked at where a guess is made.
  private static let sampleSize = 32_768

  /// The encoding, the length of the byte order mark, and whether the bytes are known to be well-formed UTF-8.
  static func encoding(of bytes: [UInt8], _ choice: EncodingChoice) -> (Encoding, markLength: Int, isValid: Bool) {
    if case .named(let encoding) = choice {
      if encoding.name == "UTF-16" || encoding.name == "UTF-32", let marked = marked(bytes) {
        return (marked.0, marked.markLength, false)
      }
      return (encoding, 0, false)
    }
    if let marked = marked(bytes) { return (marked.0, marked.markLength, false) }
    if let wide = wide(bytes) { return (wide, 0, false) }
    let valid = bytes.withUnsafeBufferPointer { ctext_utf8_valid($0.baseAddress, $0.count) }
    if valid == bytes.count { return (.utf8, 0, isValid: true) }
    if let declared = DeclaredCharset.find(in: bytes), fits(bytes, declared) { return (declared, 0, false) }
    return (isMostlyUTF8(bytes) ? .utf8 : guess(bytes), 0, false)
  }

  /// Byte order marks (Unicode 15.0 §23.8).
  private static func marked(_ bytes: [UInt8]) -> (Encoding, markLength: Int)? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return (.utf8, 3) }
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return (.utf32LittleEndian, 4) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return (.utf32BigEndian, 4) }
    if bytes.starts(with: [0xFF, 0xFE]) { return (.utf16LittleEndian, 2) }
    if bytes.starts(with: [0xFE, 0xFF]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 and UTF-32 without a mark: the high bytes of digits, spaces and line feeds are NUL, always in the same place.
  private static func wide(_ bytes: [UInt8]) -> Encoding? {
    guard bytes.count >= 8, bytes.count.isMultiple(of: 2) else { return nil }
    let sample = bytes.prefix(sampleSize)
    let zero = sample.withUnsafeBufferPointer { ctext_find_byte($0.baseAddress, $0.count, 0) }
    guard zero < sample.count else { return nil }
    var zeros = [0, 0, 0, 0]
    for (offset, byte) in sample.enumerated() where byte == 0 { zeros[offset & 3] += 1 }
    let quarter = sample.count / 4
    if zeros[0] * 10 > quarter * 9, zeros[3] * 10 < quarter { return .utf32BigEndian }
    if zeros[3] * 10 > quarter * 9, zeros[0] * 10 < quarter { return .utf32LittleEndian }
    let (even, odd) = (zeros[0] + zeros[2], zeros[1] + zeros[3])
    if odd * 20 > sample.count, even * 20 < odd { return .utf16LittleEndian }
    if even * 20 > sample.count, odd * 20 < even { return .utf16BigEndian }
    return nil
  }

  /// A declaration is believed unless the text contradicts it.
  private static func fits(_ bytes: [UInt8], _ encoding: Encoding) -> Bool {
    // What servers and editors say when nobody told them anything.
    guard encoding != .utf8, encoding.name != "windows-1252",
      let sample = convert(Array(bytes.prefix(sampleSize)), encoding)
    else { return false }
    return sample.replacements * 200 <= sample.utf8.count
  }

  /// Damaged UTF-8: sequences of three bytes come about by chance in no other encoding as often as errors do.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (wellFormed, illFormed) = (0, 0)
    let sample = Array(bytes.prefix(1 << 20))
    sample.withUnsafeBufferPointer { ctext_utf8_evidence($0.baseAddress, $0.count, &wellFormed, &illFormed) }
    // Without any character of three bytes, a few bad bytes in plain ASCII are no other encoding either.
    return wellFormed > 0 && wellFormed >= illFormed || (wellFormed == 0 && illFormed * 50 < bytes.count)
  }

  /// Of ICU's guesses and the encodings of Chinese, the one whose text has most of the commonest characters and least
  /// that cannot be read: ICU alone is often wrong on a few lines.
  private static func guess(_ bytes: [UInt8]) -> Encoding {
    let sample = Array(bytes.prefix(sampleSize))
    let detected = detected(sample)
    var best: (encoding: Encoding, score: Int)?
    for encoding in [.gb18030, .big5] + detected + [.utf16LittleEndian, .utf16BigEndian] {
      guard let text = convert(sample, encoding) else { continue }
      let bonus = encoding == detected.first ? 1 : 0
      let score = CommonCharacters.count(in: text.utf8) * 4 - text.replacements * 20 + bonus
      if best.map({ score > $0.score }) ?? true { best = (encoding, score) }
    }
    return best?.encoding ?? .utf8
  }

  private static func detected(_ sample: [UInt8]) -> [Encoding] {
    let capacity = 4
    var names = [CChar](repeating: 0, count: 32 * capacity)
    var confidences = [CInt](repeating: 0, count: capacity)
    let found = ctext_detect(sample, sample.count, &names, &confidences, CInt(capacity))
    return (0..<Int(found)).compactMap { index in
      let name = names[index * 32..<(index + 1) * 32].prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
      return Encoding(named: String(decoding: name, as: UTF8.self))
    }
  }
}

extension EncodingDetection {
  /// Whether this is no text at all: known by its first bytes, or by control characters.
  static func mayBeBinary(_ bytes: [UInt8], as encoding: Encoding) -> Bool {
    if kind(of: bytes) != nil { return true }
    guard !encoding.name.hasPrefix("UTF-16"), !encoding.name.hasPrefix("UTF-32") else { return false }
    let sample = bytes.prefix(8192)
    let first = sample.withUnsafeBufferPointer { ctext_find_control($0.baseAddress, $0.count) }
    if first == sample.count { return false }
    let controls = sample.count { ($0 < 0x20 && !$0.isWhiteSpace && $0 != 0x1B) || $0 == 0x7F }
    let valid = sample.withUnsafeBufferPointer { ctext_utf8_valid($0.baseAddress, $0.count) }
    return controls > (valid + 4 > sample.count ? sample.count / 4 : sample.count / 50 + 2)
  }

  /// What files begin with that people mistake for text.
  static func kind(of bytes: [UInt8]) -> String? { kinds.first { bytes.starts(with: $0.magic) }?.kind }

  private static let kinds: [(magic: [UInt8], kind: String)] = [
    (Array("%PDF-".utf8), "PDF"), ([0x50, 0x4B, 3, 4], "ZIP archive (DOCX, EPUB, ODT, …)"),
    ([0x1F, 0x8B], "gzip archive"),
    ([0xD0, 0xCF, 0x11, 0xE0], "Microsoft Office document"), ([0x89, 0x50, 0x4E, 0x47], "PNG image"),
    ([0xFF, 0xD8, 0xFF], "JPEG image"), (Array("GIF8".utf8), "GIF image"), ([0x7F, 0x45, 0x4C, 0x46], "program"),
    (Array("SQLite format 3\0".utf8), "SQLite database"), (Array("BZh".utf8), "bzip2 archive"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "xz archive"), ([0x28, 0xB5, 0x2F, 0xFD], "Zstandard archive"),
  ]
}

/// The characters that any page of Chinese, Japanese or Korean is full of.
enum CommonCharacters {
  private static let set = Set(
    """
    的一是在不了有和人这這中大为為上个個国國年月日我以要他时時来來用们們生到作地于於出就分对對成会會可主发發动動同工也能下过過子说說\
    产產种種面而方后後多定行学學法所民得经經十三之进進等部度家电電力里裡如水化高自二理起小物现現实實加量都两兩体體制机機当當使点點\
    从從业業本去把性好应應开開它合还還因由其些然前外天政四社事平形相全表间間样樣与與各重新线線内內数數正心反你明看原又利比或但，。、のはをにがでと이의다는을에
    """.unicodeScalars.filter { $0.value > 0x2000 })

  static func count(in utf8: [UInt8]) -> Int {
    String(decoding: utf8, as: UTF8.self).unicodeScalars.count { set.contains($0) }
  }
}
