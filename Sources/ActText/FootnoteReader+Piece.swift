public import LegalText

extension FootnoteReader {
  /// What stands before the number of an amending act: the unit, what was done to it, the kind and day of the act.
  struct Piece {
    var tokens: ArraySlice<NoteToken>
    /// The word that tells the action, and where it stands.
    var verb: NoteGrammar.Verb?
    var verbIndex: Int?
    var isWholeText = false
    var isAnnounced = false
    var refers = false
    var saysWhat = false
    /// The units it names.
    var chains: [UnitChain] = []

    init(_ tokens: ArraySlice<NoteToken>, in language: Language) {
      let end = tokens.firstIndex { $0.word.map(NoteGrammar.opensGround) == true }
      self.tokens = tokens[..<(end ?? tokens.endIndex)]
      isAnnounced = tokens.contains { $0.word.map(NoteGrammar.announces) == true }
      refers = tokens.contains { $0.word.map(NoteGrammar.refers) == true }
      let all = Array(tokens)
      isWholeText = all.indices.contains { NoteGrammar.isWholeText(all, $0, in: language) }
      findVerb(in: language)
      chains = UnitChain.chains(in: self.tokens, verb: verbIndex, language: language)
      saysWhat = isWholeText || !chains.isEmpty
    }

    /// Whether it quotes words or speaks of them.
    var speaksOfWords: Bool {
      tokens.contains { token in
        if case .quote = token.kind { return true }
        return token.word.map { ["слов", "сөз", "word"].contains(where: $0.hasPrefix) } ?? false
      }
    }

    private mutating func findVerb(in language: Language) {
      var addition: Int?
      for (index, token) in zip(tokens.indices, tokens) {
        guard let word = token.word else { continue }
        if NoteGrammar.isPlainAddition(word), !(isAnnounced && language == .kk) {
          addition = addition ?? index
        } else if let found = NoteGrammar.verb(word, in: language) {
          // «считать утратившим силу» is no new number.
          guard verb == nil || verb == .action(.renumbered) else { continue }
          verb = found
          verbIndex = index
        }
      }
      if verb == nil, let addition {
        verb = .action(.amended)
        verbIndex = addition
      }
    }
  }

  /// What stands after the number of an amending act and belongs to it.
  struct Tail {
    /// The words in brackets on commencement.
    var group: (text: String, tokens: [NoteToken])?
    /// The words that tell the kind of act (kk).
    var words: ArraySlice<NoteToken>
    var end: Int

    init(of tokens: [NoteToken], after index: Int, language: Language) {
      var next = index + 1
      while next < tokens.count {
        if case .group(let text, let inner) = tokens[next].kind {
          if group == nil, CommencementReader.isCommencement(inner) { group = (text, inner) }
        } else if let word = tokens[next].word, word == "зрк" || word == "қрз" {
        } else if language == .kk,
          ActWords.isNoun(tokens[next], in: .kk) || tokens[next].word == "конституциялық"
        {
        } else {
          break
        }
        next += 1
      }
      words = tokens[(index + 1)..<next]
      end = next
    }
  }

  // MARK: - What was changed

  /// What a piece says was done, and to which units.
  mutating func changes(
    _ piece: Piece, isAnnounced: Bool
  ) -> (action: Claim.Action?, subjects: [Claim.Subject]) {
    let addresses = piece.chains.filter { !$0.isObject }
    let objects = piece.chains.filter(\.isObject)
    if piece.isWholeText {
      let units = addresses.filter { !$0.isAct && !$0.isHeading }
      let subjects = units.isEmpty ? [.wholeText] : resolved(units)
      guard let verb = piece.verb else { return (nil, subjects) }
      switch verb {
      case .replaced, .supplemented, .action(.excluded): return (.replacedThroughout, subjects)
      case .action(let action): return (action, subjects)
      }
    }
    switch piece.verb {
    case .supplemented where !objects.isEmpty:
      return (.inserted, inserted(objects, in: addresses, isAnnounced: isAnnounced))
    case .supplemented:
      let isNew = addresses.isEmpty && !piece.speaksOfWords && finder.holder?.unit.kind != .act
      return (isNew ? .inserted : .amended, resolved(addresses))
    case .replaced where !piece.speaksOfWords:
      // «22-бап 5-тарауға ауыстырылды»: a unit was put elsewhere; the place it went to is not what changed.
      return (.renumbered, resolved(Array(addresses.prefix(1))))
    case .replaced: return (.amended, resolved(addresses))
    case .action(.renumbered): return (.renumbered, renumbered(addresses, objects))
    case .action(let action): return (action, resolved(addresses))
    case nil: return (nil, resolved(addresses))
    }
  }

  /// The unit that holds the note.
  private var holder: Claim.Subject { subject(finder.holder?.eId ?? "") }

  /// The act is a unit too, with the empty eId; `wholeText` is only «по всему тексту».
  private func subject(_ eId: String) -> Claim.Subject { .unit(eId) }

  private mutating func resolved(_ chains: [UnitChain]) -> [Claim.Subject] {
    var subjects: [Claim.Subject] = []
    for chain in chains {
      for subject in resolved(chain) where !subjects.contains(subject) { subjects.append(subject) }
    }
    return subjects.isEmpty ? [holder] : subjects
  }

  private mutating func resolved(_ chain: UnitChain) -> [Claim.Subject] {
    if chain.isAct { return [subject("")] }
    if chain.isHeading {
      guard !chain.steps.isEmpty else {
        let eId = finder.headed?.eId ?? ""
        return [eId.isEmpty ? .title : .heading(eId)]
      }
      return found(chain.steps)?.map { .heading($0) } ?? [holder]
    }
    return found(chain.steps)?.map(subject) ?? [holder]
  }

  private mutating func found(
    _ steps: [UnitChain.Step], mayBeNew: Bool = false
  ) -> [String]? {
    if let eIds = finder.eIds(of: steps, mayBeNew: mayBeNew) { return eIds }
    let name = steps.map { step in
      let numbers = step.numbers.map { range in
        range.lowerBound == range.upperBound
          ? range.lowerBound.description : "\(range.lowerBound)–\(range.upperBound)"
      }
      return ([step.kind.rawValue] + [numbers.joined(separator: ", ")]).joined(separator: " ")
    }
    remarks.append("no unit is told by “\(name.joined(separator: ", "))”")
    return nil
  }

  private mutating func inserted(
    _ objects: [UnitChain], in addresses: [UnitChain], isAnnounced: Bool
  ) -> [Claim.Subject] {
    var bases = addresses.filter { !$0.isHeading && !$0.isAct }.map(\.steps)
    if bases.isEmpty { bases = [[]] }
    var subjects: [Claim.Subject] = []
    for base in bases {
      for object in objects where !object.steps.isEmpty {
        let standsAlone = object.steps.first?.kind.numbersThroughAct == true
        let steps = standsAlone ? object.steps : base + object.steps
        let units = found(steps, mayBeNew: isAnnounced)?.map(subject) ?? [holder]
        for unit in units where !subjects.contains(unit) { subjects.append(unit) }
      }
    }
    return subjects.isEmpty ? [holder] : subjects
  }

  /// The unit under its new number, or where the text still has the old one, under that.
  private mutating func renumbered(
    _ addresses: [UnitChain], _ objects: [UnitChain]
  ) -> [Claim.Subject] {
    let candidates = objects.reversed() + addresses.reversed()
    for chain in candidates where !chain.isAct && !chain.isHeading {
      if let eIds = finder.eIds(of: chain.steps), !eIds.isEmpty { return eIds.map(subject) }
    }
    return resolved(addresses)
  }

  // MARK: - Commencement of the act

  /// What the head note says of the act as a whole; nil where there is none.
  ///
  /// A note that names another act by number speaks of a change, not of the act's own commencement.
  public static func commencement(
    ofAct root: Provision, in language: Language
  ) -> Commencement? {
    for note in root.wordings[language]?.notes ?? [] {
      guard note.text.utf8.count <= longestNote else { continue }
      let tokens = NoteLexer.tokens(of: note.text, flattensGroups: true)
      let namesAct = tokens.contains { token in
        if case .actNumber = token.kind { return true }
        return false
      }
      guard !namesAct, let start = firstWord(of: tokens),
        CommencementReader.isCommencement(Array(tokens[start...]))
      else { continue }
      let text = NoteText(note.text)
      let end = note.text.unicodeScalars.count
      let words = text[tokens[start].place.lowerBound..<end]
      return CommencementReader.read(
        String(words.hasSuffix(".") ? words.dropLast() : words[...]), Array(tokens[start...]))
    }
    return nil
  }

  /// The place of the first word after «Сноска.», «Ескерту.», «Примечание ИЗПИ!».
  private static func firstWord(of tokens: [NoteToken]) -> Int? {
    let labels = ["сноска", "ескерту", "footnote", "примечание", "note"]
    guard let first = tokens.first?.word else { return tokens.isEmpty ? nil : 0 }
    let limit = min(tokens.count, 6)
    let isLabel =
      labels.contains(first)
      || tokens[..<limit].contains { $0.word?.hasPrefix("ескертпе") == true }
    guard isLabel else { return 0 }
    let end = tokens[..<limit].firstIndex { $0.kind == .stop || $0.isMark("!") }
    let next = (end ?? 0) + 1
    return next < tokens.count ? next : nil
  }
}
