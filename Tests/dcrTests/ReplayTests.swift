import LegalText
import Registry
import TestSupport
import Testing

/// `verify` follows the amending acts on record once more.
@Suite struct ReplayTests {
  private static let bill = """
    Внести в Учебный цифровой кодекс следующие изменения:

    1) в подпункте 5) статьи 1 слова "разнообразие и скорость накопления" заменить словами "разнообразие";

    2) в части второй подпункта 2) статьи 4 слово "пяти" заменить словом "трех".

    Настоящий Закон вводится в действие с 1 июля 2027 года, за исключением подпункта 2), который вводится в действие с 1 июня 2027 года.
    """

  private func amendments(_ home: Home) throws -> JSON {
    let checks = try home.dcr("verify", "--format", "json").json()["checks"].array
    return try #require(checks.last { $0["name"].string == "amendments" })
  }

  @Test func `an act is followed on each of its days`() throws {
    let home = try Home(copying: Shelf.code.get())
    let file = try home.write(Self.bill, to: "bill.ru.txt")
    expect(try home.dcr("amend", "apply", file, "--number", "7-X"), endsWith: 0)
    let check = try amendments(home)
    #expect(check["ok"].bool == true, "\(check)")
    #expect(check["detail"].string == "1 amending acts followed once more")
  }

  @Test func `an act kept as a draft counts from its own day, an item of it from another`() throws {
    let home = try Home(copying: Shelf.code.get())
    let file = try home.write(Self.bill, to: "bill.ru.txt")
    expect(try home.dcr("amend", "apply", file, "--draft", "bill"), endsWith: 0)
    let diff = try home.dcr("diff", "--from", "2027-05-31", "--to", "draft:bill")
    expect(diff, endsWith: 1)
    expect(try home.dcr("drafts", "adopt", "bill", "--number", "7-X"), endsWith: 0)
    #expect(try amendments(home)["ok"].bool == true)
  }

  @Test func `what an act does not say is found`() throws {
    let home = try Home(copying: Shelf.code.get())
    let day = try #require(LegalDate(iso: "2027-07-01"))
    do {
      let registry = try Registry(path: home.registry, for: .write)
      let text = "В пункте 1 статьи 2 слово \"а\" заменить словом \"б\"."
      let act = DraftRecord(
        name: "lie", title: "Закон", number: "8-X", inForceFrom: day,
        texts: [AmendingSource(language: .ru, place: "lie.txt", text: text)])
      let submission = AmendmentSubmission(
        act: act,
        days: [
          AmendmentSubmission.Day(day: day, basis: .editor) { base in
            var root = base
            root.wordings.ru?.heading = "Другое название"
            return AmendedProvision(root: root)
          }
        ])
      _ = try registry.amend(registry.act(named: nil), by: submission, as: "liar")
    }
    let run = try home.dcr("verify")
    #expect(run.status == 1)
    #expect(run.text.contains("digital-code by № 8-X cannot be followed"), "\(run)")
    #expect(run.text.contains("hint: dcr amendment list"), "\(run)")
  }
}
