import Foundation
import TestSupport
import Testing

/// Where the registry is, and what is done where there is none.
@Suite struct PlaceTests {
  private let law = Shelf.fixtures + "/data-law/2024-05-20"
  private let hint = "dcr import PATH"

  @Test(arguments: [
    ["acts"], ["toc"], ["show", "5"], ["history", "5"], ["topics"], ["amendment", "list"],
    ["export", "--format", "markdown"], ["verify"],
  ])
  func `reading a registry that is not there fails with a hint and makes nothing`(
    _ command: [String]
  ) throws {
    let home = try Home()
    expect(
      try home.run(command), saying: ["there is no registry at \(home.registry)"], hint: hint)
    #expect(try FileManager.default.contentsOfDirectory(atPath: home.url.path).isEmpty)
  }

  @Test func `comparing days of a registry that is not there is trouble`() throws {
    expect(
      try Home().dcr("diff", "--from", "2025-01-01", "--to", "2026-01-01"), failsWith: 2,
      saying: ["there is no registry"], hint: hint)
  }

  @Test func `import makes the default registry and its folders`() throws {
    let home = try Home()
    for (environment, path) in [
      (["DCR_REGISTRY": ""], "data/dcr/registry.sqlite"),
      (["DCR_REGISTRY": "", "XDG_DATA_HOME": ""], ".local/share/dcr/registry.sqlite"),
    ] {
      let file = home.url.appendingPathComponent(path).path
      expect(try home.dcr("acts", environment: environment), saying: [file])
      expect(try home.dcr("import", law, environment: environment), endsWith: 0)
      #expect(FileManager.default.fileExists(atPath: file))
      let acts = try home.dcr("acts", "--format", "json", environment: environment).json()
      #expect(acts["acts"].array.map { $0["slug"].string } == ["data-law"])
    }
  }

  @Test func `the option comes before the variable, and works on either side`() throws {
    let home = try Home()
    let other = home.url.appendingPathComponent("other.sqlite").path
    expect(try home.dcr("init"), endsWith: 0)
    expect(try home.dcr("import", law, "--registry", other), endsWith: 0)
    #expect(try home.dcr("acts", "--format", "json").json()["acts"].array.isEmpty)
    let acts = try home.dcr("acts", "--registry", other, "--format", "json").json()
    #expect(acts["acts"].array.count == 1)
  }

  @Test func `the registry may be named before the command`() throws {
    let home = try Home()
    let other = home.url.appendingPathComponent("other.sqlite").path
    let run = try home.dcr("--registry", other, "init")
    expect(run, endsWith: 0)
    #expect(FileManager.default.fileExists(atPath: other))
    #expect(!FileManager.default.fileExists(atPath: home.registry))
  }

  @Test func `init makes an empty registry, says where, and leaves a full one alone`() throws {
    let home = try Home()
    let run = try home.dcr("init")
    expect(run, endsWith: 0)
    #expect(run.text == home.registry + "\n")
    expect(try home.dcr("acts"), endsWith: 0)
    expect(try home.dcr("verify"), endsWith: 0)
    expect(try home.dcr("toc"), saying: ["holds no act"], hint: hint)
    expect(try home.dcr("import", law), endsWith: 0)
    expect(try home.dcr("init"), endsWith: 0)
    #expect(try home.dcr("acts", "--format", "json").json()["acts"].array.count == 1)
  }

  @Test func `a registry in a folder that is not there is told`() throws {
    let home = try Home()
    let path = home.url.appendingPathComponent("none/r.sqlite").path
    expect(try home.dcr("import", law, "--registry", path), saying: [path, "cannot be opened"])
  }

  // MARK: - Colour

  @Test func `colour is for terminals, unless asked for`() throws {
    let home = try Shelf.code.get()
    func isColoured(_ arguments: [String], _ environment: [String: String] = [:]) throws -> Bool {
      let run = try home.run(["show", "5"] + arguments, environment: environment)
      expect(run, endsWith: 0)
      return run.text.contains("\u{1B}[")
    }
    #expect(try !isColoured([]))
    #expect(try !isColoured(["--color", "auto"]))
    #expect(try !isColoured(["--color", "never"]))
    #expect(try isColoured(["--color", "always"]))
    #expect(try !isColoured([], ["NO_COLOR": "1"]))
    #expect(try !isColoured(["--color", "never"], ["NO_COLOR": "1"]))
  }

  @Test func `JSON is never coloured, nor cut to a width`() throws {
    let home = try Shelf.code.get()
    let arguments = ["show", "5", "--format", "json"]
    let plain = try home.run(arguments)
    let narrow = try home.run(arguments + ["--color", "always"], environment: ["COLUMNS": "20"])
    #expect(plain.output == narrow.output && !plain.output.isEmpty)
  }

  @Test func `text keeps to the columns`() throws {
    let home = try Shelf.code.get()
    for width in [40, 80] {
      let run = try home.dcr("show", "5", environment: ["COLUMNS": String(width)])
      let visible = run.text.replacing("\u{2060}", with: "")
      #expect(visible.split(separator: "\n").allSatisfy { $0.count <= width }, "\(run)")
    }
  }

  // MARK: - Acts

  @Test(arguments: ["digital-code", "1-IX", "illustrative-1", "digital", "di"])
  func `an act is named by slug, number, source code or the beginning of its slug`(
    _ name: String
  ) throws {
    let home = try Shelf.acts.get()
    for run in [
      try home.dcr("show", "5", "--act", name, "--format", "json"),
      try home.dcr("show", "5", "--format", "json", environment: ["DCR_ACT": name]),
    ] {
      #expect(try run.json()["act"]["slug"].string == "digital-code")
    }
  }

  @Test func `one of several acts must be named`() throws {
    let home = try Shelf.acts.get()
    for command in [
      ["show", "1"], ["toc"], ["history", "1"], ["export", "--format", "markdown"],
    ] {
      expect(try home.run(command), saying: ["which act?"], hint: "--act: data-law, digital-code")
    }
    expect(
      try home.dcr("show", "1", "--act", "d"), saying: ["which act?"],
      hint: "data-law, digital-code")
    expect(
      try home.dcr("show", "1", "--act", "tax-code"), saying: ["“tax-code”"],
      hint: "data-law, digital-code")
    expect(
      try home.dcr("diff", "--from", "2025-01-01", "--to", "2026-01-01"), failsWith: 2,
      saying: ["which act?"], hint: "--act")
  }

  @Test func `the option comes before the variable for the act, too`() throws {
    let run = try Shelf.acts.get().dcr(
      "show", "1", "--act", "data-law", "--format", "json",
      environment: ["DCR_ACT": "digital-code"])
    #expect(try run.json()["act"]["slug"].string == "data-law")
  }

  @Test func `where one act is held it need not be named`() throws {
    #expect(
      try Shelf.code.get().dcr("show", "5", "--format", "json").json()["act"]["slug"].string
        == "digital-code")
    expect(try Shelf.code.get().dcr("toc"), endsWith: 0)
  }
}
