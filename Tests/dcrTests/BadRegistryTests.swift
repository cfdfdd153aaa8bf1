import Foundation
import TestSupport
import Testing

/// Registries that cannot be used, and imports that are cut off.
@Suite struct BadRegistryTests {
  private let law = Shelf.fixtures + "/data-law/2024-05-20"

  private func expectRefused(
    _ path: String, in home: Home, saying parts: [String], hint: String,
    location: SourceLocation = #_sourceLocation
  ) throws {
    let url = URL(fileURLWithPath: path)
    let before = try? Data(contentsOf: url)
    for arguments in [
      ["acts"], ["show", "5"], ["verify"], ["import", law], ["init"],
      ["topic", "add", "x", "--ru", "Б"],
    ] {
      let run = try home.run(arguments + ["--registry", path])
      expect(run, saying: parts, hint: hint, location: location)
      let isSame = (try? Data(contentsOf: url)) == before
      #expect(isSame, "the file was touched: \(run)", sourceLocation: location)
    }
  }

  /// Runs another program and returns whether it ended well.
  @discardableResult
  private func run(_ program: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = program
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  /// A home whose whole registry stands in one file, no log beside it.
  private func settled() throws -> Home {
    let home = try Home(copying: Shelf.code.get())
    expect(try home.dcr("topic", "add", "settled", "--en", "Settled"), endsWith: 0)
    for ending in ["-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: home.registry + ending))
    }
    return home
  }

  @Test func `a folder`() throws {
    let home = try Home()
    try expectRefused(
      home.url.path, in: home, saying: ["is a folder, not a registry"], hint: "--registry FILE")
  }

  @Test func `a file that is not SQLite`() throws {
    let home = try Home()
    let path = try home.write(String(repeating: "this is no database\n", count: 300), to: "r.txt")
    try expectRefused(path, in: home, saying: ["r.txt is not a registry"], hint: "--registry FILE")
  }

  @Test func `a database of another program`() throws {
    let home = try settled()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: home.registry))
    // The application id is bytes 68 to 71 of the header (https://sqlite.org/fileformat2.html).
    bytes.replaceSubrange(68..<72, with: [0, 0, 0, 7])
    let path = try home.write(bytes, to: "other.sqlite")
    try expectRefused(
      path, in: home, saying: ["other.sqlite is not a registry"], hint: "--registry FILE")
  }

  @Test func `a registry newer than the program`() throws {
    let home = try settled()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: home.registry))
    // The user version is bytes 60 to 63 of the header.
    bytes.replaceSubrange(60..<64, with: [0, 0, 0, 99])
    let path = try home.write(bytes, to: "newer.sqlite")
    try expectRefused(
      path, in: home, saying: ["schema 99", "this program knows up to"], hint: "update dcr")
  }

  @Test(arguments: [50, 1_000, 4_096, 10_000, 100_000, 300_000])
  func `a registry cut short`(_ length: Int) throws {
    let home = try settled()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: home.registry))
    try #require(bytes.count > length)
    let path = try home.write(bytes.prefix(length), to: "cut.sqlite")
    let acts = try home.dcr("verify", "--registry", path)
    #expect(acts.status == 1 && acts.errors.contains("cut.sqlite"), "\(acts)")
    let run = try home.dcr("import", law, "--registry", path)
    expect(run, saying: ["cut.sqlite"])
    let isSame = try Data(contentsOf: URL(fileURLWithPath: path)) == bytes.prefix(length)
    #expect(isSame)
  }

  @Test func `a changed byte of a text is found`() throws {
    let home = try settled()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: home.registry))
    let words = Data("составляется простым языком".utf8)
    var found = 0
    while let range = bytes.range(of: words) {
      bytes.replaceSubrange(range, with: Data("составляется сложным языком".utf8))
      found += 1
    }
    try #require(found > 0)
    let path = try home.write(bytes, to: "changed.sqlite")
    let run = try home.dcr("verify", "--registry", path, "--format", "json")
    #expect(run.status == 1, "\(run)")
    let json = try run.json()
    #expect(json["ok"].bool == false)
    let failed = json["checks"].array.filter { $0["ok"].bool == false }
    #expect(failed.contains { $0["name"].string == "texts" }, "\(json)")
  }

  @Test func `a changed day is found`() throws {
    let home = try settled()
    try #require(
      try run(
        "sqlite3", home.registry,
        "UPDATE wording SET in_force_from = '2025-07-02' WHERE in_force_from = '2025-07-01'"))
    let run = try home.dcr("verify")
    #expect(run.status == 1 && run.text.contains("journal"), "\(run)")
  }

  @Test(arguments: [
    (
      "UPDATE passage_ru_docsize SET sz = x'7F007F' WHERE id = (SELECT min(id) FROM passage_ru_docsize)",
      "has other words in passage_ru than its text"
    ),
    (
      "UPDATE passage_kk_data SET block = x'010203' WHERE id = 1",
      "passage_kk counts other words than its passages have"
    ),
  ])
  func `a changed length of what search ranks is found`(_ sql: String, _ finding: String) throws {
    let home = try settled()
    try #require(try run("sqlite3", home.registry, sql))
    let run = try home.dcr("verify")
    #expect(run.status == 1, "\(run)")
    #expect(run.text.replacing(/\s+/, with: " ").contains(finding), "\(run)")
  }

  // MARK: - Disks

  /// Runs `body` on a folder that is a file system of its own; not at all where that is not permitted.
  private func withDisk(of size: String, _ body: (Home, String) throws -> Void) throws {
    let home = try Home()
    let folder = home.url.appendingPathComponent("disk").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    guard try run("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", folder) else {
      try Test.cancel("mounting a file system is not permitted here")
    }
    defer { _ = try? run("umount", "--lazy", folder) }
    try body(home, folder)
  }

  @Test func `a read-only disk: reading works, writing is refused`() throws {
    try withDisk(of: "20m") { home, folder in
      let path = folder + "/r.sqlite"
      let whole = try settled()
      try FileManager.default.copyItem(atPath: whole.registry, toPath: path)
      try #require(try run("mount", "-o", "remount,ro", folder))
      expect(try home.dcr("show", "5", "--registry", path), endsWith: 0)
      expect(try home.dcr("verify", "--registry", path), endsWith: 0)
      for arguments in [
        ["import", law], ["topic", "add", "x", "--ru", "Б"],
        ["amendment", "set-date", "5-IX", "2025-10-02"],
      ] {
        expect(
          try home.run(arguments + ["--registry", path]),
          saying: ["r.sqlite may not be written to"], hint: "copy it")
      }
    }
  }

  @Test(arguments: ["300k", "1m", "2m", "4m"])
  func `a full disk: whole editions or none, and the registry is sound`(_ size: String) throws {
    try withDisk(of: size) { home, folder in
      let path = folder + "/r.sqlite"
      let run = try home.run(["import", "--registry", path] + Shelf.editions)
      #expect(run.status == 1, "\(run)")
      #expect(run.errors.contains("the disk of \(path) is full"), "\(run)")
      #expect(run.errors.contains("\nhint: make room"), "\(run)")
      // A reader needs some room for its own files; a copy of what is there shows what it is.
      let copy = home.registry
      for ending in ["", "-wal"] where FileManager.default.fileExists(atPath: path + ending) {
        try FileManager.default.copyItem(atPath: path + ending, toPath: copy + ending)
      }
      guard FileManager.default.fileExists(atPath: copy) else { return }
      try expectWholeEditions(in: home)
    }
  }

  /// What an import that was cut off may leave: nothing, or whole editions, and what goes on from there.
  private func expectWholeEditions(
    in home: Home, location: SourceLocation = #_sourceLocation
  ) throws {
    let acts = try home.dcr("acts", "--format", "json")
    let isEmpty = acts.errors.contains("there is no registry")
    if !isEmpty {
      expect(acts, endsWith: 0, location: location)
      expect(try home.dcr("verify"), endsWith: 0, location: location)
      let days = try acts.json()["acts"][0]["editions"].strings
      let all = Shelf.editions.map { URL(fileURLWithPath: $0).lastPathComponent }
      #expect(days == Array(all.prefix(days.count)), sourceLocation: location)
      if !days.isEmpty {
        let export = ["export", "--format", "markdown", "--at", "2025-08-01"]
        let isSame = try home.run(export).output == Shelf.code.get().run(export).output
        #expect(isSame, sourceLocation: location)
      }
    }
    let run = try home.run(["import"] + Shelf.editions)
    expect(run, endsWith: 0, location: location)
    let export = ["export", "--format", "json", "--at", "2026-08-01"]
    let isWhole = try home.run(export).output == Shelf.code.get().run(export).output
    #expect(isWhole, "importing again did not make it whole", sourceLocation: location)
    expect(try home.dcr("verify"), endsWith: 0, location: location)
  }

  // MARK: - Kills

  @Test(arguments: [5, 20, 40, 60, 80, 100, 130, 160, 200, 300])
  func `an import that is killed leaves whole editions or none`(_ milliseconds: Int) throws {
    let home = try Home()
    let (process, _, _) = try Tool.process(
      ["import"] + Shelf.editions, in: home, environment: ["DCR_REGISTRY": home.registry])
    try process.run()
    Thread.sleep(forTimeInterval: Double(milliseconds) / 1000)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    try expectWholeEditions(in: home)
  }

  @Test func `an import killed at the moment a registry grows leaves what was there`() throws {
    let home = try Home()
    expect(try home.dcr("import", Shelf.editions[0]), endsWith: 0)
    for step in 0..<6 {
      let (process, _, _) = try Tool.process(
        ["import"] + Shelf.editions, in: home, environment: ["DCR_REGISTRY": home.registry])
      try process.run()
      // The log appears with the first write; a few milliseconds later the editions are on their way.
      let log = home.registry + "-wal"
      for _ in 0..<2_000 where process.isRunning {
        if FileManager.default.fileExists(atPath: log) { break }
        Thread.sleep(forTimeInterval: 0.0005)
      }
      Thread.sleep(forTimeInterval: Double(step) * 0.015)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      expect(try home.dcr("verify"), endsWith: 0)
      let days = try home.dcr("acts", "--format", "json").json()["acts"][0]["editions"].strings
      #expect(days.first == "2025-01-10")
    }
    try expectWholeEditions(in: home)
  }

  @Test func `two imports at once: both end well, and each edition is recorded once`() throws {
    let home = try Home()
    let processes = try (0..<2).map { _ in
      try Tool.process(
        ["import"] + Shelf.editions, in: home, environment: ["DCR_REGISTRY": home.registry]
      ).process
    }
    for process in processes { try process.run() }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus == 0)
    }
    #expect(
      try home.dcr("acts", "--format", "json").json()["acts"][0]["editions"].strings.count == 7)
    try expectWholeEditions(in: home)
  }
}
