internal import ActText
internal import LegalText

/// An instruction whose text stands in an annex of the amending act.
struct PendingAnnex {
  var act: Int
  var place: Int
  var number: ProvisionNumber?
  var error: AmendmentTextError
}

/// Annexes of the amending act, in which new annexes stand.
extension AmendmentReader {
  /// Takes an annex: its own lines, then the new text, with or without quotation marks.
  mutating func readAnnex() throws(AmendmentTextError) -> Bool {
    guard !annexes.isEmpty, let header = annexHeader(at: index) else { return false }
    let first = sentence(lines[index])
    guard let pending = annexes.firstIndex(where: { $0.number == header.number }) else {
      throw first.error(at: 0, expected: "an annex that an instruction names")
    }
    index = header.end
    while index < lines.count, index - header.end < 12, newAnnex(at: index) == nil,
      !sentence(lines[index]).hasVerb
    {
      index += 1
    }
    guard index < lines.count, let isQuoted = newAnnex(at: index) else {
      throw first.error(at: 0, expected: "the text of the new annex under this line")
    }
    let annex = annexes.remove(at: pending)
    guard isQuoted else {
      try settle(annex, unquotedAnnex())
      return true
    }
    let taken = try takeTextOfLine()
    try settle(annex, taken.text)
    var rest = taken.rest
    if rest.isMark(".", at: 0) || rest.isMark(";", at: 0) { rest.index = 1 }
    guard rest.isAtEnd else { throw rest.error(at: rest.index, expected: "the end of the annex") }
    return true
  }

  /// Whether the new annex begins at the line `place`, and then whether in quotation marks.
  private func newAnnex(at place: Int) -> Bool? {
    let text = lines[place].text
    guard let first = text.unicodeScalars.first else { return nil }
    let isQuoted = QuoteMarks.opens(first)
    let label = UnitLabel(heading: isQuoted ? String(text.dropFirst()) : text, in: language)
    return label?.kind == .annex ? isQuoted : nil
  }

  /// The text up to the next annex of the amending act, or the end.
  private mutating func unquotedAnnex() -> QuotedText {
    var taken = QuotedText(lines: [], line: lines[index].line, column: lines[index].column)
    repeat {
      taken.lines.append(QuotedText.Line(text: lines[index].text, number: lines[index].line))
      index += 1
    } while index < lines.count && annexHeader(at: index) == nil
    return taken
  }

  /// The lines that say «Приложение 1 к Закону …», «… Заңына 1-қосымша», “Annex 1 to the Law …”, from `place` on.
  func annexHeader(at place: Int) -> (number: ProvisionNumber?, end: Int)? {
    guard place < lines.count else { return nil }
    var tokens = self.tokens(at: place)
    if language == .kk {
      var end = place
      while tokens.last.map({ !isAnnex($0) }) ?? false, end - place < 3, end + 1 < lines.count {
        guard !isSentence(lines[end].text) else { return nil }
        end += 1
        tokens += self.tokens(at: end)
      }
      guard tokens.count < 40, let last = tokens.last, isAnnex(last),
        tokens.contains(where: isActInDative),
        !tokens.contains(where: { $0.word?.hasPrefix("президент") ?? false })
      else { return nil }
      return (number(tokens.dropLast().last), end + 1)
    }
    guard let first = tokens.first, isAnnex(first) else { return nil }
    let number = number(tokens.dropFirst().first)
    tokens.removeFirst(number == nil ? 1 : 2)
    let next = tokens.first ?? self.tokens(at: place + 1).first
    guard let word = next?.word, word == "к" || word == "to" else { return nil }
    return (number, place + 1)
  }

  /// Whether a line is an item or a sentence of the amending act, so that no annex is named in it.
  private func isSentence(_ text: String) -> Bool {
    ItemLabel.read(text, in: language) != nil || text.last.map { ".;:".contains($0) } ?? false
  }

  private func tokens(at place: Int) -> [AmendmentToken] {
    guard place < lines.count else { return [] }
    return AmendmentLexer.tokens(
      of: Array(lines[place].text.unicodeScalars.prefix(200)), from: 0, column: 1, in: language)
  }

  private func noun(_ token: AmendmentToken) -> NounWord? {
    token.word.flatMap { GrammarNouns.noun($0, in: language) }
  }

  private func isActInDative(_ token: AmendmentToken) -> Bool {
    noun(token).map { $0.noun == .act && $0.cases.contains(.dative) } ?? false
  }

  private func isAnnex(_ token: AmendmentToken) -> Bool {
    noun(token).map { $0.noun == .unit(.annex) && $0.cases.contains(.nominative) } ?? false
  }

  private func number(_ token: AmendmentToken?) -> ProvisionNumber? {
    if case .number(let number, isClosed: false)? = token?.kind { return number }
    return nil
  }

  private mutating func settle(
    _ pending: PendingAnnex, _ text: QuotedText
  ) throws(AmendmentTextError) {
    let texts = QuotedTextReader(file: file, language: language)
    let instruction = self.text.acts[pending.act].instructions[pending.place]
    switch instruction.operation {
    case .insertUnit(let new):
      let units = try texts.units(
        text, promised: [Locator.Step(.annex, new.unit.number)], inside: nil)
      self.text.acts[pending.act].instructions[pending.place].operation =
        .insertUnit(InsertUnit(units[0]))
    case .substituteText:
      let step = instruction.target.unit.steps.last
      let units = try texts.units(
        text, promised: [Locator.Step(.annex, step?.number)], inside: nil)
      self.text.acts[pending.act].instructions[pending.place].operation =
        .substituteText(SubstituteText(.unit(units[0])))
    default: throw pending.error
    }
  }
}
