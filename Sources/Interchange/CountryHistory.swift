public import ActText
internal import Crypto
public import LegalText

/// A country's law in a git repository of the legalize family: a folder named for the country with one Markdown file an
/// act, a commit for each version, and the day from which it counts in a trailer (`Source-Date`).
///
/// Nothing is checked out; no hook, filter or program that the repository names is run.
public struct CountryHistory: Sendable {
  /// One version of an act, as a commit has it.
  public struct Version: Hashable, Sendable {
    /// The commit.
    public var commit: String
    /// The day from which it counts.
    public var day: LegalDate
    /// What the source calls the act that made it (`Source-Id`).
    public var source: String?
    /// Whether a version of an earlier commit counts from a later day.
    public var isOutOfOrder: Bool
    let blob: String
  }

  /// The versions of one act, in the order of their days.
  public struct Act: Hashable, Sendable {
    /// Its file.
    public var path: String
    /// The registry's short name of it.
    public var slug: String
    /// The versions; those of one day in the order of their commits.
    public var versions: [Version]
  }

  /// The repository.
  public let path: String
  /// The country, as the folder names it: `ee`.
  public let country: String
  /// The language of its law.
  public let language: Language
  /// The newest commit.
  public let head: String
  /// How many commits were read.
  public private(set) var commits = 0
  /// The acts in the order in which they first appear.
  public private(set) var acts: [Act] = []
  /// What is not taken from the history, and why.
  public private(set) var notices: [Notice] = []
  private let command: GitCommand

  /// The countries whose law is read, and its language.
  private static let languages: [String: Language] = ["ee": .et]

  /// Whether the repository at `path` is laid out so; nil where it is no repository that git reads.
  public static func isOne(_ path: String) -> Bool {
    guard GitHistory.isRepository(path), let command = try? GitCommand(repository: path) else {
      return false
    }
    return (try? country(command)) != nil
  }

  /// Reads which versions there are; the texts are read one by one by ``texts(of:)``.
  ///
  /// - Parameter heads: commits up to which all is known; those after the first of them that this history holds are
  ///   read, or all.
  /// - Throws: ``ReadingError`` where git cannot read it, or its law is in a language that the registry does not hold.
  public init(_ path: String, after heads: [String] = []) throws(ReadingError) {
    self.path = path
    command = try GitCommand(repository: path)
    guard let country = try Self.country(command) else {
      throw ReadingError(
        file: path, message: "this is no repository of a country's law",
        hint: "a folder named for the country is expected, with one Markdown file an act: ee/1.md")
    }
    guard let language = Self.languages[country] else {
      throw ReadingError(
        file: path, message: "the registry does not hold the language of the law of “\(country)”",
        hint: "countries that are read: " + Self.languages.keys.sorted().joined(separator: ", "))
    }
    self.country = country
    self.language = language
    guard let head = try command.output(["rev-parse", "--verify", "HEAD^{commit}"]) else {
      throw ReadingError(file: path, message: "there is no commit in this repository")
    }
    self.head = String(decoding: head.dropLast(), as: UTF8.self)
    var known: String?
    for candidate in heads where known == nil {
      let isBefore = try command.output(["merge-base", "--is-ancestor", candidate, self.head])
      if isBefore != nil { known = candidate }
    }
    continues = known
    try readLog(after: known)
  }

  /// The commit of those given after which it was read; nil where it was read from the first on.
  public let continues: String?

  // MARK: - Layout

  /// The country whose acts are in the newest commit; nil where it is laid out otherwise.
  private static func country(_ command: GitCommand) throws(ReadingError) -> String? {
    guard let bytes = try command.output(["ls-tree", "-z", "HEAD"]) else { return nil }
    for field in bytes.split(separator: 0) {
      let entry = String(decoding: field, as: UTF8.self)
      guard entry.hasPrefix("040000 tree "), let tab = entry.firstIndex(of: "\t") else { continue }
      let name = String(entry[entry.index(after: tab)...])
      guard isCountry(name),
        let files = try command.output(["ls-tree", "-z", "HEAD", "--", name + "/"]),
        let first = files.split(separator: 0).first(where: { isAct($0, of: name) }),
        let head = try command.output(["cat-file", "blob", blob(first)])
      else { continue }
      let text = String(decoding: head.prefix(4_000), as: UTF8.self)
      if text.hasPrefix("---\n"), text.contains("\ncountry: ") { return name }
    }
    return nil
  }

  private static func isCountry(_ name: String) -> Bool {
    name.utf8.count == 2 && name.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }

  private static func isAct(_ entry: [UInt8].SubSequence, of country: String) -> Bool {
    guard let tab = entry.firstIndex(of: 0x09) else { return false }
    let path = String(decoding: entry[(tab + 1)...], as: UTF8.self)
    return entry.starts(with: "100644 blob ".utf8) && isAct(path, of: country)
  }

  private static func blob(_ entry: [UInt8].SubSequence) -> String {
    String(decoding: entry.dropFirst(12).prefix { $0 != 0x09 }, as: UTF8.self)
  }

  /// Whether `path` is the file of an act: directly in the folder of the country.
  private static func isAct(_ path: String, of country: String) -> Bool {
    path.hasPrefix(country + "/") && path.hasSuffix(".md") && path.utf8.count > 6
      && path.utf8.count(where: { $0 == UInt8(ascii: "/") }) == 1
  }

  // MARK: - Log

  private mutating func readLog(after known: String?) throws(ReadingError) {
    let log = try command.start(
      GitLogReader.arguments + ["HEAD"] + (known.map { ["^" + $0] } ?? []) + ["--"])
    var reader = GitLogReader(log)
    var places: [String: Int] = [:]
    while let commit = try reader.next(repository: path) {
      commits += 1
      for file in commit.files.sorted(by: { $0.path < $1.path })
      where Self.isAct(file.path, of: country) {
        take(file, of: commit, &places)
      }
    }
    guard log.isDone() else {
      throw ReadingError(
        file: path, message: "git breaks off in the middle of the history",
        hint: "the repository seems to be damaged or incomplete; git fsck tells more")
    }
    for place in acts.indices {
      // Versions of one day stay in the order of their commits.
      acts[place].versions = acts[place].versions.enumerated()
        .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }
  }

  private mutating func take(
    _ file: GitCommit.File, of commit: GitCommit, _ places: inout [String: Int]
  ) {
    let name = String(commit.identity.prefix(12)) + ":" + file.path
    guard let blob = file.blob else {
      let message = "the act was deleted; what is held stays"
      notices.append(Notice(file: name, message: message))
      return
    }
    guard !file.isLink else {
      notices.append(Notice(file: name, message: "not read: this is a link"))
      return
    }
    guard let day = commit.trailer("Source-Date").flatMap({ LegalDate(iso: $0) }) else {
      let message = "not read: the commit says no day from which it counts (Source-Date)"
      notices.append(Notice(file: name, message: message))
      return
    }
    let place: Int
    if let known = places[file.path] {
      place = known
    } else {
      guard let slug = try? ActFolder.slug(ofName: file.path.replacing(".md", with: ""), file: name)
      else {
        notices.append(Notice(file: name, message: "not read: this gives no short name"))
        return
      }
      place = acts.count
      places[file.path] = place
      acts.append(Act(path: file.path, slug: slug, versions: []))
    }
    let latest = acts[place].versions.map(\.day).max()
    acts[place].versions.append(
      Version(
        commit: commit.identity, day: day, source: commit.trailer("Source-Id"),
        isOutOfOrder: latest.map { day < $0 } ?? false, blob: blob))
  }

  // MARK: - Texts

  /// Begins to read texts.
  public func texts() throws(ReadingError) -> CountryTexts {
    CountryTexts(blobs: try GitBlobs(command), history: self)
  }
}

/// Reads the texts of a country's acts, one at a time. Not Sendable: one thread at a time.
public final class CountryTexts {
  /// The text of a version, laid flat.
  public struct Text: Sendable {
    /// Its text.
    package let laid: LaidText
    /// SHA-256 of it.
    public let hash: [UInt8]
    /// How many bytes it has.
    public let size: Int
    let file: TextFile
  }

  private let blobs: GitBlobs
  private let history: CountryHistory

  init(blobs: GitBlobs, history: CountryHistory) {
    self.blobs = blobs
    self.history = history
  }

  /// Reads the text of `version` of `act`.
  public func text(
    of version: CountryHistory.Version, _ act: CountryHistory.Act
  ) throws(ReadingError) -> Text {
    let name = String(version.commit.prefix(12)) + ":" + act.path
    let bytes = try blobs.bytes(of: version.blob, file: name)
    return try Self.text(bytes, named: name, in: history.language)
  }

  /// Lays out a text that was given back by a registry, as a version is.
  public static func text(
    _ bytes: [UInt8], named name: String, in language: Language
  ) throws(ReadingError) -> Text {
    let file = try TextFile(name: name, bytes: bytes)
    return Text(
      laid: try ActTextReader.layOutline(file, in: language), hash: Array(SHA256.hash(data: bytes)),
      size: bytes.count, file: file)
  }

  /// What the head of `text` says of the act, and what is wrong with it.
  public func description(
    of act: CountryHistory.Act, in text: Text
  ) -> (act: LegalText.Act, problem: ReadingError?) {
    var described = LegalText.Act(slug: act.slug, country: history.country)
    let file = act.path.split(separator: "/").last.map(String.init) ?? act.path
    described.code = String(file.dropLast(3))
    described.title[history.language] =
      text.laid.provision(at: 0).wordings[history.language]?
      .heading
    do {
      guard let yaml = text.file.frontMatter else { return (described, nil) }
      let reader = YAMLReader(file: text.file.name, offset: 1)
      let root = try reader.root(of: yaml)
      described.form = try reader.string("rank", in: root)
      described.number = try reader.string("act_number", in: root)
      described.adopted = try reader.date("adoption_date", in: root)
      return (described, nil)
    } catch {
      return (described, error)
    }
  }
}
