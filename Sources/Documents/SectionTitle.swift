/// What a heading announces, where it is one of the parts that an article ends with.
package enum SectionKind: Hashable, Sendable {
  case references, seeAlso, externalLinks, navigation

  /// The role of what stands beneath such a heading.
  package var role: Block.Role {
    switch self {
    case .references: .reference
    case .seeAlso, .externalLinks: .seeAlso
    case .navigation: .navigation
    }
  }

  /// The kind of a heading, in both scripts and in English; `nil` for a heading of the article itself.
  package init?(heading: String) {
    guard heading.utf8.count <= SectionKind.longest, let kind = SectionKind.titles[SectionKind.bare(heading)] else {
      return nil
    }
    self = kind
  }

  private static let longest = 60

  /// In small letters, without enumeration (七、, 7.), colons, brackets and spaces.
  private static func bare(_ heading: String) -> String {
    let scalars = Array(heading.unicodeScalars)
    let body = scalars.drop { isNumeral($0) }
    let isEnumerated = body.count < scalars.count && body.first.map { "、.．，, ".unicodeScalars.contains($0) } ?? false
    var bare = String.UnicodeScalarView()
    for scalar in isEnumerated ? body.dropFirst() : scalars[...] where !isSetting(scalar) {
      bare.append(scalar.isASCII ? Unicode.Scalar(UInt8(scalar.value).lowercasedASCII) : scalar)
    }
    return String(bare)
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  private static func isSetting(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "：", ":", "【", "】", "［", "］", "[", "]", "＝", "=", " ", "\t", "\u{3000}", "·": true
    default: false
    }
  }

  private static let titles: [String: SectionKind] = {
    var titles: [String: SectionKind] = [:]
    func add(_ kind: SectionKind, _ names: String) {
      for name in names.split(separator: " ") { titles[String(name)] = kind }
    }
    add(.references, "参考 参考文献 参考资料 参考来源 参考书目 参考书籍 参考链接 参考注释 参考及注释 参考与注释 注释 注解 注 脚注 尾注 附注与参考")
    add(.references, "註釋 注釋 註解 註 腳註 脚註 參考 參考文獻 參考資料 參考來源 參考書目 參考書籍 參考連結 參考註釋 參考及註釋 資料來源")
    add(.references, "资料来源 引用 引用来源 引用來源 引文 引註 来源 來源 文献 文獻 书目 書目 注释与参考文献 注释和参考文献 注释及参考文献")
    add(.references, "註釋與參考文獻 參考文獻與註釋 参考文献与注释 延伸阅读 延伸閱讀 扩展阅读 擴展閱讀 深入阅读 深入閱讀 研究书目 研究書目")
    add(.references, "references notes footnotes citations bibliography sources furtherreading")
    add(.seeAlso, "参见 參見 参看 參看 另见 另見 参阅 參閱 相关条目 相關條目 相关页面 相關頁面 相关阅读 相關閱讀 seealso related")
    add(.externalLinks, "外部链接 外部連結 外部連接 外部鏈接 外部链结 外链 相关链接 相關連結 相關鏈接 外部资源 外部資源 externallinks")
    add(.navigation, "目录 目錄 导航 導航 contents tableofcontents")
    return titles
  }()
}
