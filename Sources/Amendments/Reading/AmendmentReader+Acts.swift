internal import ActText
internal import LegalText

/// The lines that name acts, and those before and after all of them.
extension AmendmentReader {
  // MARK: - Before and after

  /// Takes the name and the number of the amending act itself, where the text begins with them.
  mutating func readPreface() {
    var words: [String] = []
    while index < min(lines.count, Self.longestPreface),
      isPreface(lines[index], isFirst: words.isEmpty)
    {
      let line = lines[index].text
      words.append(line)
      let requisite = Requisite(line)
      text.number = text.number ?? requisite.number
      text.adopted = text.adopted ?? requisite.day
      index += 1
    }
    if !words.isEmpty { text.title = words.joined(separator: " ") }
  }

  /// The most lines that the name of an act takes.
  private static let longestPreface = 20

  private func isPreface(_ line: TextLine, isFirst: Bool) -> Bool {
    if ItemLabel.read(line.text, in: language) != nil || line.isNote { return false }
    let sentence = sentence(line)
    let tokens = sentence.tokens
    if sentence.hasVerb { return false }
    guard let last = tokens.last, !last.isMark(":"), !last.isMark(";") else { return false }
    let first = tokens[0].word ?? ""
    if line.isHeading { return true }
    if line.text.contains(where: \.isLetter), line.text == line.text.uppercased() { return true }
    let isNamed = tokens.contains { token in
      if case .actNumber = token.kind { return true }
      return false
    }
    let noun = GrammarNouns.noun(first, in: language)?.noun
    switch language {
    case .ru: return ["о", "об"].contains(first) || isNamed || noun == .act
    case .kk:
      return tokens.last?.word == WordFolding.fold("туралы".unicodeScalars, in: .kk) || isNamed
    case .en, .et:
      return first == "on" || isNamed && !isFirst || noun == .act || first == "the" && isNamed
    }
  }

  /// Takes the signature of the amending act: an office, a name.
  mutating func readSignature() -> Bool {
    guard !text.acts.isEmpty, Self.offices.contains(where: lines[index].text.hasPrefix) else {
      return false
    }
    var end = index
    while end < lines.count, end - index < 4, annexHeader(at: end) == nil {
      let words = sentence(lines[end])
      guard !words.hasVerb, words.tokens.count < 12,
        !words.tokens.contains(where: { $0.isMark(":") })
      else { return false }
      end += 1
    }
    guard end == lines.count || annexHeader(at: end) != nil else { return false }
    index = end
    return true
  }

  private static let offices = [
    "Президент", "Премьер-Министр", "Министр", "Қазақстан Республикасының Президенті",
    "Қазақстан Республикасының", "President", "The President", "Prime Minister",
  ]

  // MARK: - Acts

  /// Takes «Внести изменения в следующие законодательные акты:», «В Уголовный кодекс …:» and what repeals a whole act.
  mutating func readActLine(_ sentence: Sentence) throws(AmendmentTextError) -> Bool {
    guard let line = ActLine(sentence) else { return false }
    if contexts.entries.last?.label == nil || contexts.linesInItem != 1 {
      if let empty = contexts.closeUnnumbered() { try refuse(empty: empty) }
    }
    index += 1
    guard let reference = line.reference else {
      contexts.setInnermost(verb: line.verb)
      return true
    }
    if text.acts.contains(where: { $0.reference == nil }) {
      throw sentence.error(at: 0, expected: "no further act, for those before it name none")
    }
    addAct(reference)
    let act = text.acts.count - 1
    if line.isRepealed {
      text.acts[act].instructions = [
        Instruction(
          language: language, target: Target(Locator(steps: [])),
          operation: .repealUnit(RepealUnit()),
          item: contexts.labels.path(line: contexts.linesInItem, in: language),
          source: reference.source)
      ]
      places[act] = [ItemPlace(labels: contexts.labels, line: contexts.linesInItem ?? 1)]
      contexts.markUsed()
      return true
    }
    try openAct(act, sentence)
    if line.end < sentence.tokens.count { try readRest(of: sentence, from: line.end) }
    return true
  }

  private mutating func openAct(
    _ act: Int, _ sentence: Sentence
  ) throws(AmendmentTextError) {
    if contexts.entries.last?.label != nil, contexts.linesInItem == 1 {
      contexts.setInnermost(references: [UnitReference()], act: act)
      return
    }
    _ = contexts.push(
      ContextStack.Entry(
        references: [UnitReference()], act: act, line: sentence.line,
        column: sentence.tokens.first?.column ?? 1))
  }
}
