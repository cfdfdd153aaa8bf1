public import LegalText

/// A word or a mark of a generated text, with what it was before the operations.
public struct Piece: Hashable, Sendable {
  /// Its letters.
  public var text: String
  /// Its place among all words and marks of the old code; -1 where it is new.
  public var origin: Int32
  /// Whether no space stands before it.
  public var isGlued: Bool
  /// Whether it is letters or figures rather than a mark.
  public var isWord: Bool

  /// Makes a new word or mark.
  public init(_ text: String, isGlued: Bool = false, isWord: Bool = true) {
    self.text = text
    self.origin = -1
    self.isGlued = isGlued
    self.isWord = isWord
  }
}

/// Writes sentences that look like law in one language.
///
/// Words are stems with prefixes and inflected endings, few of them frequent and many rare; among them stand
/// prepositions, the set phrases of the law, numbers with units, references and quotes. So sentences that have nothing
/// to do with each other have words and phrases in common, as in real codes.
public struct Phrasebook: Sendable {
  /// The language.
  public let language: Language
  private let lemmas: [String]
  private let endings: [String]
  private let small: [String]
  private let references: [String]
  private let units: [String]
  private let beginsWithLetters: Bool
  private let phrases: [[String]]

  /// Makes the words of `language`.
  ///
  /// - Parameter beginsWithLetters: whether no sentence begins with a figure, which would be read as a label.
  public init(_ language: Language, beginsWithLetters: Bool = false) {
    self.language = language
    self.beginsWithLetters = beginsWithLetters
    let lists = Self.lists(language)
    func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }
    let prefixes = [""] + words(lists.prefixes)
    let stems = words(lists.stems)
    var lemmas: [String] = []
    for prefix in prefixes { for stem in stems { lemmas.append(prefix + stem) } }
    self.lemmas = lemmas
    endings = words(lists.endings)
    small = words(lists.small)
    references = words(lists.references)
    units = words(lists.units)
    phrases = lists.phrases.split(separator: ",").map { words(String($0)) }
  }

  /// A word; the first ones of the list are the frequent ones.
  public func word(_ draw: inout Draw) -> String {
    if draw.chance(0.16) { return draw.pick(small) }
    let share = draw.share()
    let lemma = lemmas[Int(Double(lemmas.count) * share * share * share)]
    let end = draw.share()
    return lemma + endings[Int(Double(endings.count) * end * end)]
  }

  /// A sentence of about `count` words, closed by `end`.
  public func sentence(_ count: Int, end: String = ".", _ draw: inout Draw) -> [Piece] {
    var pieces: [Piece] = []
    var words = 0
    while words < count {
      let share = draw.share()
      if beginsWithLetters, pieces.isEmpty, (0.04..<0.06).contains(share) { continue }
      if share < 0.04 {
        pieces.append(Piece(draw.pick(references)))
        pieces.append(Piece(number(below: 200, &draw)))
        words += 2
      } else if share < 0.06 {
        pieces.append(Piece(number(below: 90, &draw)))
        pieces.append(Piece(draw.pick(units)))
        words += 2
      } else if share < 0.075 {
        pieces.append(Piece("«", isWord: false))
        pieces.append(Piece(word(&draw), isGlued: true))
        pieces.append(Piece(word(&draw)))
        pieces.append(Piece("»", isGlued: true, isWord: false))
        words += 2
      } else if share < 0.085 {
        pieces.append(Piece("(", isWord: false))
        pieces.append(Piece(word(&draw), isGlued: true))
        pieces.append(Piece(")", isGlued: true, isWord: false))
        words += 1
      } else if share < 0.14 {
        let phrase = draw.pick(phrases)
        pieces += phrase.map { Piece($0) }
        words += phrase.count
      } else {
        pieces.append(Piece(word(&draw)))
        words += 1
        if words < count, draw.chance(0.09) {
          pieces.append(Piece(",", isGlued: true, isWord: false))
        }
      }
    }
    if let first = pieces.firstIndex(where: \.isWord) {
      pieces[first].text = Self.capitalized(pieces[first].text)
    }
    pieces.append(Piece(end, isGlued: true, isWord: false))
    return pieces
  }

  /// Words without an end, as a heading has them.
  public func heading(_ count: Int, _ draw: inout Draw) -> [Piece] {
    var pieces = (0..<count).map { _ in Piece(word(&draw)) }
    pieces[0].text = Self.capitalized(pieces[0].text)
    return pieces
  }

  /// A number as the law writes it.
  public func number(below most: Int, _ draw: inout Draw) -> String {
    String(draw.number(in: 1...most)) + (draw.chance(0.1) ? "-\(draw.number(in: 1...5))" : "")
  }

  private static func capitalized(_ word: String) -> String {
    word.prefix(1).uppercased() + word.dropFirst()
  }

  private struct Lists {
    var prefixes: String
    var stems: String
    var endings: String
    var small: String
    var references: String
    var units: String
    var phrases: String
  }

  private static func lists(_ language: Language) -> Lists {
    switch language {
    case .ru:
      Lists(
        prefixes: "пере раз под над об от за вы со не пред меж противо само взаимо",
        stems: "прав закон орган данн регистрац персонал информац систем платформ оператор субъект "
          + "согласи обработк хранени передач доступ защит контрол надзор ответственн обязанн "
          + "договор услуг лиц граждан республик министерств комитет порядок срок услови требован "
          + "реестр запис документ подпис сертификат идентификац сет связ оборудован технолог "
          + "алгоритм решени уведомлени жалоб суд штраф мер безопасн тайн собственн пользовател "
          + "владел поставщик потребител рынк конкурен тариф плат бюджет средств налог отчёт "
          + "провер эксперт стандарт качеств показател план программ проект строительств земл",
        endings: "а ы е у ом ой ов ам ами ах ение ения ением ный ного ному ным ную ные ных ными "
          + "ость ости остью ие ия ию ировать ируется ируют ен ена ены",
        small: "и в на по с не или для при от о за к из до без как что также его их",
        references: "статьи статьёй пункта пунктом подпункта главы части",
        units: "дней месяцев лет процентов часов тенге",
        phrases: "в соответствии с законодательством Республики Казахстан,"
          + "в порядке установленном уполномоченным органом,уполномоченный орган,"
          + "настоящего Кодекса,за исключением случаев предусмотренных,"
          + "осуществляется на основании,физических и юридических лиц,со дня,"
          + "не позднее,иные полномочия,если иное не предусмотрено,вступает в силу,"
          + "персональных данных,в течение,рабочих дней,несёт ответственность за"
      )
    case .kk:
      Lists(
        prefixes: "бей қайта алдын өз тең жаңа ішкі сыртқы бас қос ара жол көп",
        stems: "құқық заң орган дерек тіркеу жеке ақпарат жүйе платформа оператор субъект келісім "
          + "өңдеу сақтау беру қолжеткізу қорғау бақылау қадағалау жауапкершілік міндет шарт қызмет "
          + "тұлға азамат республика министрлік комитет тәртіп мерзім талап тізілім жазба құжат "
          + "қолтаңба куәлік желі байланыс жабдық технология шешім хабарлама шағым сот айыппұл шара "
          + "қауіпсіздік құпия меншік пайдаланушы иегер жеткізуші тұтынушы нарық бәсеке тариф төлем",
        endings: "ның нің дың ға ге да де дан ден мен лар лер лары лері ларының леріне дағы дегі "
          + "ы і ын ін сы сі ды ді ған ген уы уі лық лік",
        small: "және немесе үшін бойынша туралы мен бұл осы оның егер кейін дейін сондай-ақ бар",
        references: "баптың бапта тармақтың тармақшаның тараудың бөлігінде",
        units: "күн ай жыл пайыз сағат теңге",
        phrases:
          "Қазақстан Республикасының заңнамасына сәйкес,уәкілетті орган айқындаған тәртіппен,"
          + "осы Кодекстің,көзделген жағдайларды қоспағанда,негізінде жүзеге асырылады,"
          + "жеке және заңды тұлғалардың,өзге де өкілеттіктерді,егер өзгеше көзделмесе,"
          + "күшіне енеді,дербес деректерді,жұмыс күні ішінде,жауапты болады,кешіктірмей,"
          + "мемлекеттік органдар,құқылы,міндетті"
      )
    case .en, .et:
      Lists(
        prefixes: "re un over under inter pre sub non out co mis fore self",
        stems: "regulat author licen process person inform system platform operat subject consent "
          + "stor transfer access protect control supervis liab oblig contract servic citizen "
          + "ministr committ order period condition require regist record document sign certif "
          + "identif network communic equip technolog algorithm decid notif complain court penalt "
          + "measur secur secret proprie user own supplier consum market compet tariff pay budget",
        endings: "s ed ing ion ions er ers or ory al able ment ments ity ance ances ive ives",
        small: "the of and to in or for by with on at from as that which shall may not any such",
        references: "article section paragraph subparagraph chapter",
        units: "days months years percent hours tenge",
        phrases: "in accordance with the legislation of the Republic of Kazakhstan,"
          + "in the manner determined by the authorised body,of this Code,"
          + "except in the cases provided for by,on the basis of,natural and legal persons,"
          + "other powers,unless otherwise provided,enters into force,personal data,"
          + "within the period of,working days,is liable for,not later than,state bodies,has the right"
      )
    }
  }
}
