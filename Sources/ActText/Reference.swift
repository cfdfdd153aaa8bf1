public import LegalText

/// A mention of provisions in the text of an act: «пунктов 3 и 4 настоящей статьи», «осы баптың 3 және 4-тармақтарының».
public struct Reference: Hashable, Sendable {
  /// Where it stands, in Unicode scalars of the text.
  public var place: Range<Int>
  /// The words that name the provisions, to the letter.
  public var text: String
  /// The provisions of the same act that are named; empty where another act is meant.
  public var targets: [Locator]
  /// The other act that is meant; nil where the same act is.
  public var otherAct: OtherAct?

  /// Makes a reference.
  public init(
    place: Range<Int>, text: String, targets: [Locator], otherAct: OtherAct? = nil
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
  /// is no reference. Of units joined by «и», what the last is said to be in holds those before it: «пунктом 1 и
  /// подпунктом 2) пункта 3 статьи 7». Another act is found by its title, number or name of a code, with units or
  /// without; «законами Республики Казахстан» names none. What stands between quotation marks is not read.
  ///
  /// - Parameter context: every unit around the text, outermost first, divisions too.
  public static func all(
    in text: String, of context: Locator, language: Language
  ) -> [Reference] {
    let tokens = NoteLexer.tokens(of: text, flattensGroups: true)
    let acts = OtherActFinder(text: NoteText(text), tokens: tokens, language: language)
    let finder = ReferenceFinder(
      text: NoteText(text), tokens: tokens, context: context, language: language,
      otherActs: acts.mentions())
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
        let title = unit.kind == .act ? nil : wording.heading
        for text in [title ?? "", wording.text] where !text.isEmpty {
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
  let otherActs: [OtherActFinder.Mention]

  /// From what a mention of units counts.
  private enum Base {
    case steps([Locator.Step])
    case otherAct(OtherAct)
    /// Not said.
    case open
  }

  /// A mention of units.
  private struct Mention {
    var chain: UnitChain
    var base = Base.open
    /// The tokens that it takes, with those that name its base («настоящей статьи»).
    var tokens: Range<Int>
    /// Which of the other acts it is of.
    var otherAct: Int?

    init(_ chain: UnitChain) {
      self.chain = chain
      tokens = chain.tokens
    }

    /// The steps that hold its last.
    var holders: ArraySlice<UnitChain.Step> { chain.steps.dropLast() }
  }

  func references() -> [Reference] {
    var mentions = UnitChain.chains(
      in: tokens[...], verb: nil, language: language, takesInstrumental: false
    )
    .filter { !$0.tokens.isEmpty && $0.steps.allSatisfy { !$0.numbers.isEmpty } }
    .map { anchored(Mention($0)) }
    share(&mentions)
    let named = Set(mentions.compactMap(\.otherAct))
    let whole = otherActs.indices.filter { otherActs[$0].isNamed && !named.contains($0) }.map {
      index in
      let place = place(of: otherActs[index].tokens)
      return Reference(
        place: place, text: text[place], targets: [], otherAct: otherActs[index].act)
    }
    return (mentions.map(reference) + whole).sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  private func place(of range: Range<Int>) -> Range<Int> {
    tokens[range.lowerBound].place.lowerBound..<tokens[range.upperBound - 1].place.upperBound
  }

  private func reference(_ mention: Mention) -> Reference {
    var place = place(of: mention.tokens)
    // A bracket that was opened before the mention is no part of its number.
    if mention.chain.steps.last?.kind != .subparagraph,
      text[place.upperBound - 1..<place.upperBound] == ")"
    {
      place = place.lowerBound..<place.upperBound - 1
    }
    let base: [Locator.Step]
    switch mention.base {
    case .otherAct(var act):
      act.provisions = targets(mention.chain, in: [])
      return Reference(place: place, text: text[place], targets: [], otherAct: act)
    case .steps(let steps): base = steps
    case .open: base = holder(of: mention.chain.steps[0].kind)
    }
    return Reference(place: place, text: text[place], targets: targets(mention.chain, in: base))
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

  private func anchored(_ mention: Mention) -> Mention {
    var mention = mention
    switch language {
    case .ru: following(&mention, isThis: { $0.hasPrefix("настоящ") }, skipping: [])
    case .kk: preceding(&mention)
    case .en, .et: following(&mention, isThis: { $0 == "this" }, skipping: ["of", "the"])
    }
    return mention
  }

  /// Lets mentions that are joined share what only one of them says: in Russian and English the last, in Kazakh the
  /// first.
  private func share(_ mentions: inout [Mention]) {
    let places = Array(mentions.indices.dropFirst())
    for index in language == .kk ? places : places.reversed() {
      let (before, after) = (mentions[index - 1], mentions[index])
      // «статьи 5 настоящей статьи 6»: the second is within what the first counts from.
      guard before.tokens.upperBound < after.tokens.lowerBound,
        isJoint(before.tokens.upperBound..<after.tokens.lowerBound)
      else { continue }
      if language == .kk {
        guard case .open = after.base, isPossessive(after.chain) else { continue }
        mentions[index].base = before.base
      } else {
        guard case .open = before.base, let first = before.chain.steps.first else { continue }
        let holders = after.holders.prefix { $0.kind.level < first.kind.level }
        // «пунктом 1 и статьёй 9 настоящего Кодекса»: an act has no paragraph 1 of its own.
        let isHeld = !holders.isEmpty || first.kind.numbersThroughAct || isWithinUnit(after.base)
        guard isHeld else { continue }
        mentions[index - 1].chain.steps.insert(contentsOf: holders, at: 0)
        mentions[index - 1].base = after.base
      }
    }
  }

  private func isWithinUnit(_ base: Base) -> Bool {
    if case .steps(let steps) = base { !steps.isEmpty } else { false }
  }

  /// Whether only a comma, «и» or «или» stands there.
  private func isJoint(_ range: Range<Int>) -> Bool {
    let joints: Set<String> = ["и", "или", "либо", "және", "немесе", "не", "and", "or"]
    return range.count <= 2
      && tokens[range].allSatisfy { $0.isMark(",") || $0.word.map(joints.contains) == true }
  }

  /// «6-бабында», not «6-бапта»: a unit of something named before.
  private func isPossessive(_ chain: UnitChain) -> Bool {
    let forms = ["баб", "тармағ", "тармақшас", "бөліг", "абзацы", "тарауы", "бөлімі", "қосымшас"]
    return tokens[chain.tokens].compactMap(\.word).contains { forms.contains(where: $0.hasPrefix) }
  }

  /// «… настоящей статьи», «… Закона Республики Казахстан», “… of this Article”.
  private func following(
    _ mention: inout Mention, isThis: (String) -> Bool, skipping: Set<String>
  ) {
    var next = mention.tokens.upperBound
    while let word = word(next), skipping.contains(word) { next += 1 }
    if let found = otherActs.firstIndex(where: { $0.tokens.lowerBound == next }) {
      mention.base = .otherAct(otherActs[found].act)
      mention.otherAct = found
      return
    }
    guard let word = word(next), isThis(word), let noun = self.word(next + 1) else { return }
    let start = mention.tokens.lowerBound
    if let steps = steps(of: noun) {
      mention.base = .steps(steps)
      mention.tokens = start..<next + 2
    } else if isAct(next + 1) {
      mention.base = .steps([])
      mention.tokens = start..<next + 2
    } else if ["конституционн", "constitutional"].contains(where: noun.hasPrefix) {
      mention.base = .steps([])
      mention.tokens = start..<min(next + 3, tokens.count)
    }
  }

  /// «осы баптың …», «осы Кодекстің …», «… Заңының …».
  private func preceding(_ mention: inout Mention) {
    let start = mention.tokens.lowerBound
    if let found = otherActs.firstIndex(where: { $0.tokens.upperBound == start }) {
      mention.base = .otherAct(otherActs[found].act)
      mention.otherAct = found
      return
    }
    guard let noun = word(start - 1) else { return }
    let isConstitutional = word(start - 2) == "конституциялық" && isAct(start - 1)
    let this = isConstitutional ? start - 3 : start - 2
    guard word(this) == "осы", let steps = steps(of: noun) ?? (isAct(start - 1) ? [] : nil) else {
      return
    }
    mention.base = .steps(steps)
    mention.tokens = this..<mention.tokens.upperBound
  }

  /// Whether the token is a word for an act.
  private func isAct(_ index: Int) -> Bool {
    tokens.indices.contains(index) && OtherActFinder.kind(of: tokens[index], in: language) != nil
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
}
