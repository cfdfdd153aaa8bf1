import LegalText
import Testing

@testable import Redline

@Suite struct StateAndLanguageTests {
  @Test func `a pending unit counts as absent`() {
    let before = act([unit(.article, "1", "Первая статья"), unit(.article, "2", "Вторая статья")])
    var pending = before
    pending.children[1].state = .pending
    #expect(
      redline(from: pending, to: before, language: .ru).lines == ["inserted – → art_2"])
    #expect(
      redline(from: before, to: pending, language: .ru).lines == ["repealed art_2 → –"])
    #expect(redline(from: pending, to: pending, language: .ru).changes.isEmpty)
  }

  @Test func `an expired unit is repealed and a suspended one is not`() {
    let before = act([unit(.article, "1", "Первая статья"), unit(.article, "2", "Вторая статья")])
    var after = before
    after.children[0].state = .suspended
    after.children[1].state = .expired
    #expect(redline(from: before, to: after, language: .ru).lines == ["repealed art_2 → art_2"])
  }

  @Test func `a unit in a repealed unit is repealed with it`() {
    let before = act([article("1", "Понятия", ["первый пункт", "второй пункт"])])
    var after = before
    after.children[0].state = .repealed
    let changes = redline(from: before, to: after, language: .ru)
    #expect(
      changes.lines == [
        "repealed art_1 → art_1", "repealed art_1__para_1 → art_1__para_1",
        "repealed art_1__para_2 → art_1__para_2",
      ])
  }

  @Test func `each language is compared in its own words`() throws {
    func edition(_ ru: String, _ kk: String) -> Provision {
      var root = act([unit(.article, "1", ru, kk: kk)])
      root.wordings.kk = Wording(heading: "Дербес деректер және оларды қорғау туралы")
      return root
    }
    let old = edition(
      "уведомляет в течение трех дней", "уәкілетті орган үш жұмыс күні ішінде хабарлайды")
    let new = edition(
      "уведомляет в течение трех дней", "уәкілетті орган бес жұмыс күні ішінде хабарлайды")
    #expect(redline(from: old, to: new, language: .ru).changes.isEmpty)
    let changes = redline(from: old, to: new, language: .kk)
    #expect(changes.lines == ["substituted art_1 → art_1"])
    #expect(
      try #require(changes.changes.first).words.marked
        == "уәкілетті орган [-үш-]{+бес+} жұмыс күні ішінде хабарлайды")
    let english = redline(from: old, to: new, language: .en)
    #expect(english.changes.isEmpty && english.unchanged == 0)
  }

  @Test func `Kazakh subparagraphs are renumbered, not rewritten`() {
    let texts = [
      "дербес деректерді жинау мақсаттарын айқындау", "субъектіге ақпарат беру",
      "дербес деректердің қауіпсіздігін қамтамасыз ету", "келісімнің алынғанын дәлелдеу",
    ]
    func edition(_ texts: [String]) -> Provision {
      var root = list(.subparagraph, texts)
      swapLanguages(&root)
      return root
    }
    let changes = redline(
      from: edition(texts), to: edition(Array(texts.dropFirst())), language: .kk)
    #expect(
      changes.lines == [
        "repealed art_1__subpara_1 → –", "renumbered art_1__subpara_2 → art_1__subpara_1",
        "renumbered art_1__subpara_3 → art_1__subpara_2",
        "renumbered art_1__subpara_4 → art_1__subpara_3",
      ])
  }

  private func swapLanguages(_ unit: inout Provision) {
    unit.wordings = PerLanguage(kk: unit.wordings.ru)
    for place in unit.children.indices { swapLanguages(&unit.children[place]) }
  }

  @Test func `a language the other edition lacks says nothing of units in both`() {
    let old = act([unit(.article, "1", "Первая статья закона")])
    var new = act([unit(.article, "1", "Первая статья закона", kk: "Заңның бірінші бабы")])
    #expect(redline(from: old, to: new, language: .kk).changes.isEmpty)
    #expect(redline(from: new, to: old, language: .kk).changes.isEmpty)
    new.wordings.kk = Wording(heading: "Заң")
    var partly = old
    partly.wordings.kk = Wording(heading: "Заң")
    #expect(redline(from: partly, to: new, language: .kk).lines == ["inserted – → art_1"])
    #expect(redline(from: new, to: partly, language: .kk).lines == ["repealed art_1 → –"])
  }

  @Test func `layout, notes and topics are not compared`() {
    let old = act([unit(.article, "1", "Первая статья закона")])
    var new = old
    new.children[0].topics = ["data"]
    new.children[0].wordings.ru?.layout.label = "Ст. 1. "
    new.children[0].wordings.ru?.notes = [Annotation(position: .atEnd, text: "Сноска.")]
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.changes.isEmpty && changes.unchanged == 2)
  }

  @Test func `й composed otherwise is another letter`() {
    let old = act([unit(.article, "1", "настоящий Закон")])
    let new = act([unit(.article, "1", "настоящи\u{438}\u{306} Закон")])
    let other = act([unit(.article, "1", "настоящи\u{306} Закон")])
    #expect(redline(from: old, to: new, language: .ru).lines == ["substituted art_1 → art_1"])
    #expect(redline(from: old, to: other, language: .ru).lines == ["substituted art_1 → art_1"])
  }

  @Test func `single articles can be compared`() {
    let old = article("5", "Понятия", ["первый пункт статьи", "второй"])
    let new = article("5", "Понятия", ["первый пункт статьи", "третий"])
    #expect(
      redline(from: old, to: new, language: .ru).lines == [
        "substituted art_5__para_2 → art_5__para_2"
      ])
    #expect(
      redline(from: old, to: unit(.chapter, "5"), language: .ru).count(of: .repealed) == 3)
  }
}
