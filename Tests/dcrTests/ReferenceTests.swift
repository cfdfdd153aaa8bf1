import Foundation
import Testing

/// References and terms, as a researcher asks for them.
@Suite struct ReferenceTests {
  private func code(_ arguments: String...) throws -> Run {
    try Shelf.code.get().run(arguments + ["--at", "2027-03-01"])
  }

  @Test func `a provision tells whom it refers to and who refers to it`() throws {
    let run = try code("refs", "11(3)", "--format", "json")
    expect(run, endsWith: 0)
    let references = try run.json()["references"].array
    #expect(references.map { $0["from"].string } == ["art_11__para_3__al_2"])
    #expect(
      references[0]["targets"].array.map { $0["eId"].string } == ["art_10__para_2__subpara_1"])
    let back = try code("refs", "10", "--format", "json").json()["references"].array
    #expect(back.map { $0["from"].string } == ["art_11__para_3__al_2"])
  }

  @Test func `other acts that refer to a provision are found, by name and by number`() throws {
    let home = try Home(copying: Shelf.code.get())
    let law = try home.write(
      """
      О проверках

      Статья 1. Основания

      1. Проверка проводится в случаях, предусмотренных статьей 10 Учебного цифрового кодекса.

      2. Иные понятия применяются в значениях, определенных Законом Республики Казахстан "О связи".

      Статья 2. Порядок

      Порядок определяется пунктом 2 статьи 10 Кодекса Республики Казахстан от 10 января 2025 года № 1-IX.

      Статья 3. Утратившее

      Лица, указанные в статье 777 Учебного цифрового кодекса, не проверяются.
      """, to: "law.ru.md")
    expect(
      try home.dcr("import", law, "--act", "checks", "--in-force", "2025-02-01"), endsWith: 0)
    let at = ["--act", "digital-code", "--at", "2027-03-01"]
    let found = try home.run(["refs", "10", "--format", "json"] + at).json()["references"].array
      .filter { $0["fromSlug"].string == "checks" }
    #expect(found.map { $0["from"].string } == ["art_1__para_1", "art_2"])
    #expect(
      found.map { $0["targets"][0]["eId"].string } == ["art_10", "art_10__para_2"])
    let text = try home.run(["refs", "10"] + at).text
    #expect(text.contains("checks "), "\(text)")
    let dangling = try home.run(["refs", "--dangling", "--format", "json"] + at).json()
    #expect(dangling["references"].array.map { $0["from"].string } == ["art_3"])
    let other = try home.run(["refs", "--act", "checks", "--at", "2027-03-01", "--format", "json"])
      .json()["references"].array
    #expect(other.allSatisfy { $0["fromSlug"].isNull })
  }

  @Test func `both languages refer to the same provisions`() throws {
    func targets(_ language: String) throws -> [String?] {
      try code("refs", "--language", language, "--format", "json").json()["references"].array
        .flatMap { $0["targets"].array.map { $0["eId"].string } }.sorted { ($0 ?? "") < ($1 ?? "") }
    }
    #expect(try targets("ru").count == 3)
    #expect(try targets("ru") == targets("kk"))
  }

  @Test func `nothing dangles in the illustrative code, and the graph names its edges`() throws {
    #expect(try code("refs", "--dangling", "--format", "json").json()["references"].array.isEmpty)
    let graph = try code("refs", "--format", "dot").text
    #expect(graph.hasPrefix("digraph references {"))
    #expect(graph.contains("\"art_13__para_2\" -> \"art_14\";"))
  }

  @Test func `a term is found in any of its forms, with its uses`() throws {
    let run = try code("terms", "больших", "данных", "--format", "json")
    expect(run, endsWith: 0)
    let terms = try run.json()["terms"].array
    #expect(terms.map { $0["name"].string } == ["большие данные"])
    #expect(terms[0]["definedIn"].string == "art_1__subpara_5")
    #expect(
      terms[0]["usedIn"].array.map(\.string) == [
        "art_9", "art_9__para_1", "art_9__para_2", "art_9__para_4",
      ])
  }

  @Test func `both languages define as many terms, in the same places`() throws {
    func places(_ language: String) throws -> [String?] {
      try code("terms", "--language", language, "--format", "json").json()["terms"].array
        .map { $0["definedIn"].string }
    }
    #expect(try places("ru").count >= 7)
    #expect(try places("ru") == places("kk"))
  }

  @Test func `a term that is not defined is told as such`() throws {
    expect(try code("terms", "погода"), saying: ["no term “погода”"], hint: "dcr terms")
  }

  @Test func `two languages are held against each other`() throws {
    for command in ["refs", "terms"] {
      let run = try code(command, "--language", "ru,kk", "--format", "json")
      expect(run, endsWith: 0)
      let units = try run.json()["units"].array
      #expect(!units.isEmpty)
      #expect(units.allSatisfy { $0["isSame"].bool == true })
      #expect(try code(command, "--language", "ru,kk").text.contains("различно: 0"))
    }
  }

  @Test func `wrong usage of days and languages is told`() throws {
    expect(try code("terms", "--from", "2027-01-01"), endsWith: 64)
    expect(try code("refs", "--language", "ru,kk", "--dangling"), endsWith: 64)
  }

  @Test func `what happened to terms between two days is told`() throws {
    let run = try Shelf.code.get().run([
      "terms", "--from", "2026-08-01", "--to", "2027-03-01", "--format", "json",
    ])
    expect(run, endsWith: 0)
    let changes = try run.json()["changes"].array
    for change in changes {
      let texts = change["meaning"].array.map { $0["text"].string ?? "" }
      #expect(texts.joined().isEmpty == false)
      #expect(["defined", "undefined", "redefined"].contains(change["kind"].string))
    }
  }
}
