import Temporal

/// The words that exports add of their own, in the script of the text beside them.
struct Wording: Sendable {
  /// BCP 47: `zh-Hant`.
  let language: String
  let isTraditional: Bool

  static func of(_ document: DocumentInfo) -> Wording { Wording(document.script) }

  /// The script of most documents.
  static func of(_ documents: [DocumentInfo]) -> Wording {
    let traditional = documents.count { $0.script == .traditional }
    return Wording(traditional * 2 > documents.count ? .traditional : .simplified)
  }

  private init(_ script: Script?) {
    isTraditional = script == .traditional
    language = isTraditional ? "zh-Hant" : "zh-Hans"
  }

  /// A name for a timeline that has none; the same in both scripts.
  static let title = "大事年表"

  var actors: String { isTraditional ? "參與者" : "参与者" }
  var places: String { isTraditional ? "地點" : "地点" }
  var sources: String { isTraditional ? "來源" : "来源" }
  var documents: String { "文章" }
  var precision: String { isTraditional ? "精確到" : "精确到" }
  var search: String { isTraditional ? "搜尋" : "搜索" }
  var filters: String { isTraditional ? "篩選" : "筛选" }
  var reset: String { isTraditional ? "全部顯示" : "全部显示" }
  var skip: String { "跳到事件" }
  var overview: String {
    isTraditional ? "年代概覽：拖動選擇時期，＋ − 縮放，← → 移動" : "年代概览：拖动选择时期，＋ − 缩放，← → 移动"
  }
  var zoomIn: String { "放大" }
  var zoomOut: String { isTraditional ? "縮小" : "缩小" }
  var from: String { isTraditional ? "從" : "从" }
  var to: String { "到" }
  var nothing: String { isTraditional ? "沒有符合的事件。" : "没有符合的事件。" }
  var undated: String { isTraditional ? "日期不詳" : "日期不详" }
  var since: String { "起" }
  var until: String { "以前" }
  var approximately: String { isTraditional ? "約" : "约" }
  var keys: String {
    isTraditional
      ? "<kbd>/</kbd> 搜尋　<kbd>j</kbd> <kbd>k</kbd> 下一件、上一件　<kbd>Esc</kbd> 全部顯示"
      : "<kbd>/</kbd> 搜索　<kbd>j</kbd> <kbd>k</kbd> 下一件、上一件　<kbd>Esc</kbd> 全部显示"
  }

  func eventCount(_ count: Int) -> String { "\(count) 件事" }

  func name(of precision: Precision) -> String {
    switch precision {
    case .century: isTraditional ? "世紀" : "世纪"
    case .decade: "年代"
    case .year: "年"
    case .season: "季"
    case .half: "半年"
    case .quarter: "季度"
    case .month: "月"
    case .week: isTraditional ? "週" : "周"
    case .day: "日"
    case .hour: isTraditional ? "時" : "时"
    case .minute: "分"
    case .second: "秒"
    }
  }
}

extension Wording {
  /// What a season, a quarter or half of a year is called within its year; `nil` for other dates.
  func name(of date: Timex) -> String? {
    guard let first = date.bounds.firstDay, let last = date.bounds.lastDay, first.day == 1 else { return nil }
    let months = (last.year - first.year) * 12 + last.month - first.month + 1
    switch (date.precision, months) {
    case (.season, 3): return ["冬", "春", "夏", "秋"][first.month % 12 / 3]
    case (.quarter, 3): return "第\((first.month + 2) / 3)季度"
    case (.half, 6): return first.month == 1 ? "上半年" : "下半年"
    case (.season, _), (.quarter, _), (.half, _), (.century, _), (.decade, _), (.year, _), (.month, _), (.week, _),
      (.day, _),
      (.hour, _), (.minute, _), (.second, _):
      return nil
    }
  }
}

extension ExportOptions {
  /// The title of a timeline: the user's, else that of its only document, else a general one.
  func title(of documents: [DocumentInfo]) -> String {
    if let title { return title }
    guard let only = documents.first, documents.count == 1, let title = only.title, !title.isEmpty else {
      return Wording.title
    }
    return title
  }
}
