import Amendments
import LegalText
import Testing

@Suite struct WordTests {
  @Test func `words give place to others, the rest stays to the letter`() throws {
    let base = try article("1. Реестр\u{A0}ведет  уполномоченный орган.")
    #expect(
      try amended(base, try say("1(1)", words("уполномоченный орган", "акимат")))
        == "1. Реестр\u{A0}ведет  акимат.")
  }

  @Test func `a part of a word, of a compound or of a number is not the word`() throws {
    let base = try article(
      "1. Судья и суд; онлайн-платформа и платформа; статья 12-1, 112 и 12; 1,5 и 5; и т.д. и д.")
    #expect(try amended(base, try say("1(1)", words("суд", "акимат"))).contains("Судья и акимат;"))
    #expect(
      try amended(base, try say("1(1)", words("платформа", "сайт")))
        .contains("онлайн-платформа и сайт;"))
    #expect(try amended(base, try say("1(1)", words("12", "14"))).contains("12-1, 112 и 14;"))
    #expect(try amended(base, try say("1(1)", words("5", "7"))).contains("1,5 и 7;"))
    #expect(try amended(base, try say("1(1)", words("д", "ж"))).hasSuffix("и т.д. и ж."))
  }

  @Test(arguments: [
    ("сведения о вещи", "\u{63}ведения о в\u{65}щи"), ("20 дней", "20\u{A0}дней"),
    ("интернет-ресурсе", "интер\u{AD}нет-\u{2060}ресурсе"), ("бланк N 5", "бланк № 5"),
    ("закон \"О письмах\"", "закон «О письмах»"), ("2 - 3 года", "2 – 3 года"),
    ("учёт", "учет"), ("учет", "уче\u{308}т"), ("мой", "мои\u{306}"), ("184-VI", "184-V\u{406}"),
    ("жәрдем", "ж\u{259}рдем"), ("өкіл", "\u{275}к\u{69}л"), ("а  б", "а б"),
  ])
  func `look-alikes are found and what stands around them is kept`(
    _ words: String, _ text: String
  ) throws {
    let base = try article("1. До ё\u{2060} \(text) по\u{A0}сле.")
    #expect(
      try amended(base, try say("1(1)", AmendmentsTests.words(words, "новое")))
        == "1. До ё\u{2060} новое по\u{A0}сле.")
  }

  @Test(arguments: [
    ("мои", "мой"), ("кара", "қара"), ("уй", "үй"), ("суйек", "сүйек"), ("Орган", "орган"),
    ("ұлы", "улы"), ("ғалам", "галам"), ("ңан", "нан"), ("құс", "кус"), ("әр", "ар"),
  ])
  func `letters that only resemble one another are not the same`(
    _ words: String, _ text: String
  ) throws {
    let base = try article("1. Есть \(text) здесь.")
    guard
      case .wordsFound(0, "1", words, _) = reason(
        base, try say("1(1)", AmendmentsTests.words(words, "новое")))
    else {
      Issue.record("found")
      return
    }
  }

  @Test func `counts are exact`() throws {
    let base = try article("1. Мастер платит, мастер берет.\n2. Мастер ждет.")
    #expect(
      reason(base, try say("1", words("Мастер", "Он")))
        == .wordsFound(
          count: 2, expected: "1", words: "Мастер", nearest: "art_1__para_1, art_1__para_2"))
    #expect(
      try amended(base, try say("1", words("Мастер", "Он", .nth(2))))
        == "1. Мастер платит, мастер берет.\n2. Он ждет.")
    #expect(
      try amended(base, try say("1", words("Мастер", "Он", .all)))
        == "1. Он платит, мастер берет.\n2. Он ждет.")
    #expect(
      reason(base, try say("1", words("Мастер", "Он", .nth(3))))
        == .wordsFound(
          count: 2, expected: "≥ 3", words: "Мастер", nearest: "art_1__para_1, art_1__para_2"))
  }

  @Test func `what is near is named`() throws {
    let base = try article("1. Реестр ведет уполномоченный орган.\n2. Акимат ждет реестра.")
    func nearest(_ target: String, _ old: String) throws -> String? {
      guard case .wordsFound(0, _, _, let near) = reason(base, try say(target, words(old, "x")))
      else { return "found" }
      return near
    }
    #expect(try nearest("1(1)", "уполномоченного органа") == "“уполномоченный орган.”")
    #expect(try nearest("1(1)", "реестр") == "“Реестр”")
    #expect(try nearest("1(1)", "полномоченный") == "“уполномоченный”")
    #expect(try nearest("1(1)", "Акимат") == "art_1__para_2")
    #expect(try nearest("1(1)", "Общее") == "the heading of art_1")
    #expect(try nearest("1(1)", "кит") == nil)
  }

  @Test func `a heading is meant where it is named or the whole text is`() throws {
    let base = try act("Статья 1. Права мастера\n1. Мастер дает права.\n2. Нет.")
    #expect(
      try amend(base, by: [try say("1", words("Права", "Долг"), .heading)]).root.plain()
        == "Статья 1. Долг мастера\n1. Мастер дает права.\n2. Нет.")
    guard case .wordsFound(0, _, _, let near) = reason(base, try say("1", words("Права", "Долг")))
    else {
      Issue.record("found")
      return
    }
    #expect(near == "“права”")
    let both = try act("Статья 1. О праве\n1. Речь о праве.")
    let all = Operation.substituteThroughout(SubstituteThroughout([WordPair("праве", "деле")]))
    #expect(
      try amend(both, by: [try say("1", all)]).root.plain() == "Статья 1. О деле\n1. Речь о деле.")
    #expect(
      try amend(both, by: [try say("1", words("праве", "деле"))]).root.plain()
        == "Статья 1. О праве\n1. Речь о деле.")
  }

  @Test func `pairs are each changed once, longer words first, in any order`() throws {
    let base = try article("1. Орган надзора и орган, белая и серая.")
    let pairs = [
      WordPair("орган", "совет"), WordPair("Орган надзора", "Служба"), WordPair("белая", "серая"),
      WordPair("серая", "синяя"),
    ]
    for order in [pairs, pairs.reversed()] {
      #expect(
        try amended(base, try say("1(1)", .substituteWords(SubstituteWords(order))))
          == "1. Служба и совет, серая и синяя.")
    }
    let overlapping = SubstituteWords([WordPair("надзора и", "x"), WordPair("и орган", "y")])
    #expect(
      reason(base, try say("1(1)", .substituteWords(overlapping)))
        == .refused("the places of two of its words overlap, so that their order would decide"))
  }

  @Test func `words are taken out with the space that they leave`() throws {
    let base = try article("1. Мастер (в городе) принимает, дополняет и хранит сведения о вещи.")
    func without(_ words: String...) throws -> String {
      try amended(base, try say("1(1)", .deleteWords(DeleteWords(words))))
    }
    #expect(
      try without(", дополняет") == "1. Мастер (в городе) принимает и хранит сведения о вещи.")
    #expect(
      try without("о вещи", "Мастер")
        == "1. (в городе) принимает, дополняет и хранит сведения.")
    #expect(try without("в") == "1. Мастер (городе) принимает, дополняет и хранит сведения о вещи.")
    #expect(
      try without("хранит", "сведения")
        == "1. Мастер (в городе) принимает, дополняет и о вещи.")
  }

  @Test func `words are put in with the spaces that they need`() throws {
    let base = try article("1. Мастер (ученик) чинит «вещи» и пишет.")
    func with(_ words: String, _ place: InsertWords.Place) throws -> String {
      try amended(base, try say("1(1)", .insertWords(InsertWords(words, place))))
    }
    #expect(try with(", ждет", .after("чинит")) == "1. Мастер (ученик) чинит, ждет «вещи» и пишет.")
    #expect(try with("все", .after("чинит")) == "1. Мастер (ученик) чинит все «вещи» и пишет.")
    #expect(
      try with("или гость", .after("ученик"))
        == "1. Мастер (ученик или гость) чинит «вещи» и пишет.")
    #expect(
      try with("гость или", .before("ученик"))
        == "1. Мастер (гость или ученик) чинит «вещи» и пишет.")
    #expect(
      try with("старые", .before("«вещи»")) == "1. Мастер (ученик) чинит старые «вещи» и пишет.")
    #expect(
      try with("- лидер", .after("Мастер")) == "1. Мастер - лидер (ученик) чинит «вещи» и пишет.")
    #expect(
      try with(", ждет", .before("и пишет")) == "1. Мастер (ученик) чинит «вещи», ждет и пишет.")
    #expect(try with("письма", .atEnd) == "1. Мастер (ученик) чинит «вещи» и пишет письма.")
    #expect(
      try with("Он спит.", .newSentence) == "1. Мастер (ученик) чинит «вещи» и пишет. Он спит.")
    #expect(
      try with("Он спит.", .sentence(1)) == "1. Он спит. Мастер (ученик) чинит «вещи» и пишет.")
  }

  @Test func `a mark has no space before it when words give place to it`() throws {
    let base = try article("1. Проверяет, дополняет и хранит.")
    #expect(
      try amended(base, try say("1(1)", words("и хранит", ", а также бережет")))
        == "1. Проверяет, дополняет, а также бережет.")
  }

  @Test func `a mark is found where it is one, not in a number or an abbreviation`() throws {
    let base = try article("1. Список:\n1) плата 1.5 и т.д. здесь;\n2) год.")
    #expect(
      try amended(base, try say("1(1)(2)", words(".", ";")))
        == "1. Список:\n1) плата 1.5 и т.д. здесь;\n2) год;")
    #expect(
      try amended(base, try say("1(1)(1)", words(";", ".")))
        == "1. Список:\n1) плата 1.5 и т.д. здесь.\n2) год.")
  }

  @Test func `sentences are counted where their ends are certain`() throws {
    let base = try article("1. Книгу дают на месяц. Срок можно продлить. Это бесплатно.")
    #expect(
      try amended(base, try say("1(1)", restate("Срок продлевают."), .sentence(2)))
        == "1. Книгу дают на месяц. Срок продлевают. Это бесплатно.")
    #expect(
      try amended(base, try say("1(1)", exclude, .sentence(1)))
        == "1. Срок можно продлить. Это бесплатно.")
    #expect(
      try amended(base, try say("1(1)", exclude, .sentence(3)))
        == "1. Книгу дают на месяц. Срок можно продлить.")
    #expect(
      reason(base, try say("1(1)", exclude, .sentence(4)))
        == .noSuchPart("art_1__para_1 has 3 sentences, none is the one numbered 4"))
    let doubtful = try article("1. Дело ведет А. Иванов. По ст. 5 решают. В 2023 г. Срок истек.")
    guard case .refused(let why) = reason(doubtful, try say("1(1)", exclude, .sentence(2))) else {
      Issue.record("not refused")
      return
    }
    #expect(why.hasPrefix("it is not certain where a sentence of art_1__para_1 ends"))
  }
}
