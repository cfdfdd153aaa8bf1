import SQLite

@testable import Registry

extension Registry {
  /// How many entries the journal has.
  func journalLength() throws -> Int64 {
    try connection.first("SELECT count(*) FROM journal") { $0.integer(0) } ?? 0
  }
}
