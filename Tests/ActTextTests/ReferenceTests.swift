import ActText
import Foundation
import LegalText
import TestSupport
import Testing

@Suite struct ReferenceTests {
  /// Section 1, chapter 2, article 5, paragraph 3, subparagraph 4.
  static let context = Locator(steps: [
    .init(.section, ProvisionNumber(1)), .init(.chapter, ProvisionNumber(2)),
    .init(.article, ProvisionNumber(5)), .init(.paragraph, ProvisionNumber(3)),
    .init(.subparagraph, ProvisionNumber(4)),
  ])

  static func targets(_ text: String, _ language: Language) -> [String] {
    Reference.all(in: text, of: context, language: language).map { reference in
      reference.otherAct.map { "[\($0.words)]" }
        ?? reference.targets.map { $0.eId ?? "?" }.joined(separator: " ")
    }
  }

  @Test(arguments: [
    ("Требования пунктов 3 и 4 настоящей статьи не применяются", ["art_5__para_3 art_5__para_4"]),
    ("в соответствии со статьёй 106 настоящего Кодекса", ["art_106"]),
    ("если иное не установлено частью второй настоящего пункта", ["art_5__para_3__al_2"]),
    (
      "предусмотренных подпунктами 1), 2) и 5) – 7) пункта 2 статьи 12-1 настоящего Закона",
      [
        "art_12-1__para_2__subpara_1 art_12-1__para_2__subpara_2 art_12-1__para_2__subpara_5 "
          + "art_12-1__para_2__subpara_6 art_12-1__para_2__subpara_7"
      ]
    ),
    ("указанных в подпункте 2) настоящего пункта", ["art_5__para_3__subpara_2"]),
    ("указанных в подпункте 2)", ["art_5__para_3__subpara_2"]),
    ("указанных в пункте 1", ["art_5__para_1"]),
    ("согласно статье 9", ["art_9"]),
    ("согласно главе 3 настоящего Кодекса", ["chp_3"]),
    (
      "пункта 2 статьи 10 Закона Республики Казахстан \"О связи\"",
      ["[Закона Республики Казахстан \"О связи\"]"]
    ),
    (
      "статьёй 5 Гражданского кодекса Республики Казахстан",
      ["[Гражданского кодекса Республики Казахстан]"]
    ),
    ("статьи 3 настоящего Конституционного закона", ["art_3"]),
    ("раздел личного кабинета, часть сведений, настоящая статья, пункт назначения", []),
    ("Действие настоящей статьи не распространяется", []),
  ])
  func `a Russian reference names its provisions`(text: String, expected: [String]) {
    #expect(Self.targets(text, .ru) == expected)
  }

  @Test(arguments: [
    ("Осы баптың 3 және 4-тармақтарының талаптары", ["art_5__para_3 art_5__para_4"]),
    ("осы Кодекстің 106-бабына сәйкес", ["art_106"]),
    ("осы тармақтың екінші бөлігінде өзгеше белгіленбесе", ["art_5__para_3__al_2"]),
    ("осы Кодекстің 106-бабының 1-тармағымен", ["art_106__para_1"]),
    ("осы баптың 2-тармағының 1) тармақшасында", ["art_5__para_2__subpara_1"]),
    (
      "Қазақстан Республикасы Заңының 10-бабының 2-тармағында",
      ["[Қазақстан Республикасы Заңының]"]
    ),
    ("бөлігі бағдарламалық код түрінде, кабинетінің бөлімі", []),
    ("Осы баптың қолданысы", []),
  ])
  func `a Kazakh reference names its provisions`(text: String, expected: [String]) {
    #expect(Self.targets(text, .kk) == expected)
  }

  @Test(arguments: [
    ("as paragraphs 3 and 4 of this Article require", ["art_5__para_3 art_5__para_4"]),
    ("under Article 106 of this Code", ["art_106"]),
    ("part of the data", []),
  ])
  func `an English reference names its provisions`(text: String, expected: [String]) {
    #expect(Self.targets(text, .en) == expected)
  }

  @Test func `a reference says where it stands, to the letter`() throws {
    let text = "По ё-правилу пункта\u{A0}2 настоящей статьи (и статьи 9)"
    let references = Reference.all(in: text, of: Self.context, language: .ru)
    #expect(references.map(\.text) == ["пункта\u{A0}2 настоящей статьи", "статьи 9"])
    let scalars = Array(text.unicodeScalars)
    for reference in references {
      let found = String(String.UnicodeScalarView(scalars[reference.place]))
      #expect(found == reference.text)
    }
  }

  @Test(.enabled(if: Corpora.code != nil, Comment(rawValue: Corpora.absent)))
  func `every reference of the real Code names a provision it has`() throws {
    let folder = try #require(Corpora.code)
    var named: [Language: [String]] = [:]
    for (language, name) in [(Language.ru, "rus.md"), (.kk, "kaz.md")] {
      let file = try TextFile(path: folder.appendingPathComponent(name).path)
      let root = try ActTextReader.read(file, in: language).root
      for (_, reference) in root.references(in: language) where reference.otherAct == nil {
        for target in reference.targets {
          let found = try target.resolve(in: root)
          named[language, default: []].append(found.eId)
        }
      }
    }
    #expect(named[.ru]?.count == 9)
    #expect(named[.ru]?.sorted() == named[.kk]?.sorted())
  }
}
