public import LegalText

/// A mention of provisions in the text of an act: «пунктов 3 и 4 настоящей статьи», «осы баптың 3 және 4-тармақтарының».
public struct Reference: Hashable, Sendable {
  /// Where it stands, in Unicode scalars of the text.
  public var place: Range<Int>
  /// The words that name the provisions, to the letter.
  public var text: String
  /// The provisions of the same act that are named; empty where another act is meant.
  public var targets: [Locator]
  /// The other act that is meant, in the words of the text; nil where the same act is.
  public var otherAct: String?

  /// Makes a reference.
  public init(
    place: Range<Int>, text: String, targets: [Locator], otherAct: String? = nil
  ) {
    self.place = place
    self.text = text
    self.targets = targets
    self.otherAct = otherAct
  }

  /// The references in `text`, which stands in the unit named by `context`, in order.
  ///
  /// Relative names («настоящей статьи», «осы тармақтың») are made whole; a mention that names no act is of the same
  /// act, and one that names no article is of the same article (Law on legal acts, art. 25). «Настоящая статья» alone
  /// is no reference. What stands between quotation marks is not read.
  ///
  /// - Parameter context: every unit around the text, outermost first, divisions too.
  public static func all(
    in text: String, of context: Locator, language: Language
  ) -> [Reference] {
    let tokens = NoteLexer.tokens(of: text, flattensGroups: true)
    let finder = ReferenceFinder(
      text: NoteText(text), tokens: tokens, context: context, language: language)
    return finder.references()
  }
}

extension Provision {
  /// The references in the own text and heading of each unit of this act, in `language`, with the eId of the unit.
  public func references(in language: Language) -> [(eId: String, reference: Reference)] {
    var found: [(eId: String, reference: Reference)] = []
    func visit(_ unit: Provision, _ name: String, _ above: [Locator.Step]) {
      let eId = unit.eId(below: name)
      let steps = unit.kind == .act ? [] : above + [Locator.Step(unit.kind, unit.number)]
      if let wording = unit.wordings[language], unit.state != .repealed, unit.state != .expired {
        for text in [wording.heading ?? "", wording.text] where !text.isEmpty {
          let references = Reference.all(in: text, of: Locator(steps: steps), language: language)
          found += references.map { (eId, $0) }
        }
      }
      for child in unit.children { visit(child, eId, steps) }
    }
    visit(self, "", [])
    return found
  }
}

private struct ReferenceFinder {
  let text: NoteText
  let tokens: [NoteToken]
  let context: Locator
  let language: Language

  /// From what a mention counts.
  private enum Base {
    case steps([Locator.Step])
    case otherAct(String)
    /// Not said.
    case open
  }

  func references() -> [Reference] {
    UnitChain.chains(in: tokens[...], verb: nil, language: language, takesInstrumental: false)
      .compactMap(reference)
  }

  private func reference(_ chain: UnitChain) -> Reference? {
    guard !chain.tokens.isEmpty, chain.steps.allSatisfy({ !$0.numbers.isEmpty }) else { return nil }
    let (base, range) = base(of: chain)
    var end = tokens[range.upperBound - 1].place.upperBound
    // A bracket that was opened before the mention is no part of its number.
    if chain.steps.last?.kind != .subparagraph, text[end - 1..<end] == ")" { end -= 1 }
    let place = tokens[range.lowerBound].place.lowerBound..<end
    switch base {
    case .otherAct(let act):
      return Reference(place: place, text: text[place], targets: [], otherAct: act)
    case .steps(let steps):
      return Reference(place: place, text: text[place], targets: targets(chain, in: steps))
    case .open:
      let steps = holder(of: chain.steps[0].kind)
      return Reference(place: place, text: text[place], targets: targets(chain, in: steps))
    }
  }

  private func targets(_ chain: UnitChain, in steps: [Locator.Step]) -> [Locator] {
    var paths = [chain.steps[0].kind.numbersThroughAct ? [] : steps]
    for step in chain.steps {
      let numbers = step.numbers.flatMap(Self.numbers)
      paths = paths.flatMap { path in numbers.map { path + [Locator.Step(step.kind, $0)] } }
    }
    return paths.map { Locator(steps: $0) }
  }

  /// The numbers of a range, the two that are named included; additions (`3-1`) lie in it but are not listed.
  private static func numbers(_ range: ClosedRange<ProvisionNumber>) -> [ProvisionNumber] {
    var numbers = [range.lowerBound]
    while let last = numbers.last, last < range.upperBound, numbers.count < 200 {
      numbers.append(min(last.successor, range.upperBound))
    }
    return numbers
  }

  /// The units around the text down to the one that can hold a unit of `kind`.
  private func holder(of kind: ProvisionKind) -> [Locator.Step] {
    let last = context.steps.lastIndex { step in
      guard let holder = step.kind else { return false }
      switch kind {
      case .paragraph, .subparagraph:
        return holder.level < kind.level
      case .part, .indent: return holder.level >= ProvisionKind.article.level && holder.level < 8
      default: return holder.level < kind.level
      }
    }
    return last.map { Array(context.steps[...$0]) } ?? []
  }

  // MARK: - What a mention counts from

  private func base(of chain: UnitChain) -> (Base, Range<Int>) {
    switch language {
    case .ru: following(chain, isThis: { $0.hasPrefix("настоящ") }, skipping: [])
    case .kk: preceding(chain)
    case .en: following(chain, isThis: { $0 == "this" }, skipping: ["of", "the"])
    }
  }

  /// «… настоящей статьи», «… Закона Республики Казахстан», “… of this Article”.
  private func following(
    _ chain: UnitChain, isThis: (String) -> Bool, skipping: Set<String>
  ) -> (Base, Range<Int>) {
    var next = chain.tokens.upperBound
    while let word = word(next), skipping.contains(word) { next += 1 }
    guard let word = word(next) else { return (.open, chain.tokens) }
    let start = chain.tokens.lowerBound
    if isThis(word), let noun = self.word(next + 1) {
      if let steps = steps(of: noun) { return (.steps(steps), start..<next + 2) }
      if ["конституционн", "constitutional"].contains(where: noun.hasPrefix) || Self.isAct(noun) {
        return (.steps([]), start..<next + (Self.isAct(noun) ? 2 : 3))
      }
    }
    var noun = next
    while noun < next + 3, let word = self.word(noun), !Self.isAct(word) { noun += 1 }
    guard let found = self.word(noun), Self.isAct(found), noun == next || Self.isAdjective(word)
    else { return (.open, chain.tokens) }
    return (.otherAct(act(from: next, noun: noun)), chain.tokens)
  }

  /// «осы баптың …», «осы Кодекстің …», «… Заңының …».
  private func preceding(_ chain: UnitChain) -> (Base, Range<Int>) {
    let start = chain.tokens.lowerBound
    guard let noun = word(start - 1) else { return (.open, chain.tokens) }
    if word(start - 2) == "осы" {
      if let steps = steps(of: noun) {
        return (.steps(steps), start - 2..<chain.tokens.upperBound)
      }
      if Self.isAct(noun) { return (.steps([]), start - 2..<chain.tokens.upperBound) }
    }
    if word(start - 2) == "конституциялық", word(start - 3) == "осы", Self.isAct(noun) {
      return (.steps([]), start - 3..<chain.tokens.upperBound)
    }
    guard Self.isAct(noun), noun.hasSuffix("ның") || noun.hasSuffix("нің") else {
      return (.open, chain.tokens)
    }
    var first = start - 1
    while first > 0, start - first < 5, isOfName(tokens[first - 1]) { first -= 1 }
    let place = tokens[first].place.lowerBound..<tokens[start - 1].place.upperBound
    return (.otherAct(text[place]), chain.tokens)
  }

  private func isOfName(_ token: NoteToken) -> Bool {
    if case .quote = token.kind { return true }
    return ["қазақстан", "республикасы", "республикасының", "туралы"].contains(token.word)
  }

  /// The words that name another act: up to its title or its state.
  private func act(from first: Int, noun: Int) -> String {
    var end = noun + 1
    while end < tokens.count, end < noun + 4 {
      if case .quote = tokens[end].kind {
        end += 1
        break
      }
      let words = ["республики", "казахстан", "рк", "of", "the", "republic", "kazakhstan"]
      guard let word = word(end), words.contains(word) else { break }
      end += 1
    }
    return text[tokens[first].place.lowerBound..<tokens[end - 1].place.upperBound]
  }

  private func word(_ index: Int) -> String? {
    tokens.indices.contains(index) ? tokens[index].word : nil
  }

  /// The units around the text down to the one that a word like «статьи» means; nil where it is no word for a unit.
  private func steps(of noun: String) -> [Locator.Step]? {
    guard let unit = NoteGrammar.unit(noun, in: language) else { return nil }
    guard let last = context.steps.lastIndex(where: { $0.kind == unit.kind }) else { return [] }
    return Array(context.steps[...last])
  }

  private static func isAdjective(_ word: String) -> Bool {
    ["ого", "его", "ной", "ского", "constitutional", "civil", "criminal", "tax", "labour"]
      .contains(where: word.hasSuffix)
  }

  private static func isAct(_ word: String) -> Bool {
    [
      "закон", "кодекс", "конституци", "регламент", "указ", "постановлени", "договор", "заң",
      "жарлы", "қаулы", "шарт", "law", "code", "constitution", "decree",
    ].contains(where: word.hasPrefix)
  }
}
