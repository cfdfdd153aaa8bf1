public import ActText
public import LegalText

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Writes a git repository, commit by commit, through `git fast-import`.
///
/// The same commits give the same hashes: author, committer and dates are what is written here, and no configuration,
/// hook, template or filter of the machine has a part in it. The repository appears at its place whole or not at all.
public final class GitWriter {
  /// The law of one day.
  public struct Commit: Sendable {
    /// The day.
    public var day: LegalDate
    /// The first line of the message.
    public var subject: String
    /// The further lines.
    public var body: [String]
    /// The files that are other than the day before, by path; nil where one is no more. Paths are of letters, digits,
    /// hyphens, points and slashes.
    public var files: [(path: String, text: String?)]

    /// Makes a commit.
    public init(
      day: LegalDate, subject: String, body: [String], files: [(path: String, text: String?)]
    ) {
      self.day = day
      self.subject = subject
      self.body = body
      self.files = files
    }
  }

  private let place: String
  private let draft: String
  private let command: GitCommand
  private let git: GitProcess
  private let signalBefore: (@convention(c) (Int32) -> Void)?
  /// The branch on which the latest commit is.
  private var branch: String?
  private var isDone = false

  /// Begins a repository at `place`.
  ///
  /// - Throws: ``ReadingError`` where there is something already, the folder cannot be made, or git is not installed.
  public init(place: String) throws(ReadingError) {
    self.place = place
    draft = place + ".\(getpid()).part"
    let manager = FileManager.default
    if let held = try? manager.contentsOfDirectory(atPath: place), held.isEmpty {
      try? manager.removeItem(atPath: place)
    }
    guard !manager.fileExists(atPath: place) else {
      throw ReadingError(
        file: place, message: "there is something already",
        hint: "name a folder that is not there; one is never written over")
    }
    guard mkdir(draft, 0o777) == 0 else {
      throw ReadingError(
        file: place, message: "the folder cannot be made: \(String(cString: strerror(errno)))")
    }
    // A git that ends before its time must be an error of ours, not the end of this process.
    signalBefore = signal(SIGPIPE, SIG_IGN)
    do throws(ReadingError) {
      command = try GitCommand(repository: draft)
      let settings = ["--quiet", "--template=", "--initial-branch=main", "--object-format=sha1"]
      guard try command.output(["init"] + settings) != nil else {
        throw ReadingError(
          file: place, message: "git init fails", hint: "git 2.29 or newer is needed")
      }
      git = try command.start(
        ["fast-import", "--quiet", "--done", "--date-format=raw"], isFed: true)
    } catch {
      signal(SIGPIPE, signalBefore)
      try? manager.removeItem(atPath: draft)
      throw error
    }
  }

  deinit {
    git.endInput()
    if !isDone {
      _ = git.isDone()
      try? FileManager.default.removeItem(atPath: draft)
    }
    signal(SIGPIPE, signalBefore)
  }

  /// Writes a commit on `branch`; another branch than before goes on from the commit before.
  public func write(_ commit: Commit, on branch: String = "main") throws(ReadingError) {
    let who = "Digital Code Registry <dcr@example.invalid> \(Self.date(of: commit.day))"
    let message =
      ([Self.line(commit.subject)] + (commit.body.isEmpty ? [] : [""])
      + commit.body.map(Self.line)).joined(separator: "\n") + "\n"
    var stream = "commit refs/heads/\(branch)\nauthor \(who)\ncommitter \(who)\n"
    stream += Self.data(message)
    if let before = self.branch, before != branch { stream += "from refs/heads/\(before)\n" }
    self.branch = branch
    for (path, text) in commit.files {
      if let text {
        stream += "M 100644 inline \(path)\n" + Self.data(text)
      } else {
        stream += "D \(path)\n"
      }
    }
    try send(stream)
  }

  /// Ends the repository and puts it at its place, with the files of `main` laid out.
  public func finish() throws(ReadingError) {
    try send("done\n")
    git.endInput()
    guard git.isDone(), try command.output(["reset", "--quiet", "--hard", "main"]) != nil else {
      throw failed
    }
    guard rename(draft, place) == 0 else {
      throw ReadingError(
        file: place, message: "cannot be written: \(String(cString: strerror(errno)))")
    }
    isDone = true
  }

  private func send(_ text: String) throws(ReadingError) {
    guard git.feed(text) else { throw failed }
  }

  private var failed: ReadingError {
    ReadingError(
      file: place, message: "git could not write the repository",
      hint: "there may be no room left on the disk")
  }

  private static func data(_ text: String) -> String { "data \(text.utf8.count)\n\(text)\n" }

  /// Noon in UTC, which is the same day almost everywhere.
  ///
  /// Git counts seconds from 1970 on and knows no day before: an older one is dated with the first second it has.
  private static func date(of day: LegalDate) -> String {
    "\(max(0, Int(day.dayNumber) * 86_400 + 43_200)) +0000"
  }

  /// A line of a message: nothing in it can begin another.
  private static func line(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar in
      scalar.value < 0x20 || scalar.value == 0x7F || scalar == "\u{85}" || scalar == "\u{2028}"
        || scalar == "\u{2029}" ? " " : scalar
    }
    var line = String.UnicodeScalarView()
    line.append(contentsOf: scalars)
    return String(line)
  }
}
