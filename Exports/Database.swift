import CSQLite

/// An SQLite database in memory.
final class Database {
  private let connection: OpaquePointer

  init() throws(ExportError) {
    var connection: OpaquePointer?
    let status = sqlite3_open_v2(":memory:", &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
    guard status == SQLITE_OK, let connection else {
      sqlite3_close(connection)
      throw .database(String(cString: sqlite3_errstr(status)))
    }
    self.connection = connection
  }

  deinit { sqlite3_close_v2(connection) }

  /// Runs statements that are ours, without values.
  func run(_ statements: String) throws(ExportError) {
    guard sqlite3_exec(connection, statements, nil, nil, nil) == SQLITE_OK else { throw error }
  }

  /// A statement that is compiled once and run with many values.
  func prepare(_ statement: String) throws(ExportError) -> Statement {
    var handle: OpaquePointer?
    guard sqlite3_prepare_v2(connection, statement, -1, &handle, nil) == SQLITE_OK, let handle else { throw error }
    return Statement(handle, of: self)
  }

  /// The database as the bytes of its file.
  func bytes() throws(ExportError) -> [UInt8] {
    var size: sqlite3_int64 = 0
    guard let start = sqlite3_serialize(connection, "main", &size, 0) else { throw error }
    defer { sqlite3_free(start) }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(size)))
  }

  fileprivate var error: ExportError { .database(String(cString: sqlite3_errmsg(connection))) }
}

/// A compiled statement; words of documents enter it as bound values only, never as text of the statement.
final class Statement {
  enum Value {
    case text(String)
    case number(Int)
    case null

    init(_ text: String?) { self = text.map(Value.text) ?? .null }
    init(_ number: Int?) { self = number.map(Value.number) ?? .null }
    init(_ truth: Bool) { self = .number(truth ? 1 : 0) }
  }

  private let handle: OpaquePointer
  private let database: Database

  fileprivate init(_ handle: OpaquePointer, of database: Database) {
    self.handle = handle
    self.database = database
  }

  deinit { sqlite3_finalize(handle) }

  func run(_ values: [Value]) throws(ExportError) {
    sqlite3_reset(handle)
    for (index, value) in values.enumerated() {
      guard bind(value, Int32(index + 1)) == SQLITE_OK else { throw database.error }
    }
    guard sqlite3_step(handle) == SQLITE_DONE else { throw database.error }
  }

  private func bind(_ value: Value, _ place: Int32) -> Int32 {
    switch value {
    case .null: sqlite3_bind_null(handle, place)
    case .number(let number): sqlite3_bind_int64(handle, place, Int64(number))
    case .text(let text): bind(Array(text.utf8.lazy.filter { $0 != 0 }), place)
    }
  }

  /// SQLite makes a copy (SQLITE_TRANSIENT): the bytes need not outlive the call.
  private func bind(_ utf8: [UInt8], _ place: Int32) -> Int32 {
    utf8.withUnsafeBytes { bytes in
      let start = bytes.bindMemory(to: CChar.self).baseAddress
      let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
      // An empty array may have no address, and that would be null instead of an empty text.
      guard let start else { return sqlite3_bind_text(handle, place, "", 0, transient) }
      return sqlite3_bind_text(handle, place, start, Int32(clamping: bytes.count), transient)
    }
  }
}
