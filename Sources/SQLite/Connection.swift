internal import CSQLite

/// A connection to one SQLite database. Not Sendable: one thread at a time, and it does not leave the room above.
@safe public final class Connection {
  /// How a database is opened.
  public enum Mode: Hashable, Sendable {
    /// To read; the file must exist.
    case read
    /// To read and write; the file must exist.
    case write
    /// To read and write; the file is made where there is none.
    case create
  }

  /// How long a statement waits for another connection's lock, in milliseconds.
  public static let busyTimeout: Int32 = 10_000

  /// Pages are kept up to so many KiB.
  private static let cacheSize = 65_536

  private let handle: OpaquePointer
  private var statements: [String: Statement] = [:]

  /// Opens the database at `path`; `:memory:` is one of its own.
  ///
  /// The schema is not trusted, foreign keys are enforced, and nothing in the file may run functions with side effects
  /// (https://sqlite.org/security.html). Waits up to ``busyTimeout`` for a lock.
  public init(path: String, mode: Mode) throws(SQLiteError) {
    let flags: Int32 =
      switch mode {
      case .read: SQLITE_OPEN_READONLY
      case .write: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    do throws(SQLiteError) {
      unsafe handle = try Self.open(path, flags: flags)
    } catch  where mode == .read && (error.cannotOpen || error.isReadOnly) {
      // A database in WAL mode needs its -shm file even to be read, which a folder that may not be written to
      // refuses (https://sqlite.org/wal.html#readonly). Where nothing is left in a log, it cannot change, either.
      guard Self.isEmpty(path + "-wal") else { throw error }
      let name = Self.uri(of: path) + "?immutable=1"
      unsafe handle = try Self.open(name, flags: flags | SQLITE_OPEN_URI)
    }
  }

  deinit {
    statements.removeAll()
    unsafe sqlite3_close_v2(handle)
  }

  /// Runs statements that give no rows and take no arguments.
  public func execute(_ sql: String) throws(SQLiteError) {
    guard unsafe sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw unsafe Self.error(on: handle, sql: sql)
    }
  }

  /// Runs one statement, handing each row to `body`; `sql` is prepared once and kept.
  public func query(
    _ sql: String, _ arguments: [Value] = [], _ body: (borrowing Row) throws -> Void
  ) throws {
    try statement(sql).run(arguments, body)
  }

  /// Runs one statement that gives no rows.
  public func run(_ sql: String, _ arguments: [Value] = []) throws {
    try statement(sql).run(arguments) { _ in }
  }

  /// The rows of one statement, each made into a value by `body`.
  public func rows<Element>(
    _ sql: String, _ arguments: [Value] = [], _ body: (borrowing Row) throws -> Element
  ) throws -> [Element] {
    var elements: [Element] = []
    try query(sql, arguments) { elements.append(try body($0)) }
    return elements
  }

  /// The first row of one statement, made into a value by `body`; nil where there is none.
  public func first<Element>(
    _ sql: String, _ arguments: [Value] = [], _ body: (borrowing Row) throws -> Element
  ) throws -> Element? {
    var element: Element?
    try query(sql, arguments) { if element == nil { element = try body($0) } }
    return element
  }

  /// The row id of the latest insertion.
  public var lastInsertedRow: Int64 { unsafe sqlite3_last_insert_rowid(handle) }

  /// Runs `body` in one transaction: all of it counts, or none. Within another, it is a part of that one that may fail
  /// alone.
  ///
  /// Begins IMMEDIATE: a transaction that only later turns to writing would fail at once instead of waiting.
  public func transaction<Result>(_ body: () throws -> Result) throws -> Result {
    let isOutermost = unsafe sqlite3_get_autocommit(handle) != 0
    try execute(isOutermost ? "BEGIN IMMEDIATE" : "SAVEPOINT part")
    do {
      let result = try body()
      try execute(isOutermost ? "COMMIT" : "RELEASE part")
      return result
    } catch {
      // The first error is the one to report; SQLite may have rolled back by itself already.
      if unsafe sqlite3_get_autocommit(handle) == 0 {
        try? execute(isOutermost ? "ROLLBACK" : "ROLLBACK TO part; RELEASE part")
      }
      throw error
    }
  }

  /// Runs `body` in a transaction of which nothing is kept.
  public func discarding<Result>(_ body: () throws -> Result) throws -> Result {
    try execute("BEGIN IMMEDIATE")
    defer { try? execute("ROLLBACK") }
    return try body()
  }

  /// Copies the database as it stands at this moment to the database at `path`, page by page, whatever it holds there.
  ///
  /// All pages go in one step: a copy made in several would begin anew with each write of another connection. Those go on
  /// meanwhile.
  public func copy(to path: String) throws(SQLiteError) {
    let target = try Connection(path: path, mode: .create)
    guard let backup = unsafe sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw unsafe Self.error(on: target.handle, sql: nil)
    }
    unsafe sqlite3_backup_step(backup, -1)
    guard unsafe sqlite3_backup_finish(backup) == SQLITE_OK else {
      throw unsafe Self.error(on: target.handle, sql: nil)
    }
  }

  /// Runs `body`; a statement in it that works for longer than `seconds` ends with an error that ``SQLiteError/isInterrupted``.
  public func limited<Result>(
    toSeconds seconds: Double, _ body: () throws -> Result
  ) rethrows -> Result {
    let deadline = Deadline(seconds: seconds)
    // A look at the clock every ten thousand steps of SQLite's machine costs nothing that can be measured.
    unsafe sqlite3_progress_handler(
      handle, 10_000,
      { deadline in
        guard let deadline = unsafe deadline else { return 0 }
        return unsafe Unmanaged<Deadline>.fromOpaque(deadline).takeUnretainedValue().hasPassed
          ? 1 : 0
      }, Unmanaged.passUnretained(deadline).toOpaque())
    defer {
      unsafe sqlite3_progress_handler(handle, 0, nil, nil)
      withExtendedLifetime(deadline) {}
    }
    return try body()
  }

  private final class Deadline {
    private let end: ContinuousClock.Instant

    init(seconds: Double) {
      end = .now + .seconds(seconds)
    }

    var hasPassed: Bool { ContinuousClock.now > end }
  }

  private func statement(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = statements[sql] { return statement }
    let statement = try unsafe Statement(sql, on: handle)
    statements[sql] = statement
    return statement
  }

  static func error(on handle: OpaquePointer, sql: String?) -> SQLiteError {
    unsafe SQLiteError(
      extendedCode: sqlite3_extended_errcode(handle),
      message: String(cString: sqlite3_errmsg(handle)), sql: sql)
  }

  private static func open(_ name: String, flags: Int32) throws(SQLiteError) -> OpaquePointer {
    var handle: OpaquePointer?
    // One thread at a time uses a connection: it needs no locks of its own.
    let code = unsafe sqlite3_open_v2(
      name, &handle, flags | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX, nil)
    guard let handle = unsafe handle else {
      throw SQLiteError(extendedCode: code, message: "out of memory", sql: nil)
    }
    do throws(SQLiteError) {
      guard code == SQLITE_OK else { throw unsafe error(on: handle, sql: nil) }
      unsafe sqlite3_busy_timeout(handle, busyTimeout)
      unsafe csqlite_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
      unsafe csqlite_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
      unsafe csqlite_db_config(handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1)
      // The schema has neither; what a file brings along is not run.
      unsafe csqlite_db_config(handle, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0)
      unsafe csqlite_db_config(handle, SQLITE_DBCONFIG_ENABLE_VIEW, 0)
      // One file is read and written; no statement, whoever wrote it, reaches another.
      unsafe sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
      // Reading the schema now finds a file that is no database before anything is done with it.
      let settings = """
        PRAGMA cell_size_check = ON; PRAGMA cache_size = -\(cacheSize); PRAGMA schema_version
        """
      guard unsafe sqlite3_exec(handle, settings, nil, nil, nil) == SQLITE_OK else {
        throw unsafe error(on: handle, sql: nil)
      }
    } catch {
      unsafe sqlite3_close_v2(handle)
      throw error
    }
    return unsafe handle
  }

  private static func isEmpty(_ path: String) -> Bool {
    guard let file = unsafe fopen(path, "rb") else { return true }
    defer { unsafe fclose(file) }
    return unsafe fgetc(file) == EOF
  }

  /// A `file:` URI (https://sqlite.org/uri.html): everything but unreserved characters and slashes escaped.
  private static func uri(of path: String) -> String {
    let hexadecimal = Array("0123456789ABCDEF")
    var uri = "file:"
    for byte in path.utf8 {
      let character = Character(UnicodeScalar(byte))
      if byte < 128 && (character.isLetter || character.isNumber || "/._-~".contains(character)) {
        uri.append(character)
      } else {
        uri += "%" + String(hexadecimal[Int(byte >> 4)]) + String(hexadecimal[Int(byte & 15)])
      }
    }
    return uri
  }
}
