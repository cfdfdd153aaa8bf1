internal import LegalText

/// Definitions in sentences: «Под X понимается Y», «X признаётся Y», «Y X деп танылады».
extension DefinitionFinder {
  func understood(
    _ sentence: Substring, in eId: String, _ heading: String
  ) -> Definition? {
    switch language {
    case .ru: understoodRussian(sentence, heading)
    case .kk: understoodKazakh(sentence, in: eId, heading)
    case .en, .et: nil
    }
  }

  private func understoodRussian(_ sentence: Substring, _ heading: String) -> Definition? {
    for verb in Self.russianVerbs {
      guard let range = sentence.firstRange(of: verb) else { continue }
      var name = sentence[..<range.lowerBound].drop { !$0.isLetter && !"«\"“".contains($0) }
      let isUnder = name.hasPrefix("Под ")
      guard isUnder == verb.hasPrefix(" поним"), !name.hasSuffix(" не") else { continue }
      if isUnder { name = name.dropFirst(4) }
      let words = NoteLexer.words(of: String(name.prefix(400)))
      if (1...12).contains(words.count), !name.contains(","), Self.isInstrumental(words[0]),
        !Self.isAim(words[0])
      {
        return (name.trimmed, sentence[range.upperBound...])
      }
      let rest = sentence[range.upperBound...]
      guard !isUnder, let word = NoteLexer.words(of: String(rest.prefix(40))).first,
        Self.isInstrumental(word), let name = beginning(of: rest, named: heading)
      else { continue }
      return (name, sentence[..<range.lowerBound].trimmed)
    }
    return nil
  }

  /// «Целями контроля являются …», «… мақсаттары деп … танылады»: what an act is for is no term of it.
  private static func isAim(_ word: String) -> Bool {
    ["целью", "целями", "задачей", "задачами"].contains(word)
      || word.hasPrefix("мақсат") || word.hasPrefix("міндет")
  }

  private static let russianVerbs = [
    " понимается ", " понимаются ", " признается ", " признаётся ", " признаются ", " является ",
    " являются ",
  ]

  private static func isInstrumental(_ word: String) -> Bool {
    ["ом", "ем", "ём", "ой", "ей", "ью", "ами", "ями", "ым", "им", "ыми", "ими"]
      .contains(where: word.hasSuffix)
  }

  private func understoodKazakh(
    _ sentence: Substring, in eId: String, _ heading: String
  ) -> Definition? {
    for verb in [" болып танылады", " болып табылады"] {
      if let range = sentence.firstRange(of: verb),
        let name = end(of: sentence[..<range.lowerBound], isKnown: { isIn(heading, $0) })
      {
        return (name, sentence[..<name.startIndex].trimmed)
      }
    }
    let verbs = ["танылады", "түсініледі", "ұғынылады"]
    guard let mark = sentence.firstRange(of: " деп ") else { return nil }
    let (before, after) = (sentence[..<mark.lowerBound], sentence[mark.upperBound...])
    if verbs.contains(where: after.hasPrefix) {
      let name = end(of: before) { isIn(heading, $0) || isUsed($0, elsewhereThan: eId) }
      guard let name, !Self.isJudgement(name) else { return nil }
      return (name, before[..<name.startIndex].trimmed)
    }
    guard !before.contains(","),
      !NoteLexer.words(of: String(before.suffix(80))).suffix(1).contains(where: Self.isAim),
      (1...12).contains(NoteLexer.words(of: String(before.prefix(400))).count),
      let verb = verbs.compactMap({ after.firstRange(of: " " + $0)?.lowerBound }).min()
    else { return nil }
    return (before.trimmed, after[..<verb])
  }

  /// «құжатпен тең деп танылады», «ерік білдіруі деп танылады»: a quality or a deed, no name of a thing.
  private static func isJudgement(_ name: Substring) -> Bool {
    guard let word = NoteLexer.words(of: String(name)).last else { return true }
    return ["тең", "жарамды", "жарамсыз", "заңды", "заңсыз"].contains(word) || word.hasSuffix("уі")
  }

  /// The longest end of `text`, of two to eight words, that `isKnown`; its last word, the noun of a name, stands in it
  /// once.
  private func end(of text: Substring, isKnown: (Substring) -> Bool) -> Substring? {
    let parts = text.split(whereSeparator: \.isWhitespace).suffix(9)
    for count in stride(from: min(8, parts.count - 1), through: 2, by: -1) {
      let name = parts.suffix(count)
      guard let first = name.first, !name.dropLast().contains(where: { $0.hasSuffix(",") }) else {
        continue
      }
      let found = text[first.startIndex...]
      let words = NoteLexer.words(of: String(found))
      if let noun = words.last, !words.dropLast().contains(noun), isKnown(found),
        !Self.goesOn(parts.dropLast(count).last)
      {
        return found.trimmed
      }
    }
    return nil
  }

  /// Whether a name that follows the word began before it: «… Республикасының Ұлттық | куәландырушы орталығы».
  private static func goesOn(_ word: Substring?) -> Bool {
    guard let word else { return false }
    return word.first?.isUppercase == true
      || ["ның", "нің", "дың", "дің", "тың", "тің"].contains(where: word.hasSuffix)
  }

  /// The longest beginning of `text`, of two to eight words, with which `heading` begins.
  private func beginning(of text: Substring, named heading: String) -> Substring? {
    let parts = text.prefix(400).split(whereSeparator: \.isWhitespace).prefix(8)
    for count in stride(from: parts.count, through: 2, by: -1) {
      let found = text[..<parts[count - 1].endIndex]
      if !found.dropLast().contains(","), isIn(heading, found) {
        return Self.closed(found)
      }
    }
    return nil
  }

  /// Whether `heading` begins with `name`, in any form of its two words or more.
  private func isIn(_ heading: String, _ name: Substring) -> Bool {
    let words = stemmer.stems(of: String(name))
    return words.count > 1 && stemmer.stems(of: heading).starts(with: words)
  }

  private func isUsed(_ name: Substring, elsewhereThan eId: String) -> Bool {
    let words = stemmer.stems(of: String(name))
    return words.count > 1 && texts.contains { $0 != eId && $1.containsRun(words) }
  }
}
