/// What a container of a page is for, as far as its element, role, class and id tell.
enum ContainerPurpose: Equatable {
  case neutral
  /// It says that the article is in it.
  case main
  /// Navigation, aside or footer by its element or role.
  case apparatus
  /// Named like navigation, a share bar, a list of other articles; it may be named so and hold the article all the same.
  case suspect
  case comments
  /// The line under a headline: source, author, time.
  case byline
  /// The editor's mark beneath an article.
  case signature
  case caption, infobox, references, hidden

  /// What the element and its attributes but for `class` and `id` say.
  init(of element: HTMLElement, _ attributes: HTMLAttributes) {
    if ContainerPurpose.isHidden(attributes) {
      self = .hidden
    } else if element == .apparatus || ContainerPurpose.isApparatus(role: attributes.role) {
      self = .apparatus
    } else if attributes.role == "main" || attributes.itemProperty == "articleBody" {
      self = .main
    } else {
      self = .neutral
    }
  }

  /// What a `class` or an `id` says.
  static func named(_ names: String) -> ContainerPurpose? { named(words(names)) }

  /// Of what two names say: comments before all, then what is suspect, then the first.
  static func moreTelling(_ first: ContainerPurpose?, _ second: ContainerPurpose?) -> ContainerPurpose? {
    if first == .comments || second == .comments { return .comments }
    if first == .suspect || second == .suspect { return .suspect }
    return first ?? second
  }

  /// Whether the classes of an inline element name it as part of the skin.
  static func isSkinned(_ classes: String) -> Bool { words(classes).contains { skin.contains($0) } }

  static func isHidden(_ attributes: HTMLAttributes) -> Bool {
    if attributes.isHidden { return true }
    guard let style = attributes.style, style.utf8.count >= 12 else { return false }
    return style.lowercased().filter { $0 != " " }.contains("display:none")
  }

  private static func isApparatus(role: String?) -> Bool {
    guard let role else { return false }
    return apparatusRoles.contains(role.lowercased())
  }

  /// The purpose that a class or id names; the most telling one wins.
  private static func named(_ tokens: [Substring]) -> ContainerPurpose? {
    var found: ContainerPurpose?
    for token in tokens {
      switch names[token] ?? stem(of: token) {
      case .comments?: return .comments
      case .suspect?: found = .suspect
      case let purpose?: found = found ?? purpose
      case nil: continue
      }
    }
    return found
  }

  private static func stem(of token: Substring) -> ContainerPurpose? {
    guard token.utf8.count > 6 else { return nil }
    for (stem, purpose) in stems where token.contains(stem) { return purpose }
    return nil
  }

  /// `relatedNews_list-2` is related, news, list.
  private static func words(_ name: String) -> [Substring] {
    name.split { !$0.isLetter }.flatMap { part in
      let lower = part.lowercased()
      return camelWords(part).map { Substring($0.lowercased()) } + [Substring(lower)]
    }
  }

  private static func camelWords(_ name: Substring) -> [Substring] {
    var words: [Substring] = []
    var start = name.startIndex
    for index in name.indices
    where index > start && name[index].isUppercase && !name[name.index(before: index)].isUppercase {
      words.append(name[start..<index])
      start = index
    }
    return words.isEmpty ? [] : words + [name[start...]]
  }
}

extension ContainerPurpose {
  private static let apparatusRoles: Set<String> = [
    "navigation", "complementary", "contentinfo", "search", "menu", "menubar", "toolbar", "dialog", "alertdialog",
    "tablist",
  ]

  /// Words of class and id names as pages use them, pinyin among them.
  private static let names: [Substring: ContainerPurpose] = {
    var names: [Substring: ContainerPurpose] = [:]
    for (purpose, words) in vocabulary { for word in words.split(separator: " ") { names[word] = purpose } }
    return names
  }()

  private static let vocabulary: [(ContainerPurpose, String)] = [
    (
      .suspect,
      "nav navs navbar menu submenu crumb crumbs foot footer sidebar side aside related relate relation share "
        + "sharing social sns copyright toolbar pager pagination paging pagenav login signin register search subscribe "
        + "tags taglist popup modal dialog qrcode sponsor ad ads adv advert banner promo hot hots hotnews rank ranking rankings "
        + "ranklist toplist widget widgets topbar toc hatnote noprint navbox catlinks printfooter sitenotice ambox mbox metadata "
        + "prev next prevnext guess disclaimer friendlink friendlinks blogroll feedback appendix statement "
        + "xiangguan tuijian remen daohang fenxiang guanggao banquan dibu paihang portlet sistersitebox"
    ),
    (.comments, "comment comments commentlist pinglun disqus respond reply replies guestbook"),
    (.byline, "byline source info author date time pubtime pubdate datetime meta laiyuan"),
    (.signature, "editor bianji zebian"),
    (.caption, "caption imgdesc thumbcaption imgcaption gallerytext"),
    (.infobox, "infobox"), (.references, "reference references reflist footnotes"),
  ]

  private static let stems: [(String, ContainerPurpose)] = [
    ("comment", .comments), ("relate", .suspect), ("recommend", .suspect), ("breadcrumb", .suspect),
    ("copyright", .suspect),
    ("sidebar", .suspect), ("footer", .suspect), ("navigation", .suspect), ("advert", .suspect), ("share", .suspect),
  ]

  private static let skin: Set<Substring> = [
    "editsection", "backlink", "noprint", "backref", "visuallyhidden", "sr", "screenreader", "share", "printonly",
  ]
}
