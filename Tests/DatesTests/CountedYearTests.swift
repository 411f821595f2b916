import Testing

/// Years whose era or century stands only with an earlier one.
@Suite struct CountedYearTests {
  @Test func anEraGoesOnWithoutItsName() throws {
    let reading = try Reading()
    #expect(
      reading.values("万历二十年四月十三日，日军登陆。二十六年十一月十九日，露梁海战。")
        == ["万历二十年四月十三日=1592-05-23", "二十六年十一月十九日=1598-12-16"])
    #expect(reading.values("贞观三年西行。十九年正月二十四日抵长安。").last == "十九年正月二十四日=0645-02-25")
    #expect(reading.values("建安五年，官渡之战。十三年，赤壁之战。").last == "十三年=0208")
    #expect(reading.values("光绪二十四年，变法。二十六年七月，联军入京。").last == "二十六年七月=1900-07-26/1900-08-24")
    #expect(
      reading.values("民国十七年五月，他抵上海。二十六年七月，抗战爆发。三十四年秋，胜利。").dropFirst()
        == ["二十六年七月=1937-07", "三十四年秋=1945-23"])
    #expect(reading.values("民國58年，他來臺。七十二年五月，劉添富過世。").last == "七十二年五月=1983-05")
  }

  @Test func anEraGoesOnWithoutAMark() throws {
    let reading = try Reading()
    #expect(reading.values("道光二十年战争爆发，二十二年签订条约。").last == "二十二年=1842")
    #expect(reading.values("清道光二十年（1840年）大水，二十一年又大水。").last == "二十一年=1841")
    #expect(reading.values("光绪二十年入狱，十二年音信全无。").last == "十二年=P12Y", "an earlier year is none")
    #expect(reading.values("1990年离乡，二十二年没有回来。").last?.hasSuffix("=1912") == false)
  }

  @Test func withoutAnEraYearsAreALengthOfTime() throws {
    let reading = try Reading()
    #expect(reading.values("1990年，他离开家乡。十三年，音信全无。").last == "十三年=P13Y")
    #expect(reading.values("建安十三年，赤壁之战。五年，再无战事。").last == "五年=P5Y", "an earlier year is none")
    #expect(reading.values("被告被判处有期徒刑三年六月。") == ["三年=P3Y", "六月="])
    #expect(reading.values("二十六年七月，抗战爆发。") == ["二十六年七月="], "no month without its year")
  }

  @Test func twoDigitsGoOnInTheCentury() throws {
    let reading = try Reading()
    #expect(reading.values("1920年赴欧，24年赴美，28年结婚。") == ["1920年=1920", "24年=1924", "28年=1928"])
    #expect(reading.values("1949年参军，50年入朝，53年回国。") == ["1949年=1949", "50年=1950", "53年=1953"])
    #expect(reading.values("他78年考上大学，82年毕业。") == ["78年=1978", "82年=1982"])
    #expect(reading.values("1949年建校，60年风雨。").last == "60年=P60Y")
    #expect(reading.values("1990年结婚，24年相伴。").last == "24年=P24Y")
  }

  @Test func taiwanCountsFromTheRepublic() throws {
    let reading = try Reading()
    #expect(
      reading.values("臺南市政府文化局表示，展覽自113年3月1日起至6月30日止。") == ["自113年3月1日起至6月30日止=2024-03-01/2024-06-30"])
    #expect(reading.values("財政部表示，112年綜所稅申報。") == ["112年=2023"])
    #expect(reading.values("健保署公告，自112.7.1起實施。") == ["自112.7.1起=2023-07-01/.."])
    #expect(reading.values("明（114）年1月1日施行，於高雄。") == ["明（114）年1月1日=2025-01-01"])
    #expect(reading.values("民國60年代，臺灣推動十大建設。") == ["民國60年代=1971/1980"])
    #expect(reading.values("东汉和帝时，105年蔡伦献纸。") == ["105年=P105Y"], "not in Simplified script")
  }

  @Test func sexagenaryYearsNeedAHistory() throws {
    let reading = try Reading()
    #expect(reading.values("宣統元年七月，接管船塢；辛亥九月十九日，福州光復。").last == "辛亥九月十九日=1911-11-09")
    #expect(reading.values("甲申年三月十九日，崇祯自缢。", published: "2018-11-05") == ["甲申年三月十九日="])
    #expect(reading.values("戊戌年正月初一，灯会开幕。", published: "2018-02-20") == ["戊戌年正月初一=2018-02-16"])
  }
}
