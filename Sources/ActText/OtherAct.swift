public import LegalText
internal import WordForms

/// Another act that a text names: «Закона Республики Казахстан "О связи"», «Қазақстан Республикасының Салық кодексі».
public struct OtherAct: Hashable, Sendable {
  /// The words that name it, to the letter.
  public var words: String
  /// Its title, as it stands between quotation marks; nil where none is said.
  public var title: String?
  /// Its number; nil where none is said.
  public var number: String?
  /// The day it was adopted; nil where none is said.
  public var adopted: LegalDate?
  /// The provisions of it that are named; empty where the act as a whole is.
  public var provisions: [Locator]

  /// Makes a name of an act.
  public init(
    words: String, title: String? = nil, number: String? = nil, adopted: LegalDate? = nil,
    provisions: [Locator] = []
  ) {
    self.words = words
    self.title = title
    self.number = number
    self.adopted = adopted
    self.provisions = provisions
  }

  /// Whether it names `act`: by number and day, by the title in quotation marks, or as the code that it is.
  ///
  /// A number decides alone where one is said. A title is compared without case, quotation marks and look-alike
  /// letters; «Налоговым кодексом» is the act whose title, in any of its languages, has these words in any case.
  public func names(_ act: Act) -> Bool {
    if let number {
      guard act.number == number else { return false }
      return adopted == nil || act.adopted == nil || adopted == act.adopted
    }
    if let adopted, let day = act.adopted, adopted != day { return false }
    if let title {
      let sought = NoteLexer.words(of: title)
      return !sought.isEmpty
        && Language.allCases.compactMap { act.title[$0] }.contains {
          Self.forms(of: $0).contains(sought)
        }
    }
    let words = NoteLexer.words(of: words)
    guard let code = words.firstIndex(where: { $0.hasPrefix("кодекс") || $0 == "code" }) else {
      return false
    }
    let named = words[..<(code + 1)].filter { !["қазақстан", "республикасының"].contains($0) }
    guard named.count > 1 else { return false }
    return Language.allCases.contains { language in
      let stemmer = Stemmer(language)
      let title = act.title[language].map(stemmer.stems) ?? []
      return title.containsRun(named.map(stemmer.stem))
    }
  }

  /// A title as words: whole, and each part of it that stands between quotation marks.
  private static func forms(of title: String) -> [[String]] {
    let quotes = NoteLexer.tokens(of: title).compactMap { token in
      if case .quote(let quote) = token.kind { NoteLexer.words(of: quote) } else { nil }
    }
    return [NoteLexer.words(of: title)] + quotes
  }
}

/// Finds the other acts that a text speaks of.
struct OtherActFinder {
  let text: NoteText
  let tokens: [NoteToken]
  let language: Language

  /// A mention of an act.
  struct Mention {
    /// The tokens that it takes.
    var tokens: Range<Int>
    var act: OtherAct
    /// Whether it tells which act; «законами Республики Казахстан» does not.
    var isNamed = true
  }

  /// The mentions in the order of the text; of several titles that share one noun, each.
  func mentions() -> [Mention] {
    var mentions: [Mention] = []
    for index in tokens.indices {
      guard let kind = Self.kind(of: tokens[index], in: language) else { continue }
      mentions += language == .kk ? before(index, kind) : after(index, kind)
    }
    return mentions
  }

  /// What an act is by the word for it.
  enum Kind {
    case law
    case code
    case constitution
    /// An act that is named by its title alone, and so not told here: a treaty, a decree, rules of procedure.
    case other
  }

  /// The kind of act that the token is a word for; nil where it is none.
  static func kind(of token: NoteToken, in language: Language) -> Kind? {
    guard let word = token.word else { return nil }
    switch language {
    case .ru:
      if lawForms.contains(word) { return .law }
      if word.hasPrefix("кодекс") { return .code }
      if ["конституция", "конституции", "конституцию", "конституцией"].contains(word) {
        return .constitution
      }
      if decreeForms.contains(word) { return .other }
      return ["регламент", "постановлени", "договор"].contains(where: word.hasPrefix) ? .other : nil
    case .kk:
      if ["заңы", "заңдары", "заңның", "заңдардың"].contains(where: word.hasPrefix) { return .law }
      if word.hasPrefix("кодекс") { return .code }
      if word.hasPrefix("конституция") { return .constitution }
      return ["регламент", "жарлы", "қаулы", "шарт"].contains(where: word.hasPrefix) ? .other : nil
    case .en, .et:
      switch word {
      case "law", "laws": return .law
      case "code", "codes": return .code
      case "constitution": return .constitution
      case "decree", "regulations": return .other
      default: return nil
      }
    }
  }

  private static let lawForms: Set<String> = [
    "закон", "закона", "закону", "законом", "законе", "законы", "законов", "законам", "законами",
    "законах",
  ]
  private static let decreeForms: Set<String> = [
    "указ", "указа", "указу", "указом", "указе", "указы", "указов", "указам", "указами", "указах",
  ]

  // MARK: - Russian and English: the title follows

  private func after(_ noun: Int, _ kind: Kind) -> [Mention] {
    guard !isOwn(before: noun) else { return [] }
    var first = noun
    if let previous = word(noun - 1) {
      let isConstitutional = previous.hasPrefix("конституционн") || previous == "constitutional"
      let isNameOfCode = kind == .code && isCapital(noun - 1) && isAdjective(previous)
      if kind == .law && isConstitutional || isNameOfCode { first -= 1 }
    }
    if first < noun, isOwn(before: first) { return [] }
    var next = noun + 1
    let hasState = skipState(&next)
    var (adopted, number): (LegalDate?, String?) = (nil, nil)
    loop: while next < tokens.count {
      switch tokens[next].kind {
      case .date(let day) where adopted == nil: adopted = day
      case .actNumber(let found) where number == nil: number = found
      case .word(let word) where Self.isBetween(word, in: language): break
      default: break loop
      }
      next += 1
    }
    // What belongs to no date or number belongs to the sentence.
    while next > noun + 1, let word = word(next - 1), Self.isBetween(word, in: language),
      !isYear(next - 1)
    {
      next -= 1
    }
    var mentions: [Mention] = []
    for quote in quotes(from: next) {
      let start = mentions.isEmpty ? first : quote
      mentions.append(
        Mention(
          tokens: start..<quote + 1,
          act: OtherAct(
            words: words(start..<quote + 1), title: title(quote),
            number: mentions.isEmpty ? number : nil, adopted: mentions.isEmpty ? adopted : nil),
          isNamed: kind != .other))
    }
    guard mentions.isEmpty else { return mentions }
    let isNamed =
      number != nil && kind != .other
      || kind == .constitution && hasState
      || kind == .code && first < noun && word(first).map(Self.isGeneric) != true
      || kind == .code && isAbout(next)
    while !isNamed, noun - first < 3, let word = word(first - 1), isDescriptive(word) { first -= 1 }
    let range = first..<next
    return [
      Mention(
        tokens: range, act: OtherAct(words: words(range), number: number, adopted: adopted),
        isNamed: isNamed)
    ]
  }

  /// «указанного», «гражданского»: what may stand between a unit and the word for an act that is not named.
  private func isDescriptive(_ word: String) -> Bool {
    if language == .en { return Self.isGeneric(word) }
    return ["ого", "его", "ной"].contains(where: word.hasSuffix)
  }

  /// «настоящего Кодекса», “this Code”.
  private func isOwn(before index: Int) -> Bool {
    guard let word = word(index - 1) else { return false }
    return language == .en ? word == "this" : word.hasPrefix("настоящ")
  }

  private func isAdjective(_ word: String) -> Bool {
    if language == .en { return true }
    return ["ого", "его", "ому", "ему", "ым", "им", "ом", "ем", "ый", "ий", "ой"]
      .contains(where: word.hasSuffix) && !Self.isGeneric(word)
  }

  private static func isGeneric(_ word: String) -> Bool {
    ["ин", "друг", "указанн", "эт", "данн", "прочи", "all", "other", "the", "such", "a", "of"]
      .contains { word == $0 || $0.count > 1 && word.hasPrefix($0) && word.count <= $0.count + 4 }
  }

  /// «Кодекс Республики Казахстан об административных правонарушениях»: the title is not in quotation marks.
  private func isAbout(_ next: Int) -> Bool {
    guard let word = word(next) else { return false }
    return language == .en ? word == "on" : word == "о" || word == "об"
  }

  private func skipState(_ next: inout Int) -> Bool {
    let start = next
    while let word = word(next), Self.state.contains(word) { next += 1 }
    return next > start
  }

  private static let state: Set<String> = [
    "республики", "казахстан", "рк", "of", "the", "republic", "kazakhstan",
  ]

  private static func isBetween(_ word: String, in language: Language) -> Bool {
    language == .en ? ["dated", "of"].contains(word) : ["от", "года", "г"].contains(word)
  }

  private func isYear(_ index: Int) -> Bool {
    ["года", "г"].contains(word(index)) && index > 0 && tokens[index - 1].date != nil
  }

  /// The titles at `index`: one, or several joined by a comma or «и».
  private func quotes(from index: Int) -> [Int] {
    var (quotes, next): ([Int], Int) = ([], index)
    while next < tokens.count, case .quote = tokens[next].kind {
      quotes.append(next)
      next += 1
      guard next < tokens.count, isJoint(tokens[next]) else { break }
      next += 1
    }
    return quotes
  }

  // MARK: - Kazakh: the title goes before

  private func before(_ noun: Int, _ kind: Kind) -> [Mention] {
    var first = noun
    if word(first - 1) == "конституциялық" { first -= 1 }
    var isNamed = kind == .constitution
    if kind == .code {
      while first > noun - 2, let word = word(first - 1), isCapital(first - 1),
        !Self.stateKazakh.contains(word), word != "осы"
      {
        first -= 1
        isNamed = true
      }
    }
    let unstated = first
    while let word = word(first - 1), Self.stateKazakh.contains(word) { first -= 1 }
    if kind == .constitution, first == unstated { isNamed = false }
    guard word(first - 1) != "осы" else { return [] }
    var (adopted, number): (LegalDate?, String?) = (nil, nil)
    loop: while first > 0 {
      switch tokens[first - 1].kind {
      case .date(let day) where adopted == nil: adopted = day
      case .actNumber(let found) where number == nil: number = found
      default: break loop
      }
      first -= 1
    }
    var titles: [Int] = []
    var next = first - 1
    while next >= 0, isQuote(next) {
      titles.insert(next, at: 0)
      guard next > 1, isJoint(tokens[next - 1]) else { break }
      next -= 2
    }
    guard let last = titles.last else {
      isNamed = kind != .other && (isNamed || number != nil)
      let isHolder = word(noun).map { $0.hasSuffix("ның") || $0.hasSuffix("нің") } == true
      guard isNamed || isHolder else { return [] }
      let range = first..<noun + 1
      return [
        Mention(
          tokens: range, act: OtherAct(words: words(range), number: number, adopted: adopted),
          isNamed: isNamed)
      ]
    }
    return titles.map { quote in
      let end = quote == last ? noun + 1 : quote + 1
      return Mention(
        tokens: quote..<end,
        act: OtherAct(
          words: words(quote..<end), title: title(quote), number: quote == last ? number : nil,
          adopted: quote == last ? adopted : nil),
        isNamed: kind != .other)
    }
  }

  private static let stateKazakh: Set<String> = ["қазақстан", "республикасының", "республикасы"]

  // MARK: - Tokens

  private func word(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].word : nil
  }

  private func isQuote(_ index: Int) -> Bool {
    guard tokens.indices.contains(index), case .quote = tokens[index].kind else { return false }
    return true
  }

  private func title(_ index: Int) -> String? {
    guard case .quote(let title) = tokens[index].kind else { return nil }
    return title
  }

  private func isJoint(_ token: NoteToken) -> Bool {
    token.isMark(",") || token.word.map(NoteGrammar.isAnd) == true
  }

  private func isCapital(_ index: Int) -> Bool {
    text[tokens[index]].first?.isUppercase == true
  }

  private func words(_ range: Range<Int>) -> String {
    text[tokens[range.lowerBound].place.lowerBound..<tokens[range.upperBound - 1].place.upperBound]
  }
}
