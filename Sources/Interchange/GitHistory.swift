public import ActText
public import LegalText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads a git repository of act folders with its history: each commit gives an edition of each act it changed.
///
/// Paths in the repository are only names: nothing is checked out, nothing is written, no hook or filter is run. A
/// commit with several parents gives an edition of what differs from all of them.
public struct GitHistory {
  /// What is told of one edition: the edition, what was noticed, and the commit.
  public typealias Body = (Submission, [Notice], _ commit: String) throws -> Void

  private let path: String
  private let command: GitCommand
  private let blobs: GitBlobs
  private var notices: [Notice] = []

  /// Whether `path` is a git repository, with or without a checkout.
  public static func isRepository(_ path: String) -> Bool {
    func holds(_ name: String) -> Bool { access(path + "/" + name, F_OK) == 0 }
    return holds(".git") || ["HEAD", "objects", "refs"].allSatisfy(holds)
  }

  /// Reads the commits on HEAD, the oldest first, and calls `body` for each edition.
  ///
  /// - Returns: what was noticed apart from any edition: acts that were deleted.
  /// - Throws: ``ReadingError`` where git or an edition cannot be read, and whatever `body` throws.
  @discardableResult
  public static func read(_ path: String, _ body: Body) throws -> [Notice] {
    // A git that ends before its time must be an error of ours, not the end of this process.
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    var history = try GitHistory(path)
    try history.walk(body)
    return history.notices
  }

  private init(_ path: String) throws(ReadingError) {
    guard Self.isRepository(path) else {
      throw ReadingError(
        file: path, message: "this is no git repository",
        hint: "give the folder that holds .git, or an act folder with meta.yaml")
    }
    self.path = path
    command = try GitCommand(repository: path)
    guard try command.output(["rev-parse", "--git-dir"]) != nil else {
      throw ReadingError(
        file: path, message: "git does not take this for a repository",
        hint: "it seems to be damaged, or to need a newer git; git fsck tells more")
    }
    guard try command.output(["rev-parse", "--quiet", "--verify", "HEAD"]) != nil else {
      throw ReadingError(
        file: path, message: "there is no commit in this repository",
        hint: "commit the act folders, or import them one by one")
    }
    blobs = try GitBlobs(command)
  }

  private mutating func walk(_ body: Body) throws {
    let log = try command.start(GitLogReader.arguments + ["HEAD", "--"])
    var reader = GitLogReader(log)
    while let commit = try reader.next(repository: path) {
      for folder in commit.folders.sorted() {
        try take(folder, of: commit, body)
      }
    }
    guard log.isDone() else { throw damaged() }
  }

  private func damaged() -> ReadingError {
    ReadingError(
      file: path, message: "git breaks off in the middle of the history",
      hint: "the repository seems to be damaged or incomplete; git fsck tells more")
  }

  private mutating func take(_ folder: String, of commit: GitCommit, _ body: Body) throws {
    let name = String(commit.identity.prefix(12)) + ":" + folder
    let (entries, remarks) = try entries(of: folder, in: commit)
    guard entries.keys.contains("meta.yaml") else {
      if entries.isEmpty {
        if commit.removedDescriptions.contains(folder) {
          notices.append(Notice(file: name, message: "the act was deleted; what is held stays"))
        }
      } else {
        notices.append(Notice(file: name, message: "not read: there is no meta.yaml beside it"))
      }
      return
    }
    var files: [String: [UInt8]] = [:]
    for (path, identity) in entries.sorted(by: { $0.key < $1.key }) {
      files[path] = try blobs.bytes(of: identity, file: name + "/" + path)
    }
    guard files.keys.contains(where: { $0 != "meta.yaml" }) else {
      notices.append(Notice(file: name, message: "not read: there is no text beside meta.yaml"))
      return
    }
    let slug = try ActFolder.slug(
      ofFolder: folder.isEmpty ? FolderFiles.absolute(path) : folder)
    var (submission, found) = try ActFolder.read(
      files: files, named: name, slug: slug, day: commit.day)
    submission.causedBy = commit.completed(submission.causedBy)
    try body(submission, remarks + found, commit.identity)
  }

  /// The files of the act in `folder`, by their path in it, with the names of their blobs.
  private func entries(
    of folder: String, in commit: GitCommit
  ) throws(ReadingError) -> ([String: String], [Notice]) {
    let prefix = folder.isEmpty ? "" : folder + "/"
    var arguments = ["ls-tree", "-r", "-z", "--full-tree", commit.identity]
    if !folder.isEmpty { arguments += ["--", prefix] }
    guard let bytes = try command.output(arguments) else { throw damaged() }
    var entries: [String: String] = [:]
    var notices: [Notice] = []
    for field in bytes.split(separator: 0) {
      guard let tab = field.firstIndex(of: 0x09) else { continue }
      let head = String(decoding: field[..<tab], as: UTF8.self).split(separator: " ")
      let path = String(decoding: field[(tab + 1)...], as: UTF8.self)
      guard head.count == 3, path.hasPrefix(prefix) else { continue }
      let inner = String(path.dropFirst(prefix.count))
      guard GitCommit.folder(ofActFile: inner) == "" else { continue }
      guard head[1] == "blob", head[0] != "120000" else {
        notices.append(
          Notice(file: commit.identity.prefix(12) + ":" + path, message: "not read: this is a link")
        )
        continue
      }
      entries[inner] = String(head[2])
    }
    return (entries, notices)
  }
}
