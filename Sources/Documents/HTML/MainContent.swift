/// Which pieces of a page are its article.
///
/// Two kinds of evidence: what containers are called (`ContainerPurpose`), and how their text is made: an article is
/// sentences, the rest of a page is links. Prose here is text outside links in pieces that hold punctuation.
struct MainContent {
  /// For each piece of the page, whether it belongs to the article, its headline and byline included.
  private(set) var kept: [Bool]
  /// The container that holds the article.
  private(set) var root = 0
  /// From the first sentence of it to behind the last one, as indices of pieces.
  var body: Range<Int> {
    let sentences = page.pieces.indices.filter { kept[$0] && prose[$0] > 0 && page.pieces[$0].level == nil }
    guard let first = sentences.first, let last = sentences.last else { return 0..<page.pieces.count }
    return first..<last + 1
  }

  private let page: HTMLPage
  private let dataContainers: Set<Int>
  private let prose: [Int]
  private var dropped: [Bool]
  /// Containers within the root, and those around it.
  private var inside: [Bool] = []
  private var around: [Bool] = []

  init(_ page: HTMLPage, tables: HTMLTables) {
    self.page = page
    let sentences = page.pieces.map { piece in
      let prose = page.prose(of: piece)
      // The words of the site under a short article would else weigh as much as it.
      return prose > 0 && !page.isWiki && page.looksLikeBoilerplate(piece) ? 0 : prose
    }
    // A page of bare lists: all that is no link counts.
    let isListing = sentences.allSatisfy { $0 == 0 }
    prose = isListing ? page.pieces.map { $0.range.count - $0.linked } : sentences
    dropped = []
    kept = []
    dataContainers = tables.dataContainers
    dropped = droppedByName()
    root = articleRoot(MainContent.totals(page, alive(prose)))
    placeRoot()
    dropLinkLists()
    kept = page.pieces.indices.map { keeps($0) }
    if !kept.contains(true) { kept = page.pieces.map { page.containers[$0.container].purpose != .hidden } }
  }

  // MARK: By name

  /// Containers to leave out by their names, first strictly, then, where hardly any text would be left, less so.
  private func droppedByName() -> [Bool] {
    let totals = MainContent.totals(page, prose)
    let all = max(totals[0], 1)
    for strictness in Strictness.allCases {
      let dropped = dropped(strictness, totals: totals, of: all)
      let rest = page.pieces.indices.reduce(0) { $0 + (dropped[page.pieces[$1].container] ? 0 : prose[$1]) }
      if rest * 10 >= all, rest > 0 { return dropped }
    }
    return dropped(.onlyHidden, totals: totals, of: all)
  }

  private enum Strictness: CaseIterable { case all, sparingSuspects, onlyApparatus, onlyHidden }

  private func dropped(_ strictness: Strictness, totals: [Int], of all: Int) -> [Bool] {
    var dropped = page.containers.indices.map { index in
      switch page.containers[index].purpose {
      case .hidden: true
      case .apparatus: strictness != .onlyHidden
      case .comments: strictness == .all || strictness == .sparingSuspects
      // A page may be called share or hot as a whole.
      case .suspect: strictness == .all && totals[index] * 2 <= all
      case .neutral, .main, .byline, .signature, .caption, .infobox, .references: false
      }
    }
    for index in dropped.indices.dropFirst() where dropped[page.containers[index].parent] { dropped[index] = true }
    return dropped
  }

  // MARK: By text

  /// Values of pieces that are not dropped.
  private func alive(_ values: [Int]) -> [Int] {
    page.pieces.indices.map { dropped[page.pieces[$0].container] ? 0 : values[$0] }
  }

  /// Walks down as long as one container holds nearly all the prose.
  private func articleRoot(_ totals: [Int]) -> Int {
    guard totals[0] > 0 else { return 0 }
    var heaviest = [Int](repeating: 0, count: totals.count)
    for index in totals.indices.dropFirst() where page.containers[index].mayHoldArticle && !isData(index) {
      let parent = page.containers[index].parent
      if totals[index] > totals[heaviest[parent]] || heaviest[parent] == 0 { heaviest[parent] = index }
    }
    var root = 0
    while true {
      let next = heaviest[root]
      let share = page.containers[next].purpose == .main ? 50 : 85
      guard next != 0, totals[next] * 100 >= totals[root] * share else { return root }
      root = next
    }
  }

  /// Tables of data belong to an article, they do not hold one.
  private func isData(_ container: Int) -> Bool { dataContainers.contains(container) }

  /// Within the article too, lists that are nearly all links are other articles; in a wiki they are its text.
  private mutating func dropLinkLists() {
    guard !page.isWiki else { return }
    let text = MainContent.totals(page, alive(page.pieces.map { $0.range.count }))
    let linked = MainContent.totals(page, alive(page.pieces.map { $0.linked }))
    let prose = MainContent.totals(page, alive(prose))
    for index in page.containers.indices.dropFirst() {
      let isLinks = linked[index] * 10 >= text[index] * 6 && prose[index] * 5 < text[index]
      if dropped[page.containers[index].parent] || (isLinks && text[index] > 0) { dropped[index] = true }
    }
  }

  private func keeps(_ index: Int) -> Bool {
    let piece = page.pieces[index]
    guard !dropped[piece.container] else { return false }
    return inside[piece.container] || standsBesideRoot(index)
  }

  private mutating func placeRoot() {
    inside = Array(repeating: false, count: page.containers.count)
    around = inside
    inside[root] = true
    for index in page.containers.indices.dropFirst(root + 1) { inside[index] = inside[page.containers[index].parent] }
    var above = root
    while above != 0 {
      above = page.containers[above].parent
      around[above] = true
    }
  }

  /// Outside the article's container: its headline and byline above it, and prose directly around it.
  private func standsBesideRoot(_ index: Int) -> Bool {
    let piece = page.pieces[index]
    let isAbove = piece.container < root
    if let level = piece.level, piece.linked == 0 { return around[piece.container] || (isAbove && level == 1) }
    if isAbove, page.looksLikeByline(piece) { return true }
    if !isAbove, page.containers[piece.container].purpose == .references { return true }
    return prose[index] > 0 && around[piece.container]
  }

  /// Sums over each container and all within it.
  private static func totals(_ page: HTMLPage, _ values: [Int]) -> [Int] {
    var totals = [Int](repeating: 0, count: page.containers.count)
    for (piece, value) in zip(page.pieces, values) { totals[piece.container] += value }
    for index in totals.indices.dropFirst().reversed() { totals[page.containers[index].parent] += totals[index] }
    return totals
  }
}

extension HTMLPage {
  /// Bytes of sentences in a piece: what is outside links, if there is punctuation in it.
  func prose(of piece: Piece) -> Int {
    let unlinked = piece.range.count - piece.linked
    guard unlinked >= 24, unlinked * 2 > piece.range.count, holdsPunctuation(piece.range) else { return 0 }
    return unlinked
  }

  private func holdsPunctuation(_ range: Range<Int>) -> Bool {
    text.withUnsafeBufferPointer { text in
      for offset in range {
        switch text[offset] {
        case 0xE3: if text.matches("。", at: offset) { return true }
        case 0xEF:
          if text.matches("，", at: offset) || text.matches("！", at: offset) || text.matches("？", at: offset)
            || text.matches("；", at: offset)
          {
            return true
          }
        case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "!"), UInt8(ascii: "?"):
          if offset + 1 == range.upperBound || text[offset + 1] == 0x20 { return true }
        default: continue
        }
      }
      return false
    }
  }
}
