import Temporal

/// Lines that say who wrote, sent or published the text, and when.
package enum Byline {
  /// In characters; longer lines are text.
  private static let longest = 80

  /// What such a line states.
  package struct Found: Hashable, Sendable {
    /// When the text was published, if the line says so.
    package var published: CivilDateTime?
  }

  /// Reads a line as a byline or a stamp of publication: 来源：新华网 2016-11-07 16:12, 中央社　2021年7月9日　18:42, 作者：张三.
  /// Only lines near the beginning of a text are such.
  package static func read(_ line: String) -> Found? {
    guard line.utf8.count <= 3 * longest, !PlainMarks.endsSentence(Array(line.utf8)[...]) else { return nil }
    let date = FullDateScanner(line).first()
    if keys.contains(where: line.hasPrefix) { return Found(published: date?.moment) }
    guard let date else { return isFields(line) ? Found() : nil }
    let rest = line.unicodeScalars.enumerated().filter {
      !date.range.contains($0.offset) && $0.element.properties.isAlphabetic
    }
    // A stamp has a clock time or little beside the date; a headline with a date in it has more.
    return date.hasTime && rest.count <= 30 || rest.count <= 8 ? Found(published: date.moment) : nil
  }

  /// Reads a line at the end of a text as the editor's: 资料来源：…, （责任编辑：…）, 编辑：….
  package static func isColophon(_ line: String) -> Bool {
    guard line.utf8.count <= 600 else { return false }
    let bare = line.drop { "（([【*※".contains($0) }
    return (keys + closingKeys).contains { bare.hasPrefix($0) }
  }

  /// 证券代码：600988　　证券简称：华岳科技: names and values side by side.
  private static func isFields(_ line: String) -> Bool {
    line.count { $0 == "：" } >= 2 && line.contains { $0 == "\u{3000}" || $0 == " " || $0 == "\t" }
  }

  private static let keys = [
    "来源：", "來源：", "来源:", "來源:", "消息来源", "发布时间", "發布時間", "发布日期", "發布日期", "发表时间", "發表時間", "发表于", "發表於", "更新时间", "更新時間",
    "更新：", "时间：", "時間：", "日期：", "发布：", "發布：", "发布于", "發佈", "作者：", "作者:", "作者　", "记者：", "記者：", "文/", "文／", "撰文", "文：",
    "稿源",
    "编辑：", "編輯：", "责任编辑", "責任編輯", "责编", "責編", "供稿", "通讯员：", "译者：", "譯者：", "发稿", "最后更新", "最後更新", "建立時間",
  ]

  private static let closingKeys = [
    "资料来源", "資料來源", "本文来源", "本文來源", "原文", "转自", "轉自", "转载", "轉載", "编辑", "編輯", "审核", "校对", "校對", "监制", "值班",
    "版权", "版權", "声明：", "聲明：", "联系电话", "聯絡電話", "電話：", "电话：", "更正", "编者按", "編按", "（完",
    "原刊", "原載", "原载", "本页更新", "本頁更新", "本文更新", "页面更新", "頁面更新",
  ]
}
