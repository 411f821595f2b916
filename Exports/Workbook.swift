import CSpreadsheet
import Temporal

/// A workbook under construction (libxlsxwriter): text cells that cannot run as formulas, true dates, links.
final class Workbook {
  private let file: TemporaryFile
  private var workbook: UnsafeMutablePointer<lxw_workbook>?
  private let styles: Styles

  /// The formats of cells.
  struct Styles {
    let header, text, day, link: UnsafeMutablePointer<lxw_format>?
  }

  /// `created` stands in the properties instead of the clock.
  init(title: String, created: CivilDateTime?) throws(ExportError) {
    guard let file = TemporaryFile() else { throw .spreadsheet("no temporary directory") }
    guard let workbook = workbook_new(file.path) else { throw .spreadsheet("out of memory") }
    self.file = file
    self.workbook = workbook
    styles = Styles(
      header: Workbook.style(workbook) {
        format_set_bold($0)
        format_set_bottom($0, 1)
        format_set_bg_color($0, 0xEDE8E0)
      },
      text: Workbook.style(workbook) { format_set_text_wrap($0) },
      day: Workbook.style(workbook) { format_set_num_format($0, "yyyy-mm-dd") },
      link: Workbook.style(workbook) {
        format_set_text_wrap($0)
        format_set_underline($0, 1)
        format_set_font_color($0, 0x1D5FA8)
      })
    setProperties(title: title, created: created)
  }

  deinit { if let workbook { lxw_workbook_free(workbook) } }

  private static func style(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, _ set: (UnsafeMutablePointer<lxw_format>?) -> Void
  ) -> UnsafeMutablePointer<lxw_format>? {
    let style = workbook_add_format(workbook)
    format_set_align(style, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    set(style)
    return style
  }

  private func setProperties(title: String, created: CivilDateTime?) {
    Workbook.withCString(title) { title in
      var properties = lxw_doc_properties()
      properties.title = UnsafeMutablePointer(mutating: title)
      properties.created = created.map { $0.date.dayNumber * 86_400 + $0.second } ?? 1
      workbook_set_properties(workbook, &properties)
    }
  }

  /// A sheet with a header that stays in view; widths in characters.
  func addSheet(_ name: String, columns: [(heading: String, width: Int)]) throws(ExportError) -> Sheet {
    guard let sheet = workbook_add_worksheet(workbook, name) else { throw .spreadsheet("no sheet '\(name)'") }
    for (index, column) in columns.enumerated() {
      worksheet_set_column(sheet, UInt16(index), UInt16(index), Double(column.width), styles.text)
      worksheet_write_string(sheet, 0, UInt16(index), column.heading, styles.header)
    }
    worksheet_freeze_panes(sheet, 1, 0)
    worksheet_ignore_errors(sheet, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), "A1:XFD1048576")
    return Sheet(sheet: sheet, columns: columns.count, styles: styles)
  }

  /// The finished file.
  func bytes() throws(ExportError) -> [UInt8] {
    guard let workbook else { throw .spreadsheet("already written") }
    self.workbook = nil
    let status = workbook_close(workbook)
    guard status == LXW_NO_ERROR else { throw .spreadsheet(String(cString: lxw_strerror(status))) }
    guard let bytes = file.bytes() else { throw .spreadsheet("cannot read the temporary file") }
    return bytes
  }
}

extension Workbook {
  /// A text as cells can hold it: no controls, 32,767 UTF-16 units at most.
  static func withCString(_ text: String, _ body: (UnsafePointer<CChar>) -> Void) {
    let shown = text.forDisplay
    guard shown.utf16.count > 32_767 else { return shown.withCString(body) }
    var units = 0
    let kept = shown.unicodeScalars.prefix { scalar in
      units += UTF16.width(scalar)
      return units < 32_767
    }
    (String(String.UnicodeScalarView(kept)) + "…").withCString(body)
  }
}
