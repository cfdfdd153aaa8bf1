internal import ActText
internal import LegalText

/// A commit and the act folders that it changed.
struct GitCommit {
  var identity: String
  /// How many commits it follows.
  var parents: Int
  /// The day of the commit, where its committer was.
  var day: LegalDate?
  var message: String
  /// The folders of acts whose files it changed.
  var folders: Set<String>
  /// The folders whose `meta.yaml` it deleted.
  var removedDescriptions: Set<String>
  /// The files that it changed.
  var files: Set<File>

  /// A file that a commit changed.
  struct File: Hashable {
    var path: String
    /// The name of its new content; nil where it was deleted.
    var blob: String?
    var isLink: Bool
  }

  /// The folder of the act that the file at `path` belongs to; nil where it is no file of an act.
  static func folder(ofActFile path: String) -> String? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard let name = parts.last else { return nil }
    let languages = Language.ofKazakhstan.map(\.corpusName)
    if name == "meta.yaml" || languages.contains(where: { name == $0 + ".md" }) {
      return parts.dropLast().joined(separator: "/")
    }
    guard parts.count > 1, name.hasSuffix(".md"), !name.hasPrefix("."),
      languages.contains(String(parts[parts.count - 2]))
    else { return nil }
    return parts.dropLast(2).joined(separator: "/")
  }

  /// `cause` with what the message says of it; the trailers name it where the description does not.
  func completed(_ cause: Cause?) -> Cause? {
    guard let text = trailer("Cause-Act-Requisite") else { return cause }
    let requisite = Requisite(text)
    var cause = cause ?? Cause(act: title ?? text, source: .edition, basis: .standIn)
    if cause.act.isEmpty { cause.act = title ?? text }
    cause.number = cause.number ?? requisite.number
    cause.adopted = cause.adopted ?? requisite.day
    return cause
  }

  /// The title of the amending act in the subject: «№ 94-VIII О внесении изменений …».
  private var title: String? {
    let subject = message.prefix { $0 != "\n" }
    guard subject.hasPrefix("№ ") else { return nil }
    let title = subject.dropFirst(2).drop { $0 != " " }.dropFirst()
    return title.isEmpty ? nil : String(title)
  }

  /// The value of a trailer in the last paragraph of the message.
  func trailer(_ key: String) -> String? {
    for line in message.split(separator: "\n", omittingEmptySubsequences: false).reversed() {
      let content = Substring(line).trimmed
      if content.hasPrefix(key + ":") {
        let value = content.dropFirst(key.count + 1).trimmed
        return value.isEmpty ? nil : String(value)
      }
    }
    return nil
  }
}

/// Reads what `git log -z --raw -m` writes.
struct GitLogReader {
  private var fields: NULFields
  /// The header of the next commit, where it was read ahead.
  private var ahead: String?

  init(_ git: GitProcess) {
    fields = NULFields(git)
  }

  /// What makes `git` write so, the oldest commit first; the commits that are wanted are named after it.
  static let arguments = [
    "log", "--reverse", "--topo-order", "-z", "--raw", "-m", "--no-renames", "--no-abbrev",
    "--no-ext-diff", "--no-textconv", "--no-color", "--no-show-signature", "--no-decorate",
    "--encoding=UTF-8", "--format=tformat:%H%x00%P%x00%cI%x00%B%x00",
  ]

  /// The next commit; nil at the end. A merge stands once for each parent, and only what differs from all counts.
  mutating func next(repository: String) throws(ReadingError) -> GitCommit? {
    guard var commit = try record(repository) else { return nil }
    var records = 1
    while let identity = header(), identity == commit.identity {
      guard let other = try record(repository) else { break }
      commit.folders.formIntersection(other.folders)
      commit.files.formIntersection(other.files)
      records += 1
    }
    // A parent that nothing differs from has no record.
    if records < commit.parents {
      commit.folders = []
      commit.files = []
    }
    return commit
  }

  /// The name of the commit that comes next, which stays to be read.
  private mutating func header() -> String? {
    while ahead == nil {
      guard let field = fields.next() else { return nil }
      let text = Self.text(field)
      if !text.isEmpty { ahead = text }
    }
    return ahead
  }

  private mutating func record(_ repository: String) throws(ReadingError) -> GitCommit? {
    guard let identity = header() else { return nil }
    ahead = nil
    guard Self.isName(identity), let parents = fields.next(), let day = fields.next(),
      let message = fields.next()
    else {
      throw ReadingError(
        file: repository, message: "git tells the history in a form that is not understood",
        hint: "the repository seems to be damaged, or git too old")
    }
    var commit = GitCommit(
      identity: identity, parents: parents.split(separator: 0x20).count,
      day: LegalDate(iso: Self.text(day).prefix(10)),
      message: String(decoding: message, as: UTF8.self), folders: [], removedDescriptions: [],
      files: [])
    while let entry = header(), entry.hasPrefix(":"), let path = fields.next() {
      ahead = nil
      let name = String(decoding: path, as: UTF8.self)
      commit.files.insert(Self.file(entry, name))
      guard let folder = GitCommit.folder(ofActFile: name) else { continue }
      commit.folders.insert(folder)
      if entry.hasSuffix("D"), name.hasSuffix("meta.yaml") {
        commit.removedDescriptions.insert(folder)
      }
    }
    return commit
  }

  /// The file that `:100644 100644 OLD NEW M` tells of.
  private static func file(_ entry: String, _ path: String) -> GitCommit.File {
    let fields = entry.split(separator: " ")
    let blob = fields.count == 5 && fields[4] != "D" ? String(fields[3]) : nil
    let isFile = fields.count > 1 && fields[1].hasPrefix("100")
    return GitCommit.File(path: path, blob: blob, isLink: blob != nil && !isFile)
  }

  private static func isName(_ text: String) -> Bool {
    [40, 64].contains(text.utf8.count) && text.utf8.allSatisfy { $0 < 0x80 }
      && text.allSatisfy(\.isHexDigit)
  }

  private static func text(_ field: [UInt8]) -> String {
    String(decoding: field.drop { $0 == 0x0A }, as: UTF8.self)
  }
}
