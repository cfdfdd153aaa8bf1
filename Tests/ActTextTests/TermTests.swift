import ActText
import Foundation
import LegalText
import TestSupport
import Testing

@Suite struct TermTests {
  static let ru = """
    Статья 1. Основные понятия

    В настоящем Законе используются понятия:

    1) оператор – лицо, которое ведёт учёт;

    2) цифровые данные (данные) – сведения в цифровой форме.

    Статья 2. Учёт

    1. Уполномоченный орган в сфере учёта (далее – уполномоченный орган) ведёт реестр.

    2. Оператору сообщают о данных уполномоченному органу.

    Статья 3. Прочее

    Срок – один год. Операция занимает день.
    """

  static func root(_ text: String, _ language: Language) throws -> Provision {
    try ActTextReader.read(TextFile(name: "t", text: text), in: language).root
  }

  @Test func `terms are found where they are defined`() throws {
    let terms = try Self.root(Self.ru, .ru).terms(in: .ru)
    #expect(terms.map(\.name) == ["оператор", "цифровые данные", "уполномоченный орган"])
    #expect(terms.map(\.form) == [.definition, .definition, .abbreviation])
    #expect(terms.map(\.eId) == ["art_1__subpara_1", "art_1__subpara_2", "art_2__para_1"])
    #expect(terms[0].meaning == "лицо, которое ведёт учёт")
  }

  @Test func `a dash elsewhere defines nothing`() throws {
    let terms = try Self.root(Self.ru, .ru).terms(in: .ru)
    #expect(!terms.contains { $0.name == "Срок" })
  }

  @Test(arguments: [
    (
      Language.ru, "Цифровые записи", "Цифровой записью признается объект, который зафиксирован.",
      "Цифровой записью", "объект, который зафиксирован"
    ),
    (
      .ru, "Общее", "Под исходным кодом понимается текст программы.", "исходным кодом",
      "текст программы"
    ),
    (
      .ru, "Общее", "Цифровой системой является комплекс ресурсов.", "Цифровой системой",
      "комплекс ресурсов"
    ),
    (
      .ru, "Электронный документ", "Запись с подписью признается электронным документом.",
      "электронным документом", "Запись с подписью"
    ),
    (
      .ru, "Порядок", "База граждан (реестр) – цифровой ресурс номеров сети связи.", "База граждан",
      "цифровой ресурс номеров сети связи"
    ),
    (
      .ru, "Общее", "\u{2060} \u{2060}Цифровой записью признаётся объект.", "Цифровой записью",
      "объект"
    ),
    (
      .kk, "Жалпы", "Бастапқы код деп бағдарлама мәтіні түсініледі.", "Бастапқы код",
      "бағдарлама мәтіні"
    ),
    (
      .kk, "Деректерді өңдеу орталығы",
      "Орналастыруға арналған объект деректерді өңдеу орталығы болып танылады.",
      "деректерді өңдеу орталығы", "Орналастыруға арналған объект"
    ),
    (
      .kk, "Цифрлық активтер", "Жатқызылған объектілер цифрлық активтер деп танылады.",
      "цифрлық активтер", "Жатқызылған объектілер"
    ),
  ])
  func `a sentence defines a term outside of articles of definitions`(
    language: Language, heading: String, text: String, name: String, meaning: String
  ) throws {
    let article = language == .ru ? "Статья 1. \(heading)" : "1-бап. \(heading)"
    let terms = try Self.root("\(article)\n\n1. \(text)\n", language).terms(in: language)
    #expect(terms.map(\.name) == [name])
    #expect(terms.map(\.meaning) == [meaning])
  }

  @Test(arguments: [
    (Language.ru, "Права человека признаются высшей ценностью."),
    (.ru, "Данные не признаются открытыми данными."),
    (.ru, "Для физических лиц – номер по реестру лиц."),
    (.ru, "Оператор является юридическим лицом."),
    (.ru, "Штраф – пятьдесят месячных расчётных показателей."),
    (.ru, "Целями контроля являются своевременное пресечение нарушений."),
    (.ru, "Действия, указанные выше, признаются частными делами."),
    (.kk, "Құжат қағаз жеткізгіштегі құжатпен тең деп танылады."),
    (.kk, "Жеке тұлғалар үшін – жеке сәйкестендіру нөмірі бар."),
    (.kk, "Бақылаудың мақсаттары деп бұзушылықтардың жолын кесу танылады."),
    (.kk, "Деректер дербес деректер болып танылады."),
  ])
  func `what a thing is said to be is no definition`(language: Language, text: String) throws {
    let article = language == .ru ? "Статья 1. Порядок" : "1-бап. Тәртіп"
    #expect(try Self.root("\(article)\n\n1. \(text)\n", language).terms(in: language).isEmpty)
  }

  @Test func `an abbreviation used before it is told is counted`() throws {
    let root = try Self.root(
      """
      Статья 1. Учёт

      Уполномоченный орган ведёт учёт.

      Статья 2. Орган

      Уполномоченный орган в сфере учёта (далее – уполномоченный орган) утверждается законом.
      """, .ru)
    let terms = root.terms(in: .ru)
    #expect(terms.map(\.name) == ["уполномоченный орган"])
    let uses = root.uses(of: terms, in: .ru)
    #expect(uses.units == [["art_1"]])
    #expect(uses.early == [1])
  }

  @Test(.enabled(if: Corpora.code != nil, Comment(rawValue: Corpora.absent)))
  func `the definitions of the real Code are held in both languages`() throws {
    let folder = try #require(Corpora.code)
    var units: [Language: [String]] = [:]
    for (language, name) in [(Language.ru, "rus.md"), (.kk, "kaz.md")] {
      let file = try TextFile(path: folder.appendingPathComponent(name).path)
      let root = try ActTextReader.read(file, in: language).root
      units[language] = root.terms(in: language).map(\.eId)
    }
    let (ru, kk) = (try #require(units[.ru]), try #require(units[.kk]))
    #expect(kk.count >= 82)
    // «Y X болып табылады» does not tell where X begins, so that the Russian text alone gives it.
    #expect(Set(kk).isSubset(of: ru))
    #expect(Set(ru).subtracting(kk).count == 8)
  }

  @Test func `Kazakh terms are found`() throws {
    let text = """
      1-бап. Негізгі ұғымдар

      Осы Заңда мынадай ұғымдар пайдаланылады:

      1) оператор – есепке алуды жүргізетін тұлға;

      2-бап. Есепке алу

      Есепке алу саласындағы уәкілетті орган (бұдан әрі – уәкілетті орган) тізілім жүргізеді.
      """
    let terms = try Self.root(text, .kk).terms(in: .kk)
    #expect(terms.map(\.name) == ["оператор", "уәкілетті орган"])
  }

  @Test(arguments: [
    ("оператор", "об операторах связи", true), ("оператор", "Оператором является", true),
    ("оператор", "операция", false), ("уполномоченный орган", "уполномоченному органу", true),
    ("уполномоченный орган", "орган уполномоченный", false),
    ("цифровые данные", "цифровых данных", true), ("цифровые данные", "персональные данные", false),
    ("дерек", "деректермен", true), ("уәкілетті орган", "уәкілетті органның", true),
    ("суд", "судья", false), ("информация", "информатика", false),
    ("Цифровой системой", "цифровых систем", true), ("цифрлық жазба", "цифрлық жазбалардың", true),
  ])
  func `a use is told by the beginnings of words`(term: String, text: String, isUsed: Bool) {
    let isKazakh = ["дерек", "уәкілетті орган", "цифрлық жазба"].contains(term)
    let language = isKazakh ? Language.kk : .ru
    let term = Term(name: term, eId: "", form: .definition, meaning: "")
    #expect(term.isUsed(in: text, language: language) == isUsed)
  }

  @Test(.enabled(if: Corpora.platforms != nil, Comment(rawValue: Corpora.absent)))
  func `the definitions of a real law are as many in both languages`() throws {
    let folder = try #require(Corpora.platforms).appendingPathComponent("2024-08-20")
    var counts: [Int] = []
    for (language, name) in [(Language.ru, "rus.md"), (.kk, "kaz.md")] {
      let file = try TextFile(path: folder.appendingPathComponent(name).path)
      let root = try ActTextReader.read(file, in: language).root
      counts.append(
        root.terms(in: language).count {
          $0.form == .definition && $0.eId.hasPrefix("art_1__")
        })
    }
    #expect(counts[0] > 10)
    #expect(counts[0] == counts[1])
  }
}
