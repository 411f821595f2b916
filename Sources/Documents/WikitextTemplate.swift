/// A template with its parameters, taken apart but not rendered.
struct WikitextTemplate {
  struct Value {
    var range: Range<Int>
    var isCaption: Bool
  }

  /// In small letters, with spaces for `_`.
  let name: String
  private(set) var positional: [Range<Int>] = []
  private(set) var named: [(key: String, range: Range<Int>)] = []

  init(_ span: WikitextSpans.Span, _ inline: WikitextInline) {
    let bytes = inline.bytes
    let parts = inline.parts(of: span.inner)
    name = WikitextTemplate.name(bytes.string(bytes.trimmed(inline.withoutLeadingComment(parts[0]))))
    for part in parts.dropFirst() {
      var equals: Int?
      inline.forEachPlain(in: part) { at in
        if bytes[at] == UInt8(ascii: "=") { equals = at }
        return equals == nil
      }
      if let equals, equals - part.lowerBound < 80 {
        let key = bytes.string(bytes.trimmed(part.lowerBound..<equals)).lowercased()
        let value = bytes.trimmed(equals + 1..<part.upperBound)
        if let number = Int(key), number == positional.count + 1 { positional.append(value) } else { named.append((key, value)) }
      } else {
        positional.append(bytes.trimmed(part))
      }
    }
  }

  private static func name(_ written: String) -> String {
    var name = written.lowercased().map { $0 == "_" ? " " : $0 }[...]
    if let colon = name.firstIndex(of: ":"), ["template", "模板", "樣板", "t"].contains(String(name[..<colon])) {
      name = name[(colon + 1)...]
    }
    return String(name)
  }

  /// The first of several parameters that is there and not empty.
  func value(_ keys: [String]) -> Range<Int>? {
    for key in keys { if let found = named.last(where: { $0.key == key && !$0.range.isEmpty }) { return found.range } }
    return nil
  }

  func positional(_ number: Int) -> Range<Int>? {
    number <= positional.count && number > 0 && !positional[number - 1].isEmpty ? positional[number - 1] : nil
  }

  // MARK: Kinds

  var isCitation: Bool {
    ["cite", "citation", "引用", "引文", "vcite", "literatur"].contains(where: name.hasPrefix) || name == "webarchive"
  }

  /// A box of facts: called so, or a template of many named values on lines of their own.
  var isInfobox: Bool {
    ["infobox", "信息框", "資訊框", "资讯框", "taxobox", "automatic taxobox", "chembox"].contains { name.contains($0) }
      || (name.hasSuffix("box") && named.count > 4)
  }

  /// What an infobox says in words; not how its picture looks.
  var infoboxValues: [Value] {
    named.compactMap { key, range in
      guard !range.isEmpty, !WikitextTemplate.isLayout(key) else { return nil }
      return Value(range: range, isCaption: key.contains("caption") || key.contains("說明") || key.contains("说明"))
    }
  }

  private static func isLayout(_ key: String) -> Bool {
    layoutKeys.contains { key.hasPrefix($0) || key.hasSuffix($0) }
  }

  private static let layoutKeys = [
    "image", "imagesize", "width", "size", "colour", "color", "map", "logo", "alt", "style", "signature", "module", "embed",
    "coordinates", "website", "url", "图像", "圖像", "图片", "圖片", "网站", "網站", "背景", "pushpin", "zoom", "latd", "longd", "bgcolor",
  ]

  /// {{efn|…}}: a note whose text is its parameter.
  var isNote: Bool { ["efn", "notetag", "refn", "efn-ua", "note", "ref label", "註", "注"].contains(name) }
  /// {{r|name}}: a reference by its name.
  var isNamedReference: Bool { name == "r" || name == "ref name" }
  /// {{sfn|author|year}}: a short reference.
  var isShortReference: Bool { ["sfn", "sfnp", "harvnb", "harv", "sfn0"].contains(name) }
  var isReferenceList: Bool { ["reflist", "references", "notelist", "refs", "參考資料", "参考资料", "notefoot"].contains(name) }
}

extension WikitextInline {
  /// The template that a range consists of.
  func template(at range: Range<Int>) -> WikitextTemplate? {
    let index = spans.index(from: range.lowerBound)
    guard index < spans.spans.count, spans.spans[index].kind == .template, spans.spans[index].range.lowerBound == range.lowerBound,
      spans.spans[index].range.upperBound <= range.upperBound
    else { return nil }
    return WikitextTemplate(spans.spans[index], self)
  }

  func withoutLeadingComment(_ range: Range<Int>) -> Range<Int> {
    guard let comment = bytes.firstOffset(of: "<!--", in: range) else { return range }
    return range.lowerBound..<comment
  }

  /// Writes what a template gives in the middle of text; most give boxes, and nothing here.
  mutating func renderTemplate(_ span: WikitextSpans.Span) {
    let template = WikitextTemplate(span, self)
    if template.isCitation { return renderCitation(template, span) }
    if template.isNote { return addNote(template, span) }
    if template.isNamedReference { return addNamedReferences(template) }
    if template.isShortReference { return addShortReference(template) }
    if template.isInfobox || template.isReferenceList { return }
    guard let text = TemplateText(template, isAlone: isAlone(span)) else { return }
    switch text {
    case .parameter(let range): render(range)
    case .link(let words, let page): renderLink(words, page: page)
    case .words(let words): append(words, source: span.range.lowerBound)
    case .date(let parts): append(dateText(parts), source: span.range.lowerBound)
    case .lifetime(let parts): append(lifetimeText(parts), source: span.range.lowerBound)
    case .polity(let polity): append(isTraditional ? polity.traditional : polity.simplified, source: span.range.lowerBound)
    }
  }

  /// Whether a template stands alone on its line: then it is a box or a note to the reader.
  private func isAlone(_ span: WikitextSpans.Span) -> Bool {
    let before = span.range.lowerBound == 0 || bytes[span.range.lowerBound - 1] == UInt8(ascii: "\n")
    let after = span.range.upperBound == bytes.count || bytes[span.range.upperBound] == UInt8(ascii: "\n")
    return before && after
  }

  private mutating func renderLink(_ words: Range<Int>, page: Range<Int>) {
    let start = builder.utf8.count
    render(words)
    guard builder.utf8.count > start, start >= builder.start else { return }
    builder.addLink(Link(range: start..<builder.utf8.count, target: .page(bytes.string(page))))
  }

  /// {{start date|1999|7|7}}: 1999年7月7日; an ISO date stays as it is.
  private func dateText(_ parts: [Range<Int>]) -> String {
    var text = ""
    for (part, unit) in zip(parts, ["年", "月", "日"]) {
      let written = bytes.string(part)
      guard let number = Int(written) else { return text.isEmpty ? written : text }
      text += "\(number)\(unit)"
    }
    return text
  }

  /// {{bd|1868年|1月11日|1940年|3月5日}}: （1868年1月11日－1940年3月5日）
  private func lifetimeText(_ parts: [Range<Int>]) -> String {
    let words = parts.prefix(4).map { bytes.string($0) }
    let birth = words.prefix(2).joined()
    let death = words.dropFirst(2).joined()
    return "（\(birth)－\(death)）"
  }
}
