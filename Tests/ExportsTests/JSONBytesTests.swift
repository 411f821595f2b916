import Testing

@testable import Exports

/// Strings are looked at eight bytes at a time: what must be escaped may stand at any of them.
@Suite struct JSONBytesTests {
  @Test(arguments: [
    ("\"", "\\\""), ("\\", "\\\\"), ("\n", "\\n"), ("\t", "\\t"), ("\r", "\\r"), ("\u{0}", "\\u0000"),
    ("\u{1F}", "\\u001f"),
    ("\u{7F}", "\\u007f"),
  ])
  func escapesAtEveryPlace(_ written: String, _ escaped: String) {
    for before in 0..<20 {
      for after in 0..<10 {
        let (head, tail) = (String(repeating: "a", count: before), String(repeating: "年", count: after))
        #expect(quoted(head + written + tail) == "\"\(head)\(escaped)\(tail)\"")
        #expect(quoted(tail + written + written + head) == "\"\(tail)\(escaped)\(escaped)\(head)\"")
      }
    }
  }

  @Test func leavesEverythingElse() {
    let text = String(String.UnicodeScalarView((0x20..<0x3000).compactMap(Unicode.Scalar.init)))
      .filter { $0 != "\"" && $0 != "\\" && $0 != "\u{7F}" }
    #expect(quoted(text) == "\"\(text)\"")
    #expect(quoted("") == "\"\"")
  }

  private func quoted(_ text: String) -> String {
    var json = JSONBytes()
    json.value(text)
    return String(decoding: json.bytes, as: UTF8.self)
  }
}
