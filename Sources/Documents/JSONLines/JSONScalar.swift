/// Where a JSON text is damaged.
struct JSONFailure: Error, Hashable, Sendable {
  var byte: Int
  var message: String
}

/// A member's value, where it is not an object or a list.
enum JSONScalar: Hashable, Sendable {
  case string([UInt8])
  /// As written.
  case number(String)
  case bool(Bool)
  case null

  /// A string, or a number as it is written; `nil` else.
  var text: String? {
    switch self {
    case .string(let utf8): String(decoding: utf8, as: UTF8.self)
    case .number(let digits): digits
    case .bool, .null: nil
    }
  }
}
