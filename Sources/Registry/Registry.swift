internal import Migrations
internal import SQLite

/// The memory of the law: acts, their provisions, every wording and place each ever had or will have, and why.
///
/// One SQLite file that opens in any SQLite. Every write is one transaction with an entry in the journal. Not Sendable:
/// a registry is used from one thread at a time.
public struct Registry {
  /// What a registry is opened for.
  public enum Purpose: Hashable, Sendable {
    /// To read; it must exist.
    case read
    /// To write; it is made where there is none.
    case write
  }

  /// `DCR1`: what SQLite's header says the file is for.
  static let applicationID: Int32 = 0x4443_5231

  /// Bytes of a page of a new registry; one that is there keeps its own. Of 4,096, articles of some 2,700 bytes leave a
  /// third empty, of these a tenth.
  static let pageSize = 16_384

  let connection: Connection
  /// What several entries that are kept together have in common.
  let batch = Batch()
  /// Where it is.
  public let path: String

  /// Opens the registry at `path`; `:memory:` makes one that lasts as long as this value.
  ///
  /// - Throws: ``RegistryError`` where there is none to read, or the file is a folder, no registry, damaged, newer than
  ///   this program, or not to be written to.
  public init(path: String, for purpose: Purpose) throws(RegistryError) {
    self.path = path
    if Self.isFolder(path) { throw .isFolder(path: path) }
    do throws(SQLiteError) {
      connection = try Connection(path: path, mode: purpose == .read ? .read : .create)
    } catch {
      if error.cannotOpen && purpose == .read { throw .noRegistry(path: path) }
      // SQLite opens what may not be written to for reading, and then misses its log.
      if error.cannotOpen && FileKind.of(path) == .file && !FileKind.isWritable(path) {
        throw .readOnly(path: path)
      }
      throw Self.named(error, at: path)
    }
    try prepare(for: purpose)
  }

  private func prepare(for purpose: Purpose) throws(RegistryError) {
    try reporting {
      let (application, version) = try header()
      let isFresh = try application == 0 && version == 0 && isEmpty()
      guard application == Self.applicationID || isFresh else {
        throw RegistryError.notARegistry(path: path)
      }
      if version > Migrations.all.count {
        throw RegistryError.newer(path: path, version: version, known: Migrations.all.count)
      }
      if application == Self.applicationID && version == Migrations.all.count {
        // One reader sees one state from its first statement to its last, whatever is written meanwhile.
        if purpose == .read { try connection.execute("BEGIN") }
        // One that was restored over another, or came from elsewhere, may have another kind of log.
        if purpose == .write { try connection.query("PRAGMA journal_mode = WAL") { _ in } }
        return
      }
      guard purpose == .write else {
        throw version == 0
          ? RegistryError.noRegistry(path: path)
          : RegistryError.older(path: path, version: version)
      }
      if application != Self.applicationID {
        try connection.execute("PRAGMA page_size = \(Self.pageSize)")
        try connection.query("PRAGMA journal_mode = WAL") { _ in }
      }
      try migrate()
    }
  }

  private func header() throws -> (application: Int32, version: Int) {
    let application = try connection.first("PRAGMA application_id") { Int32($0.integer(0)) }
    let version = try connection.first("PRAGMA user_version") { Int($0.integer(0)) }
    return (application ?? 0, version ?? 0)
  }

  private func isEmpty() throws -> Bool {
    try connection.first("SELECT count(*) FROM sqlite_schema") { $0.integer(0) == 0 } ?? true
  }

  /// Brings the schema up to date: all of it, or nothing, so that no reader finds a registry half made.
  private func migrate() throws {
    try connection.transaction {
      // Another program may have come first; the lock is held now.
      for step in Migrations.all.dropFirst(try header().version) {
        try connection.execute(step.sql)
        if step.version == Self.searchVersion { try fillPassages() }
        try connection.execute("PRAGMA application_id = \(Self.applicationID)")
        try connection.execute("PRAGMA user_version = \(step.version)")
      }
    }
  }

  /// The schema that brought the search.
  private static let searchVersion = 3

  /// Adds the passages that a program with the search would have, entry by entry of the journal: what was corrected
  /// since can be searched as it was known, too.
  private func fillPassages() throws {
    var touched: [Int64: Set<Int64>] = [:]
    for (table, entry) in [
      ("placement", "recorded_in"), ("placement", "superseded_in"), ("wording", "recorded_in"),
      ("wording", "superseded_in"),
    ] {
      try connection.query(
        "SELECT \(entry), provision_id FROM \(table) WHERE \(entry) IS NOT NULL"
      ) { touched[$0.integer(0), default: []].insert($0.integer(1)) }
    }
    for (entry, provisions) in touched.sorted(by: { $0.key < $1.key }) {
      let indexer = PassageIndexer(connection, at: State(entry: entry))
      try indexer.add(provisions)
      try indexer.finish()
    }
  }

  // MARK: - Errors

  /// Runs `body`; what SQLite reports is said in the registry's words.
  func reporting<Result>(_ body: () throws -> Result) throws(RegistryError) -> Result {
    do {
      return try body()
    } catch let error as RegistryError {
      throw error
    } catch let error as SQLiteError {
      throw Self.named(error, at: path)
    } catch {
      throw .invalid("\(error)")
    }
  }

  static func named(_ error: SQLiteError, at path: String) -> RegistryError {
    if error.isBusy { return .busy(path: path) }
    if error.isFull { return .diskFull(path: path) }
    if error.isReadOnly { return .readOnly(path: path) }
    if error.isNotADatabase { return .notARegistry(path: path) }
    if error.isCorrupt { return .damaged(path: path, message: error.message) }
    if error.cannotOpen {
      return .cannotOpen(path: path, message: error.message)
    }
    return .sqlite(error)
  }

  private static func isFolder(_ path: String) -> Bool {
    FileKind.of(path) == .folder
  }
}
