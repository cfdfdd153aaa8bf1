public import Foundation
import TestSupport

/// The laws of a git repository of the legalize family: a file of Markdown for each act, a commit for each version.
public struct RealEditions {
  /// An act and its versions.
  public struct Act: Sendable {
    /// Its file.
    public var path: String
    /// The commits that changed it, oldest first.
    public var commits: [String]
  }

  private let folder: TemporaryFolder

  /// Opens the git bundle at `url`.
  public init(bundle url: URL) throws {
    folder = try TemporaryFolder()
    _ = try folder.output("git", "clone", "--quiet", "--bare", url.path, "acts")
  }

  /// The acts that have `least` or more versions, in the order of their names.
  public func acts(versions least: Int) throws -> [Act] {
    var commits: [String: [String]] = [:]
    var commit = ""
    let log = try folder.output(
      "git", "-C", "acts", "log", "--reverse", "--format=commit %H", "--name-only", "--", "*.md")
    for line in String(decoding: log, as: UTF8.self).split(separator: "\n") {
      if line.hasPrefix("commit ") {
        commit = String(line.dropFirst(7))
      } else {
        commits[String(line), default: []].append(commit)
      }
    }
    return commits.filter { $0.value.count >= least }.map { Act(path: $0.key, commits: $0.value) }
      .sorted { $0.path < $1.path }
  }

  /// The first `most` texts of an act, oldest first.
  public func texts(of act: Act, most: Int = .max) throws -> [[UInt8]] {
    try act.commits.prefix(most).map { commit in
      Array(try folder.output("git", "-C", "acts", "show", "\(commit):\(act.path)"))
    }
  }
}
