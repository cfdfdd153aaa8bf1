import Foundation
import Testing

/// What every command owes whoever meets it first.
@Suite struct HelpTests {
  /// The commands with subcommands spelt out, by their words.
  static let commands = [
    ["init"], ["import"], ["acts"], ["toc"], ["show"], ["history"], ["blame"], ["cite"], ["diff"],
    ["table"], ["stats"], ["topics"], ["search"],
    ["topic", "load"], ["topic", "add"], ["topic", "assign"], ["topic", "unassign"],
    ["topic", "suggest"], ["amendment", "list"], ["amendment", "set-date"], ["export"], ["verify"],
  ]

  @Test(arguments: commands)
  func `help of a command has an example of it`(_ command: [String]) throws {
    let run = try Home().run(command + ["--help"])
    expect(run, endsWith: 0)
    #expect(run.errors.isEmpty)
    let example = ("dcr " + command.joined(separator: " "))
    let overview = run.text.components(separatedBy: "USAGE:").first ?? ""
    #expect(
      overview.split(separator: "\n").contains { line in
        line.hasPrefix("  ")
          && line.split(separator: " ").joined(separator: " ").hasPrefix(example)
      } || command == ["init"] && overview.contains("dcr --registry code.sqlite init"), "\(run)")
    #expect(run.text.contains("USAGE: " + example))
  }

  @Test(arguments: commands)
  func `a wrong option is wrong usage and is told on standard error`(_ command: [String]) throws {
    // What a command cannot do without is told first.
    let needed: [[String]: [String]] = [
      ["import"]: ["a"], ["search"]: ["a"], ["history"]: ["1"], ["blame"]: ["1"], ["cite"]: ["1"],
      ["diff"]: ["a", "b"],
      ["table"]: ["--from", "a", "--to", "b", "--output", "c.docx"], ["topic", "load"]: ["a"],
      ["topic", "add"]: ["a"], ["topic", "assign"]: ["a", "1"], ["topic", "unassign"]: ["a", "1"],
      ["amendment", "set-date"]: ["1", "unknown"], ["export"]: ["--format", "json"],
    ]
    let run = try Home().run(command + (needed[command] ?? []) + ["--no-such-option"])
    expect(run, failsWith: 64, saying: ["--no-such-option", "Usage: dcr " + command[0]])
  }

  @Test func `help of the program names every command`() throws {
    let run = try Home().dcr("--help")
    expect(run, endsWith: 0)
    for command in Set(Self.commands.map { $0[0] }) {
      #expect(run.text.contains("\n  \(command) "), "\(command)")
    }
    expect(try Home().dcr("help", "show"), endsWith: 0)
  }

  @Test func `the version is three numbers`() throws {
    let run = try Home().dcr("--version")
    expect(run, endsWith: 0)
    #expect(run.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil, "\(run)")
  }

  @Test(arguments: [
    ["nonsense"], ["show", "--at", "2026-1-1"], ["show", "--at", "2026-02-30"],
    ["show", "--language", "fr"], ["show", "--format", "pdf"], ["show", "--color", "perhaps"],
    ["history"], ["cite"], ["import"], ["diff"], ["diff", "one.md"],
    ["diff", "--from", "2026-01-01"],
    ["diff", "--to", "2026-01-01", "5"], ["diff", "a", "b", "--output", "c.txt"], ["table"],
    ["table", "--from", "a", "--to", "b"],
    ["table", "--from", "a", "--to", "b", "--output", "c.pdf"],
    ["table", "--from", "a", "--to", "b", "--output", "-"],
    ["table", "--from", "a", "--to", "b", "--output", "c.docx", "--language", "ru,kk"],
    ["table", "--from", "a", "--to", "b", "--output", "c.docx", "--language", "en"],
    ["export"], ["export", "--format", "docx"],
    ["amendment", "set-date", "5-IX"], ["amendment", "set-date", "5-IX", "01.02.2026"],
    ["import", "a.md", "--in-force", "1.1.2025"], ["topic", "add"], ["topic", "assign", "data"],
    ["acts", "--format", "yaml"], ["blame"], ["blame", "1", "--format", "markdown"],
    ["stats", "--by", "weekday"], ["stats", "--from", "2026-02-01", "--to", "2026-01-01"],
  ])
  func `wrong usage ends with 64 and changes nothing`(_ arguments: [String]) throws {
    let home = try Home()
    let run = try home.run(arguments)
    #expect(run.status == 64, "\(run)")
    #expect(run.text.isEmpty && !run.errors.isEmpty, "\(run)")
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.url.path).isEmpty)
  }
}
