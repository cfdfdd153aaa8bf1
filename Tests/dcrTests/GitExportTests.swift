import Foundation
import TestSupport
import Testing

/// `export --format git`: the law of every day, as a repository.
@Suite struct GitExportTests {
  static let names = ["ru": "rus", "kk": "kaz", "en": "eng"]

  /// The commits of `branch`, oldest first: hash and day.
  static func commits(_ folder: String, _ range: String) throws -> [(hash: String, day: String)] {
    let log = try Program.git(
      folder, "log", "--reverse", "--date=short",
      "--format=%H %ad %cd %(trailers:key=Law-Day,valueonly,separator=%x2C)",
      range)
    return try String(decoding: log, as: UTF8.self).split(separator: "\n").map { line in
      let fields = line.split(separator: " ").map(String.init)
      try #require(fields.count == 4)
      #expect(fields[1] == fields[2] && fields[2] == fields[3], "\(line)")
      return (fields[0], fields[1])
    }
  }

  /// Holds each file of each commit against `export --format markdown` of its day.
  static func compare(
    _ home: Home, _ folder: String, _ acts: [String], _ more: [String] = [],
    since: [String: String] = [:]
  ) throws -> Int {
    var compared = 0
    let branches = String(decoding: try Program.git(folder, "branch"), as: UTF8.self)
    for branch in branches.contains("pending") ? ["main", "main..pending"] : ["main"] {
      for (hash, day) in try commits(folder, branch) {
        let files = try String(
          decoding: Program.git(folder, "ls-tree", "-r", "--name-only", hash), as: UTF8.self
        ).split(separator: "\n").map(String.init)
        for act in acts {
          for (language, name) in names {
            let export = try home.run(
              [
                "export", "--format", "markdown", "--act", act, "--language", language, "--at", day,
              ] + more)
            let path = "\(act)/\(name).md"
            guard files.contains(path) else {
              // What is not held, or not yet law, is no file.
              let isLaw = export.status == 0 && !export.output.isEmpty
              #expect(!isLaw || day < since[act] ?? "", "\(path) on \(day)")
              continue
            }
            let isSame = try Program.git(folder, "show", "\(hash):\(path)") == export.output
            #expect(isSame, "\(path) on \(day)")
            compared += 1
          }
        }
      }
    }
    return compared
  }

  @Test(arguments: [[], ["--no-notes"]])
  func `every commit holds the texts of its day byte for byte`(_ more: [String]) throws {
    let home = try Home(copying: Shelf.acts.get())
    let folder = home.url.appendingPathComponent("history").path
    let arguments = ["export", "--format", "git", "--output", folder, "--at", "2026-11-20"] + more
    expect(try home.run(arguments), endsWith: 0)
    let compared = try Self.compare(
      home, folder, ["digital-code", "data-law"], more,
      since: ["digital-code": "2025-07-01", "data-law": "2024-06-01"])
    #expect(compared > 50)
    let days = try Self.commits(folder, "main").map(\.day)
    #expect(days.first == "2024-06-01")
    #expect(days.last == "2026-11-01")
    #expect(days == days.sorted() && Set(days).count == days.count)
    #expect(try Self.commits(folder, "main..pending").map(\.day).last == "2028-01-01")
    #expect(try Program.git(folder, "status", "--porcelain").isEmpty)
    #expect(try Program.run("git", ["-C", folder, "fsck", "--strict"])?.status == 0)
  }

  @Test func `the message names the acts that amended on that day`() throws {
    let home = try Home(copying: Shelf.code.get())
    let folder = home.url.appendingPathComponent("history").path
    expect(try home.dcr("export", "--format", "git", "--output", folder), endsWith: 0)
    let log = try String(
      decoding: Program.git(folder, "log", "--all", "--format=%s"), as: UTF8.self)
    for line in [
      "2026-03-15 digital-code: № 20-IX, № 21-IX", "2025-07-01 digital-code: as enacted",
      "2027-07-01 digital-code: № 38-IX",
    ] { #expect(log.split(separator: "\n").contains { $0 == line }, "\(line) in \(log)") }
  }

  @Test func `the same registry gives the same hashes, whatever git is told to do`() throws {
    let home = try Home(copying: Shelf.code.get())
    let hooks = home.url.appendingPathComponent("hooks")
    let witness = home.url.appendingPathComponent("witness").path
    for hook in ["post-checkout", "reference-transaction", "post-index-change", "pre-commit"] {
      let path = try home.write("#!/bin/sh\necho ran > '\(witness)'\n", to: "hooks/\(hook)")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    }
    try home.write(
      """
      [core]
        hooksPath = \(hooks.path)
        autocrlf = true
        attributesFile = \(home.url.path)/attributes
      [init]
        templateDir = \(home.url.path)/template
        defaultBranch = other
      [user]
        name = Somebody Else
      [filter "evil"]
        smudge = "sh -c 'echo ran > \(witness)'"
      """, to: ".gitconfig")
    try home.write("* filter=evil text eol=crlf\n", to: "attributes")
    try home.write("x", to: "template/hooks/post-commit")
    let plain = ["export", "--format", "git", "--at", "2026-11-20", "--output"]
    let first = home.url.appendingPathComponent("first").path
    let second = home.url.appendingPathComponent("second").path
    expect(try home.run(plain + [first]), endsWith: 0)
    expect(
      try home.run(
        plain + [second],
        environment: [
          "GIT_DIR": "/nowhere", "GIT_AUTHOR_NAME": "X", "GIT_CONFIG_COUNT": "0",
          "TZ": "America/Los_Angeles",
        ]), endsWith: 0)
    for branch in ["main", "pending"] {
      #expect(
        try Program.git(first, "rev-parse", branch) == Program.git(second, "rev-parse", branch))
    }
    #expect(!FileManager.default.fileExists(atPath: witness))
    let file = try Data(contentsOf: URL(fileURLWithPath: first + "/digital-code/rus.md"))
    #expect(try file == Program.git(first, "show", "main:digital-code/rus.md"))
    #expect(!FileManager.default.fileExists(atPath: first + "/.git/hooks/post-commit"))
  }

  @Test func `a later day adds commits and changes none`() throws {
    let home = try Home(copying: Shelf.code.get())
    let (early, late) = (
      home.url.appendingPathComponent("early").path, home.url.appendingPathComponent("late").path
    )
    for (folder, day) in [(early, "2026-01-01"), (late, "2027-03-01")] {
      expect(
        try home.dcr("export", "--format", "git", "--at", day, "--output", folder), endsWith: 0)
    }
    let old = try Self.commits(early, "main").map(\.hash)
    #expect(try Self.commits(late, "main").map(\.hash).starts(with: old))
    #expect(
      try Program.git(early, "rev-parse", "pending") == Program.git(late, "rev-parse", "pending"))
  }

  @Test func `nothing is written over, and nothing is left where it fails`() throws {
    let home = try Home(copying: Shelf.code.get())
    let taken = try home.write("x", to: "taken/file")
    let folder = home.url.appendingPathComponent("taken").path
    expect(
      try home.dcr("export", "--format", "git", "--output", folder),
      saying: ["there is something already"], hint: "not there")
    #expect(try String(contentsOfFile: taken, encoding: .utf8) == "x")
    let early = home.url.appendingPathComponent("early").path
    expect(
      try home.dcr("export", "--format", "git", "--at", "2025-01-15", "--output", early),
      saying: ["nothing is law by 2025-01-15", "2025-07-01"], hint: "--at 2025-07-01")
    expect(
      try home.dcr("export", "--format", "git", "--output", "/nowhere/at/all"),
      saying: ["/nowhere/at/all", "cannot be made"])
    let left = try FileManager.default.contentsOfDirectory(atPath: home.url.path)
    #expect(!left.contains { $0.contains("early") || $0.hasSuffix(".part") })
  }

  @Test(
    .enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
  func `the history of real acts comes out as it is exported day by day`() throws {
    let home = try Home()
    let corpora = try #require(Corpora.shared)
    let source = home.url.appendingPathComponent("source").path
    let made = try Program.run(
      "bash", [corpora.appendingPathComponent("kazakhstan-law/make-history").path, source])
    try #require(made?.status == 0)
    expect(try home.dcr("import", source), endsWith: 0)
    let folder = home.url.appendingPathComponent("history").path
    expect(try home.dcr("export", "--format", "git", "--output", folder), endsWith: 0)
    let platforms = "ob-onlain-platformakh-i-onlain-reklame-183789"
    let compared = try Self.compare(
      home, folder, [platforms, "tsifrovoi-kodeks-respubliki-kazakhstan-221101"],
      since: [
        platforms: "2023-09-09", "tsifrovoi-kodeks-respubliki-kazakhstan-221101": "2026-07-10",
      ])
    #expect(compared >= 9)
  }
}
