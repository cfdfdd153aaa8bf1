import LegalText
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder of CSV files, one for each table.
final class TableFolder {
  private let files: [RecordTable: OutputFile]
  private var topics: [String: Topic] = [:]

  /// Makes the folder where it is not there, and begins its files.
  init(path: String) throws {
    guard makeFolders(path) else {
      throw Failure(
        message: "the folder \(path) cannot be made: \(String(cString: strerror(errno)))")
    }
    files = try Dictionary(
      uniqueKeysWithValues: RecordTable.allCases.map { table in
        let file = try OutputFile(path: path + "/" + table.rawValue + ".csv")
        try file.write(table.header.text)
        return (table, file)
      })
  }

  /// Adds the row that `record` makes, if it makes one.
  func add(_ record: RegistryRecord) throws {
    if case .topic(let topic) = record { topics[topic.id] = topic }
    guard let (table, row) = RecordTable.row(of: record, topics: topics) else { return }
    try files[table]?.write(row.text)
  }

  /// Ends the files and puts them at their places.
  func finish() throws {
    for table in RecordTable.allCases { try files[table]?.finish() }
  }
}
