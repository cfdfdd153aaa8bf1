/// A failure reported by SQLite.
public struct SQLiteError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The primary result code (https://sqlite.org/rescode.html).
  public var code: Int32 { extendedCode & 0xFF }
  /// The extended result code.
  public let extendedCode: Int32
  /// SQLite's own message.
  public let message: String
  /// The statement that failed, without its arguments; nil where none was running.
  public let sql: String?

  /// Makes an error.
  public init(extendedCode: Int32, message: String, sql: String?) {
    self.extendedCode = extendedCode
    self.message = message
    self.sql = sql
  }

  /// Another connection holds the lock.
  public var isBusy: Bool { code == 5 || code == 6 }
  /// The file or its folder may not be written to.
  public var isReadOnly: Bool { code == 8 }
  /// It worked for longer than it was given.
  public var isInterrupted: Bool { code == 9 }
  /// The disk is full.
  public var isFull: Bool { code == 13 }
  /// The file could not be opened.
  public var cannotOpen: Bool { code == 14 }
  /// The file is damaged.
  public var isCorrupt: Bool { code == 11 }
  /// The file is no SQLite database.
  public var isNotADatabase: Bool { code == 26 }
  /// A rule of the schema was broken.
  public var isConstraint: Bool { code == 19 }

  /// The message, with the statement where there is one.
  public var description: String {
    "SQLite \(extendedCode): \(message)" + (sql.map { " in “\($0)”" } ?? "")
  }
}
