import Documents
import Temporal
import Testing

@Suite("Publication dates") struct PublicationDateTests {
  @Test(arguments: [
    ("2016-11-07T16:12:00+08:00", "2016-11-07T16:12:00"), ("发布时间：2016年11月07日 16:12", "2016-11-07T16:12:00"),
    ("中央社　2021年7月9日　18:42", "2021-07-09T18:42:00"), ("2016/11/7", "2016-11-07T00:00:00"),
    ("2016.11.07", "2016-11-07T00:00:00"),
    ("20161107", "2016-11-07T00:00:00"), ("Sep. 3, 2013", "2013-09-03T00:00:00"),
    ("3 September 2013", "2013-09-03T00:00:00"),
    ("二〇一九年三月九日", "2019-03-09T00:00:00"), ("民國110年7月9日", "2021-07-09T00:00:00"), ("２０１９年３月５日", "2019-03-05T00:00:00"),
    ("2016年11月7日（星期一）下午4:12", "2016-11-07T16:12:00"), ("一九九二年十二月二十三日", "1992-12-23T00:00:00"),
    ("2016 年 11 月 7 日 16:12", "2016-11-07T16:12:00"), ("20161107161200", "2016-11-07T00:00:00"),
    ("2016年元月7日", "2016-01-07T00:00:00"),
  ])
  func read(_ text: String, _ moment: String) { #expect(PublicationDate.read(text)?.description == moment) }

  @Test(arguments: [
    "", "第12页", "2013-13-01", "2月30日", "1967–2007", "电话010-6512-1949", "2019-017", "123456789", "Marketing 3, 2013",
    "2016年11月",
  ])
  func noDate(_ text: String) { #expect(PublicationDate.read(text) == nil) }

  @Test(arguments: [
    ("http://a.example/politics/2013/09/06/eu/", "2013-09-06"),
    ("http://a.example/news/2016/0114/a938.html", "2016-01-14"),
    ("http://a.example/notice/20210811", "2021-08-11"), ("http://a.example/gazette/1916-12-27", "1916-12-27"),
    ("http://a.example/2011-06/30/c_1216.htm", "2011-06-30"), ("http://a.example/2004/11/gfh.html", nil),
    ("http://a.example/content/25094560.html", nil), ("http://a.example/node1932/1218.html", nil),
  ])
  func address(_ url: String, _ day: String?) { #expect(PublicationDate.read(address: url)?.description == day) }

  @Test(arguments: [
    ("2016年11月7日", "2016-11-07"), ("2012 年 4 月", "2012-04"), ("2016/11", "2016-11"), ("2000年", "2000"),
    ("2000", "2000"),
    ("民國105年6月", "2016-06"), ("Nov. 7, 2016", "2016-11-07"), ("November 2016", "2016-11"), ("20161107", "2016-11-07"),
    ("2016-11-2017", "2016-11"), ("二〇一六年", "2016"),
  ])
  func stated(_ text: String, _ edtf: String) { #expect(StatedDate(text)?.edtf == edtf) }

  @Test(arguments: ["", "第3期", "20161", "5 2016", "2000元", "Mayor 2016"])
  func notStated(_ text: String) { #expect(StatedDate(text)?.month == nil && StatedDate(text)?.year ?? 2000 == 2000) }
}
