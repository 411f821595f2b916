/// What an element means to a reader of the page.
enum HTMLElement: Equatable {
  /// A container of blocks: it ends a paragraph before and after it.
  case container
  /// A container that says itself that the article is in it.
  case main
  /// A container that is never the article: navigation, asides, forms' menus.
  case apparatus
  case paragraph, quote, preformatted, caption
  case heading(level: Int)
  case list, item, term, definition
  case table, tableCaption, headRows, row
  case cell(isHeader: Bool)
  case lineBreak, superscript, link, time, emphasis
  /// Read over: annotations over ruby, scripts, controls, pictures.
  case skipped
  case script, title, meta, linkRelation, html, body
  case code, inline
  /// A line across, and elements without contents that say nothing.
  case rule, void

  /// The element of a name in small letters (HTML Living Standard §4).
  static func named(_ name: String) -> HTMLElement { names[name] ?? (name.contains("-") ? .container : .inline) }

  private static let names: [String: HTMLElement] = {
    var names: [String: HTMLElement] = [:]
    for (element, list) in groups { for name in list.split(separator: " ") { names[String(name)] = element } }
    for level in 1...6 { names["h\(level)"] = .heading(level: level) }
    return names
  }()

  private static let groups: [(HTMLElement, String)] = [
    (.container, "div section header hgroup form fieldset center details summary figure address dir"),
    (.main, "article main"), (.apparatus, "nav aside footer menu dialog search"),
    (.paragraph, "p legend"), (.quote, "blockquote"), (.preformatted, "pre listing xmp plaintext"),
    (.caption, "figcaption"), (.list, "ul ol dl"), (.item, "li"), (.term, "dt"), (.definition, "dd"),
    (.table, "table"), (.tableCaption, "caption"), (.headRows, "thead"), (.row, "tr"),
    (.cell(isHeader: false), "td"), (.cell(isHeader: true), "th"),
    (.lineBreak, "br"), (.superscript, "sup"), (.link, "a"), (.time, "time"), (.emphasis, "b strong"), (.code, "code"),
    (.rule, "hr"),
    (.void, "img input wbr area base col embed param source track keygen frame bgsound"),
    (
      .skipped,
      "rt rp rtc style template svg math canvas iframe object applet audio video map select option "
        + "noscript picture datalist button textarea label frameset noframes colgroup del"
    ),
    (.script, "script"), (.title, "title"), (.meta, "meta"), (.linkRelation, "link"), (.html, "html"), (.body, "body"),
  ]

  /// Whether text on either side of it belongs to different blocks.
  var breaksBlock: Bool {
    switch self {
    case .container, .main, .apparatus, .paragraph, .quote, .preformatted, .caption, .heading, .list, .item, .term,
      .definition, .table, .tableCaption, .headRows, .row, .cell, .html, .body, .rule:
      true
    case .lineBreak, .superscript, .link, .time, .emphasis, .skipped, .script, .title, .meta, .linkRelation, .code,
      .inline, .void:
      false
    }
  }

  /// Whether an article can be inside it, rather than it inside an article.
  var mayHoldArticle: Bool {
    switch self {
    case .container, .main, .apparatus, .html, .body, .table: true
    default: false
    }
  }

  var isCell: Bool {
    guard case .cell = self else { return false }
    return true
  }

  var isTablePart: Bool { isCell || self == .row || self == .headRows || self == .table }

  /// Without contents and without an end tag.
  var isVoid: Bool {
    switch self {
    case .lineBreak, .meta, .linkRelation, .void, .rule: true
    default: false
    }
  }

  /// Its contents are no text of the page, so it is opened however deep it lies.
  var holdsNoText: Bool { self == .script || self == .skipped || self == .title }
}
