/// The words by which lines are told that speak of the text and not of the world.
extension Byline {
  /// What stands before the names and dates of a byline.
  static let openers = PhraseList(
    "来源： 來源： 来源: 來源: 消息来源 出处： 稿源 作者： 作者: 作者\u{3000} 记者： 記者： 通讯员： 译者： 譯者： 撰文 文/ 文／ 文｜ 文： 供稿 发稿 "
      + "发布时间 發布時間 發佈時間 发布日期 發布日期 发表时间 發表時間 发布于 發佈於 发表于 發表於 发布： 發布： 發佈： 更新时间 更新時間 更新： 最后更新 最後更新 "
      + "建立時間 时间： 時間： 日期： 浏览： 浏览次数 瀏覽 点击： 阅读： 字号 编辑： 编辑: 編輯： 责任编辑 責任編輯 责编 責編")

  /// What names the editors of a text, or the place that it was taken from, wherever the line stands.
  static let editors = PhraseList(
    "责任编辑 責任編輯 责编 責編 编辑： 编辑: 編輯： 校对： 校對： 审核： 審核： 编审： 值班编辑 实习编辑 见习编辑 原标题： 原标题: 来源： 来源: 稿源：")

  /// What begins the last lines of a text, and might begin a sentence elsewhere.
  static let closers = PhraseList(
    "资料来源 資料來源 本文来源 本文來源 原文 转自 轉自 转载 轉載 编辑 編輯 审核 校对 校對 监制 值班 版权 版權 声明： 聲明： 联系电话 聯絡電話 電話： 电话： 更正 "
      + "编者按 編按 （完 原刊 原載 原载 本页更新 本頁更新 本文更新 页面更新 頁面更新")
}
