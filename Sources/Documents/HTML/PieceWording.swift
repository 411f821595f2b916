/// What short pieces of a page say about the page rather than about the world.
extension HTMLPage {
  /// 来源：临江日报 2016-11-07 16:12: a short line with a date or a label, above or below an article.
  func looksLikeByline(_ piece: Piece) -> Bool {
    guard piece.range.count <= 240, piece.level == nil else { return false }
    let isNamed = containers[piece.container].purpose == .byline
    return withBytes(of: piece) { line in
      if line.matches("。", at: line.count - 3) { return false }
      let hasLabel = Byline.openers.isFound(in: line)
      guard HTMLPage.holdsDate(line) else { return hasLabel && line.count <= 120 || isNamed && line.count <= 90 }
      return isNamed || hasLabel || HTMLPage.countWords(line) <= 24
    }
  }

  private static func holdsDate(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.contains(where: \.isASCIIDigit) && StatedDate.first(in: String(decoding: line, as: UTF8.self)) != nil
  }

  /// Bytes that are neither digits nor the words and signs of a date.
  private static func countWords(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var (words, offset) = (0, 0)
    while offset < line.count {
      let length = dateWords.length(in: line, at: offset)
      if length == 0, !line[offset].isASCIIDigit, !line[offset].isWhiteSpace { words += 1 }
      offset += max(length, 1)
    }
    return words
  }

  /// 责任编辑：林木; （编辑：张三）: the editor's mark beneath an article.
  func looksLikeSignature(_ piece: Piece) -> Bool {
    guard piece.range.count <= 160 else { return false }
    if containers[piece.container].purpose == .signature { return true }
    return withBytes(of: piece) { line in
      Byline.editors.length(in: line, at: HTMLPage.opening(line)) > 0
    }
  }

  /// 相关阅读, 上一篇：…, 版权声明：…: words of the site.
  func looksLikeBoilerplate(_ piece: Piece) -> Bool {
    guard piece.range.count <= 400 else { return false }
    return withBytes(of: piece) { line in
      let start = HTMLPage.opening(line)
      if HTMLPage.clocks.length(in: line, at: start) > 0, !line.matches("。", at: line.count - 3) { return true }
      if HTMLPage.isSiteFooter(line) { return true }
      if HTMLPage.boilerplateOpeners.length(in: line, at: start) > 0 { return true }
      let rest = line.count - start - HTMLPage.boilerplateLines.length(in: line, at: start)
      return rest < line.count - start
        && (rest == 0 || (rest <= 3 && (line.last == 0x3A || line.matches("：", at: line.count - 3))))
    }
  }

  /// © 2000-2024 …, …ICP备…: the site's own line.
  private static func isSiteFooter(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count <= 240, !line.matches("。", at: line.count - 3) else { return false }
    return siteMarks.isFound(in: line) || line.matches("©", at: opening(line))
  }

  /// 发表于 2012-8-16 08:02, 注册时间 2010-1-9: a label and a date, wherever it stands.
  func looksLikeStamp(_ piece: Piece) -> Bool {
    guard piece.range.count <= 90, piece.level == nil, piece.role != .tableRow else { return false }
    return withBytes(of: piece) { line in
      let label = HTMLPage.stampOpeners.length(in: line, at: 0)
      return label > 0 && HTMLPage.holdsDate(line) && !line.matches("。", at: line.count - 3)
    }
  }

  /// Whether a line with a date says when somebody joined, not when something was published.
  func isAboutReader(_ piece: Piece) -> Bool {
    withBytes(of: piece) { HTMLPage.readerOpeners.length(in: $0, at: 0) > 0 }
  }

  /// Behind an opening bracket or bullet.
  private static func opening(_ line: UnsafeBufferPointer<UInt8>) -> Int {
    var offset = 0
    while offset < line.count {
      if line[offset] == UInt8(ascii: "(") || line[offset] == UInt8(ascii: "[") || line[offset] == UInt8(ascii: " ") {
        offset += 1
      } else if brackets.length(in: line, at: offset) > 0 {
        offset += 3
      } else {
        return offset
      }
    }
    return 0
  }

  private func withBytes<T>(of piece: Piece, _ body: (UnsafeBufferPointer<UInt8>) -> T) -> T {
    text.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[piece.range])) }
  }

  func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  private static let clocks = PhraseList("今天是 今日是 现在是 現在是 现在时间 現在時間 当前时间 當前時間 当前日期 北京时间：")
  private static let siteMarks = PhraseList("ICP备 ICP備 ICP证 公网安备")
  private static let readerOpeners = PhraseList("注册时间 注册日期 註冊時間 註冊日期 最后登录 最後登入 在线时间 加入于")
  private static let stampOpeners = PhraseList(
    "注册时间 注册日期 註冊時間 註冊日期 最后登录 最後登入 加入于 发表于 發表於 发布于 發佈於 回复于 回覆於 编辑于 編輯於 最后编辑 最後編輯 发布时间 發布時間 更新时间 更新時間 发表时间 發表時間")

  private static let brackets = PhraseList("（ 【 〔 • — 》")
  private static let dateWords = PhraseList("年 月 日 时 分 ：")

  private static let boilerplateOpeners = PhraseList(
    "上一篇 下一篇 上一頁 下一頁 上一条 下一条 分享到 分享至 分享： 标签： 标签: 標籤： 关键词： 關鍵字： 关键字： 版权声明 版權聲明 免责声明 免責聲明 郑重声明 特别声明 "
      + "声明： 转载请注明 轉載請註明 未经授权 未經授權 扫一扫 扫描二维码 长按二维码 关注我们 关注微信 微信扫一扫 点击进入 点击查看更多 更多精彩 打开APP 下载APP 打印本页 "
      + "关闭窗口 本文链接 本文网址 本文地址 网友评论 发表评论 我要评论 阅读原文 Copyright 版权所有 Powered")

  private static let boilerplateLines = PhraseList(
    "相关阅读 相关新闻 相关报道 相关文章 相关推荐 相关专题 相关链接 相關新聞 相關報導 相關文章 相關閱讀 延伸阅读 延伸閱讀 推荐阅读 推荐文章 為您推薦 为您推荐 热门文章 热门推荐 热门新闻 "
      + "熱門文章 熱門新聞 热点新闻 猜你喜欢 精彩推荐 最新评论 全部评论 热门评论 评论 留言 评论列表 最新文章 最新留言 更多 返回顶部 返回首页 打印 收藏 "
      + "回顶部 跳至内容 跳转到导航 跳转到搜索 跳至導覽 跳至搜尋 编辑 編輯")
}
