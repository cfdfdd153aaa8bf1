import Foundation
import TestSupport
import Testing

/// The law of another country, read from a repository of the legalize family.
@Suite struct CountryTests {
  private let home: Home
  private let repository: CountryRepository

  init() throws {
    home = try Home()
    repository = try CountryRepository()
  }

  private static let first = CountryRepository.act(
    "11",
    """
    ### 1. peatükk Üldosa

    ##### § 1. Ese

    (1) Määrus on näide.

    (2) Näide on *lühike*:
      1) üks;
      2) kaks.

    ##### § 1<sup>1</sup>. Lisa

    | a | b |
    |---|---|
    | 1 | 2 |

    """)
  private static let second = first.replacingOccurrences(of: "lühike", with: "lühem")
    .replacingOccurrences(
      of: "##### § 1<sup>1</sup>",
      with: "##### § 2. Uus\n\n(1) Uus säte.  \n\n##### § 1<sup>1</sup>")
  private static let third =
    second.replacingOccurrences(of: "(1) Määrus on näide.\n\n", with: "")
    + "\n\n> Märkus. Ei ole seadus.\n"

  private func `import`(_ more: String...) throws -> Run {
    try home.run(["import", repository.path] + more)
  }

  private func exported(_ name: String, as act: String) throws -> String {
    let run = try home.dcr(
      "export", "--format", "markdown", "--act", act, "--edition", name)
    expect(run, endsWith: 0)
    return run.text
  }

  @Test func `every version is given back byte for byte, by its commit, its day and on its day`()
    throws
  {
    let versions = [
      ("1950-01-01", Self.first), ("2024-02-29", Self.second), ("2099-12-31", Self.third),
    ]
    let commits = try versions.map { try repository.commit($1, as: "11", from: $0) }
    let titleOnly = CountryRepository.act("12", title: "Ainult pealkiri", "").dropLast(1)
    let title = try repository.commit(String(titleOnly), as: "12", from: "2000-01-01")
    expect(try `import`(), endsWith: 0)
    for ((day, text), commit) in zip(versions, commits) {
      #expect(try exported(commit, as: "ee-11") == text)
      #expect(try exported(String(commit.prefix(7)), as: "ee-11") == text)
      #expect(try exported(day, as: "ee-11") == text)
      let run = try home.dcr("export", "--format", "markdown", "--act", "ee-11", "--at", day)
      #expect(run.text == text)
    }
    #expect(try exported(title, as: "ee-12") == titleOnly)
    expect(try home.dcr("verify"), endsWith: 0)
    expect(
      try home.dcr("export", "--format", "markdown", "--act", "ee-11", "--edition", "1999-01-01"),
      failsWith: 1, saying: ["1999-01-01", "ee-11"], hint: "1950-01-01")
  }

  @Test func `an act is shown, searched and told of in its own language`() throws {
    try repository.commit(Self.first, as: "11", from: "1950-01-01", source: "A-1")
    try repository.commit(Self.second, as: "11", from: "2024-02-29", source: "A-2")
    expect(try `import`(), endsWith: 0)
    let show = try home.dcr("show", "art_1-1", "--act", "11")
    #expect(show.text.contains("| 1 | 2 |"), "\(show)")
    let history = try home.dcr("history", "art_1__al_2", "--format", "json")
    #expect(history.text.contains("\"A-2\""), "\(history)")
    let blame = try home.dcr("blame", "art_1", "--format", "json")
    #expect(blame.text.contains("\"A-2\""), "\(blame)")
    let diff = try home.dcr("diff", "--from", "2024-02-28", "--to", "2024-02-29")
    #expect(diff.status == 1)
    #expect(diff.text.contains("lühem"), "\(diff)")
    let search = try home.dcr("search", "määrus", "--format", "json")
    #expect(search.text.contains("\"language\": \"et\""), "\(search)")
    #expect(search.text.contains("ee-11"), "\(search)")
  }

  @Test func `a second run reads only what is new`() throws {
    try repository.commit(Self.first, as: "11", from: "1950-01-01")
    expect(try `import`(), endsWith: 0)
    let again = try `import`("--format", "json").json()
    #expect(again["history"].string == "continued")
    #expect(again["commits"].int == 0)
    let commit = try repository.commit(Self.second, as: "11", from: "2024-02-29")
    let report = try `import`("--format", "json").json()
    #expect(report["commits"].int == 1)
    #expect(report["versions"]["recorded"].int == 1)
    #expect(report["head"].string == commit)
    #expect(try exported(commit, as: "ee-11") == Self.second)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `a version of the same day mends the one before, and both are given back`() throws {
    let one = try repository.commit(Self.first, as: "11", from: "1950-01-01")
    let two = try repository.commit(Self.second, as: "11", from: "1950-01-01")
    let three = try repository.commit(Self.third, as: "11", from: "2024-02-29")
    let report = try `import`("--format", "json").json()
    #expect(report["versions"]["corrected"].int == 1)
    #expect(try exported(one, as: "ee-11") == Self.first)
    #expect(try exported(two, as: "ee-11") == Self.second)
    #expect(try exported(three, as: "ee-11") == Self.third)
    #expect(try exported("1950-01-01", as: "ee-11") == Self.second)
    // Mended again by a later run.
    let four = try repository.commit(Self.first, as: "11", from: "2024-02-29")
    expect(try `import`(), endsWith: 0)
    #expect(try exported(three, as: "ee-11") == Self.third)
    #expect(try exported(four, as: "ee-11") == Self.first)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `a history that was written over is told, and what is on record stays`() throws {
    try repository.commit(Self.first, as: "11", from: "1950-01-01")
    let lost = try repository.commit(Self.second, as: "11", from: "2024-02-29")
    expect(try `import`(), endsWith: 0)
    try repository.folder.run("git", "reset", "--quiet", "--hard", "HEAD~2")
    try repository.commit("other beginning")
    try repository.commit(Self.first, as: "11", from: "1950-01-01")
    let other = try repository.commit(Self.third, as: "11", from: "2024-02-29")
    let run = try `import`("--format", "json")
    expect(run, endsWith: 0)
    let report = try run.json()
    #expect(report["history"].string == "rewritten")
    #expect(report["versions"]["unchanged"].int == 1)
    #expect(report["versions"]["corrected"].int == 1)
    #expect(try exported(lost, as: "ee-11") == Self.second)
    #expect(try exported(other, as: "ee-11") == Self.third)
    // A version between two that are on record cannot be taken in any more.
    try repository.commit(Self.first, as: "11", from: "2000-01-01")
    let late = try `import`()
    #expect(late.status == 1)
    #expect(late.errors.contains("note: too-early"), "\(late)")
    #expect(try exported("2024-02-29", as: "ee-11") == Self.third)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `what is odd in the texts is told with its place, and kept`() throws {
    let text = CountryRepository.act(
      "11", adopted: "1990-01-01",
      """
      ##### § 1. Üks
      ##### § 11. Üks
      ##### § 2. Kaks
      ##### § 2. Kolm
      """)
    let commit = try repository.commit(text, as: "11", from: "1989-01-01")
    try repository.commit(CountryRepository.act("12", ""), as: "12", from: "2000-01-01")
    try repository.commit(Self.first, as: "13", from: nil)
    let report = try `import`("--format", "json").json()
    var counts: [String: Int] = [:]
    var places: [String: String] = [:]
    for finding in report["findings"].array {
      counts[finding["kind"].string ?? ""] = finding["count"].int
      places[finding["kind"].string ?? ""] = finding["first"].strings.first
    }
    #expect(
      counts == [
        "not-taken": 1, "before-adoption": 1, "two-bearers": 1, "lost-superscript": 1,
        "duplicate-heading": 1, "title-only": 1,
      ])
    #expect(
      places["lost-superscript"]
        == "\(commit.prefix(12)):ee/11.md:12: article 11 stands between 1 and 2")
    #expect(try exported(commit, as: "ee-11") == text)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `a repository that is laid out otherwise is refused`() throws {
    expect(try `import`(), failsWith: 1, saying: ["no act folder"], hint: "ee/1.md")
    try repository.folder.write(
      Self.first.replacingOccurrences(of: "ee", with: "zz"), to: "zz/1.md")
    try repository.commit("zz")
    expect(try `import`(), failsWith: 1, saying: ["language", "zz"], hint: "ee")
  }
}

/// Real laws of another country.
@Suite struct RealCountryTests {
  /// A repository with the whole history of some of the acts.
  private static func sample(of bundle: URL, seed: UInt64) throws -> (TemporaryFolder, acts: Int) {
    let folder = try TemporaryFolder()
    try folder.run("git", "clone", "--quiet", "--bare", bundle.path, "all")
    let listed = try folder.output("git", "-C", "all", "ls-tree", "--name-only", "HEAD", "ee/")
    var generator = SeededGenerator(seed: seed)
    let acts = String(decoding: listed, as: UTF8.self).split(separator: "\n").map(String.init)
      .shuffled(using: &generator).prefix(25)
    try folder.run("git", "-C", "all", "branch", "--force", "sample", "HEAD")
    try folder.run("git", "init", "--quiet", "--bare", "--initial-branch=sample", "some")
    try folder.run(
      "sh", "-c",
      "git -C all fast-export -- sample -- \(acts.joined(separator: " ")) | git -C some fast-import --quiet"
    )
    return (folder, acts.count)
  }

  @Test(
    .enabled(if: Corpora.foreignLaws != nil, Comment(rawValue: Corpora.absent)),
    arguments: [UInt64(1)])
  func `every version of some real acts is given back byte for byte`(seed: UInt64) throws {
    let bundle = try #require(Corpora.foreignLaws)
    let (folder, acts) = try Self.sample(of: bundle, seed: seed)
    let home = try Home()
    let repository = folder.url.appendingPathComponent("some").path
    let run = try home.run(["import", repository, "--format", "json"], seconds: 300)
    expect(run, endsWith: 0)
    let report = try run.json()
    #expect(report["acts"].int == acts)
    let log = try folder.output(
      "git", "-C", "some", "log", "--format=%H", "--name-only", "--diff-filter=AM", "HEAD")
    var commit = ""
    var versions = 0
    for line in String(decoding: log, as: UTF8.self).split(separator: "\n").map(String.init) {
      guard line.hasSuffix(".md") else {
        commit = line
        continue
      }
      let text = try folder.output("git", "-C", "some", "cat-file", "blob", "\(commit):\(line)")
      let act = line.replacingOccurrences(of: "/", with: "-").dropLast(3)
      let export = try home.dcr(
        "export", "--format", "markdown", "--act", String(act), "--edition", commit)
      #expect(export.output == text, "\(commit):\(line)")
      versions += 1
    }
    let told = report["versions"]
    #expect(
      versions == ["recorded", "corrected", "unchanged"].reduce(0) { $0 + (told[$1].int ?? 0) })
    #expect(versions > acts)
    expect(try home.dcr("verify", seconds: 300), endsWith: 0)
  }
}
