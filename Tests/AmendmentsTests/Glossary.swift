import LegalText

/// One operation of the drafting language, said in three languages: each says the same.
struct GlossaryRow {
  /// How well a formula is known.
  enum Mark: String {
    /// Read verbatim in an act or an official translation.
    case verified = "V"
    /// Known practice, not read in a source.
    case unverified = "U"
    /// No customary wording was found: the wording is this project's own.
    case own = "own"
  }

  var operation: String
  var marks: PerLanguage<Mark>
  var texts: PerLanguage<String>
  /// What each of the texts says, an instruction a line.
  var says: [String]

  init(
    _ operation: String, _ marks: (Mark, Mark, Mark), ru: String, kk: String, en: String,
    says: [String]
  ) {
    self.operation = operation
    self.marks = PerLanguage(ru: marks.0, kk: marks.1, en: marks.2)
    texts = PerLanguage(ru: ru, kk: kk, en: en)
    self.says = says
  }
}

/// The glossary of amending acts: forms of the Law on legal acts and of acts of Kazakhstan, of translations, and ours.
enum Glossary {
  static let rows: [GlossaryRow] = units + words + parts + places + time

  private static let units: [GlossaryRow] = [
    GlossaryRow(
      "context lines, one in the other", (.verified, .verified, .unverified),
      ru: "в статье 3:\nв пункте 1:\nподпункт 2) исключить;\nпункт 2 исключить.",
      kk: "3-бапта:\n1-тармақта:\n2) тармақша алып тасталсын;\n2-тармақ алып тасталсын.",
      en: "in Article 3:\nin paragraph 1:\nsubparagraph 2) shall be excluded;\n"
        + "paragraph 2 shall be excluded.",
      says: ["art_3__para_1__subpara_2 repeal-unit: –", "art_3__para_2 repeal-unit: –"]),
    GlossaryRow(
      "restate a unit", (.unverified, .verified, .unverified),
      ru: "пункт 2 статьи 3 изложить в следующей редакции:\n\"2. A:\n1) b;\n2) c.\".",
      kk: "3-баптың 2-тармағы мынадай редакцияда жазылсын:\n«2. A:\n1) b;\n2) c.».",
      en: "paragraph 2 of Article 3 shall be worded as follows:\n“2. A:\n1) b;\n2) c.”.",
      says: [
        "art_3__para_2 substitute-text: paragraph 2: A: |  subparagraph 1: b; |  subparagraph 2: c."
      ]),
    GlossaryRow(
      "restate an indent of a part", (.unverified, .verified, .unverified),
      ru: "абзац восьмой части третьей статьи 88 изложить в следующей редакции: \"a;\".",
      kk: "88-баптың үшiншi бөлiгiнiң сегiзiншi абзацы мынадай редакцияда жазылсын: \"a;\".",
      en: "the eighth indented paragraph of part three of Article 88 shall be worded as follows: "
        + "\"a;\".",
      says: ["art_88__al_3__indent_8 substitute-text: indent 8: a;"]),
    GlossaryRow(
      "add a subparagraph", (.verified, .verified, .verified),
      ru: "статью 138 дополнить подпунктом 27-1) следующего содержания:\n\"27-1) a;\".",
      kk: "138-бап мынадай мазмұндағы 27-1) тармақшамен толықтырылсын:\n\"27-1) a;\".",
      en: "Article 138 shall be supplemented with subparagraph 27-1) as follows:\n\"27-1) a;\".",
      says: ["art_138 insert-unit: subparagraph 27-1: a;"]),
    GlossaryRow(
      "add several units", (.verified, .unverified, .unverified),
      ru: "пункт 1 статьи 5 дополнить подпунктами 49-1) и 49-2) следующего содержания:\n"
        + "\"49-1) a;\n49-2) b;\".",
      kk: "5-баптың 1-тармағы мынадай мазмұндағы 49-1) және 49-2) тармақшалармен "
        + "толықтырылсын:\n\"49-1) a;\n49-2) b;\".",
      en: "paragraph 1 of Article 5 shall be supplemented with subparagraphs 49-1) and 49-2) as "
        + "follows:\n\"49-1) a;\n49-2) b;\".",
      says: [
        "art_5__para_1 insert-unit: subparagraph 49-1: a;",
        "art_5__para_1 insert-unit: subparagraph 49-2: b;",
      ]),
    GlossaryRow(
      "add an article", (.unverified, .unverified, .unverified),
      ru: "дополнить статьей 12-1 следующего содержания:\n\"Статья 12-1. A\n1. B.\n2. C.\".",
      kk: "мынадай мазмұндағы 12-1-баппен толықтырылсын:\n\"12-1-бап. A\n1. B.\n2. C.\".",
      en: "to supplement with Article 12-1 as follows:\n\"Article 12-1. A\n1. B.\n2. C.\".",
      says: ["act insert-unit: article 12-1 “A” |  paragraph 1: B. |  paragraph 2: C."]),
    GlossaryRow(
      "add a chapter with its articles", (.unverified, .unverified, .unverified),
      ru: "дополнить главой 2-1 следующего содержания:\n\"Глава 2-1. A\nСтатья 9-1. B\nC.\".",
      kk: "мынадай мазмұндағы 2-1-тараумен толықтырылсын:\n\"2-1-тарау. A\n9-1-бап. B\nC.\".",
      en: "to supplement with Chapter 2-1 as follows:\n\"Chapter 2-1. A\nArticle 9-1. B\nC.\".",
      says: ["act insert-unit: chapter 2-1 “A” |  article 9-1 “B”: C."]),
    GlossaryRow(
      "add a part", (.unverified, .verified, .verified),
      ru: "пункт 3 статьи 85 дополнить частью второй следующего содержания:\n\"A.\".",
      kk: "85-баптың 3-тармағы мынадай мазмұндағы екінші бөлікпен толықтырылсын:\n\"A.\".",
      en: "paragraph 3 of Article 85 should be supplemented with the second part as follows:\n"
        + "\"A.\".",
      says: ["art_85__para_3 insert-unit: part 2: A."]),
    GlossaryRow(
      "add indents", (.unverified, .unverified, .unverified),
      ru: "пункт 3 статьи 85 дополнить абзацами третьим и четвертым следующего содержания:\n"
        + "\"a;\nb;\".",
      kk: "85-баптың 3-тармағы мынадай мазмұндағы үшінші және төртінші абзацтармен "
        + "толықтырылсын:\n\"a;\nb;\".",
      en: "paragraph 3 of Article 85 shall be supplemented with indents three and four as "
        + "follows:\n\"a;\nb;\".",
      says: [
        "art_85__para_3 insert-unit: indent 3: a;", "art_85__para_3 insert-unit: indent 4: b;",
      ]
    ),
    GlossaryRow(
      "exclude a unit", (.verified, .verified, .verified),
      ru: "подпункт 4) части первой статьи 641 исключить.",
      kk: "641-баптың бірінші бөлігінің 4) тармақшасы алып тасталсын.",
      en: "subparagraph 4) of part one of Article 641 shall be excluded.",
      says: ["art_641__al_1__subpara_4 repeal-unit: –"]),
    GlossaryRow(
      "exclude lists and runs of units", (.unverified, .unverified, .unverified),
      ru: "подпункты 1), 2) и 5) – 7) пункта 3 статьи 9 исключить.",
      kk: "9-баптың 3-тармағының 1), 2) және 5) – 7) тармақшалары алып тасталсын.",
      en: "subparagraphs 1), 2) and 5) – 7) of paragraph 3 of Article 9 shall be deleted.",
      says: [
        "art_9__para_3__subpara_1 repeal-unit: –", "art_9__para_3__subpara_2 repeal-unit: –",
        "art_9__para_3__subpara_5 repeal-unit: – run 5…7",
        "art_9__para_3__subpara_6 repeal-unit: – run 5…7",
        "art_9__para_3__subpara_7 repeal-unit: – run 5…7",
      ]),
    GlossaryRow(
      "declare a unit to have lost force", (.unverified, .unverified, .unverified),
      ru: "статью 12-1 признать утратившей силу.",
      kk: "12-1-баптың күші жойылды деп танылсын.",
      en: "Article 12-1 shall be declared to have lost force.",
      says: ["art_12-1 repeal-unit: –"]),
  ]

  private static let words: [GlossaryRow] = [
    GlossaryRow(
      "replace words", (.verified, .verified, .unverified),
      ru: "в пункте 1 статьи 3 слова \"a b\" заменить словами \"c d\".",
      kk: "3-баптың 1-тармағындағы \"a b\" деген сөздер \"c d\" деген сөздермен ауыстырылсын.",
      en: "in paragraph 1 of Article 3 the words \"a b\" shall be replaced by the words \"c d\".",
      says: ["art_3__para_1 substitute-words: “a b” → “c d”"]),
    GlossaryRow(
      "replace one word", (.unverified, .unverified, .verified),
      ru: "в статье 3 слово \"a\" заменить словом \"b\".",
      kk: "3-баптағы \"a\" деген сөз \"b\" деген сөзбен ауыстырылсын.",
      en: "in Article 3 the word \"a\" should be replaced by the word \"b\".",
      says: ["art_3 substitute-words: “a” → “b”"]),
    GlossaryRow(
      "replace several words, each by its own", (.verified, .verified, .verified),
      ru: "в статье 3 слова \"a\", \"b\" заменить соответственно словами \"c\", \"d\".",
      kk: "3-баптағы \"a\", \"b\" деген сөздер тиiсiнше \"c\", \"d\" деген сөздермен ауыстырылсын.",
      en: "in Article 3 the words \"a\", \"b\" should be replaced respectively with the words "
        + "\"c\", \"d\".",
      says: ["art_3 substitute-words: “a” → “c”, “b” → “d”"]),
    GlossaryRow(
      "replace several words by the same", (.unverified, .unverified, .unverified),
      ru: "в статье 3 слова \"a\" и \"b\" заменить словом \"c\".",
      kk: "3-баптағы \"a\" және \"b\" деген сөздер \"c\" деген сөзбен ауыстырылсын.",
      en: "in Article 3 the words \"a\" and \"b\" shall be replaced by the word \"c\".",
      says: ["art_3 substitute-words: “a” → “c”, “b” → “c”"]),
    GlossaryRow(
      "throughout the text", (.verified, .verified, .verified),
      ru: "по всему тексту слова \"a\", \"b\" заменить соответственно словами \"c\", \"d\".",
      kk: "бүкіл мәтін бойынша \"a\", \"b\" деген сөздер тиісінше \"c\", \"d\" деген сөздермен "
        + "ауыстырылсын.",
      en: "throughout the text, the words \"a\", \"b\" should be replaced respectively with the "
        + "words \"c\", \"d\".",
      says: ["act substitute-throughout: “a” → “c”, “b” → “d”"]),
    GlossaryRow(
      "throughout a chapter", (.unverified, .unverified, .unverified),
      ru: "по всему тексту главы 2 слово \"a\" заменить словом \"b\".",
      kk: "2-тараудың бүкіл мәтіні бойынша \"a\" деген сөз \"b\" деген сөзбен ауыстырылсын.",
      en: "throughout the text of Chapter 2, the word \"a\" shall be replaced by the word \"b\".",
      says: ["chp_2 substitute-throughout: “a” → “b”"]),
    GlossaryRow(
      "add words to words throughout", (.unverified, .unverified, .unverified),
      ru: "по всему тексту слова \"a\", \"b\" дополнить соответственно словами \"– c\", \"– d\".",
      kk: "бүкіл мәтін бойынша \"a\", \"b\" деген сөздер тиісінше \"– c\", \"– d\" деген "
        + "сөздермен толықтырылсын.",
      en: "throughout the text, the words \"a\", \"b\" shall be supplemented respectively with "
        + "the words \"– c\", \"– d\".",
      says: ["act substitute-throughout: “a” → “a – c”, “b” → “b – d”"]),
    GlossaryRow(
      "add words after words", (.verified, .verified, .unverified),
      ru: "подпункт 20) пункта 1 статьи 2 после слова \"a\" дополнить словами \", b\".",
      kk: "2-баптың 1-тармағының 20) тармақшасындағы \"a\" деген сөзден кейiн \", b\" деген "
        + "сөздермен толықтырылсын.",
      en: "in subparagraph 20) of paragraph 1 of Article 2 after the word \"a\" shall be "
        + "supplemented with the words \", b\".",
      says: ["art_2__para_1__subpara_20 insert-words: after(\"a\") “, b”"]),
    GlossaryRow(
      "add words before words", (.unverified, .unverified, .unverified),
      ru: "пункт 1 статьи 2 перед словом \"a\" дополнить словом \"b\".",
      kk: "2-баптың 1-тармағындағы \"a\" деген сөздің алдынан \"b\" деген сөзбен толықтырылсын.",
      en: "in paragraph 1 of Article 2 before the word \"a\" the word \"b\" shall be inserted.",
      says: ["art_2__para_1 insert-words: before(\"a\") “b”"]),
    GlossaryRow(
      "add words at the end", (.unverified, .unverified, .unverified),
      ru: "пункт 1 статьи 2 дополнить словами \"a b\".",
      kk: "2-баптың 1-тармағы \"a b\" деген сөздермен толықтырылсын.",
      en: "paragraph 1 of Article 2 shall be supplemented with the words \"a b\".",
      says: ["art_2__para_1 insert-words: atEnd “a b”"]),
    GlossaryRow(
      "exclude words", (.unverified, .unverified, .unverified),
      ru: "в пункте 1 статьи 2 слова \"a b\" исключить.",
      kk: "2-баптың 1-тармағындағы \"a b\" деген сөздер алып тасталсын.",
      en: "in paragraph 1 of Article 2 the words \"a b\" shall be deleted.",
      says: ["art_2__para_1 delete-words: “a b”"]),
    GlossaryRow(
      "the second of several finds", (.unverified, .unverified, .own),
      ru: "в пункте 1 статьи 2 слово \"a\" во втором случае заменить словом \"b\".",
      kk: "2-баптың 1-тармағындағы \"a\" деген сөз екінші жағдайда \"b\" деген сөзбен "
        + "ауыстырылсын.",
      en: "in paragraph 1 of Article 2 the word \"a\" in the second instance shall be replaced by "
        + "the word \"b\".",
      says: ["art_2__para_1 substitute-words: “a” → “b” #2"]),
    GlossaryRow(
      "all finds", (.unverified, .unverified, .own),
      ru: "в пункте 1 статьи 2 слово \"a\" во всех случаях исключить.",
      kk: "2-баптың 1-тармағындағы \"a\" деген сөз барлық жағдайда алып тасталсын.",
      en: "in paragraph 1 of Article 2 the word \"a\" in all cases shall be deleted.",
      says: ["art_2__para_1 delete-words: “a” #all"]),
    GlossaryRow(
      "replace figures", (.unverified, .unverified, .unverified),
      ru: "в статье 2 цифры \"10\" заменить цифрами \"15\".",
      kk: "2-баптағы \"10\" деген цифрлар \"15\" деген цифрлармен ауыстырылсын.",
      en: "in Article 2 the figures \"10\" shall be replaced by the figures \"15\".",
      says: ["art_2 substitute-words: “10” → “15”"]),
    GlossaryRow(
      "replace a sign", (.unverified, .unverified, .unverified),
      ru: "в подпункте 2) статьи 2 точку заменить точкой с запятой.",
      kk: "2-баптың 2) тармақшасындағы нүкте нүктелі үтірмен ауыстырылсын.",
      en: "in subparagraph 2) of Article 2 the full stop shall be replaced by a semicolon.",
      says: ["art_2__subpara_2 substitute-words: “.” → “;”"]),
    GlossaryRow(
      "several changes in one sentence", (.unverified, .unverified, .unverified),
      ru: "в пункте 1 статьи 2 слово \"a\" заменить словом \"b\", слова \"c d\" исключить.",
      kk: "2-баптың 1-тармағындағы \"a\" деген сөз \"b\" деген сөзбен ауыстырылсын, \"c d\" деген "
        + "сөздер алып тасталсын.",
      en: "in paragraph 1 of Article 2 the word \"a\" shall be replaced by the word \"b\", the "
        + "words \"c d\" shall be deleted.",
      says: [
        "art_2__para_1 substitute-words: “a” → “b”", "art_2__para_1 delete-words: “c d”",
      ]),
  ]

  private static let parts: [GlossaryRow] = [
    GlossaryRow(
      "heading of an article", (.unverified, .unverified, .unverified),
      ru: "заголовок статьи 5 изложить в следующей редакции: \"Статья 5. A\".",
      kk: "5-баптың тақырыбы мынадай редакцияда жазылсын: \"5-бап. A\".",
      en: "the heading of Article 5 shall be worded as follows: \"Article 5. A\".",
      says: ["art_5/heading substitute-heading: “A”"]),
    GlossaryRow(
      "words of a heading", (.unverified, .unverified, .unverified),
      ru: "в заголовке статьи 5 слово \"a\" исключить.",
      kk: "5-баптың тақырыбындағы \"a\" деген сөз алып тасталсын.",
      en: "in the heading of Article 5 the word \"a\" shall be deleted.",
      says: ["art_5/heading delete-words: “a”"]),
    GlossaryRow(
      "title of the act", (.unverified, .unverified, .unverified),
      ru: "заголовок изложить в следующей редакции: \"A\".",
      kk: "тақырыбы мынадай редакцияда жазылсын: \"A\".",
      en: "the title shall be worded as follows: \"A\".",
      says: ["act/heading substitute-heading: “A”"]),
    GlossaryRow(
      "preamble", (.unverified, .unverified, .unverified),
      ru: "преамбулу изложить в следующей редакции: \"A.\".",
      kk: "кіріспе мынадай редакцияда жазылсын: \"A.\".",
      en: "the preamble shall be worded as follows: \"A.\".",
      says: ["preamble substitute-text: preamble: A."]),
    GlossaryRow(
      "lead-in of a list", (.unverified, .unverified, .unverified),
      ru: "абзац первый пункта 2 статьи 5 изложить в следующей редакции: \"2. A:\".",
      kk: "5-баптың 2-тармағының бірінші абзацы мынадай редакцияда жазылсын: \"2. A:\".",
      en: "indent one of paragraph 2 of Article 5 shall be worded as follows: \"2. A:\".",
      says: ["art_5__para_2/lead-in substitute-text: “A:”"]),
    GlossaryRow(
      "a sentence", (.unverified, .unverified, .unverified),
      ru: "второе предложение части первой пункта 2 статьи 5 исключить.",
      kk: "5-баптың 2-тармағының бірінші бөлігінің екінші сөйлемі алып тасталсын.",
      en: "the second sentence of part one of paragraph 2 of Article 5 shall be deleted.",
      says: ["art_5__para_2__al_1/sentence 2 repeal-unit: –"]),
    GlossaryRow(
      "add a sentence", (.unverified, .unverified, .unverified),
      ru: "пункт 2 статьи 5 дополнить предложением следующего содержания: \"A.\".",
      kk: "5-баптың 2-тармағы мынадай мазмұндағы сөйлеммен толықтырылсын: \"A.\".",
      en: "paragraph 2 of Article 5 shall be supplemented with a sentence as follows: \"A.\".",
      says: ["art_5__para_2 insert-words: newSentence “A.”"]),
    GlossaryRow(
      "add a sentence at a place", (.unverified, .unverified, .unverified),
      ru: "пункт 2 статьи 5 дополнить вторым предложением следующего содержания: \"A.\".",
      kk: "5-баптың 2-тармағы мынадай мазмұндағы екінші сөйлеммен толықтырылсын: \"A.\".",
      en: "paragraph 2 of Article 5 shall be supplemented with a second sentence as follows: "
        + "\"A.\".",
      says: ["art_5__para_2 insert-words: sentence(2) “A.”"]),
    GlossaryRow(
      "table of contents", (.unverified, .unverified, .unverified),
      ru: "в оглавлении:\nзаголовок статьи 5 изложить в следующей редакции: \"Статья 5. A\";\n"
        + "дополнить заголовком статьи 5-1 следующего содержания: \"Статья 5-1. B\".",
      kk: "мазмұнында:\n5-баптың тақырыбы мынадай редакцияда жазылсын: \"5-бап. A\";\n"
        + "мынадай мазмұндағы 5-1-баптың тақырыбымен толықтырылсын: \"5-1-бап. B\".",
      en: "in the table of contents:\nthe heading of Article 5 shall be worded as follows: "
        + "\"Article 5. A\";\nshall be supplemented with the heading of Article 5-1 as follows: "
        + "\"Article 5-1. B\".",
      says: [
        "art_5/contents substitute-heading: “A”", "art_5-1/contents substitute-heading: “B”",
      ]),
    GlossaryRow(
      "an entry of the table of contents, by its words", (.unverified, .own, .own),
      ru: "в оглавлении строку \"Статья 5. A\" заменить строкой \"Статья 5. B\".",
      kk: "мазмұнында \"5-бап. A\" деген жол \"5-бап. B\" деген жолмен ауыстырылсын.",
      en: "in the table of contents the entry \"Article 5. A\" shall be replaced by the entry "
        + "\"Article 5. B\".",
      says: ["art_5/contents substitute-heading: “B”"]),
    GlossaryRow(
      "annex", (.unverified, .unverified, .unverified),
      ru: "дополнить приложением 3-1 согласно приложению к настоящему Закону.\n\nПриложение\nк "
        + "Закону Республики Казахстан\n\n\"Приложение 3-1. A\n1. B.\".",
      kk: "осы Заңға қосымшаға сәйкес 3-1-қосымшамен толықтырылсын.\n\nҚазақстан "
        + "Республикасының\nЗаңына қосымша\n\n\"3-1-қосымша. A\n1. B.\".",
      en: "shall be supplemented with Annex 3-1 in accordance with the annex to this Law.\n\n"
        + "Annex\nto the Law of the Republic of Kazakhstan\n\n\"Annex 3-1. A\n1. B.\".",
      says: ["act insert-unit: annex 3-1 “A” |  paragraph 1: B."]),
  ]

  private static let places: [GlossaryRow] = [
    GlossaryRow(
      "renumber", (.unverified, .unverified, .unverified),
      ru: "пункты 3 и 4 статьи 5 считать соответственно пунктами 4 и 5.",
      kk: "5-баптың 3 және 4-тармақтары тиісінше 4 және 5-тармақтар деп есептелсін.",
      en: "paragraphs 3 and 4 of Article 5 shall be considered respectively paragraphs 4 and 5.",
      says: ["art_5__para_3 renumber-unit: 4", "art_5__para_4 renumber-unit: 5"]),
    GlossaryRow(
      "move", (.own, .own, .own),
      ru: "пункт 3 статьи 5 перенести в статью 6 пунктом 2.",
      kk: "5-баптың 3-тармағы 6-бапқа 2-тармақ болып көшірілсін.",
      en: "paragraph 3 of Article 5 shall be moved to Article 6 as paragraph 2.",
      says: ["art_5__para_3 move-unit: into art_6 as 2"]),
    GlossaryRow(
      "split", (.own, .own, .own),
      ru: "пункт 3 статьи 5 разделить на пункты 3 и 3-1, начав второй со слов \"A b\".",
      kk: "5-баптың 3-тармағы екіншісі \"A b\" деген сөздерден басталып, 3 және 3-1-тармақтарға "
        + "бөлінсін.",
      en: "paragraph 3 of Article 5 shall be divided into paragraphs 3 and 3-1, the second "
        + "beginning with the words \"A b\".",
      says: ["art_5__para_3 split-unit: from “A b” as 3-1"]),
    GlossaryRow(
      "join", (.own, .own, .own),
      ru: "пункты 3 и 4 статьи 5 объединить в пункт 3.",
      kk: "5-баптың 3 және 4-тармақтары 3-тармаққа біріктірілсін.",
      en: "paragraphs 3 and 4 of Article 5 shall be combined into paragraph 3.",
      says: ["art_5__para_3 join-units: with art_5__para_4"]),
  ]

  private static let time: [GlossaryRow] = [
    GlossaryRow(
      "suspend", (.unverified, .unverified, .unverified),
      ru: "приостановить до 1 января 2027 года действие пункта 2 статьи 5.",
      kk: "5-баптың 2-тармағының қолданысы 2027 жылғы 1 қаңтарға дейін тоқтатыла тұрсын.",
      en: "paragraph 2 of Article 5 shall be suspended until January 1, 2027.",
      says: ["art_5__para_2 suspend-unit: until 2027-01-01"]),
    GlossaryRow(
      "suspend, with a wording for the time", (.unverified, .verified, .unverified),
      ru: "приостановить до 1 января 2027 года действие абзаца первого пункта 2 статьи 5, "
        + "установив, что в период приостановления данный абзац действует в следующей редакции:\n"
        + "\"2. A:\".",
      kk: "5-баптың 2-тармағының бірінші абзацының қолданысы 2027 жылғы 1 қаңтарға дейін "
        + "тоқтатыла тұрсын, тоқтатыла тұру кезеңінде осы абзац мынадай редакцияда қолданылады "
        + "деп белгіленсін:\n\"2. A:\".",
      en: "the effect of indent one of paragraph 2 of Article 5 shall be suspended until January "
        + "1, 2027, establishing that during the period of suspension this indent is valid in the "
        + "following wording:\n\"2. A:\".",
      says: ["art_5__para_2/lead-in suspend-unit: until 2027-01-01 “A:”"]),
    GlossaryRow(
      "the day of one instruction", (.unverified, .unverified, .unverified),
      ru: "пункт 2 статьи 5 исключить (вводится в действие с 1 января 2027 года).",
      kk: "5-баптың 2-тармағы алып тасталсын (2027 жылғы 1 қаңтардан бастап қолданысқа "
        + "енгізіледі).",
      en: "paragraph 2 of Article 5 shall be excluded (shall be enforced from January 1, 2027).",
      says: ["art_5__para_2 repeal-unit: – {2027-01-01 –}"]),
  ]
}
