import Amendments
import LegalText
import Testing

@Suite struct OverlayTests {
  /// An article with three parts, the second in Russian only.
  static func base() -> Provision {
    func part(_ number: Int, ru: String?, kk: String?) -> Provision {
      Provision(
        kind: .paragraph, number: ProvisionNumber(number),
        wordings: PerLanguage(
          ru: ru.map { Wording(text: $0) }, kk: kk.map { Wording(text: $0) },
          en: Wording(text: "\(number)")),
        identity: Int64(number))
    }
    return Provision(
      kind: .act,
      wordings: PerLanguage(ru: Wording(), kk: Wording(), en: Wording()),
      children: [
        part(1, ru: "один", kk: "бір"), part(2, ru: "два", kk: nil),
        part(3, ru: "три", kk: "үш"),
      ], identity: 100)
  }

  static func texts() -> [Language: Provision] {
    [.ru: base().text(in: .ru), .kk: base().text(in: .kk)]
  }

  @Test func `texts that were not changed give the act they come from`() throws {
    #expect(try Self.base().overlaid(with: Self.texts()) == Self.base())
    #expect(try Self.base().overlaid(with: [:]) == Self.base())
  }

  @Test func `words of one language change, those of the others stay`() throws {
    var texts = Self.texts()
    texts[.kk]?.children[1].wordings.kk?.text = "төрт"
    let act = try Self.base().overlaid(with: texts)
    #expect(act.children[2].wordings.kk?.text == "төрт")
    #expect(act.children[2].wordings.ru?.text == "три")
    #expect(act.children[2].wordings.en?.text == "3")
  }

  @Test func `a new unit of both languages is one unit at its place`() throws {
    var texts = Self.texts()
    for (language, words) in [(Language.ru, "новый"), (.kk, "жаңа")] {
      var new = Provision(kind: .paragraph, number: ProvisionNumber("1-1"))
      new.wordings[language] = Wording(text: words)
      texts[language]?.children.insert(new, at: 1)
    }
    let act = try Self.base().overlaid(with: texts)
    #expect(act.children.map(\.number?.description) == ["1", "1-1", "2", "3"])
    #expect(act.children[1].wordings.ru?.text == "новый")
    #expect(act.children[1].wordings.kk?.text == "жаңа")
    #expect(act.children[1].identity == nil)
  }

  @Test func `a unit that both languages dropped is gone, in the third one, too`() throws {
    var texts = Self.texts()
    texts[.ru]?.children.remove(at: 2)
    texts[.kk]?.children.remove(at: 1)
    let act = try Self.base().overlaid(with: texts)
    #expect(act.children.map(\.identity) == [1, 2])
  }

  @Test func `a unit that one language dropped stays without its words`() throws {
    var texts = Self.texts()
    texts[.ru]?.children.remove(at: 2)
    let act = try Self.base().overlaid(with: texts)
    #expect(act.children[2].wordings.ru == nil)
    #expect(act.children[2].wordings.kk?.text == "үш")
  }

  @Test func `what the language given never had stays`() throws {
    let act = try Self.base().overlaid(with: [.kk: Self.base().text(in: .kk)])
    #expect(act == Self.base())
  }

  @Test func `numbers and states that differ are refused`() throws {
    var texts = Self.texts()
    texts[.ru]?.children[0].state = .repealed
    #expect(
      throws: OverlayError(eId: "para_1", values: [.ru: "repealed", .kk: "in-force"])
    ) { try Self.base().overlaid(with: texts) }
    texts = Self.texts()
    texts[.kk]?.children[1].number = ProvisionNumber(4)
    #expect(throws: OverlayError(eId: "para_3", values: [.ru: "3", .kk: "4"])) {
      try Self.base().overlaid(with: texts)
    }
  }
}
