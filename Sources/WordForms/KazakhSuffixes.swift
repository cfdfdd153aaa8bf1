/// The suffixes of Kazakh words: data for ``KazakhStemmer``.
///
/// Inflection only: number, possession and case of nouns, and of verbs what laws are written in. What makes a new word
/// (`-лық`, `-шы`, `-лы`) stays, so that құқық and құқықтық are two words.
enum KazakhSuffixes {
  /// What a suffix may follow, by the last letter of what is left.
  struct Place: OptionSet {
    let rawValue: UInt8
    /// а ә е ы і …
    static let vowel = Place(rawValue: 1)
    /// р й у и
    static let glide = Place(rawValue: 2)
    /// л
    static let lateral = Place(rawValue: 4)
    /// м н ң
    static let nasal = Place(rawValue: 8)
    /// з ж
    static let sibilant = Place(rawValue: 16)
    /// п т к қ с ш … and б в г д at the end of loans
    static let voiceless = Place(rawValue: 32)
    static let sonorant: Place = [.glide, .lateral, .nasal, .sibilant]
    static let consonant: Place = [.sonorant, .voiceless]
    static let any: Place = [.vowel, .consonant]
  }

  enum Kind {
    /// Of nouns, and of verbs that have become nouns.
    case nominal
    /// The same, only after a possessive ы or і.
    case afterPossessive
    /// Makes a noun, an adjective or a sentence of a verb: nothing of a noun stands before it.
    case verbal
    /// Between a verb and its verbal suffix.
    case inner
    /// The same, only after the -ла or -ле that makes verbs of nouns.
    case innerAfterMaker
  }

  struct Suffix {
    let letters: [UInt16]
    let kind: Kind
    let place: Place
  }

  /// All of them, longest first.
  static let all: [Suffix] = groups.flatMap { kind, place, suffixes in
    suffixes.split(separator: " ").map {
      Suffix(letters: Array($0.utf16), kind: kind, place: place)
    }
  }.sorted { $0.letters.count > $1.letters.count }

  private static let groups: [(Kind, Place, String)] = [
    // Number.
    (.nominal, [.vowel, .glide], "лар лер"),
    (.nominal, [.lateral, .nasal, .sibilant], "дар дер"),
    (.nominal, .voiceless, "тар тер"),
    // Possession, and with it the accusative.
    (.nominal, .vowel, "сы сі сын сін"),
    (.nominal, .consonant, "ы і ын ін"),
    // Case.
    (.nominal, [.vowel, .nasal], "ның нің"),
    (.nominal, [.glide, .lateral, .sibilant], "дың дің"),
    (.nominal, .voiceless, "тың тің"),
    (.nominal, .vowel, "ны ні"),
    (.nominal, .sonorant, "ды ді"),
    (.nominal, .voiceless, "ты ті"),
    (.nominal, [.vowel, .sonorant], "ға ге да де дағы дегі"),
    (.nominal, .voiceless, "қа ке та те тағы тегі"),
    (.afterPossessive, .vowel, "на не нан нен"),
    (.nominal, [.vowel, .glide, .lateral, .sibilant], "дан ден"),
    (.nominal, .nasal, "нан нен"),
    (.nominal, .voiceless, "тан тен"),
    (.nominal, [.vowel, .glide, .lateral, .nasal], "мен"),
    (.nominal, .sibilant, "бен"),
    (.nominal, .voiceless, "пен"),
    // Verbs.
    (.verbal, [.vowel, .lateral, .nasal, .sibilant, .voiceless, .glide], "у"),
    (.verbal, [.vowel, .sonorant], "ған ген"),
    (.verbal, .voiceless, "қан кен"),
    (.verbal, .consonant, "ады еді атын етін ып іп"),
    (.verbal, .vowel, "йды йді йтын йтін п"),
    (.verbal, .any, "са се"),
    (.verbal, [.vowel, .glide, .lateral], "май мей мастан местен"),
    (.verbal, [.nasal, .sibilant], "бай бей бастан бестен"),
    (.verbal, .voiceless, "пай пей пастан пестен"),
    // Negation and the passive.
    (.inner, [.vowel, .glide, .lateral], "ма ме"),
    (.inner, [.nasal, .sibilant], "ба бе"),
    (.inner, .voiceless, "па пе"),
    (.inner, .consonant, "ыл іл"),
    (.inner, .lateral, "ын ін"),
    (.inner, .vowel, "л"),
    (.innerAfterMaker, .vowel, "н"),
  ]

  /// Words that end like a form of another and are none; nothing more is taken off them.
  static let roots: Set<String> = words(
    """
    орта қағида пайда тарау тарап талап есеп жауап кітап тәртіп мектеп себеп топ кәсіп кеңсе аймақ қорған мекен \
    білім бөлім өнім мәтін үкім шығын төлем азаматтық құрал мәселе мекеме заңнама жазба қала баға сала тала шара \
    мәміле қаулы кәсіпорын аудан бюллетень режим орган ұйым сын мақала ақы екі жеті алты бір жоба бала аға \
    база баба ана тапсырма тұлға шекара аралас ауа дауа куә күн түн кейбір ереже өтпелі негізгі ішкі сыртқы басты
    """)

  /// Words of grammar, which have no forms.
  static let particles: Set<String> = words(
    """
    және мен бен пен да де та те үшін кейін дейін туралы бойынша арқылы бұл осы сол ол оның оны оған онда одан олар \
    олардың оларды оларға өз өзі өзінің егер немесе болып емес жоқ бар тиіс керек мүмкін ғана тек сондай ақ басқа \
    ретінде қарай сәйкес қатысты байланысты дегенде
    """)

  /// Nouns in -ат and -ет, whose possessive accusative ends like a verb in -атын, -етін.
  static let nounsInT: [[UInt16]] = words(
    """
    қызмет мемлекет міндет құжат мақсат санат қуат сағат әрекет мәлімет ақпарат азамат билет бюджет кабинет университет \
    комитет депутат мандат сертификат аппарат аттестат құрмет дәулет сәулет шариғат әдет рұқсат келбет \
    формат бет ет қат ниет мәдениет сұхбат кәмелет медет сауат пакет макет интернет факультет паритет \
    приоритет суверенитет иммунитет апат ұлағат агрегат дубликат кандидат адвокат нотариат секретариат қағидат \
    өсиет аманат зират сипат шапағат климат
    """
  ).map { Array($0.utf16) }

  /// Loans in -кт, which put an і before suffixes: субъекті, субъектіні.
  static let loansInKT: [[UInt16]] = words(
    """
    акт объект субъект факт контракт пункт продукт эффект аспект конфликт дефект интеллект проспект комплект контакт \
    инстинкт диалект конспект тракт антракт
    """
  ).map { Array($0.utf16) }

  /// Stems that lose their last vowel before a suffix with a vowel: мүлік, мүлкі.
  static let elided: [String: String] = [
    "мүлк": "мүлік", "орн": "орын", "халқ": "халық", "ерк": "ерік", "құлқ": "құлық",
    "мойн": "мойын",
    "ауз": "ауыз", "қарн": "қарын", "ерн": "ерін", "мұрн": "мұрын", "бөрк": "бөрік",
    "көрк": "көрік",
    "даус": "дауыс", "кәсіпорн": "кәсіпорын", "қойн": "қойын", "иығ": "иық", "сырқ": "сырық",
    "ғұрп": "ғұрып", "сарқ": "сарық", "бөлк": "бөлік", "парқ": "парық", "қырқ": "қырық",
    "көңл": "көңіл",
  ]

  private static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
