import AmendmentFuzzing
import Amendments
import GroundTruth
import LegalText
import Testing

/// A text in which one word, number, ending, count or mark is another one is an error, does what it did, or does
/// exactly what it says now.
@Suite struct FuzzTests {
  @Test(arguments: Language.ofKazakhstan)
  func `no changed text is silently followed otherwise than it says`(language: Language) throws {
    var fuzzer = Fuzzer(language)
    let size = CodeSize(name: "", articles: 4, boilerplate: 0.1, operations: 6, isAsRead: true)
    for seed in 0..<14 as Range<UInt64> {
      let truth = Truth.make(language, size, seed: 91_000 + seed)
      let base = truth.old.provision
      let draft = try draft(from: base, to: truth.new.provision, in: language)
      fuzzer.fuzz(draft.instructions, on: base, count: 25, seed: 91_500 + seed)
    }
    let total = fuzzer.total
    #expect(total.wrong == [])
    // The oracle decides, and both ways of changing a text are tried.
    #expect(total.count > 300 && total.undecided.count * 50 < total.count, "\(total.count)")
    #expect(total.asSaid > 50 && total.same > 5 && total.notRead > 50, "\(total)")
    #expect(fuzzer.tallies.count >= 7, "\(fuzzer.tallies.keys)")
  }

  /// What changed texts were once followed as, and did not say.
  @Test(arguments: [
    (Language.ru, "статьи 2 изложить в следующей редакции:\n\"Статья 2. Права\"."),
    (.en, "in Article 3:\nshall be worded as follows:\n\"Article 3. Rights\"."),
    (
      .kk,
      "1-баптың жетінші абзацындағы бірінші абзацы мынадай редакцияда жазылсын:\n\"Бар.\"."
    ),
    // The number of an item whose bracket is lost is no unit: several are named in the plural, in Kazakh, too.
    (.kk, "4, 5-баптың 1-тармағы алып тасталсын."),
    (.kk, "4, 5) тармақшасы алып тасталсын."), (.ru, "4, 5 статьи исключить."),
    (
      .en,
      "Article 3 shall be supplemented with the the sentence as follows:\n\"All have rights.\"."
    ),
    (.ru, "дополнить новым новым пунктом 2 следующего содержания:\n\"2. Текст.\"."),
    // A new unit stands in the place that the sentence names, or nowhere.
    (
      .kk,
      "3-бапта:\n6-тармақшасындағы мынадай мазмұндағы 1-1) тармақшамен толықтырылсын:\n\"1-1) бар;\"."
    ),
    (.ru, "в статье 3:\nв пункте 2 дополнить пунктом 2-1 следующего содержания:\n\"2-1. Да.\"."),
    (.ru, "в заголовке статьи 3 подпункт 1) исключить."),
    // «абзац первый» or «предложение первое»: which of the two is not known.
    (.ru, "предложение первый пункта 3 статьи 5 исключить."),
    (.ru, "абзац третье пункта 3 статьи 5 исключить."),
    (.ru, "в части третьего пункта 3 статьи 5 слово \"сад\" исключить."),
    (.ru, "заголовок 1 исключить."), (.ru, "пункты 2 статьи 1 исключить."),
    (.kk, "1-баптың 2-тармағы мынадай мазмұндағы мазмұндағы сөйлеммен толықтырылсын:\n\"Бар.\"."),
  ])
  func `a word that does not fit is not passed over`(language: Language, text: String) {
    #expect(throws: AmendmentTextError.self) {
      try AmendingText(reading: text, in: language, file: "")
    }
  }
}
