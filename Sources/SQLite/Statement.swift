internal import CSQLite

/// A prepared statement; lives as long as its connection and never leaves it.
@safe final class Statement {
  let sql: String
  private let handle: OpaquePointer
  private let connection: OpaquePointer

  init(_ sql: String, on connection: OpaquePointer) throws(SQLiteError) {
    var handle: OpaquePointer?
    let code = unsafe sqlite3_prepare_v3(
      connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &handle, nil)
    guard code == SQLITE_OK, let handle = unsafe handle else {
      throw unsafe Connection.error(on: connection, sql: sql)
    }
    self.sql = sql
    unsafe self.handle = handle
    unsafe self.connection = connection
  }

  deinit {
    unsafe sqlite3_finalize(handle)
  }

  /// Runs the statement, handing each row to `body`.
  func run(
    _ arguments: [Value], _ body: (borrowing Row) throws -> Void
  ) throws {
    precondition(
      unsafe Int(sqlite3_bind_parameter_count(handle)) == arguments.count,
      "arguments do not match the parameters of \(sql)")
    defer {
      unsafe sqlite3_reset(handle)
      unsafe sqlite3_clear_bindings(handle)
    }
    for (index, value) in arguments.enumerated() {
      try bind(value, at: Int32(index + 1))
    }
    while true {
      switch unsafe sqlite3_step(handle) {
      case SQLITE_ROW: try body(unsafe Row(handle: handle))
      case SQLITE_DONE: return
      default: throw unsafe Connection.error(on: connection, sql: sql)
      }
    }
  }

  private func bind(_ value: Value, at index: Int32) throws(SQLiteError) {
    let transient = unsafe unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    let code: Int32
    switch value {
    case .null: code = unsafe sqlite3_bind_null(handle, index)
    case .integer(let integer): code = unsafe sqlite3_bind_int64(handle, index, integer)
    case .real(let real): code = unsafe sqlite3_bind_double(handle, index, real)
    case .text(var text):
      code = text.withUTF8 { bytes in
        unsafe bytes.withMemoryRebound(to: CChar.self) { characters in
          if let base = characters.baseAddress {
            unsafe sqlite3_bind_text64(
              handle, index, base, UInt64(characters.count), transient, UInt8(SQLITE_UTF8))
          } else {
            unsafe sqlite3_bind_text(handle, index, "", 0, transient)
          }
        }
      }
    case .blob(let bytes):
      code = unsafe bytes.withUnsafeBytes { buffer in
        if let base = buffer.baseAddress {
          unsafe sqlite3_bind_blob64(handle, index, base, UInt64(buffer.count), transient)
        } else {
          unsafe sqlite3_bind_zeroblob(handle, index, 0)
        }
      }
    }
    guard code == SQLITE_OK else { throw unsafe Connection.error(on: connection, sql: sql) }
  }
}

/// The row a statement stands on; valid only inside the closure it is handed to.
@safe public struct Row: ~Copyable {
  private let handle: OpaquePointer

  init(handle: OpaquePointer) {
    unsafe self.handle = handle
  }

  /// How many columns it has.
  public var count: Int { unsafe Int(sqlite3_column_count(handle)) }

  /// Whether the column is NULL.
  public func isNull(_ column: Int) -> Bool {
    unsafe sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL
  }

  /// The column as a whole number; 0 where it is NULL.
  public func integer(_ column: Int) -> Int64 {
    unsafe sqlite3_column_int64(handle, Int32(column))
  }

  /// The column as a whole number, nil where it is NULL.
  public func optionalInteger(_ column: Int) -> Int64? {
    isNull(column) ? nil : integer(column)
  }

  /// The column as a floating-point number; 0 where it is NULL.
  public func real(_ column: Int) -> Double {
    unsafe sqlite3_column_double(handle, Int32(column))
  }

  /// The column as text; empty where it is NULL.
  public func text(_ column: Int) -> String {
    let index = Int32(column)
    guard let start = unsafe sqlite3_column_text(handle, index) else { return "" }
    let count = unsafe Int(sqlite3_column_bytes(handle, index))
    return unsafe String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  /// The column as text, nil where it is NULL.
  public func optionalText(_ column: Int) -> String? {
    isNull(column) ? nil : text(column)
  }

  /// The column as bytes; empty where it is NULL.
  public func blob(_ column: Int) -> [UInt8] {
    let index = Int32(column)
    guard let start = unsafe sqlite3_column_blob(handle, index) else { return [] }
    let count = unsafe Int(sqlite3_column_bytes(handle, index))
    return unsafe Array(UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The column as SQLite stores it.
  public func value(_ column: Int) -> Value {
    switch unsafe sqlite3_column_type(handle, Int32(column)) {
    case SQLITE_INTEGER: .integer(integer(column))
    case SQLITE_FLOAT: .real(real(column))
    case SQLITE_TEXT: .text(text(column))
    case SQLITE_BLOB: .blob(blob(column))
    default: .null
    }
  }
}
