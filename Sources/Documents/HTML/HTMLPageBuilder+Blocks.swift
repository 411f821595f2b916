// Blocks: containers, items, headings, tables.
extension HTMLPageBuilder {
  /// A block element begins.
  mutating func enter(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    if let id = attributes.id { context.anchor = id }
    switch element {
    case .container, .main, .apparatus, .list, .body, .html, .table, .quote, .caption:
      enterContainer(element, attributes)
    case .item, .term, .definition: enterItem(element)
    case .heading(let level): context.role = .heading(level: level)
    case .preformatted: context.isPreformatted = true
    case .tableCaption: context.role = .caption
    case .headRows: context.isHead = true
    case .row: enterRow()
    case .cell(let isHeader): enterCell(isHeader: isHeader, attributes)
    case .paragraph: enterParagraph(attributes)
    default: break
    }
  }

  mutating func enterContainer(_ element: HTMLElement, _ attributes: HTMLAttributes) {
    if element == .html { page.metadata.language = attributes.language }
    let isRoot = element == .html || element == .body
    let purpose = isRoot ? .neutral : purposes.purpose(of: element, attributes)
    addContainer(purpose, mayHoldArticle: element.mayHoldArticle)
    if element == .quote { context.role = .quote }
    if element == .caption || purpose == .caption { context.role = .caption }
    if element == .table { enterTable(purpose) }
  }

  /// The list within a list of references is one too.
  mutating func addContainer(_ purpose: ContainerPurpose, mayHoldArticle: Bool) {
    let outer = page.containers[context.container].purpose
    let inherits = purpose == .neutral && outer == .references && !mayHoldArticle
    page.containers.append(
      HTMLPage.Container(
        parent: context.container, purpose: inherits ? outer : purpose, mayHoldArticle: mayHoldArticle))
    context.container = page.containers.count - 1
  }

  mutating func enterTable(_ purpose: ContainerPurpose) {
    if let cell = context.cell {
      let outer = page.rows[page.cells[cell].row].table
      if page.tables[outer].purpose == .unknown { page.tables[outer].purpose = .layout }
    }
    let isInfobox = purpose == .infobox
    page.tables.append(
      HTMLPage.Table(parentCell: context.cell, purpose: isInfobox ? .infobox : .unknown, container: context.container))
    context.table = page.tables.count - 1
    context.row = nil
    context.cell = nil
    context.isHead = false
  }

  mutating func enterRow() {
    guard let table = context.table else { return }
    page.rows.append(HTMLPage.Row(table: table, isHead: context.isHead))
    context.row = page.rows.count - 1
    context.cell = nil
  }

  mutating func enterCell(isHeader: Bool, _ attributes: HTMLAttributes) {
    guard context.table != nil else { return }
    if context.row == nil { enterRow() }
    guard let row = context.row else { return }
    let cell = HTMLPage.Cell(
      row: row, isHeader: isHeader, rows: HTMLPage.span(attributes.rowSpan),
      columns: HTMLPage.span(attributes.columnSpan))
    page.cells.append(cell)
    addContainer(.neutral, mayHoldArticle: true)
    context.cell = page.cells.count - 1
    context.item = nil
    context.role = .paragraph
  }

  mutating func enterItem(_ element: HTMLElement) {
    let around = element == .definition ? context.term ?? context.item : context.item
    page.items.append(around)
    context.item = page.items.count - 1
    context.role = .listItem
    context.term = nil
  }

  mutating func enterParagraph(_ attributes: HTMLAttributes) {
    let purpose = purposes.purpose(of: .paragraph, attributes)
    guard purpose != .neutral else { return }
    addContainer(purpose, mayHoldArticle: false)
    if purpose == .caption { context.role = .caption }
  }
}
