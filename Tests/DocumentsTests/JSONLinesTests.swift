import Documents
import Temporal
import Testing

@Suite("JSON Lines") struct JSONLinesTests {
  private func record(_ line: String) throws -> JSONLinesReader.Record {
    try JSONLinesReader.record(Array(line.utf8), line: 7, name: "a.jsonl")
  }

  private func text(_ line: String) throws -> String { String(decoding: try record(line).source.utf8, as: UTF8.self) }

  @Test func allMembers() throws {
    let record = try record(
      #"{"id": "x", "text": "甲", "reference": "2016-11-07T16:12:00", "format": "markdown", "title": "題", "url": "http://a.example"}"#
    )
    #expect(record.source.info.id == "x")
    #expect(record.source.info.published?.description == "2016-11-07T16:12:00")
    #expect(record.source.info.title == "題")
    #expect(record.source.info.url == "http://a.example")
    #expect(record.format == .markdown)
    #expect(record.source.recordLine == 7)
  }

  @Test func textAloneIsEnough() throws {
    let record = try record(#"{"text":""}"#)
    #expect(record.source.info.id == "a.jsonl:7")
    #expect(record.format == .text)
    // As WikiExtractor writes it, with members that mean nothing here.
    #expect(
      try text(
        #"{"id": 12, "revid": "3", "url": "u", "title": "t", "text": "甲", "x": [1, {"text": "乙"}, []], "y": {}}"#)
        == "甲")
  }

  @Test func escapes() throws {
    #expect(try text(#"{"text":"\"\\\/\n\t\u4e00\ud842\udfb7\u0041"}"#) == "\"\\/\n\t一𠮷A")
    // Offsets stay: one character for one.
    #expect(try text(#"{"text":"a\u0000b\u001b"}"#) == "a b ")
  }

  @Test(arguments: [
    #"{"text": "a"#, #"{"text": 5}"#,
    "{}", "[]", "5", "",
    #"{"text": "a"} x"#, #"{"text": "a",}"#, #"{"text" "a"}"#, #"{"text": "\x"}"#, #"{"text": "\u12g4"}"#,
    #"{"x": [1,], "text": "a"}"#, #"{"x": 1-2, "text": "a"}"#, #"{"x": 01, "text": "a"}"#, #"{"x": 1., "text": "a"}"#,
    #"{"x": +1, "text": "a"}"#, #"{"x": 1e, "text": "a"}"#,
    #"{"x": {1: 2}, "text": "a"}"#, #"{"text": "a", "format": "pdf"}"#, #"{"text": "a", "reference": "gestern"}"#,
    #"{"x": tru, "text": "a"}"#, "{\"x\": " + String(repeating: "[", count: 100_000),
  ])
  func badLines(_ line: String) {
    #expect(throws: RecordFailure.self) { try record(line) }
  }

  @Test func aFailureKnowsItsRecord() {
    #expect(throws: RecordFailure(id: "x", message: "no string 'text'")) { try record(#"{"id": "x", "text": null}"#) }
    #expect(throws: RecordFailure(byte: 12, message: "an escape that JSON does not have")) {
      try record(#"{"text": "\x"}"#)
    }
  }

  @Test(arguments: [
    (#"甲\ud800"#, "甲\u{FFFD}"), (#"\udc00甲"#, "\u{FFFD}甲"), (#"\ud800\u0041"#, "\u{FFFD}A"),
    (#"\ud800\ud83d\ude00"#, "\u{FFFD}😀"),
  ])
  func aLoneSurrogateIsMended(written: String, read: String) throws {
    let line = "{\"text\": \"\(written)\"}"
    #expect(try text(line) == read)
    #expect(try record(line).source.warnings.count == 1)
    #expect(try record(#"{"text": "😀"}"#).source.warnings.isEmpty)
  }

  @Test(arguments: ["0", "-0", "10", "-1.5", "1.50e+10", "2E-3"])
  func numbers(_ number: String) throws {
    #expect(try record("{\"text\": \"a\", \"id\": \(number)}").source.info.id == number)
  }

  @Test func nestingIsLimited() throws {
    let nested = String(repeating: "[", count: 500) + String(repeating: "]", count: 500)
    #expect(try text("{\"x\": \(nested), \"text\": \"a\"}") == "a")
  }
}
