internal import LegalText

/// Sentences of amendment in Kazakh; forms: Law on legal acts, art. 26 and 27, and the acts that follow it.
struct KazakhPhrases: Phrases {
  /// Whether the act calls its numbered units parts.
  var callsParagraphsParts = false

  var language: Language { .kk }

  var contents: String { "мазмұнындағы" }

  func context(_ address: Address) -> String { phrase(address, .locative) }

  func sentence(_ clause: WrittenClause, from context: [Locator.Step]) -> WrittenSentence {
    let address = clause.address(from: context)
    let block = block(of: clause)
    switch clause.first.operation {
    case .substituteText, .substituteHeading:
      return WrittenSentence(whole(address, clause) + "мынадай редакцияда жазылсын", block: block)
    case .insertUnit:
      let units = numbered(newNumbers(of: clause), .instrumental)
      return WrittenSentence(
        subject(address) + "мынадай мазмұндағы " + units + " толықтырылсын", block: block)
    case .repealUnit: return WrittenSentence(subject(address) + "алып тасталсын")
    case .substituteWords(let operation):
      return WrittenSentence(place(address) + Self.substitution(operation.pairs, operation.which))
    case .deleteWords(let operation):
      return WrittenSentence(
        place(address) + Self.words(operation.words, .nominative, operation.which)
          + " алып тасталсын")
    case .insertWords(let operation): return insertion(operation, address, block: block)
    case .renumberUnit:
      let respectively = clause.instructions.count > 1 ? "тиісінше " : ""
      return WrittenSentence(
        subject(address) + respectively + numbered(newNumbers(of: clause), .nominative)
          + " деп есептелсін")
    case .moveUnit(let operation):
      let kind = clause.first.target.unit.steps.last?.kind
      return WrittenSentence(
        subject(address) + phrase(Address(operation.parent.steps), .dative) + " "
          + numbered([Locator.Step(kind, operation.number)], .nominative) + " болып көшірілсін")
    case .splitUnit(let operation): return split(operation, address)
    case .joinUnits(let operation): return join(operation, address)
    case .substituteThroughout(let operation):
      return WrittenSentence(
        place(address) + "бүкіл мәтін бойынша " + Self.substitution(operation.pairs))
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
        place(address) + Self.words([anchor], .ablative) + " кейін"
          + Self.occurrence(operation.which) + " " + words + " толықтырылсын")
    case .before(let anchor):
      return WrittenSentence(
        place(address) + Self.words([anchor], .genitive) + " алдынан"
          + Self.occurrence(operation.which) + " " + words + " толықтырылсын")
    case .atEnd: return WrittenSentence(subject(address) + words + " толықтырылсын")
    case .newSentence:
      return WrittenSentence(
        subject(address) + "мынадай мазмұндағы сөйлеммен толықтырылсын", block: block)
    case .sentence(let place):
      let ordinal = LocatorOrdinals.kazakh(place) ?? String(place)
      return WrittenSentence(
        subject(address) + "мынадай мазмұндағы " + ordinal + " сөйлеммен толықтырылсын",
        block: block)
    }
  }

  private func split(_ operation: SplitUnit, _ address: Address) -> WrittenSentence {
    let second = [Locator.Step(address.units.first?.kind, operation.number)]
    return WrittenSentence(
      subject(address) + "екіншісі " + Self.words([operation.from], .ablative) + " басталып, "
        + numbered(address.units + second, .dative) + " бөлінсін")
  }

  private func join(_ operation: JoinUnits, _ address: Address) -> WrittenSentence {
    var both = address
    both.units += operation.second.steps.suffix(1)
    return WrittenSentence(subject(both) + numbered(address.units, .dative) + " біріктірілсін")
  }

  private func suspension(_ operation: SuspendUnit, _ address: Address, block: [String]?)
    -> WrittenSentence
  {
    let until = operation.until.map { Self.day($0, .dative) + " дейін " } ?? ""
    let text = phrase(address, .genitive) + " қолданысы " + until + "тоқтатыла тұрсын"
    guard block != nil else { return WrittenSentence(text) }
    let this = address.units.last.map { numbered([Locator.Step($0.kind)], .nominative) } ?? "акт"
    return WrittenSentence(
      text
        + ", тоқтатыла тұру кезеңінде осы \(this) мынадай редакцияда қолданылады деп белгіленсін",
      block: block)
  }

  // MARK: Addresses

  /// «14-баптың 1-тармағы », with the space after it; nothing where the context says it.
  private func subject(_ address: Address) -> String {
    address.isEmpty ? "" : phrase(address, .nominative) + " "
  }

  /// «14-баптың 1-тармағындағы »
  private func place(_ address: Address) -> String {
    address.isEmpty ? "" : phrase(address, .attributive) + " "
  }

  private func whole(_ address: Address, _ clause: WrittenClause) -> String {
    guard case .substituteHeading = clause.first.operation else { return subject(address) }
    var heading = address
    if heading.aspect == .whole { heading.aspect = .heading }
    return subject(heading)
  }

  private func phrase(_ address: Address, _ grammaticalCase: InflectedKazakh.Case) -> String {
    let chain = address.chain
    let part = part(address.aspect)
    var words: [String] = []
    for (depth, units) in chain.enumerated() {
      let isOwner = part != nil || depth < chain.count - 1
      words.append(
        numbered(units, isOwner ? .genitive : grammaticalCase, isPossessed: depth > 0))
    }
    if let part {
      let noun = chain.isEmpty ? part.noun : part.noun.possessed
      words.append(part.ordinal + noun.form(grammaticalCase))
    }
    return words.joined(separator: " ")
  }

  private func part(_ aspect: Target.Aspect) -> (ordinal: String, noun: InflectedKazakh)? {
    switch aspect {
    case .whole: nil
    case .heading: ("", .heading)
    case .leadIn: ("бірінші ", InflectedKazakh("абзац"))
    case .sentence(let place):
      ((LocatorOrdinals.kazakh(place) ?? String(place)) + " ", .sentence)
    case .contents: ("", .contents)
    }
  }

  /// «1 және 2-тармақтар», «екінші бөлікпен», «1), 2) және 3) тармақшалар».
  func numbered(
    _ units: [Locator.Step], _ grammaticalCase: InflectedKazakh.Case, isPossessed: Bool = false
  ) -> String {
    guard let kind = units.first?.kind else { return "" }
    let named = callsParagraphsParts && kind == .paragraph ? .part : kind
    guard var noun = InflectedKazakh.noun(for: named) else { return "" }
    if units.count > 1 { noun = noun.pluralized }
    if isPossessed { noun = noun.possessed }
    let word = noun.form(grammaticalCase)
    let numbers = units.compactMap(\.number).map { number -> String in
      switch kind {
      case .part, .indent:
        number.figures.count == 1
          ? LocatorOrdinals.kazakh(number.figures[0]) ?? number.description : number.description
      case .subparagraph: number.description + ")"
      default: number.description
      }
    }
    guard !numbers.isEmpty else { return word }
    let list = listed(numbers, "және")
    return list.utf8.last.map { (0x30...0x39).contains($0) } == true
      ? list + "-" + word : list + " " + word
  }

  // MARK: Words

  /// «"A" деген сөз "B" деген сөзбен ауыстырылсын»
  private static func substitution(_ pairs: [WordPair], _ which: Occurrence = .only) -> String {
    if pairs.count == 1, let old = sign(pairs[0].old), let new = sign(pairs[0].new) {
      return old.nominative + occurrence(which) + " " + new.instrumental + " ауыстырылсын"
    }
    let new = Self.newWords(of: pairs)
    let respectively = new.count > 1 ? "тиісінше " : ""
    return words(pairs.map(\.old), .nominative, which) + " " + respectively
      + words(new, .instrumental) + " ауыстырылсын"
  }

  /// «"A", "B" деген сөздер», «"5" деген цифр».
  private static func words(
    _ list: [String], _ grammaticalCase: InflectedKazakh.Case, _ which: Occurrence = .only
  ) -> String {
    var noun: InflectedKazakh = Quotes.matter(of: list) == .figures ? .figure : .word
    if !Quotes.isSingle(list) { noun = noun.pluralized }
    return list.map(Quotes.quoted).joined(separator: ", ") + " деген "
      + noun.form(grammaticalCase) + occurrence(which)
  }

  private static func occurrence(_ which: Occurrence) -> String {
    switch which {
    case .only: ""
    case .nth(let place): " " + (LocatorOrdinals.kazakh(place) ?? String(place)) + " жағдайда"
    case .all: " барлық жағдайда"
    }
  }

  private static func sign(_ text: String) -> (nominative: String, instrumental: String)? {
    switch text {
    case ".": ("нүкте", "нүктемен")
    case ";": ("нүктелі үтір", "нүктелі үтірмен")
    case ",": ("үтір", "үтірмен")
    case ":": ("қос нүкте", "қос нүктемен")
    default: nil
    }
  }

  /// «2024 жылғы 1 қаңтарға»
  static func day(_ date: LegalDate, _ grammaticalCase: InflectedKazakh.Case) -> String {
    let (year, month, day) = date.components
    return "\(year) жылғы \(day) " + InflectedKazakh(months[month - 1]).form(grammaticalCase)
  }

  private static let months = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
    "қазан", "қараша", "желтоқсан",
  ]
}
