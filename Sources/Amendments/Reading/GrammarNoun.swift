internal import LegalText

/// What a noun of an amending text names.
enum GrammarNoun: Hashable {
  /// A unit of the act.
  case unit(ProvisionKind)
  /// The heading of a unit; of the act, its title.
  case heading
  /// A sentence.
  case sentence
  /// The table of contents.
  case contents
  /// An entry of the table of contents, told by its words.
  case entry
  /// Words, figures, signs: what stands in quotation marks.
  case words
  /// A sign that is named and not quoted.
  case sign(String)
  /// The act that is amended, or that amends.
  case act
}

/// The cases a word can be in, as a set: which it is, its neighbours tell.
struct GrammarForms: OptionSet, Hashable {
  let rawValue: UInt8

  static let nominative = GrammarForms(rawValue: 1)
  static let genitive = GrammarForms(rawValue: 2)
  static let dative = GrammarForms(rawValue: 4)
  static let accusative = GrammarForms(rawValue: 8)
  static let instrumental = GrammarForms(rawValue: 16)
  static let locative = GrammarForms(rawValue: 32)
  static let ablative = GrammarForms(rawValue: 64)
  static let anyCase: GrammarForms = [
    .nominative, .genitive, .dative, .accusative, .instrumental, .locative, .ablative,
  ]
}

/// A noun in a text: what it names and the forms its ending allows, each with its number.
struct NounWord: Hashable {
  var noun: GrammarNoun
  /// Cases it can be in the singular.
  var singular: GrammarForms = []
  /// Cases it can be in the plural.
  var plural: GrammarForms = []
  /// Whether it says in Kazakh that it is of what is named before: тармағы, and not тармақ.
  var isPossessive = false

  var cases: GrammarForms { singular.union(plural) }
}

/// The nouns of the three languages in all their forms.
enum GrammarNouns {
  /// The noun that `word`, folded, is a form of; nil where it is none.
  static func noun(_ word: String, in language: Language) -> NounWord? {
    switch language {
    case .ru: russian[word]
    case .kk: kazakh[word]
    case .en, .et: english[word]
    }
  }

  /// The main forms of `language` as they are written, and folded, for finding the nearest one.
  static func written(in language: Language) -> [(form: String, folded: String)] {
    writtenForms[language] ?? []
  }

  private static let writtenForms: [Language: [(form: String, folded: String)]] = {
    let forms: [Language: [String]] = [
      .ru: russianForms.flatMap { $0.1.split(separator: " ").map(String.init) },
      .kk: kazakhStems.flatMap { stems in
        let noun = InflectedKazakh(String(stems.1.prefix { $0 != " " }))
        return [noun, noun.possessed, noun.pluralized, noun.pluralized.possessed].flatMap { noun in
          InflectedKazakh.Case.allCases.map(noun.form)
        }
      },
      .en: englishForms.flatMap { [$0.1, $0.2] },
    ]
    return forms.reduce(into: [:]) { written, entry in
      written[entry.key] = entry.value.filter { $0 != "-" }.map {
        (form: $0, folded: WordFolding.fold($0.unicodeScalars, in: entry.key))
      }
    }
  }()

  // MARK: - Russian

  /// Nominative, genitive, dative, accusative, instrumental, locative; singular, then plural.
  private static let russianForms: [(GrammarNoun, String)] = [
    (
      .unit(.article),
      "статья статьи статье статью статьей статье статьи статей статьям статьи статьями статьях"
    ),
    (
      .unit(.paragraph),
      "пункт пункта пункту пункт пунктом пункте пункты пунктов пунктам пункты пунктами пунктах"
    ),
    (
      .unit(.subparagraph),
      """
      подпункт подпункта подпункту подпункт подпунктом подпункте подпункты подпунктов подпунктам \
      подпункты подпунктами подпунктах
      """
    ),
    (
      .unit(.part),
      "часть части части часть частью части части частей частям части частями частях"
    ),
    (
      .unit(.indent),
      "абзац абзаца абзацу абзац абзацем абзаце абзацы абзацев абзацам абзацы абзацами абзацах"
    ),
    (
      .unit(.chapter),
      "глава главы главе главу главой главе главы глав главам главы главами главах"
    ),
    (
      .unit(.section),
      """
      раздел раздела разделу раздел разделом разделе разделы разделов разделам разделы разделами \
      разделах
      """
    ),
    (
      .unit(.subsection),
      """
      подраздел подраздела подразделу подраздел подразделом подразделе подразделы подразделов \
      подразделам подразделы подразделами подразделах
      """
    ),
    (
      .unit(.subchapter),
      """
      параграф параграфа параграфу параграф параграфом параграфе параграфы параграфов параграфам \
      параграфы параграфами параграфах
      """
    ),
    (
      .unit(.annex),
      """
      приложение приложения приложению приложение приложением приложении приложения приложений \
      приложениям приложения приложениями приложениях
      """
    ),
    (.unit(.preamble), "преамбула преамбулы преамбуле преамбулу преамбулой преамбуле"),
    (
      .heading,
      """
      заголовок заголовка заголовку заголовок заголовком заголовке заголовки заголовков \
      заголовкам заголовки заголовками заголовках
      """
    ),
    (
      .heading,
      "наименование наименования наименованию наименование наименованием наименовании"
    ),
    (.heading, "название названия названию название названием названии"),
    (
      .sentence,
      """
      предложение предложения предложению предложение предложением предложении предложения \
      предложений предложениям предложения предложениями предложениях
      """
    ),
    (.contents, "оглавление оглавления оглавлению оглавление оглавлением оглавлении"),
    (.contents, "содержание - - содержание - содержании"),
    (
      .entry,
      "строка строки строке строку строкой строке строки строк строкам строки строками строках"
    ),
    (.words, "слово слова слову слово словом слове слова слов словам слова словами словах"),
    (.words, "цифра цифры цифре цифру цифрой цифре цифры цифр цифрам цифры цифрами цифрах"),
    (.words, "число числа числу число числом числе числа чисел числам числа числами числах"),
    (.words, "знак знака знаку знак знаком знаке знаки знаков знакам знаки знаками знаках"),
    (.words, "буква буквы букве букву буквой букве буквы букв буквам буквы буквами буквах"),
    (
      .words,
      """
      аббревиатура аббревиатуры аббревиатуре аббревиатуру аббревиатурой аббревиатуре \
      аббревиатуры аббревиатур аббревиатурам аббревиатуры аббревиатурами аббревиатурах
      """
    ),
    (.sign("."), "точка точки точке точку точкой точке"),
    (.sign(","), "запятая запятой запятой запятую запятой запятой"),
    (.sign(":"), "двоеточие двоеточия двоеточию двоеточие двоеточием двоеточии"),
    (
      .act,
      "закон закона закону закон законом законе законы законов законам законы законами законах"
    ),
    (.act, "кодекс кодекса кодексу кодекс кодексом кодексе"),
    (.act, "указ указа указу указ указом указе"),
    (.act, "постановление постановления постановлению постановление постановлением постановлении"),
    (.act, "приказ приказа приказу приказ приказом приказе"),
    (.act, "конституция конституции конституции конституцию конституцией конституции"),
    (.act, "регламент регламента регламенту регламент регламентом регламенте"),
    (.act, "правила правил правилам правила правилами правилах"),
  ]

  private static let caseOrder: [GrammarForms] = [
    .nominative, .genitive, .dative, .accusative, .instrumental, .locative,
  ]

  private static let russian: [String: NounWord] = {
    var words: [String: NounWord] = [:]
    for (noun, forms) in russianForms {
      for (place, form) in forms.split(separator: " ").enumerated() where form != "-" {
        let key = WordFolding.fold(form.unicodeScalars, in: .ru)
        var word = words[key] ?? NounWord(noun: noun)
        if place < 6 {
          word.singular.insert(caseOrder[place])
        } else {
          word.plural.insert(caseOrder[place - 6])
        }
        words[key] = word
      }
    }
    for (form, noun) in [("статьею", GrammarNoun.unit(.article)), ("главою", .unit(.chapter))] {
      words[WordFolding.fold(form.unicodeScalars, in: .ru)] = NounWord(
        noun: noun, singular: .instrumental)
    }
    return words
  }()

  // MARK: - Kazakh

  /// Singular, plural, possessive, possessive plural; the endings are the same for all.
  private static let kazakhStems: [(GrammarNoun, String)] = [
    (.unit(.article), "бап баптар бабы баптары"),
    (.unit(.paragraph), "тармақ тармақтар тармағы тармақтары"),
    (.unit(.subparagraph), "тармақша тармақшалар тармақшасы тармақшалары"),
    (.unit(.part), "бөлік бөліктер бөлігі бөліктері"),
    (.unit(.indent), "абзац абзацтар абзацы абзацтары"),
    (.unit(.indent), "азатжол азатжолдар азатжолы азатжолдары"),
    (.unit(.chapter), "тарау тараулар тарауы тараулары"),
    (.unit(.section), "бөлім бөлімдер бөлімі бөлімдері"),
    (.unit(.subchapter), "параграф параграфтар параграфы параграфтары"),
    (.unit(.annex), "қосымша қосымшалар қосымшасы қосымшалары"),
    (.unit(.preamble), "кіріспе - кіріспесі -"), (.unit(.preamble), "преамбула - преамбуласы -"),
    (.heading, "тақырып тақырыптар тақырыбы тақырыптары"),
    (.heading, "атау - атауы -"),
    (.sentence, "сөйлем сөйлемдер сөйлемі сөйлемдері"),
    (.contents, "мазмұн - мазмұны -"), (.entry, "жол жолдар жолы жолдары"),
    (.words, "сөз сөздер сөзі сөздері"), (.words, "цифр цифрлар цифры цифрлары"),
    (.words, "сан сандар саны сандары"),
    (.words, "белгі белгілер белгісі белгілері"), (.words, "әріп әріптер әрпі әріптері"),
    (.words, "аббревиатура аббревиатуралар аббревиатурасы аббревиатуралары"),
    (.sign("."), "нүкте - нүктесі -"), (.sign(","), "үтір - үтірі -"),
    (.act, "заң заңдар заңы заңдары"), (.act, "кодекс кодекстер кодексі кодекстері"),
    (.act, "жарлық жарлықтар жарлығы жарлықтары"), (.act, "қаулы қаулылар қаулысы қаулылары"),
    (.act, "бұйрық бұйрықтар бұйрығы бұйрықтары"),
    (.act, "конституция - конституциясы -"), (.act, "регламент - регламенті -"),
    (.act, "қағидалар - қағидалары -"),
  ]

  private static let kazakhEndings: [(GrammarForms, plain: String, possessive: String)] = [
    (.genitive, "ның нің дың дің тың тің", "ның нің"),
    (.dative, "ға ге қа ке", "на не"),
    (.accusative, "ны ні ды ді ты ті", "н ны ні"),
    (
      .locative, "да де та те дағы дегі тағы тегі",
      "нда нде ндағы ндегі да де дағы дегі"
    ),
    (.ablative, "дан ден тан тен нан нен", "нан нен дан ден"),
    (.instrumental, "мен бен пен", "мен бен пен"),
  ]

  private static let kazakh: [String: NounWord] = {
    var words: [String: NounWord] = [:]
    func add(_ form: String, _ noun: GrammarNoun, _ cases: GrammarForms, at place: Int) {
      let isPlural = place % 2 == 1
      let key = WordFolding.fold(form.unicodeScalars, in: .kk)
      var word = words[key] ?? NounWord(noun: noun, isPossessive: place > 1)
      guard word.noun == noun else { return }
      if isPlural { word.plural.formUnion(cases) } else { word.singular.formUnion(cases) }
      words[key] = word
    }
    for (noun, forms) in kazakhStems {
      for (place, stem) in forms.split(separator: " ").map(String.init).enumerated()
      where stem != "-" {
        add(stem, noun, [.nominative], at: place)
        for (cases, plain, possessive) in kazakhEndings {
          for ending in (place < 2 ? plain : possessive).split(separator: " ") {
            add(stem + ending, noun, cases, at: place)
          }
        }
      }
    }
    return words
  }()

  // MARK: - English

  private static let englishForms: [(GrammarNoun, String, String)] = [
    (.unit(.article), "article", "articles"), (.unit(.paragraph), "paragraph", "paragraphs"),
    (.unit(.subparagraph), "subparagraph", "subparagraphs"), (.unit(.part), "part", "parts"),
    (.unit(.indent), "indent", "indents"), (.unit(.indent), "abzats", "abzatses"),
    (.unit(.chapter), "chapter", "chapters"), (.unit(.section), "section", "sections"),
    (.unit(.subsection), "subsection", "subsections"),
    (.unit(.subchapter), "subchapter", "subchapters"), (.unit(.annex), "annex", "annexes"),
    (.unit(.annex), "appendix", "appendices"), (.unit(.preamble), "preamble", "preambles"),
    (.heading, "heading", "headings"), (.heading, "title", "titles"),
    (.sentence, "sentence", "sentences"), (.contents, "contents", "contentses"),
    (.entry, "entry", "entries"), (.entry, "line", "lines"), (.words, "word", "words"),
    (.words, "figure", "figures"), (.words, "digit", "digits"), (.words, "number", "numbers"),
    (.words, "sign", "signs"), (.words, "mark", "marks"), (.words, "letter", "letters"),
    (.words, "abbreviation", "abbreviations"), (.sign(","), "comma", "commas"),
    (.sign(";"), "semicolon", "semicolons"), (.sign(":"), "colon", "colons"),
    (.act, "law", "laws"), (.act, "code", "codes"), (.act, "decree", "decrees"),
    (.act, "resolution", "resolutions"), (.act, "order", "orders"),
    (.act, "constitution", "constitutions"), (.act, "act", "acts"),
  ]

  private static let english: [String: NounWord] = {
    var words: [String: NounWord] = [:]
    for (noun, one, many) in englishForms {
      words[WordFolding.fold(one.unicodeScalars, in: .en)] = NounWord(
        noun: noun, singular: .anyCase)
      words[WordFolding.fold(many.unicodeScalars, in: .en)] = NounWord(
        noun: noun, plural: .anyCase)
    }
    return words
  }()
}
