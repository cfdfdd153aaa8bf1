internal import LegalText

/// Sentences of amendment in English, in the forms of the unofficial translations.
struct EnglishPhrases: Phrases {
  /// Whether the act calls its numbered units parts.
  var callsParagraphsParts = false

  var language: Language { .en }

  var contents: String { "in the table of contents" }

  func context(_ address: Address) -> String { "in " + phrase(address) }

  func sentence(_ clause: WrittenClause, from context: [Locator.Step]) -> WrittenSentence {
    let address = clause.address(from: context)
    let block = block(of: clause)
    switch clause.first.operation {
    case .substituteText, .substituteHeading:
      return WrittenSentence(whole(address, clause) + "shall be worded as follows", block: block)
    case .insertUnit:
      return WrittenSentence(
        subject(address) + "shall be supplemented with " + numbered(newNumbers(of: clause))
          + " as follows", block: block)
    case .repealUnit: return WrittenSentence(subject(address) + "shall be excluded")
    case .substituteWords(let operation):
      return WrittenSentence(place(address) + Self.substitution(operation.pairs, operation.which))
    case .deleteWords(let operation):
      return WrittenSentence(
        place(address) + Self.words(operation.words, operation.which) + " shall be excluded")
    case .insertWords(let operation): return insertion(operation, address, block: block)
    case .renumberUnit:
      let respectively = clause.instructions.count > 1 ? " respectively" : ""
      return WrittenSentence(
        subject(address) + "shall be considered" + respectively + " "
          + numbered(newNumbers(of: clause)))
    case .moveUnit(let operation):
      let kind = clause.first.target.unit.steps.last?.kind
      return WrittenSentence(
        subject(address) + "shall be moved to " + phrase(Address(operation.parent.steps)) + " as "
          + numbered([Locator.Step(kind, operation.number)]))
    case .splitUnit(let operation):
      var units = address.units
      units.append(Locator.Step(units.first?.kind, operation.number))
      return WrittenSentence(
        subject(address) + "shall be divided into " + numbered(units)
          + ", the second beginning with " + Self.words([operation.from]))
    case .joinUnits(let operation):
      var both = address
      both.units += operation.second.steps.suffix(1)
      return WrittenSentence(subject(both) + "shall be merged into " + numbered(address.units))
    case .substituteThroughout(let operation):
      return WrittenSentence(
        place(address) + "throughout the text, " + Self.substitution(operation.pairs))
    case .suspendUnit(let operation): return suspension(operation, address, block: block)
    }
  }

  // MARK: Sentences

  private func insertion(_ operation: InsertWords, _ address: Address, block: [String]?)
    -> WrittenSentence
  {
    let words = " shall be supplemented with " + Self.words([operation.words])
    switch operation.place {
    case .after(let anchor):
      return WrittenSentence(
        place(address) + "after " + Self.words([anchor], operation.which) + words)
    case .before(let anchor):
      return WrittenSentence(
        place(address) + "before " + Self.words([anchor], operation.which) + words)
    case .atEnd: return WrittenSentence(subject(address) + words.dropFirst())
    case .newSentence:
      return WrittenSentence(
        subject(address) + "shall be supplemented with a sentence as follows", block: block)
    case .sentence(let place):
      let ordinal = LocatorOrdinals.englishOrdinal(place) ?? String(place)
      return WrittenSentence(
        subject(address) + "shall be supplemented with the \(ordinal) sentence as follows",
        block: block)
    }
  }

  private func suspension(_ operation: SuspendUnit, _ address: Address, block: [String]?)
    -> WrittenSentence
  {
    let until = operation.until.map { "until " + Self.day($0) + " " } ?? ""
    let text = "to suspend " + until + "the effect of " + phrase(address)
    guard block != nil else { return WrittenSentence(text) }
    let this = address.units.last.map { numbered([Locator.Step($0.kind)]) } ?? "act"
    return WrittenSentence(
      text + ", establishing that during the period of suspension this \(this) is valid in the "
        + "following wording", block: block)
  }

  // MARK: Addresses

  private func subject(_ address: Address) -> String {
    address.isEmpty ? "" : phrase(address) + " "
  }

  private func place(_ address: Address) -> String {
    address.isEmpty ? "" : "in " + phrase(address) + " "
  }

  private func whole(_ address: Address, _ clause: WrittenClause) -> String {
    guard case .substituteHeading = clause.first.operation else { return subject(address) }
    var heading = address
    if heading.aspect == .whole { heading.aspect = .heading }
    return subject(heading)
  }

  private func phrase(_ address: Address) -> String {
    let part: String? =
      switch address.aspect {
      case .whole: nil
      case .heading: "the heading"
      case .leadIn: "indent one"
      case .sentence(let place):
        "the " + (LocatorOrdinals.englishOrdinal(place) ?? String(place)) + " sentence"
      case .contents: "the table of contents"
      }
    let units = address.chain.reversed().map { numbered($0) }
    return ((part.map { [$0] } ?? []) + units).joined(separator: " of ")
  }

  /// “paragraphs 1 and 2”, “part two”, “subparagraphs 1), 2) and 3)”.
  func numbered(_ units: [Locator.Step]) -> String {
    guard let kind = units.first?.kind else { return "" }
    let named = callsParagraphsParts && kind == .paragraph ? .part : kind
    let noun = Self.noun(named) + (units.count > 1 ? "s" : "")
    let numbers = units.compactMap(\.number).map { number -> String in
      switch kind {
      case .part, .indent:
        number.figures.count == 1
          ? LocatorOrdinals.english(number.figures[0]) ?? number.description : number.description
      case .subparagraph: number.description + ")"
      default: number.description
      }
    }
    return numbers.isEmpty ? noun : noun + " " + listed(numbers, "and")
  }

  private static func noun(_ kind: ProvisionKind) -> String {
    switch kind {
    case .article: "Article"
    case .subchapter: "division"
    default: kind.rawValue
    }
  }

  // MARK: Words

  private static func substitution(_ pairs: [WordPair], _ which: Occurrence = .only) -> String {
    if pairs.count == 1, let old = sign(pairs[0].old), let new = sign(pairs[0].new) {
      return "the " + old + occurrence(which) + " shall be replaced by a " + new
    }
    let new = Self.newWords(of: pairs)
    let respectively = new.count > 1 ? " respectively" : ""
    return words(pairs.map(\.old), which) + " shall be replaced" + respectively + " by "
      + words(new)
  }

  private static func words(_ list: [String], _ which: Occurrence = .only) -> String {
    let noun = Quotes.matter(of: list) == .figures ? "figure" : "word"
    return "the " + noun + (Quotes.isSingle(list) ? " " : "s ")
      + list.map(Quotes.quoted).joined(separator: ", ") + occurrence(which)
  }

  private static func occurrence(_ which: Occurrence) -> String {
    switch which {
    case .only: ""
    case .nth(let place):
      " in the " + (LocatorOrdinals.englishOrdinal(place) ?? String(place)) + " case"
    case .all: " in all cases"
    }
  }

  private static func sign(_ text: String) -> String? {
    switch text {
    case ".": "full stop"
    case ";": "semicolon"
    case ",": "comma"
    case ":": "colon"
    default: nil
    }
  }

  /// “January 1, 2024”
  static func day(_ date: LegalDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
