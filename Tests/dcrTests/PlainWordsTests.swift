import Foundation
import Testing

/// The forms in which `show` and `diff` are asked for most are read by a shorter way: it leads to the same place.
@Suite struct PlainWordsTests {
  static let files = ["code.ru.txt", "code-amended.ru.txt"].map { Shelf.fixtures + "/plain/" + $0 }

  static let forms = [
    ["show", "9(3)"], ["show"], ["show", "9(3)", "--at", "2026-12-01", "--language", "kk"],
    ["show", "--format", "json", "--act", "digital-code", "пункт", "3", "статьи", "9"],
    ["show", "art_1", "--format", "markdown", "--act", "data-law"], ["show", "999"], ["show", ""],
    ["show", "29", "--at", "2026-02-30"], ["show", "9", "--language", "fr"], ["show", "9", "--at"],
    ["show", "9", "--language", "ru", "--language", "kk"], ["show", "9", "--format=json"],
    ["show", "9", "--", "3"], ["show", "-9"], ["show", "9", "--act", "no-such-act"],
    ["show", "9", "--registry", "no-such-file"], ["show", "9", "--notes"],
    ["diff"] + files, ["diff"] + files + ["--language", "ru"],
    ["diff", "--format", "json"] + files,
    ["diff", files[0], files[0]], ["diff", files[0]], ["diff", files[0], "no-such-file"],
    ["diff"] + files + ["--language", "ru,kk"], ["diff"] + files + ["--output", "a.txt"],
    ["diff"] + files + ["--format", "docx"], ["diff"] + files + ["--format", "pdf"],
    ["diff", "--from", "2025-12-31", "--to", "2026-01-01"], ["diff", "--from", "2025-12-31"],
    ["diff", "9", "--from", "2025-12-31", "--to", "2027-01-01", "--language", "ru, kk"],
    ["diff", "--from", "2025-12-31", "--to", files[1], "--format", "markdown"],
    ["diff", "--from", "2025-12-31", "--to", "2026-01-01", "--stat"],
    ["diff", "--from", "2025-12-31", "--to", "2026-01-01", "--act", "data"],
  ]

  @Test(arguments: forms) func `as ArgumentParser reads them`(_ words: [String]) throws {
    let home = try Shelf.acts.get()
    let environment = words.contains("--act") ? [:] : ["DCR_ACT": "digital-code"]
    let plain = try home.run(words, environment: environment)
    // An option that plain forms do not have, and that changes nothing here.
    let full = try home.run([words[0], "--color", "auto"] + words[1...], environment: environment)
    #expect(plain.status == full.status)
    #expect(plain.output == full.output)
    #expect(plain.errors == full.errors)
    #expect(!plain.output.isEmpty || !plain.errors.isEmpty || plain.status == 0)
  }
}
