internal import LegalText

extension InsertWords {
  func prepare(_ plan: inout Plan, in phase: inout Phase) throws(AmendmentError.Reason) {
    guard !Spacing.trimmed(words).isEmpty else { throw .refused("there are no words to put in") }
    switch place {
    case .after(let anchor): try search(anchor, .after, &plan, &phase)
    case .before(let anchor): try search(anchor, .before, &plan, &phase)
    case .atEnd: plan.changes = [try end(of: plan, phase)]
    case .newSentence: plan.changes = [try lastSentence(of: plan, phase)]
    case .sentence(let number): plan.sentence = number
    }
  }

  private func search(
    _ anchor: String, _ side: Spacing.Side, _ plan: inout Plan, _ phase: inout Phase
  ) throws(AmendmentError.Reason) {
    let reach = try phase.reach(of: plan.place, plan.target.aspect, withHeadings: which == .all)
    plan.searches = [Search(anchor, which, in: reach, .insert(words, side))]
  }

  /// The end of the target's own text, before the mark that closes it.
  private func end(of plan: Plan, _ phase: Phase) throws(AmendmentError.Reason) -> WordChange {
    let (field, range, text) = try stretch(plan, phase)
    let stretch = String(text[bytes: range])
    guard let last = stretch.unicodeScalars.last, Self.closing.contains(last) else {
      let (new, at) = Spacing.inserted(words, .after, range.upperBound, in: text)
      return WordChange(field: field, range: at..<at, new: new)
    }
    guard !Sentences.endsWithAbbreviation(stretch) else {
      throw .refused(
        "\(phase.name(field.node)) ends with an abbreviation, so that its end is not certain")
    }
    guard !(Spacing.trimmed(words).unicodeScalars.last.map(Self.closing.contains) ?? false) else {
      throw .refused("the new words close with a mark, and so does the text that they go into")
    }
    let mark = range.upperBound - UTF8.width(last)
    let (new, at) = Spacing.inserted(words, .after, mark, in: text)
    return WordChange(field: field, range: at..<at, new: new)
  }

  /// The place of a new sentence that is the one of `number` in the end: before the sentence that counts it when the
  /// new ones before it are there, else after the last one.
  ///
  /// - Parameter earlier: how many new sentences of the same text count less.
  func sentence(
    _ number: Int, of plan: Plan, after earlier: Int, in phase: Phase
  ) throws(AmendmentError.Reason) -> WordChange {
    let (field, _, text) = try stretch(plan, phase, mayHoldUnits: true)
    let sentences = Sentences(text)
    let place = number - earlier - 1
    if sentences.ranges.indices.contains(place) {
      try requireSentence()
      let at = sentences.ranges[place].lowerBound
      return WordChange(
        field: field, range: at..<at, new: Spacing.trimmed(words) + " ", sentence: number)
    }
    if let doubt = sentences.doubt {
      throw .refused(
        "it is not certain where a sentence of \(phase.name(field.node)) ends: “\(doubt)”")
    }
    guard place == sentences.ranges.count else {
      throw .noSuchPart(
        "\(phase.name(field.node)) has \(sentences.ranges.count) sentences; none can be the one "
          + "numbered \(number)")
    }
    var change = try lastSentence(of: plan, phase)
    change.sentence = number
    return change
  }

  private func lastSentence(
    of plan: Plan, _ phase: Phase
  ) throws(AmendmentError.Reason) -> WordChange {
    let (field, range, text) = try stretch(plan, phase)
    try requireSentence()
    guard Self.endsSentence(String(text[bytes: range])) else {
      throw .refused(
        "\(phase.name(field.node)) does not end with a full stop before a sentence more")
    }
    let end = range.upperBound
    return WordChange(field: field, range: end..<end, new: " " + Spacing.trimmed(words))
  }

  private func requireSentence() throws(AmendmentError.Reason) {
    guard Self.endsSentence(words) else {
      throw .refused("the new sentence has no mark that closes it")
    }
  }

  /// The words at whose end the new ones go, without the spaces after them.
  private func stretch(
    _ plan: Plan, _ phase: Phase, mayHoldUnits: Bool = false
  ) throws(AmendmentError.Reason) -> (Field, Range<Int>, String) {
    let node = plan.place.node
    if !mayHoldUnits { try requireNoUnits(plan, phase) }
    var field = Field(node: node)
    var range: Range<Int>?
    switch plan.target.aspect {
    case .heading, .contents: field.isHeading = true
    case .sentence(let number): range = try phase.sentence(number, of: node)
    case .whole, .leadIn: break
    }
    guard let text = phase.text(of: field), !text.isEmpty else {
      throw .noSuchPart(
        "\(phase.name(node)) has no " + (field.isHeading ? "heading" : "text of its own"))
    }
    return (field, range ?? 0..<Spacing.end(of: text), text)
  }

  /// Refuses the end of a unit in which others stand, for it may be the end of its own text or of theirs.
  private func requireNoUnits(_ plan: Plan, _ phase: Phase) throws(AmendmentError.Reason) {
    let node = plan.place.node
    guard plan.target.aspect == .whole, plan.place.scope != .ownText else { return }
    let inside =
      plan.place.scope == .partOne ? phase.listOfPartOne(node) : phase.base.nodes[node].children
    guard inside.allSatisfy({ !phase.base[$0].state.isLaw }) else {
      throw .refused(
        "\(phase.name(node)) has units in it, so that its end is not its own text's; name the "
          + "unit or the lead-in")
    }
  }

  private static func endsSentence(_ text: String) -> Bool {
    let marks = text.unicodeScalars.reversed().drop { scalar in
      scalar.properties.isWhitespace || "»”\")]".unicodeScalars.contains(scalar)
    }
    return marks.first.map { ".!?…".unicodeScalars.contains($0) } ?? false
  }

  private static let closing: Set<Unicode.Scalar> = [".", ";", ":", ",", "!", "?"]
}
