import Foundation
import TestSupport
import Testing

/// Works that are cut off at any moment, and several programs on one registry.
@Suite(.serialized) struct DurabilityTests {
  /// A work that writes: what it starts from, what it runs, and how what it writes is read.
  struct Work: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let home: @Sendable () throws -> Home
    let arguments: [String]
    let reading: [String]
    /// Whether it records several things, each whole; what is read may then be more than before and less than after.
    var hasSteps = false

    static let all = [
      Work(
        testDescription: "import", home: { try Home() }, arguments: ["import"] + Shelf.editions,
        reading: ["acts", "--format", "json"], hasSteps: true),
      Work(
        testDescription: "amend apply", home: { try Home(copying: Shelf.code.get()) },
        arguments: [
          "amend", "apply", Shelf.fixtures + "/bills/platforms.ru.txt",
          Shelf.fixtures + "/bills/platforms.kk.txt", "--in-force", "2027-06-01",
        ], reading: ["export", "--format", "json", "--at", "2027-06-01"]),
      Work(
        testDescription: "topic load", home: { try Home(copying: Shelf.acts.get()) },
        arguments: ["topic", "load", Shelf.fixtures + "/topics.yaml"],
        reading: ["topics", "--format", "json"], hasSteps: true),
      Work(
        testDescription: "migration", home: { try older.get().copied() }, arguments: ["init"],
        reading: ["export", "--format", "json", "--at", "2026-08-01"]),
    ]

    /// A registry as the first program left it behind.
    private static let older = Result {
      let home = try Home()
      let dump = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appendingPathComponent("../RegistryTests/Released/schema-1.sql")
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["sqlite3", home.registry, ".read '\(dump.standardized.path)'"]
      try process.run()
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw CocoaError(.fileReadUnknown) }
      return home
    }
  }

  @Test(arguments: Work.all)
  func `a work killed at any moment leaves what was there, or all that it does`(
    _ work: Work
  ) throws {
    let whole = try work.home()
    let started = ContinuousClock.now
    expect(try whole.run(work.arguments), endsWith: 0)
    let length = ContinuousClock.now - started
    let after = try whole.run(work.reading).text
    let seed = UInt64.random(in: 0...999_999)
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<Rounds.count(3, long: 50) {
      let home = try work.home()
      let before = try home.run(work.reading).text
      let share = Double.random(in: 0...1.05, using: &generator)
      let (process, _, _) = try Tool.process(
        work.arguments, in: home, environment: ["DCR_REGISTRY": home.registry])
      try process.run()
      Thread.sleep(forTimeInterval: share * (length / .seconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let now = try home.run(work.reading).text
      if !work.hasSteps {
        #expect(now == before || now == after, "seed \(seed), killed after \(share) of its time")
      }
      // A registry that was not made yet, or is of an older program still, is not verified.
      if !now.isEmpty { expect(try home.dcr("verify"), endsWith: 0) }
      expect(try home.run(work.arguments), endsWith: work.repeatedStatus(now == after))
      #expect(try home.run(work.reading).text == after, "seed \(seed): doing it again")
      expect(try home.dcr("verify"), endsWith: 0)
    }
  }

  @Test func `two writers and ten readers at once: nobody fails, and nobody sees half a change`()
    throws
  {
    let home = try Home(copying: Shelf.code.get())
    // Each writer adds trees of three topics; a reader that sees another number sees half of one.
    let end = Date() + Double(Rounds.count(4, long: 60))
    let failures = Locked<[String]>([])
    let writes = Locked(0), reads = Locked(0)
    let threads = DispatchGroup()
    func start(_ body: @escaping @Sendable () throws -> Void) {
      let thread = Thread {
        do { try body() } catch { failures.withLock { $0.append("\(error)") } }
        threads.leave()
      }
      threads.enter()
      thread.start()
    }
    for writer in 0..<2 {
      start {
        var number = 0
        while Date() < end {
          number += 1
          let name = "w\(writer)-\(number)"
          let file = try home.write(
            """
            topics:
              - id: \(name)
                label: {en: \(name)}
                children:
                  - {id: \(name)-a, label: {en: A}}
                  - {id: \(name)-b, label: {en: B}}
            """, to: name + ".yaml")
          let run = try home.dcr("topic", "load", file)
          if run.status != 0 { failures.withLock { $0.append("\(run)") } }
          writes.withLock { $0 += 1 }
        }
      }
    }
    for reader in 0..<10 {
      start {
        while Date() < end {
          let run = try home.run(
            reader.isMultiple(of: 2) ? ["topics", "--format", "json"] : ["show", "5"])
          let isWhole =
            reader.isMultiple(of: 2)
            ? try run.json()["topics"].array.count.isMultiple(of: 3) : !run.text.isEmpty
          if run.status != 0 || !isWhole { failures.withLock { $0.append("\(run)") } }
          reads.withLock { $0 += 1 }
        }
      }
    }
    // A copy while they are at it is whole, too.
    let copy = home.url.appendingPathComponent("copy.sqlite").path
    expect(try home.dcr("backup", copy), endsWith: 0)
    let topics = try home.dcr("topics", "--format", "json", "--registry", copy).json()["topics"]
    #expect(topics.array.count.isMultiple(of: 3))
    threads.wait()
    failures.withLock { #expect($0.isEmpty, "\($0.count): \($0.first ?? "")") }
    let done = writes.withLock { $0 }
    #expect(done > 1 && reads.withLock { $0 } > 5)
    #expect(try home.dcr("topics", "--format", "json").json()["topics"].array.count == 3 * done)
    expect(try home.dcr("verify"), endsWith: 0)
  }

  @Test func `files copied by hand while somebody writes are sound, or found not to be`() throws {
    let home = try Home(copying: Shelf.code.get())
    let copies = try Home()
    for round in 0..<Rounds.count(4, long: 40) {
      let (process, _, _) = try Tool.process(
        ["topic", "load", Shelf.fixtures + "/topics.yaml"], in: home,
        environment: ["DCR_REGISTRY": home.registry])
      try process.run()
      Thread.sleep(forTimeInterval: Double(round) * 0.02)
      for ending in ["-wal", ""] {
        try? FileManager.default.removeItem(atPath: copies.registry + ending)
        try? FileManager.default.copyItem(
          atPath: home.registry + ending, toPath: copies.registry + ending)
      }
      process.waitUntilExit()
      let verify = try copies.dcr("verify")
      #expect(verify.status <= 1, "\(verify)")
      if verify.status == 0 { expect(try copies.dcr("show", "5"), endsWith: 0) }
    }
  }

  @Test func `a busy registry is waited for, and told of politely`() throws {
    let home = try Home(copying: Shelf.code.get())
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "sqlite3", home.registry, "BEGIN IMMEDIATE;", ".shell sleep 14", "ROLLBACK;",
    ]
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    defer { process.terminate() }
    Thread.sleep(forTimeInterval: 0.7)
    expect(try home.dcr("show", "5"), endsWith: 0)
    let run = try home.dcr("topic", "add", "x", "--en", "X")
    expect(run, saying: ["is being written to by another program; waited 10 seconds"], hint: "try")
  }
}

extension DurabilityTests.Work {
  /// How it ends where it is run again: an act is not applied twice.
  fileprivate func repeatedStatus(_ isDone: Bool) -> Int32 {
    testDescription == "amend apply" && isDone ? 1 : 0
  }
}

extension Home {
  /// A home with the same registry.
  fileprivate func copied() throws -> Home { try Home(copying: self) }
}
