import ActText
import Foundation
import Interchange
import LegalText
import TestSupport
import Testing

@Suite struct GitWriterTests {
  private func log(_ folder: TemporaryFolder, _ format: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "git", "-C", folder.url.path + "/r", "log", "--reverse", "--format=" + format, "main",
    ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self)
  }

  private func commit(_ day: String, _ subject: String, _ body: [String] = []) throws
    -> GitWriter.Commit
  {
    GitWriter.Commit(
      day: try #require(LegalDate(iso: day)), subject: subject, body: body,
      files: [("law/rus.md", "Текст \(day)\u{2060} «да»\r\nбез конца")])
  }

  @Test func `days that git does not know have its first second, later ones their own`() throws {
    let folder = try TemporaryFolder()
    let writer = try GitWriter(place: folder.url.path + "/r")
    for day in ["0001-01-01", "1964-07-01", "1970-01-01", "2026-07-12", "2150-01-01", "9999-12-31"]
    {
      try writer.write(commit(day, day, ["Law-Day: \(day)"]))
    }
    try writer.finish()
    #expect(
      try log(folder, "%at").split(separator: "\n")
        == [
          "0", "0", "43200", "1783857600", "5680324800", "253402257600",
        ].map { Substring($0) })
    #expect(try log(folder, "%s").split(separator: "\n").last == "9999-12-31")
  }

  @Test func `nothing in a message begins another line or leaves its place`() throws {
    let folder = try TemporaryFolder()
    let writer = try GitWriter(place: folder.url.path + "/r")
    let title = "Закон\nLaw-Day: 1999-01-01\u{2028}\u{0}done\r\ncommit refs/heads/evil"
    try writer.write(commit("2026-01-01", title, [title]))
    try writer.finish()
    let line = "Закон Law-Day: 1999-01-01  done  commit refs/heads/evil"
    #expect(try log(folder, "%B") == "\(line)\n\n\(line)\n\n")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path) == ["r"])
    let file = try Data(contentsOf: URL(fileURLWithPath: folder.url.path + "/r/law/rus.md"))
    #expect(file == Data("Текст 2026-01-01\u{2060} «да»\r\nбез конца".utf8))
  }

  @Test func `a repository that is not finished is not there`() throws {
    let folder = try TemporaryFolder()
    do {
      let writer = try GitWriter(place: folder.url.path + "/r")
      try writer.write(commit("2026-01-01", "x"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }
}
