import Foundation
import LegalText
import SQLite
import TestSupport
import Testing

@testable import Registry

/// Copies of a registry, and a copy in the place of a registry.
@Suite struct BackupTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.url.appendingPathComponent("registry.sqlite").path
    try TamperingTests.original.get().write(to: URL(fileURLWithPath: path))
  }

  private func file(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private var names: [String] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path).sorted()
    }
  }

  private func entries(of path: String) throws -> Int64? {
    try Registry(path: path, for: .read).connection.first("SELECT count(*) FROM journal") {
      $0.integer(0)
    }
  }

  private func addTopic(_ slug: String, to registry: Registry) throws {
    _ = try registry.add(
      [Topic(id: slug, label: PerLanguage(en: slug))], by: "test")
  }

  @Test func `a copy has all that was recorded, and nothing of what comes later`() throws {
    let writer = try Registry(path: path, for: .write)
    try addTopic("before", to: writer)
    let checks = try Registry(path: path, for: .read).backUp(to: file("copy.sqlite"))
    try addTopic("after", to: writer)
    #expect(checks.count > 10 && checks.allSatisfy(\.findings.isEmpty))
    let copied = try entries(of: file("copy.sqlite")), held = try entries(of: path)
    #expect(copied.map { $0 + 1 } == held)
    #expect(try names.filter { $0.hasSuffix(".part") } == [])
  }

  @Test func `a copy is never written over`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: file("copy.sqlite")))
    #expect(throws: RegistryError.alreadyThere(path: file("copy.sqlite"))) {
      try Registry(path: path, for: .read).backUp(to: file("copy.sqlite"))
    }
    #expect(try String(contentsOfFile: file("copy.sqlite"), encoding: .utf8) == "mine")
  }

  @Test func `what is not sound is neither copied nor restored`() throws {
    let sound = file("sound.sqlite")
    _ = try Registry(path: path, for: .read).backUp(to: sound)
    let held = try entries(of: sound)
    do {
      let connection = try Connection(path: path, mode: .write)
      try connection.execute("UPDATE wording SET in_force_from = '2025-07-02' WHERE id = 9")
    }
    #expect {
      try Registry(path: path, for: .read).backUp(to: file("copy.sqlite"))
    } throws: {
      guard case .unsound(let name, let findings)? = $0 as? RegistryError else { return false }
      return name == path && findings.contains { $0.contains("not those it recorded") }
    }
    #expect {
      try Registry.restore(path, to: sound)
    } throws: {
      guard case .unsound(let name, _)? = $0 as? RegistryError else { return false }
      return name == path
    }
    #expect(try entries(of: sound) == held)
    #expect(try names.filter { $0.contains(".part") || $0.contains("copy") } == [])
  }

  @Test(arguments: [0, 100, 5_000, 60_000])
  func `a copy cut short is refused, and the registry stays`(_ length: Int) throws {
    let bytes = try TamperingTests.original.get()
    try bytes.prefix(length).write(to: URL(fileURLWithPath: file("cut.sqlite")))
    #expect(throws: RegistryError.self) { try Registry.restore(file("cut.sqlite"), to: path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func `a copy takes the place of the registry, which is kept`() throws {
    let copy = file("copy.sqlite")
    _ = try Registry(path: path, for: .read).backUp(to: copy)
    let before = try entries(of: path)
    do { try addTopic("later", to: Registry(path: path, for: .write)) }
    let kept = try #require(try Registry.restore(copy, to: path))
    #expect(try entries(of: path) == before)
    #expect(try entries(of: kept) == before.map { $0 + 1 })
    #expect(try Registry(path: kept, for: .read).verify().allSatisfy(\.findings.isEmpty))
    do { try addTopic("again", to: Registry(path: path, for: .write)) }
    #expect(try Registry(path: path, for: .read).verify().allSatisfy(\.findings.isEmpty))
  }

  @Test func `a copy takes the place of a registry that is ruined, and of none`() throws {
    let copy = file("copy.sqlite")
    _ = try Registry(path: path, for: .read).backUp(to: copy)
    try Data("ruined".utf8).write(to: URL(fileURLWithPath: path))
    let kept = try #require(try Registry.restore(copy, to: path))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "ruined")
    #expect(try entries(of: path) == entries(of: copy))
    #expect(try Registry.restore(copy, to: file("new.sqlite")) == nil)
    #expect(try entries(of: file("new.sqlite")) == entries(of: copy))
  }

  @Test func `a registry that somebody reads is not replaced under his eyes`() throws {
    let copy = file("copy.sqlite")
    _ = try Registry(path: path, for: .read).backUp(to: copy)
    let reader = try Registry(path: path, for: .read)
    let before = try entries(of: path)
    #expect(throws: RegistryError.busy(path: path)) { try Registry.restore(copy, to: path) }
    #expect(try entries(of: path) == before)
    withExtendedLifetime(reader) {}
  }

  @Test func `a copy of an older program is restored in the schema of this one`() throws {
    let old = file("old.sqlite")
    try MigrationTests.make(1, at: old)
    _ = try Registry.restore(old, to: path)
    #expect(try Registry(path: path, for: .read).verify().allSatisfy(\.findings.isEmpty))
    #expect(throws: RegistryError.older(path: old, version: 1)) {
      try Registry(path: old, for: .read)
    }
  }
}
