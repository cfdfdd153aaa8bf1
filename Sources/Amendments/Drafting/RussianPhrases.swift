internal import LegalText

/// Sentences of amendment in Russian; forms: Law on legal acts, art. 26 and 27, and the acts that follow it.
struct RussianPhrases: Phrases {
  /// Whether the act calls its numbered units parts: «часть 3».
  var callsParagraphsParts = false

  var language: Language { .ru }

  var contents: String { "в оглавлении" }

  func context(_ address: Address) -> String { "в " + phrase(address, .prepositional) }

  func sentence(_ clause: WrittenClause, from context: [Locator.Step]) -> WrittenSentence {
    let address = clause.address(from: context)
    let block = block(of: clause)
    switch clause.first.operation {
    case .substituteText, .substituteHeading:
      return WrittenSentence(whole(address, clause) + "изложить в следующей редакции", block: block)
    case .insertUnit:
      let units = numbered(newNumbers(of: clause), .instrumental)
      return WrittenSentence(
        object(address) + "дополнить " + units + " следующего содержания", block: block)
    case .repealUnit: return WrittenSentence(object(address) + "исключить")
    case .substituteWords(let operation):
      return WrittenSentence(place(address) + Self.substitution(operation.pairs, operation.which))
    case .deleteWords(let operation):
      return WrittenSentence(
        place(address) + Self.words(operation.words, .accusative, operation.which) + " исключить")
    case .insertWords(let operation): return insertion(operation, address, block: block)
    case .renumberUnit:
      let respectively = clause.instructions.count > 1 ? "соответственно " : ""
      return WrittenSentence(
        object(address) + "считать " + respectively
          + numbered(newNumbers(of: clause), .instrumental))
    case .moveUnit(let operation):
      let kind = clause.first.target.unit.steps.last?.kind
      return WrittenSentence(
        object(address) + "перенести в " + phrase(Address(operation.parent.steps), .accusative)
          + " " + numbered([Locator.Step(kind, operation.number)], .instrumental))
    case .splitUnit(let operation): return split(operation, address)
    case .joinUnits(let operation): return join(operation, address)
    case .substituteThroughout(let operation):
      return WrittenSentence(
        place(address) + "по всему тексту " + Self.substitution(operation.pairs))
    case .suspendUnit(let operation): return suspension(operation, address, block: block)
    }
  }

  // MARK: Sentences

  private func insertion(_ operation: InsertWords, _ address: Address, block: [String]?)
    -> WrittenSentence
  {
    let words = Self.words([operation.words], .instrumental)
    switch operation.place {
    case .after(let anchor):
      return WrittenSentence(
        object(address) + "после " + Self.words([anchor], .genitive, operation.which)
          + " дополнить " + words)
    case .before(let anchor):
      return WrittenSentence(
        object(address) + "перед " + Self.words([anchor], .instrumental, operation.which)
          + " дополнить " + words)
    case .atEnd: return WrittenSentence(object(address) + "дополнить " + words)
    case .newSentence:
      return WrittenSentence(
        object(address) + "дополнить предложением следующего содержания", block: block)
    case .sentence(let place):
      let ordinal = RussianOrdinal.word(place, .instrumental, .neuter) ?? String(place)
      return WrittenSentence(
        object(address) + "дополнить предложением " + ordinal + " следующего содержания",
        block: block)
    }
  }

  private func split(_ operation: SplitUnit, _ address: Address) -> WrittenSentence {
    let second = [Locator.Step(address.units.first?.kind, operation.number)]
    return WrittenSentence(
      object(address) + "разделить на " + numbered(address.units + second, .accusative)
        + ", начав второй со слов " + Quotes.quoted(operation.from))
  }

  private func join(_ operation: JoinUnits, _ address: Address) -> WrittenSentence {
    var both = address
    both.units += operation.second.steps.suffix(1)
    return WrittenSentence(
      object(both) + "объединить в " + numbered(address.units, .accusative))
  }

  private func suspension(_ operation: SuspendUnit, _ address: Address, block: [String]?)
    -> WrittenSentence
  {
    let until = operation.until.map { "до " + Self.day($0) + " " } ?? ""
    let text = "приостановить " + until + "действие " + phrase(address, .genitive)
    guard block != nil else { return WrittenSentence(text) }
    let kind = address.units.last?.kind ?? .act
    return WrittenSentence(
      text
        + ", установив, что в период приостановления \(this(kind)) действует в следующей редакции",
      block: block)
  }

  /// «данный пункт»
  private func this(_ kind: ProvisionKind) -> String {
    switch kind {
    case .act: "данный акт"
    case .article: "данная статья"
    case .chapter: "данная глава"
    case .part: "данная часть"
    case .preamble: "данная преамбула"
    case .annex: "данное приложение"
    default:
      callsParagraphsParts && kind == .paragraph
        ? "данная часть" : "данный " + numbered([Locator.Step(kind)], .accusative)
    }
  }

  // MARK: Addresses

  /// «пункт 1 статьи 14 », with the space after it; nothing where the context says it.
  private func object(_ address: Address) -> String {
    address.isEmpty ? "" : phrase(address, .accusative) + " "
  }

  /// «в пункте 1 статьи 14 »
  private func place(_ address: Address) -> String {
    address.isEmpty ? "" : "в " + phrase(address, .prepositional) + " "
  }

  /// The heading is named, whichever way the target says it.
  private func whole(_ address: Address, _ clause: WrittenClause) -> String {
    guard case .substituteHeading = clause.first.operation else { return object(address) }
    var heading = address
    if heading.aspect == .whole { heading.aspect = .heading }
    return object(heading)
  }

  private func phrase(_ address: Address, _ grammaticalCase: DeclinedRussian.Case) -> String {
    var words: [String] = []
    let part = part(address.aspect, grammaticalCase)
    if let part { words.append(part) }
    for (depth, units) in address.chain.reversed().enumerated() {
      let isOwner = part != nil || depth > 0
      words.append(numbered(units, isOwner ? .genitive : grammaticalCase))
    }
    return words.joined(separator: " ")
  }

  /// The part of the unit that is meant; nil for the whole.
  private func part(_ aspect: Target.Aspect, _ grammaticalCase: DeclinedRussian.Case) -> String? {
    switch aspect {
    case .whole: nil
    case .heading: DeclinedRussian.heading.form(grammaticalCase)
    case .leadIn: numbered([Locator.Step(.indent, ProvisionNumber(1))], grammaticalCase)
    case .sentence(let place):
      DeclinedRussian.sentence.form(grammaticalCase) + " "
        + (RussianOrdinal.word(place, grammaticalCase, .neuter) ?? String(place))
    case .contents: DeclinedRussian.contents.form(grammaticalCase)
    }
  }

  /// «пункты 1 и 2», «частью второй», «подпунктами 1), 2) и 3)».
  func numbered(_ units: [Locator.Step], _ grammaticalCase: DeclinedRussian.Case) -> String {
    guard let kind = units.first?.kind else { return "" }
    let named = callsParagraphsParts && kind == .paragraph ? .part : kind
    guard let noun = DeclinedRussian.noun(for: named) else { return "" }
    let word = noun.form(grammaticalCase, isPlural: units.count > 1)
    let numbers = units.compactMap(\.number).map { number -> String in
      switch kind {
      case .part, .indent:
        number.figures.count == 1
          ? RussianOrdinal.word(number.figures[0], grammaticalCase, noun.gender)
            ?? number.description
          : number.description
      case .subparagraph: number.description + ")"
      default: number.description
      }
    }
    return numbers.isEmpty ? word : word + " " + listed(numbers, "и")
  }

  // MARK: Words

  /// «слово "A" заменить словом "B"»
  private static func substitution(_ pairs: [WordPair], _ which: Occurrence = .only) -> String {
    if pairs.count == 1, let old = sign(pairs[0].old), let new = sign(pairs[0].new) {
      return old.accusative + occurrence(which) + " заменить " + new.instrumental
    }
    let new = Self.newWords(of: pairs)
    let respectively = new.count > 1 ? "соответственно " : ""
    return words(pairs.map(\.old), .accusative, which) + " заменить " + respectively
      + words(new, .instrumental)
  }

  /// «слова "A", "B"», «цифру "5"».
  private static func words(
    _ list: [String], _ grammaticalCase: DeclinedRussian.Case, _ which: Occurrence = .only
  ) -> String {
    let noun: DeclinedRussian =
      Quotes.matter(of: list) == .figures ? .figure : .word
    let word = noun.form(grammaticalCase, isPlural: !Quotes.isSingle(list))
    return word + " " + list.map(Quotes.quoted).joined(separator: ", ") + occurrence(which)
  }

  private static func occurrence(_ which: Occurrence) -> String {
    switch which {
    case .only: ""
    case .nth(let place):
      (place == 2 ? " во " : " в ")
        + (RussianOrdinal.word(place, .prepositional, .masculine) ?? String(place))
        + " случае"
    case .all: " во всех случаях"
    }
  }

  private static func sign(_ text: String) -> (accusative: String, instrumental: String)? {
    switch text {
    case ".": ("точку", "точкой")
    case ";": ("точку с запятой", "точкой с запятой")
    case ",": ("запятую", "запятой")
    case ":": ("двоеточие", "двоеточием")
    default: nil
    }
  }

  /// «1 января 2024 года»
  static func day(_ date: LegalDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year) года"
  }

  private static let months = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
  ]
}
