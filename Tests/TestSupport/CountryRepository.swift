internal import Foundation

/// A git repository laid out as the legalize family does, whose acts were written for these tests and are not law.
public final class CountryRepository {
  /// Where it is.
  public let folder: TemporaryFolder

  /// The path that commands are given.
  public var path: String { folder.url.path }

  /// Makes a repository with a commit that holds no act.
  public init() throws {
    folder = try TemporaryFolder()
    try folder.run("git", "init", "--quiet", "--initial-branch=main")
    try folder.write("Näidisõigus\n", to: "README.md")
    try commit("[bootstrap] Init")
  }

  /// Commits `text` as the act `name` from `day` on, and returns the name of the commit.
  @discardableResult
  public func commit(
    _ text: String, as name: String, from day: String?, source: String = "1"
  ) throws -> String {
    try folder.write(text, to: "ee/\(name).md")
    var trailers = ["Source-Id: \(source)"]
    if let day { trailers.append("Source-Date: \(day)") }
    return try commit(
      "[reform] \(name)\n\nFecha: 1999-01-01\n\n"
        + (trailers + ["Norm-Id: \(name)"]).joined(separator: "\n"))
  }

  /// Commits what is there.
  @discardableResult
  public func commit(_ message: String) throws -> String {
    try folder.run("git", "add", "--all")
    try folder.run("git", "commit", "--quiet", "--allow-empty", "--message", message)
    return try head()
  }

  /// The newest commit.
  public func head() throws -> String {
    String(decoding: try folder.output("git", "rev-parse", "HEAD").dropLast(), as: UTF8.self)
  }

  /// The text of an act: a head, a title, and `body`.
  public static func act(
    _ name: String, title: String = "Näidismäärus", adopted: String = "1949-05-01", _ body: String
  ) -> String {
    """
    ---
    title: "\(title)"
    identifier: "\(name)"
    country: "ee"
    rank: "maarus"
    adoption_date: "\(adopted)"
    act_number: "7"
    ---
    # \(title)

    \(body)
    """
  }
}
