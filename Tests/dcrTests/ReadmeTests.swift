import Foundation
import TestSupport
import Testing

@Suite struct ReadmeTests {
  /// The commands of the README's tours, as they are typed after `dcr`.
  static func commands() throws -> [String] {
    let readme = try String(
      contentsOf: Corpora.root.appendingPathComponent("README.md"), encoding: .utf8)
    let tours = readme.components(separatedBy: "\n## ").filter { $0.hasPrefix("A tour for ") }
    return tours.flatMap { $0.components(separatedBy: "\n") }
      .filter { $0.hasPrefix("    dcr ") }.map { String($0.dropFirst(8)) }
  }

  /// The words a shell makes of `line`: quotes and comments are its business.
  static func words(of line: String) throws -> [String] {
    let plain = line.components(separatedBy: " > ")[0]
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "printf '%s\\n' " + plain]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "a shell does not take: \(line)")
    return String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  @Test func `every command of the tours does what it says`() throws {
    let home = try Home(copying: Shelf.topics.get())
    let edited = Corpora.fixtures.appendingPathComponent("digital-code/2026-03-15/rus.md")
    try FileManager.default.copyItem(
      at: edited, to: home.url.appendingPathComponent("edited.md"))
    let commands = try Self.commands()
    #expect(commands.count >= 14)
    for command in commands {
      let words = try Self.words(of: command).map {
        $0.replacing("Fixtures/", with: Corpora.fixtures.path + "/")
      }
      let run = try Tool.run(
        words, in: home,
        environment: ["DCR_ACT": "digital-code", "DCR_REGISTRY": home.registry])
      let expected: Int32 = words.first == "diff" ? 1 : 0
      #expect(run.status == expected, "\(run)")
      if let option = words.firstIndex(of: "--output") {
        let file = home.url.appendingPathComponent(words[option + 1])
        let held = try? FileManager.default.contentsOfDirectory(atPath: file.path)
        #expect(try held.map { !$0.isEmpty } ?? !Data(contentsOf: file).isEmpty, "\(run)")
      } else {
        #expect(!run.output.isEmpty, "\(run)")
      }
    }
  }
}
