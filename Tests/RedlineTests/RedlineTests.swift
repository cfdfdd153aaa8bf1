import LegalText
import Testing

@testable import Redline

@Suite struct RedlineTests {
  static let duties = [
    "определять состав персональных данных, необходимый для решения задач",
    "принимать меры по уничтожению персональных данных при достижении цели сбора",
    "предоставлять субъекту сведения о способах и сроках обработки его данных",
    "уведомлять уполномоченный орган о нарушении безопасности персональных данных",
    "соблюдать законодательство о персональных данных и их защите",
    "представлять доказательство получения согласия субъекта на сбор данных",
    "сообщать по обращению субъекта информацию, относящуюся к его данным",
  ]

  @Test func `an edition against itself has no changes`() {
    let edition = act([article("1", "Понятия", Self.duties), article("2", "Цель", Self.duties)])
    let changes = redline(from: edition, to: edition, language: .ru)
    #expect(changes.changes.isEmpty)
    #expect(changes.unchanged == 17)
    let all = redline(from: edition, to: edition, language: .ru, includingUnchanged: true)
    #expect(all.changes.count == 17)
    #expect(all.changes.allSatisfy { $0.kind == .unchanged && $0.from == $0.to })
  }

  @Test func `another word is a substitution with its words`() throws {
    var texts = Self.duties
    texts[3] = "незамедлительно уведомлять уполномоченный орган о нарушении безопасности данных"
    let changes = redline(
      from: list(.subparagraph, Self.duties), to: list(.subparagraph, texts), language: .ru)
    #expect(changes.lines == ["substituted art_1__subpara_4 → art_1__subpara_4"])
    #expect(
      try #require(changes.changes.first).words.marked
        == "{+незамедлительно +}уведомлять уполномоченный орган о нарушении безопасности "
        + "[-персональных -]данных")
    #expect(changes.unchanged == 8)
  }

  @Test func `a heading changes apart from the text`() throws {
    let old = act([article("7", "Сбор и обработка данных", Self.duties)])
    let new = act([article("7", "Сбор, обработка данных", Self.duties)])
    let change = try #require(redline(from: old, to: new, language: .ru).changes.first)
    #expect(change.kind == .substituted)
    #expect(change.headingWords.marked == "Сбор[- и-]{+,+} обработка данных")
    #expect(change.words.isEmpty)
  }

  @Test func `a deleted subparagraph renumbers those after it and substitutes none`() {
    var texts = Self.duties
    texts.remove(at: 2)
    let changes = redline(
      from: list(.subparagraph, Self.duties), to: list(.subparagraph, texts), language: .ru)
    #expect(
      changes.lines == [
        "repealed art_1__subpara_3 → –",
        "renumbered art_1__subpara_4 → art_1__subpara_3",
        "renumbered art_1__subpara_5 → art_1__subpara_4",
        "renumbered art_1__subpara_6 → art_1__subpara_5",
        "renumbered art_1__subpara_7 → art_1__subpara_6",
      ])
    let edited = changes.changes.filter { $0.kind == .renumbered }.flatMap(\.words)
    #expect(edited.allSatisfy { $0.operation == .equal })
  }

  @Test func `subparagraphs renumbered and edited at once keep who they are`() {
    var texts = Self.duties
    texts.remove(at: 0)
    texts = texts.map { $0.replacing("данных", with: "сведений") }
    let changes = redline(
      from: list(.subparagraph, Self.duties), to: list(.subparagraph, texts), language: .ru)
    #expect(changes.count(of: .renumbered) == 6)
    #expect(changes.count(of: .repealed) == 1)
    #expect(changes.count(of: .substituted) == 0)
  }

  @Test func `a subparagraph put in between leaves the others alone`() {
    let old = list(.subparagraph, Self.duties)
    var new = old
    new.children[0].children.insert(
      unit(.subparagraph, "3-1", "вести учет обращений субъектов и их представителей"), at: 3)
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.lines == ["inserted – → art_1__subpara_3-1"])
    #expect(changes.changes[0].words.map(\.operation) == [.insert])
  }

  @Test func `a shift of parts is no change`() {
    var texts = Self.duties
    texts.insert("Действие настоящей статьи не распространяется на архивы.", at: 1)
    for kind in [ProvisionKind.part, .indent] {
      let changes = redline(from: list(kind, Self.duties), to: list(kind, texts), language: .ru)
      #expect(changes.changes.map(\.kind) == [.inserted])
      #expect(changes.unchanged == 9)
    }
  }

  @Test func `a part in a wholly new wording between its neighbours is substituted`() {
    var texts = Self.duties
    texts[1] = "Иное правило."
    let changes = redline(from: list(.part, Self.duties), to: list(.part, texts), language: .ru)
    #expect(changes.lines == ["substituted art_1__al_2 → art_1__al_2"])
    #expect(changes.changes[0].words.map(\.operation) == [.delete, .insert])
  }

  @Test func `an article in a wholly new wording is the same article`() {
    let old = act([
      article("1", "Понятия", Self.duties), article("2", "Цель Закона", ["обеспечить права"]),
    ])
    let new = act([
      article("1", "Понятия", Self.duties), article("2", "Задачи органов", ["вести надзор"]),
    ])
    let changes = redline(from: old, to: new, language: .ru)
    #expect(
      changes.lines == ["substituted art_2 → art_2", "substituted art_2__para_1 → art_2__para_1"])
  }

  @Test func `a repealed article keeps its number and each unit in it is listed`() {
    let old = act([article("1", "Понятия", Self.duties), article("2", "Цель", ["обеспечить"])])
    var new = old
    new.children[1] = unit(.article, "2", state: .repealed)
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.lines == ["repealed art_2 → art_2", "repealed art_2__para_1 → –"])
    #expect(changes.changes[1].words == [WordEdit(.delete, "обеспечить")])
    #expect(redline(from: new, to: new, language: .ru).changes.isEmpty)
  }

  @Test func `a number enacted anew is a new provision`() {
    let old = act([article("1", "Понятия", Self.duties), unit(.article, "2", state: .repealed)])
    let new = act([
      article("1", "Понятия", Self.duties), article("2", "Надзор", ["вести надзор"]),
    ])
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.lines == ["inserted – → art_2", "inserted – → art_2__para_1"])
    #expect(align(old, with: new).newOfOld.last == .some(nil))
  }

  @Test func `a repealed unit stands where it stood`() {
    var texts = Self.duties
    texts.removeSubrange(0...0)
    texts.removeLast()
    let changes = redline(from: list(.part, Self.duties), to: list(.part, texts), language: .ru)
    #expect(changes.lines == ["repealed art_1__al_1 → –", "repealed art_1__al_7 → –"])
  }

  @Test func `an article moved to another chapter keeps its number`() {
    func chapters(_ first: [String], _ second: [String]) -> Provision {
      func articles(_ numbers: [String]) -> [Provision] {
        numbers.map {
          article($0, "Обязанность \($0)", [Self.duties[Int($0) ?? 0] + " по статье \($0)"])
        }
      }
      return act([
        unit(.chapter, "1", heading: "Общие положения", articles(first)),
        unit(.chapter, "2", heading: "Права субъекта", articles(second)),
      ])
    }
    let changes = redline(
      from: chapters(["1", "2", "3"], ["4", "5"]), to: chapters(["1", "2"], ["3", "4", "5"]),
      language: .ru)
    #expect(changes.lines == ["moved art_3 → art_3"])
  }

  @Test func `a new chapter renumbers the chapters after it, and their articles stay`() {
    func chapter(_ number: String, _ heading: String, _ articles: ClosedRange<Int>) -> Provision {
      unit(
        .chapter, number, heading: heading,
        articles.map { article("\($0)", "Статья о \(heading) \($0)", [Self.duties[$0 % 7]]) })
    }
    let old = act([chapter("1", "Общие положения", 1...3), chapter("2", "Надзор", 4...6)])
    let new = act([
      chapter("1", "Общие положения", 1...3), chapter("2", "Права субъекта", 7...9),
      chapter("3", "Надзор", 4...6),
    ])
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.count(of: .renumbered) == 1)
    #expect(changes.count(of: .inserted) == 7)
    #expect(changes.changes.count == 8)
  }

  @Test func `chapters without articles are known by their headings`() {
    let old = act([
      unit(.chapter, "1", heading: "Общие положения", [unit(.paragraph, "1", Self.duties[0])]),
      unit(.chapter, "2", heading: "Порядок учета", [unit(.paragraph, "2", Self.duties[1])]),
    ])
    var new = old
    new.children.insert(unit(.chapter, "2", heading: "Порядок сбора"), at: 1)
    new.children[2].number = ProvisionNumber(3)
    #expect(
      redline(from: old, to: new, language: .ru).lines == [
        "inserted – → chp_2", "renumbered chp_2 → chp_3",
      ])
  }

  @Test func `swapped subparagraphs are one move`() {
    let old = list(.subparagraph, Self.duties)
    var new = old
    new.children[0].children.swapAt(1, 2)
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.changes.map(\.kind) == [.moved])
  }

  @Test func `a paragraph moved to another article and edited is a move with words`() throws {
    let text =
      "Собственник обязан в течение трех рабочих дней уведомить субъекта о передаче его данных"
    let old = act([
      article("1", "Передача", Self.duties + [text]), article("2", "Права", ["Право на доступ"]),
    ])
    let new = act([
      article("1", "Передача", Self.duties),
      article("2", "Права", ["Право на доступ", text.replacing("трех", with: "пяти")]),
    ])
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.lines == ["moved art_1__para_8 → art_2__para_2"])
    #expect(try #require(changes.changes.first).words.marked.contains("[-трех-]{+пяти+}"))
  }

  @Test func `boilerplate repealed here and inserted there is no move`() {
    let formula =
      "осуществляет иные полномочия, предусмотренные настоящим Законом, иными законами и актами"
    func articles(_ with: Set<Int>) -> Provision {
      act(
        (1...4).map { number in
          article(
            "\(number)", "Компетенция органа \(number)",
            ["Орган \(number): " + Self.duties[number]] + (with.contains(number) ? [formula] : []))
        })
    }
    let changes = redline(from: articles([1, 2, 3]), to: articles([2, 3, 4]), language: .ru)
    #expect(changes.lines == ["repealed art_1__para_2 → –", "inserted – → art_4__para_2"])
  }

  @Test func `an article renumbered 18 to 18-1 is renumbered and its place taken by a new one`() {
    let old = act([article("18", "Надзор", Self.duties), article("19", "Ответственность", ["а"])])
    let new = act([
      article("18", "Уведомление", ["Оператор уведомляет орган о начале деятельности"]),
      article("18-1", "Надзор", Self.duties), article("19", "Ответственность", ["а"]),
    ])
    let changes = redline(from: old, to: new, language: .ru)
    #expect(
      changes.lines == [
        "inserted – → art_18", "inserted – → art_18__para_1", "renumbered art_18 → art_18-1",
      ])
    #expect(changes.unchanged == 10)
  }

  @Test func `identity decides against number and words`() {
    let old = act([
      unit(.article, "1", "Первый текст статьи", identity: 1),
      unit(.article, "2", "Второй текст статьи", identity: 2),
    ])
    let new = act([
      unit(.article, "1", "Второй текст статьи", identity: 2),
      unit(.article, "2", "Второй текст статьи", identity: 3),
    ])
    let changes = redline(from: old, to: new, language: .ru)
    #expect(
      changes.lines == [
        "repealed art_1 → –", "renumbered art_2 → art_1", "inserted – → art_2",
      ])
  }
}
