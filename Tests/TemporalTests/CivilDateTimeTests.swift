import Temporal
import Testing

@Suite struct CivilDateTimeTests {
  @Test(arguments: [
    ("2016-11-07", "2016-11-07T00:00:00"), ("2016-11-07T16:12", "2016-11-07T16:12:00"),
    ("2016-11-07 16:12:05", "2016-11-07T16:12:05"), ("2016-11-07T16:12:05.250+08:00", "2016-11-07T16:12:05"),
    ("-0220-01-31", "-0220-01-31T00:00:00"), ("2016-11-07T24:00", "2016-11-08T00:00:00"),
  ])
  func reads(text: String, expected: String) {
    #expect(CivilDateTime(iso: text)?.description == expected)
  }

  @Test(arguments: [
    "", "2016", "2016-13-01", "2016-11-7", "2016-11-07T", "2016-11-07T25:00", "2016-11-07T10:60", "yesterday",
  ])
  func refuses(text: String) {
    #expect(CivilDateTime(iso: text) == nil)
  }

  @Test func secondsCarry() throws {
    let day = try #require(CivilDate(year: 2013, month: 12, day: 31))
    #expect(CivilDateTime(day, second: 86_400)?.description == "2014-01-01T00:00:00")
    #expect(CivilDateTime(day, second: -1)?.description == "2013-12-30T23:59:59")
  }
}

@Suite struct BoundsTests {
  private func day(_ text: String) -> CivilDate? { CivilDateTime(iso: text)?.date }

  @Test func inclusiveDays() {
    let month = Bounds(first: day("2013-09-01"), last: day("2013-09-30"))
    #expect(month.latest?.description == "2013-10-01T00:00:00")
    #expect(month.lastDay == day("2013-09-30"))
    #expect(
      Bounds(earliest: CivilDateTime(iso: "2013-09-07T14:30"), latest: CivilDateTime(iso: "2013-09-07T14:31")).lastDay
        == day("2013-09-07"))
  }

  @Test func overlap() {
    let september = Bounds(first: day("2013-09-01"), last: day("2013-09-30"))
    let october = Bounds(first: day("2013-10-01"), last: day("2013-10-31"))
    #expect(!september.overlaps(october) && !october.overlaps(september))
    #expect(september.overlaps(Bounds(first: day("2013-09-30"), last: nil)))
    #expect(september.overlaps(.unknown))
    #expect(!september.overlaps(Bounds(first: nil, last: day("2013-08-31"))))
  }
}

@Suite struct CleanTextTests {
  @Test func scalarsOfBytes() {
    let text = CleanText(String(repeating: "𠮷é年a", count: 100))
    let scalars = Array(text.string(text.bytes).unicodeScalars)
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      #expect(text.scalarOffset(ofByte: offset) == index)
      offset += scalar.utf8.count
    }
    #expect(text.scalarOffset(ofByte: offset) == scalars.count)
    #expect(CleanText("").scalarOffset(ofByte: 0) == 0)
  }

  @Test func wholeBlocks() {
    let text = CleanText(String(repeating: "a", count: 256))
    #expect(text.span(of: 128..<256) == Span(start: 128, end: 256))
  }
}
