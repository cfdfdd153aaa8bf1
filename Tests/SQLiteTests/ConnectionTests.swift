import Foundation
import SQLite
import Testing

/// A folder with a database in it, there while a test runs.
final class DatabaseFolder {
  let url: URL
  var path: String { url.appendingPathComponent("test ?#%.sqlite").path }

  init() throws {
    url = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-sqlite-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    _ = chmod(url.path, 0o755)
    try? FileManager.default.removeItem(at: url)
  }
}

/// Values, statements, transactions and the ways to open a database.
@Suite struct ConnectionTests {
  private func memory() throws -> Connection {
    try Connection(path: ":memory:", mode: .create)
  }

  private func count(_ table: String, _ connection: Connection) throws -> Int64? {
    try connection.first("SELECT count(*) FROM \(table)") { $0.integer(0) }
  }

  /// The error that `body` throws, which must be one of SQLite.
  private func failure(_ body: () throws -> Void) throws -> SQLiteError {
    try #require(#expect(throws: SQLiteError.self, performing: body))
  }

  // MARK: - Values

  static let values: [Value] = [
    nil, 0, 1, -1, .integer(.max), .integer(.min), .real(0.1), .real(-.infinity),
    .real(.greatestFiniteMagnitude), .real(.leastNonzeroMagnitude), "", "a", "Ә ғ қ ң ө ұ ү һ і",
    .text("й"), .text("и\u{306}"), .text("a\0b"), .text("\0"), .text("👩‍⚖️⚖️"),
    .text(String(repeating: "норма ", count: 200_000)), .blob([]), .blob([0]),
    .blob(Array(0...255)), .blob(Array(repeating: 7, count: 3_000_000)),
  ]

  @Test(arguments: values)
  func `a value comes back as it was put in`(_ value: Value) throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE item (value ANY) STRICT")
    try connection.run("INSERT INTO item VALUES (?)", [value])
    let found = try connection.rows("SELECT value FROM item") { $0.value(0) }
    // Text is compared by its bytes: й is not и with a breve.
    if case .text(let old) = value, case .text(let new) = try #require(found.first) {
      #expect(Array(old.utf8) == Array(new.utf8))
    } else {
      #expect(found == [value])
    }
    let isNull = try connection.first("SELECT value FROM item") { $0.isNull(0) }
    #expect(isNull == (value == .null))
    let type = try connection.first("SELECT typeof(value) FROM item") { $0.text(0) }
    let expected =
      switch value {
      case .null: "null"
      case .integer: "integer"
      case .real: "real"
      case .text: "text"
      case .blob: "blob"
      }
    #expect(type == expected)
  }

  @Test func `NULL reads as nil, or as nothing`() throws {
    try memory().query("SELECT NULL, 5, 'x'") { row in
      #expect(row.count == 3)
      #expect(row.optionalInteger(0) == nil && row.optionalText(0) == nil)
      #expect(row.integer(0) == 0 && row.text(0).isEmpty && row.blob(0).isEmpty)
      #expect(row.optionalInteger(1) == 5 && row.optionalText(2) == "x")
    }
  }

  @Test func `optional values are made of optionals`() {
    #expect(Value(Int?.none) == .null && Value(7) == .integer(7))
    #expect(Value(String?.none) == .null && Value("x") == .text("x"))
  }

  // MARK: - Statements

  @Test func `a statement is usable again after it failed`() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT")
    let insert = "INSERT INTO item VALUES (?, ?)"
    try connection.run(insert, [1, "one"])
    for _ in 0..<3 {
      let error = try failure { try connection.run(insert, [1, "again"]) }
      #expect(error.isConstraint)
    }
    try connection.run(insert, [2, "two"])
    #expect(connection.lastInsertedRow == 2)
    #expect(try count("item", connection) == 2)
  }

  @Test func `a query that is left by an error can be run again from its start`() throws {
    struct Stop: Error {}
    let connection = try memory()
    try connection.execute("CREATE TABLE list (value INTEGER)")
    try connection.execute("INSERT INTO list VALUES (1), (2), (3)")
    #expect(throws: Stop.self) {
      try connection.query("SELECT value FROM list") { _ in throw Stop() }
    }
    #expect(try connection.rows("SELECT value FROM list") { $0.integer(0) } == [1, 2, 3])
  }

  @Test func `arguments of one run do not reach the next`() throws {
    let connection = try memory()
    let sql = "SELECT ?"
    #expect(try connection.first(sql, ["secret"]) { $0.optionalText(0) } == "secret")
    #expect(try connection.first(sql, [nil]) { $0.optionalText(0) } == .some(nil))
  }

  @Test func `a statement follows a change of the schema`() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE item (a)")
    try connection.run("INSERT INTO item VALUES (1)")
    #expect(try connection.first("SELECT * FROM item") { $0.count } == 1)
    try connection.execute("ALTER TABLE item ADD COLUMN b DEFAULT 2")
    #expect(try connection.first("SELECT * FROM item") { $0.count } == 2)
  }

  // MARK: - Errors

  @Test func `an error carries code, message and statement, and no argument`() throws {
    let connection = try memory()
    let syntax = try failure { try connection.run("SELEKT 1") }
    #expect(syntax.code == 1 && syntax.sql == "SELEKT 1")
    #expect(syntax.message.contains("SELEKT"))
    #expect(syntax.description.contains("SELEKT 1"))
    try connection.execute("CREATE TABLE item (id INTEGER PRIMARY KEY, n INTEGER UNIQUE) STRICT")
    let insert = "INSERT INTO item (n) VALUES (?)"
    try connection.run(insert, [271_828])
    let unique = try failure { try connection.run(insert, [271_828]) }
    #expect(unique.code == 19 && unique.extendedCode == 2067 && unique.isConstraint)
    #expect(unique.sql == insert && !unique.description.contains("271828"))
    let strict = try failure { try connection.run(insert, ["word"]) }
    #expect(strict.extendedCode == 3091, "\(strict)")
  }

  // MARK: - Transactions

  @Test func `a transaction that throws leaves nothing`() throws {
    struct Stop: Error {}
    let connection = try memory()
    try connection.execute("CREATE TABLE item (id)")
    #expect(throws: Stop.self) {
      try connection.transaction {
        try connection.run("INSERT INTO item VALUES (1)")
        throw Stop()
      }
    }
    #expect(try count("item", connection) == 0)
    let result = try connection.transaction {
      try connection.run("INSERT INTO item VALUES (2)")
      return "done"
    }
    #expect(result == "done")
    #expect(try count("item", connection) == 1)
  }

  @Test func `a transaction whose end fails leaves nothing and can be tried again`() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE whole (id INTEGER PRIMARY KEY)")
    try connection.execute(
      "CREATE TABLE part (of INTEGER REFERENCES whole DEFERRABLE INITIALLY DEFERRED)")
    let error = try failure {
      try connection.transaction { try connection.run("INSERT INTO part VALUES (9)") }
    }
    #expect(error.isConstraint)
    #expect(try count("part", connection) == 0)
    try connection.transaction {
      try connection.run("INSERT INTO part VALUES (9)")
      try connection.run("INSERT INTO whole VALUES (9)")
    }
    #expect(try count("part", connection) == 1)
  }

  @Test func `a snapshot does not see what comes after its first look`() throws {
    let folder = try DatabaseFolder()
    let writer = try Connection(path: folder.path, mode: .create)
    try writer.query("PRAGMA journal_mode = WAL") { _ in }
    try writer.execute("CREATE TABLE item (id)")
    let reader = try Connection(path: folder.path, mode: .read)
    try reader.execute("BEGIN")
    #expect(try count("item", reader) == 0)
    try writer.run("INSERT INTO item VALUES (1)")
    #expect(try count("item", reader) == 0)
    try reader.execute("COMMIT")
    #expect(try count("item", reader) == 1)
  }

  // MARK: - Settings

  @Test func `foreign keys are enforced`() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE whole (id INTEGER PRIMARY KEY)")
    try connection.execute("CREATE TABLE part (of INTEGER REFERENCES whole)")
    let error = try failure { try connection.run("INSERT INTO part VALUES (9)") }
    #expect(error.extendedCode == 787)
  }

  @Test func `the schema cannot be rewritten behind SQLite's back`() throws {
    let connection = try memory()
    try connection.execute("CREATE TABLE item (id)")
    try connection.execute("PRAGMA writable_schema = ON")
    #expect(throws: SQLiteError.self) {
      try connection.run("UPDATE sqlite_schema SET sql = 'CREATE TABLE item (id, x)'")
    }
  }

  @Test func `functions with side effects cannot hide in the schema`() throws {
    #expect(try memory().first("PRAGMA trusted_schema") { $0.integer(0) } == 0)
  }

  // MARK: - Opening

  @Test(arguments: [Connection.Mode.read, .write])
  func `a file that is not there is only made where that is asked for`(
    _ mode: Connection.Mode
  ) throws {
    let folder = try DatabaseFolder()
    let error = try failure { _ = try Connection(path: folder.path, mode: mode) }
    #expect(error.cannotOpen)
    #expect(!FileManager.default.fileExists(atPath: folder.path))
    try Connection(path: folder.path, mode: .create).execute("CREATE TABLE item (id)")
    #expect(FileManager.default.fileExists(atPath: folder.path))
    #expect(try count("item", Connection(path: folder.path, mode: mode)) == 0)
  }

  @Test func `reading refuses to write`() throws {
    let folder = try DatabaseFolder()
    try Connection(path: folder.path, mode: .create).execute("CREATE TABLE item (id)")
    let connection = try Connection(path: folder.path, mode: .read)
    let error = try failure { try connection.run("INSERT INTO item VALUES (1)") }
    #expect(error.isReadOnly)
    let inside = try failure {
      try connection.transaction { try connection.run("DELETE FROM item") }
    }
    #expect(inside.isReadOnly)
    #expect(try count("item", connection) == 0)
  }

  @Test func `a file that is no database is found when it is opened`() throws {
    let folder = try DatabaseFolder()
    try Data(String(repeating: "no database ", count: 100).utf8)
      .write(to: URL(fileURLWithPath: folder.path))
    for mode in [Connection.Mode.read, .write, .create] {
      let error = try failure { _ = try Connection(path: folder.path, mode: mode) }
      #expect(error.isNotADatabase)
    }
  }

  @Test func `a busy database is waited for`() throws {
    let folder = try DatabaseFolder()
    let path = folder.path
    let first = try Connection(path: path, mode: .create)
    try first.execute("CREATE TABLE item (id)")
    try first.execute("BEGIN IMMEDIATE")
    let started = ContinuousClock.now
    let other = Thread {
      let second = try? Connection(path: path, mode: .write)
      try? second?.transaction { try second?.run("INSERT INTO item VALUES (2)") }
    }
    other.start()
    Thread.sleep(forTimeInterval: 0.3)
    try first.execute("INSERT INTO item VALUES (1)")
    try first.execute("COMMIT")
    while !other.isFinished && ContinuousClock.now - started < .seconds(20) {
      Thread.sleep(forTimeInterval: 0.01)
    }
    #expect(other.isFinished)
    #expect(ContinuousClock.now - started < .seconds(9))
    #expect(try first.rows("SELECT id FROM item ORDER BY rowid") { $0.integer(0) } == [1, 2])
  }

  @Test func `a database in a folder that may not be written to is read`() throws {
    let folder = try DatabaseFolder()
    do {
      let connection = try Connection(path: folder.path, mode: .create)
      try connection.query("PRAGMA journal_mode = WAL") { _ in }
      try connection.execute("CREATE TABLE item (id)")
      try connection.run("INSERT INTO item VALUES (7)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "-wal"))
    _ = chmod(folder.url.path, 0o555)
    // What chmod forbids, root may; a file system mounted for reading forbids it to root, too.
    let isMounted = try run("mount", "--bind", folder.url.path, folder.url.path)
    defer { if isMounted { _ = try? run("umount", "--lazy", folder.url.path) } }
    if isMounted { try #require(try run("mount", "-o", "remount,ro,bind", folder.url.path)) }
    let mayWrite = FileManager.default.isWritableFile(atPath: folder.url.path)
    if mayWrite { try Test.cancel("nothing is forbidden to this user here") }
    let connection = try Connection(path: folder.path, mode: .read)
    #expect(try connection.rows("SELECT id FROM item") { $0.integer(0) } == [7])
    #expect(throws: SQLiteError.self) { try connection.run("INSERT INTO item VALUES (8)") }
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
    #expect(files.count == 1)
  }

  @Test func `no other file is reached`() throws {
    let folder = try DatabaseFolder()
    let other = folder.path + ".other"
    let connection = try Connection(path: folder.path, mode: .create)
    #expect(throws: SQLiteError.self) { try connection.execute("ATTACH '\(other)' AS other") }
    #expect(throws: SQLiteError.self) { try connection.execute("VACUUM INTO '\(other)'") }
    #expect(!FileManager.default.fileExists(atPath: other))
  }

  @Test func `what works for too long is ended, and others go on`() throws {
    let connection = try Connection(path: ":memory:", mode: .create)
    let endless =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n"
    #expect {
      try connection.limited(toSeconds: 0.05) { try connection.run(endless) }
    } throws: {
      ($0 as? SQLiteError)?.isInterrupted == true
    }
    #expect(try connection.first("SELECT 1") { $0.integer(0) } == 1)
  }

  private func run(_ program: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = program
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
