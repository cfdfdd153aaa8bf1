internal import LegalText
internal import SearchQuery

extension SearchView {
  /// The units one under the other: name and heading, where it stands, the words found in their text.
  public func text(on terminal: Terminal) -> String {
    let phrases = Phrases(language)
    var page = Page(on: terminal)
    page.add([Span(summary(phrases), .dim)])
    let acts = Set(hits.map(\.act.slug)).count
    var isPartial = false
    for hit in hits {
      page.skip()
      if !hit.missing.isEmpty && !isPartial {
        isPartial = true
        let title = phrases.choose(
          ru: "Не все слова:", kk: "Барлық сөз емес:", en: "Not all of the words:")
        page.add([Span(title, .warning)])
        page.skip()
      }
      add(hit, showsAct: acts > 1, phrases, to: &page)
    }
    for note in notes(phrases) {
      page.skip()
      page.add([Span(terminal.noteMark + " " + note, .dim)], hanging: 2)
    }
    return page.text
  }

  private func add(_ hit: Hit, showsAct: Bool, _ phrases: Phrases, to page: inout Page) {
    let terminal = page.terminal
    var title = [Span(unitName(eId: hit.eId, in: language), .heading)]
    if let heading = hit.heading, heading != hit.snippet {
      title.append(Span(". "))
      title += spans(of: heading, on: terminal)
    }
    page.add(title, hanging: 2)
    var facts: [String] = []
    if showsAct { facts.append(hit.act.title.preferring(language) ?? hit.act.slug) }
    let above = hit.holders.filter { holder in
      Locator.locator(ofEId: holder.eId)?.steps.last?.kind.map { $0.isDivision } ?? false
    }
    facts += above.map { holder in
      [unitName(eId: holder.eId, in: language), holder.heading].compactMap { $0 }
        .joined(separator: ". ")
    }
    if !facts.isEmpty {
      page.add([Span(facts.joined(separator: terminal.step), .dim)], indent: 2, hanging: 2)
    }
    page.add(spans(of: hit.snippet, on: terminal), indent: 4)
    var last = (hit.times.isEmpty ? [hit.interval] : hit.times).map {
      phrases.interval($0, basis: nil)
    }
    if hit.isSuspended {
      last.append(
        phrases.choose(ru: "приостановлено", kk: "тоқтатыла тұрған", en: "suspended"))
    }
    if !hit.further.isEmpty {
      let also = phrases.choose(ru: "также: ", kk: "сондай-ақ: ", en: "also: ")
      last.append(also + hit.further.map(shortName).joined(separator: ", "))
    }
    if !hit.missing.isEmpty {
      let without = phrases.choose(ru: "нет: ", kk: "жоқ: ", en: "without: ")
      last.append(without + hit.missing.joined(separator: ", "))
    }
    page.add([Span(last.joined(separator: terminal.dot), .dim)], indent: 2, hanging: 2)
  }

  private func shortName(_ eId: String) -> String {
    Locator.locator(ofEId: eId)?.description ?? eId
  }

  private func spans(of text: FoundText, on terminal: Terminal) -> [Span] {
    text.pieces.map { piece in
      guard piece.isFound else { return Span(piece.text) }
      if terminal.colour { return Span(piece.text, .found) }
      return Span(terminal.unicode ? "⟦" + piece.text + "⟧" : "[" + piece.text + "]", .found)
    }
  }

  private func summary(_ phrases: Phrases) -> String {
    let day =
      at.map { phrases.choose(ru: "на \($0)", kk: "\($0) күнгі", en: "on \($0)") }
      ?? phrases.choose(ru: "за всё время", kk: "барлық уақытта", en: "at all times")
    if hits.isEmpty {
      return phrases.choose(
        ru: "ничего не найдено (\(day))", kk: "ештеңе табылмады (\(day))",
        en: "nothing found (\(day))")
    }
    let count =
      isTotalExact
      ? "\(total)"
      : phrases.choose(ru: "не более \(total)", kk: "\(total)-ден аспайды", en: "at most \(total)")
    return phrases.choose(
      ru: "найдено единиц: \(count) (\(day))", kk: "табылған бірліктер: \(count) (\(day))",
      en: "units found: \(count) (\(day))")
  }

  private func notes(_ phrases: Phrases) -> [String] {
    var notes: [String] = []
    if !suggestions.isEmpty {
      let meant = phrases.choose(
        ru: "возможно, имелось в виду: ", kk: "мүмкін, мынаны іздегіңіз келді: ",
        en: "did you mean: ")
      notes.append(meant + suggestions.joined(separator: " · "))
    }
    if !unknown.isEmpty {
      let none = phrases.choose(
        ru: "нет в текстах: ", kk: "мәтіндерде жоқ: ", en: "in no text: ")
      notes.append(none + unknown.joined(separator: ", "))
    }
    if !passedOver.isEmpty {
      let left = phrases.choose(
        ru: "служебные слова не учтены: ", kk: "көмекші сөздер ескерілмеді: ",
        en: "words of grammar passed over: ")
      notes.append(left + passedOver.joined(separator: ", "))
    }
    if let bound {
      notes.append(
        phrases.choose(
          ru:
            "найдено больше, чем упорядочивается: учтены \(bound) записанных последними; уточните запрос",
          kk: "табылғаны реттелетіннен көп: соңғы жазылған \(bound) ескерілді; сұрауды нақтылаңыз",
          en: "more was found than is ranked: the \(bound) recorded last were; ask for more words"))
    }
    return notes
  }
}

extension ProvisionKind {
  /// Whether it holds articles.
  fileprivate var isDivision: Bool { nestingRank < ProvisionKind.article.nestingRank }
}
