import Foundation
import Testing

/// What narrows a comparison, and what is laid side by side.
@Suite struct DiffOptionTests {
  private let days = ["diff", "--from", "2025-07-01", "--to", "2026-07-01"]

  private func diff(_ arguments: String..., from: [String]? = nil) throws -> Run {
    try Shelf.topics.get().run(
      (from ?? days) + arguments, environment: ["DCR_ACT": "digital-code"])
  }

  private func changes(_ arguments: String...) throws -> [JSON] {
    let run = try Shelf.topics.get().run(
      days + arguments + ["--format", "json"], environment: ["DCR_ACT": "digital-code"])
    #expect(run.status == 0 || run.status == 1, "\(run)")
    return try run.json()["changes"].array
  }

  private func names(_ changes: [JSON]) -> [String] {
    changes.map { $0["eId"]["to"].string ?? $0["eId"]["from"].string ?? "?" }
  }

  // MARK: Kinds

  @Test func `only the kinds asked for are shown, and the rest is not counted`() throws {
    let all = try changes()
    for kinds in [["inserted"], ["repealed", "moved"], ["substituted", "renumbered"]] {
      let shown = try changes("--only", kinds.joined(separator: ","))
      #expect(
        names(shown) == names(all.filter { kinds.contains($0["kind"].string ?? "") }))
      #expect(!shown.isEmpty)
    }
    let json = try diff("--only", "moved", "--format", "json").json()
    #expect(json["summary"]["inserted"].int == 0 && json["summary"]["moved"].int == 1)
    let spaced = try changes("--only", "inserted, repealed")
    #expect(spaced.count == all.count { ["inserted", "repealed"].contains($0["kind"].string) })
  }

  @Test func `where nothing of the kind happened, nothing differs`() throws {
    let run = try Shelf.code.get().dcr(
      "diff", "--from", "2025-12-31", "--to", "2026-01-01", "--only", "moved")
    expect(run, endsWith: 0)
    #expect(run.text.contains("без изменений: 138"), "\(run)")
    let unchanged = try diff("--only", "unchanged", "--format", "json")
    expect(unchanged, endsWith: 0)
    let json = try unchanged.json()
    #expect(json["changes"].array.count == json["summary"]["unchanged"].int)
    #expect(json["changes"].array.count > 50)
  }

  // MARK: Places

  @Test func `a chapter is compared with its articles, on either side`() throws {
    // Article 22 moved from chapter 4 to chapter 5.
    for chapter in ["4", "5"] {
      let names = try names(changes("--chapter", chapter))
      #expect(names.contains("art_22"), "\(names)")
    }
    let names = try names(changes("--chapter", "3"))
    #expect(names.contains("art_13__para_1__subpara_2-1") && names.contains("art_15__para_1"))
    #expect(!names.contains("art_22") && !names.contains("art_5__para_1"))
    expect(
      try diff("--chapter", "77"), failsWith: 2, saying: ["no chapter 77"])
  }

  @Test func `a topic is found by id, label and term, with the topics within it`() throws {
    let data = try names(changes("--topic", "data"))
    let products = try names(changes("--topic", "data-products"))
    #expect(!products.isEmpty && Set(products).isSubset(of: data) && data.count > products.count)
    let all = try names(changes())
    #expect(Set(data).isStrictSubset(of: all))
    let topics = try Shelf.topics.get().dcr("topics", "--format", "json").json()
    let label = topics["topics"].array.first { $0["id"].string == "data-products" }?["label"]
    #expect(try names(changes("--topic", label?["ru"].string ?? "")) == products)
    expect(try diff("--topic", "nonsense"), failsWith: 2, saying: ["nonsense"])
  }

  @Test func `what narrows goes together`() throws {
    let all = try changes("--chapter", "2", "--topic", "data", "--only", "inserted")
    #expect(!all.isEmpty)
    for change in all { #expect(change["kind"].string == "inserted") }
    let chapter = try Set(names(changes("--chapter", "2")))
    let topic = try Set(names(changes("--topic", "data")))
    #expect(Set(names(all)).isSubset(of: chapter.intersection(topic)))
    let article = try names(changes("12-1", "--chapter", "2"))
    #expect(article.first == "art_12-1" && article.count == 4)
    #expect(try changes("12-1", "--chapter", "3").isEmpty)
    expect(try diff("12-1", "--chapter", "3"), endsWith: 0)
  }

  @Test func `what stayed the same is counted within what is asked for`() throws {
    for narrowing in [["13"], ["--chapter", "3"], ["--topic", "data"], ["--chapter", "1", "5"]] {
      let home = try Shelf.topics.get()
      let environment = ["DCR_ACT": "digital-code"]
      for language in ["ru", "kk", "ru,kk"] {
        let common = days + narrowing + ["--format", "json", "--language", language]
        let part = try home.run(common, environment: environment).json()
        let whole = try home.run(common + ["--all"], environment: environment).json()
        #expect(part["summary"].canonical == whole["summary"].canonical, "\(narrowing)")
        if language == "ru" {
          let listed = whole["changes"].array.count { $0["kind"].string == "unchanged" }
          #expect(listed == whole["summary"]["unchanged"].int && listed > 0)
        }
      }
    }
  }

  @Test func `a provision is followed through its numbers`() throws {
    // Article 18 became 18-1, and a new 18 was added.
    let names = try names(changes("18"))
    #expect(names.contains("art_18") && names.contains("art_18-1"))
  }

  @Test func `files are narrowed, too, as far as they can be`() throws {
    let home = try Home()
    let files = [
      Shelf.fixtures + "/plain/code.ru.txt", Shelf.fixtures + "/plain/code-amended.ru.txt",
    ]
    let run = try home.run(["diff"] + files + ["--chapter", "2", "--format", "json"])
    expect(run, endsWith: 1)
    #expect(try names(run.json()["changes"].array).allSatisfy { !$0.hasPrefix("art_1_") })
    expect(
      try home.run(["diff"] + files + ["--topic", "data"]), failsWith: 2, saying: ["no topics"],
      hint: "--topic goes with a day")
    expect(
      try home.run(["diff"] + files + ["--chapter", "9"]), failsWith: 2, saying: ["no chapter 9"])
    let day = try Shelf.topics.get().run(
      [
        "diff", "--from", "2025-12-31", "--to", Shelf.editions[2] + "/rus.md", "--topic", "data",
        "--format", "json",
      ], environment: ["DCR_ACT": "digital-code"])
    expect(day, endsWith: 1)
    #expect(try names(day.json()["changes"].array).contains("art_12-1__para_2"), "\(day)")
  }

  // MARK: What is ignored

  @Test func `what is ignored counts as unchanged, and the exit status follows`() throws {
    let home = try Home()
    let old = try home.write("# Закон\n\nСтатья 1. Срок\n\n1. В течение 5 дней.\n", to: "a.md")
    let new = try home.write("# Закон\n\nСтатья 1. Срок\n\n1. в течение 15 дней;\n", to: "b.md")
    let pair = ["diff", old, new, "--format", "json"]
    expect(try home.run(pair), endsWith: 1)
    expect(try home.run(pair + ["--ignore", "punctuation,numbers"]), endsWith: 1)
    let all = [
      ["--ignore", "punctuation,numbers,case"],
      ["--ignore", "punctuation", "--ignore", "numbers,case"],
    ]
    for options in all {
      let run = try home.run(pair + options)
      expect(run, endsWith: 0)
      let json = try run.json()
      #expect(json["changes"].array.isEmpty)
      #expect(json["summary"]["substituted"].int == 0 && json["summary"]["unchanged"].int == 3)
    }
    let listed = try home.run(pair + all[0] + ["--all"]).json()
    #expect(listed["changes"].array.allSatisfy { $0["kind"].string == "unchanged" })
    #expect(listed["changes"].array.count == 3)
    // Only unseen differences: told by default, passed over on demand.
    let twin = try home.write(
      "# Закон\n\nСтатья 1. Срок\n\n1. В течение 5\u{A0}дней.\n", to: "c.md")
    let seen = try home.dcr("diff", old, twin)
    expect(seen, endsWith: 1)
    #expect(seen.text.contains("[-␣-]{+⍽+}"), "\(seen)")
    expect(try home.dcr("diff", old, twin, "--ignore", "punctuation"), endsWith: 0)
  }

  // MARK: Context

  @Test func `context is in words, none of them or all`() throws {
    func text(_ context: String) throws -> String {
      try diff("5", "--context", context).text.split(separator: "\n").drop {
        !$0.hasPrefix("    1.")
      }
      .joined(separator: " ")
    }
    let (none, some, whole) = try (text("0"), text("2"), text("all"))
    #expect(none.contains("1. …{+, проверяет их"), "\(none)")
    #expect(whole.contains("определяет единые") && !whole.contains("…"))
    #expect(none.count < some.count && some.count < whole.count)
    let json = try diff("5", "--context", "0", "--format", "json").json()
    #expect(!"\(json)".contains("…"))
  }

  // MARK: Several languages

  private let months = ["diff", "--from", "2026-03-15", "--to", "2026-07-01"]

  @Test func `two languages are laid side by side, and what changed in one alone is marked`() throws
  {
    let json = try diff("--language", "ru,kk", "--format", "json", from: months).json()
    #expect(json["languages"].strings == ["ru", "kk"])
    #expect(json["summary"]["oneSided"].int == 1)
    let marked = json["changes"].array.filter { $0["oneSided"].bool == true }
    #expect(names(marked) == ["art_8__para_1"])
    #expect(marked[0]["kk"]["kind"].string == "substituted")
    #expect(marked[0]["ru"]["kind"].string == "unchanged")
    for language in ["ru", "kk"] {
      let alone = try diff("--language", language, "--format", "json", from: months).json()
      #expect(alone["summary"].canonical == json["summary"][language].canonical)
    }
    for format in ["text", "side-by-side", "markdown", "html"] {
      let run = try diff("--language", "ru,kk", "--format", format, from: months)
      expect(run, endsWith: 1)
      #expect(run.text.contains("слова изменены: kk; не изменены: ru"), "\(format)")
      #expect(run.text.contains("8-баптың 1-тармағы"))
    }
    let stat = try diff("--language", "ru,kk", "--stat", from: months)
    #expect(stat.text.contains("⚠ 1") && stat.text.contains("изменено не во всех языках: 1"))
    // The first language speaks.
    let kazakh = try diff("8", "--language", "kk,ru", from: months)
    #expect(kazakh.text.contains("сөздері өзгерді: kk; өзгермеді: ru"), "\(kazakh)")
  }

  @Test func `several languages are narrowed as one is`() throws {
    let run = try diff(
      "--language", "ru,kk", "--only", "inserted", "--format", "json", from: months)
    #expect(try names(run.json()["changes"].array).allSatisfy { $0.hasPrefix("art_15") })
    let same = try diff("2", "--language", "ru,kk", from: months)
    expect(same, endsWith: 0)
    #expect(same.text.contains("ru: без изменений:"), "\(same)")
    let law = try Shelf.topics.get().dcr(
      "diff", "--act", "data-law", "--from", "2025-01-01", "--to", "2026-01-01", "--language",
      "ru,en")
    expect(law, failsWith: 2, saying: ["en", "data-law"])
  }

  @Test func `a wording that may be out of date is no proof that nothing changed`() throws {
    // The Kazakh text of the edition of 1 October 2025 is not held; article 5 changed there, and again on 1 January.
    let span = ["diff", "5", "--from", "2025-07-01", "--to", "2025-12-01"]
    let kazakh = try diff("--language", "kk", from: span)
    expect(kazakh, endsWith: 0)
    #expect(kazakh.text.contains("⚠ 5-баптың 1-тармағы: 2025-10-01 бастап"), "\(kazakh)")
    for format in ["side-by-side", "markdown", "html"] {
      #expect(try diff("--language", "kk", "--format", format, from: span).text.contains("⚠"))
    }
    let both = try diff("--language", "ru,kk", "--format", "json", from: span).json()
    #expect(both["changes"][0]["oneSided"].bool == false)
    #expect(both["doubtful"].array.count == 1)
    #expect(both["doubtful"][0]["eId"].string == "art_5__para_1")
    #expect(both["doubtful"][0]["language"].string == "kk")
    #expect(both["doubtful"][0]["from"].string == "2025-10-01")
    // In doubt on both days: nothing to say. In doubt on the first alone: what is shown may have come earlier.
    for days in [("2025-11-01", "2025-12-01"), ("2025-12-01", "2026-02-01")] {
      let run = try diff(
        "--language", "kk", from: ["diff", "5", "--from", days.0, "--to", days.1])
      #expect(run.text.contains("⚠") == (days.0 == "2025-12-01"), "\(run)")
    }
  }

  @Test func `every act behind a change is named, with its day`() throws {
    func origins(_ change: JSON) -> [String] {
      change["origins"].array.map {
        ($0["cause"]["number"].string ?? "–") + " " + ($0["inForceFrom"].string ?? "–")
      }
    }
    let change = try changes("5(1)")[0]
    #expect(
      origins(change) == ["5-IX 2025-10-01", "12-IX 2026-01-01", "30-IX 2026-07-01"])
    #expect(change["cause"]["number"].string == "30-IX")
    let text = try diff("5(1)", "--language", "ru,kk").text
    for number in ["№ 5-IX", "№ 12-IX", "№ 30-IX"] { #expect(text.contains(number), "\(text)") }
    // One act alone is one origin; backwards, what the older words came from.
    let one = try diff("6(3)", "--format", "json").json()["changes"][0]
    #expect(origins(one) == ["12-IX 2026-01-01"])
    let back = try diff(
      "5(1)", "--format", "json", from: ["diff", "--from", "2026-07-01", "--to", "2025-12-01"])
    #expect(try origins(back.json()["changes"][0]) == ["5-IX 2025-10-01"])
  }

  // MARK: Usage

  @Test(arguments: [
    ["--only", "changed"], ["--only", ""], ["--only", "inserted,"], ["--ignore", "spaces"],
    ["--context", "-1"], ["--context", "few"], ["--chapter", "three"], ["--topic", " "],
    ["--language", "ru,fr"], ["--format", "docx", "--only", "inserted"],
    ["--format", "docx", "--language", "ru,kk"],
  ])
  func `wrong usage ends with 64`(arguments: [String]) throws {
    let run = try Home().run(days + arguments)
    #expect(run.status == 64 && run.text.isEmpty && !run.errors.isEmpty, "\(run)")
  }

  @Test func `wrong usage names what is right`() throws {
    let home = try Home()
    let kinds = try home.run(days + ["--only", "changed"])
    for kind in ["inserted", "repealed", "substituted", "renumbered", "moved", "unchanged"] {
      #expect(kinds.errors.contains(kind))
    }
    let files = try home.dcr("diff", "a.md", "b.md", "--language", "ru,kk")
    expect(files, failsWith: 64, saying: ["A file holds one language"])
    let mixed = try home.dcr(
      "diff", "--from", "2026-01-01", "--to", "b.md", "--language", "ru,kk")
    expect(mixed, failsWith: 64, saying: ["A file holds one language"])
  }

  @Test func `what would do harm on a terminal is shown, not obeyed`() throws {
    let home = try Home()
    let old = try home.write("# Закон\n\nСтатья 1. Срок\n\n1. Текст первый здесь.\n", to: "a.md")
    let new = try home.write(
      "# Закон\n\nСтатья 1. \u{1B}[31mСрок\u{202E}\n\n1. Текст \u{7}<script>x</script> здесь.\n",
      to: "b\u{1B}[2J.md")
    for format in ["text", "side-by-side", "markdown", "html"] {
      for context in ["0", "8", "all"] {
        let run = try home.dcr("diff", old, new, "--format", format, "--context", context)
        expect(run, endsWith: 1)
        #expect(
          !run.text.unicodeScalars.contains { $0.value < 32 && $0 != "\n" || $0 == "\u{202E}" })
        #expect(format == "text" || format == "side-by-side" || !run.text.contains("<script>"))
      }
    }
  }
}
