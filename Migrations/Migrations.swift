/// The schema of the registry, as a list of steps that only ever grows.
public enum Migrations {
  /// One step: a script that is run in a transaction of its own.
  public struct Step: Sendable {
    /// The version of the schema after it, from 1 without gaps.
    public let version: Int
    /// What it does, as its file is named.
    public let name: String
    /// The script.
    public let sql: String
  }

  /// All steps, oldest first. A released step is never edited.
  public static let all: [Step] = [
    Step(
      version: 1, name: "acts_provisions_and_journal",
      sql: String(
        decoding: PackageResources._001_acts_provisions_and_journal_sql, as: UTF8.self)),
    Step(
      version: 2, name: "amending_texts",
      sql: String(decoding: PackageResources._002_amending_texts_sql, as: UTF8.self)),
    Step(
      version: 3, name: "search",
      sql: String(decoding: PackageResources._003_search_sql, as: UTF8.self)),
    Step(
      version: 4, name: "views",
      sql: String(decoding: PackageResources._004_views_sql, as: UTF8.self)),
    Step(
      version: 5, name: "other_languages_and_histories",
      sql: String(
        decoding: PackageResources._005_other_languages_and_histories_sql, as: UTF8.self)),
  ]
}
