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
    ("суд", "судья", false),
  ])
  func `a use is told by the beginnings of words`(term: String, text: String, isUsed: Bool) {
    let term = Term(name: term, eId: "", form: .definition, meaning: "")
    #expect(term.isUsed(in: text) == isUsed)
  }

  @Test(.enabled(if: Corpora.platforms != nil, Comment(rawValue: Corpora.absent)))
  func `the definitions of a real law are as many in both languages`() throws {
    let folder = try #require(Corpora.platforms).appendingPathComponent("2024-08-20")
    var counts: [Int] = []
    for (language, name) in [(Language.ru, "rus.md"), (.kk, "kaz.md")] {
      let file = try TextFile(path: folder.appendingPathComponent(name).path)
      let root = try ActTextReader.read(file, in: language).root
      counts.append(root.terms(in: language).count { $0.form == .definition })
    }
    #expect(counts[0] > 10)
    #expect(counts[0] == counts[1])
  }
}
