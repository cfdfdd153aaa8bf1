package import LegalText

/// Reads what a note says about the day from which something is law.
enum CommencementReader {
  /// Reads the words `text`, taken apart as `tokens`.
  static func read(_ text: String, _ tokens: [NoteToken]) -> Commencement {
    let days = dates(tokens)
    var period = days.from == nil && days.until == nil ? self.period(tokens) : nil
    if days.from == nil, days.until != nil { period = self.period(tokens) }
    return Commencement(words: text, from: days.from, until: days.until, period: period)
  }

  /// Whether the words speak of commencement or of a term at all.
  static func isCommencement(_ tokens: [NoteToken]) -> Bool {
    tokens.contains { token in
      guard let word = token.word else { return false }
      return stems.contains(where: word.begins)
    }
  }

  private static let stems = [
    "введен", "вводи", "введени", "действует", "действия", "действие", "действовал", "қолданы",
    "enforce", "effect", "valid", "вступа", "енгізіл", "commence",
  ]

  private static func dates(_ tokens: [NoteToken]) -> (from: LegalDate?, until: LegalDate?) {
    var from: LegalDate?
    var until: LegalDate?
    for (index, token) in tokens.enumerated() {
      guard let date = token.date else { continue }
      // The day of an act that is named in passing is not the day of commencement.
      let after = tokens[(index + 1)...].prefix(3).prefix { !$0.isMark(",") }
      if case .actNumber? = after.first?.kind { continue }
      let before = index > 0 ? tokens[index - 1].word ?? "" : ""
      let next = after.compactMap(\.word).first { !["г", "года", "ж", "жылғы"].contains($0) } ?? ""
      if ["до", "по", "until", "till", "to"].contains(before) || next.hasPrefix("дейін") {
        until = until ?? date
      } else if ["с", "c", "со", "from", "since", "on"].contains(before) || next.hasPrefix("бастап")
      {
        from = from ?? date
      }
    }
    return (from, until)
  }

  private static func period(_ tokens: [NoteToken]) -> Commencement.Period? {
    let words = tokens.compactMap(\.word)
    let isCounted = words.contains { word in
      ["истечени", "өткен", "expir", "elaps", "after", "лап", "upon"].contains(
        where: word.begins)
    }
    // Counted from publication only: from the coming into force of another act, no rule of ours applies.
    guard words.contains(where: isPublication) else { return nil }
    if isCounted {
      for (index, token) in tokens.enumerated() {
        guard let word = token.word, index > 0, let unit = Unit(word) else { continue }
        guard let count = count(before: index, in: tokens), (1...1_000).contains(count) else {
          continue
        }
        switch unit {
        case .day: return .days(count)
        case .month: return .months(count)
        case .year: return .months(12 * count)
        }
      }
    }
    let isAfter = words.contains { ["после", "кейін", "following", "after"].contains($0) }
    return isAfter ? .days(0) : .publication
  }

  private static func isPublication(_ word: String) -> Bool {
    word.begins("опубликован") || word.begins("жариялан") || word.begins("publi")
  }

  private enum Unit {
    case day
    case month
    case year

    init?(_ word: String) {
      if ["дня", "дней", "день", "күн", "day", "days"].contains(word) {
        self = .day
      } else if word.begins("месяц") || ["ай", "айдан", "month", "months"].contains(word) {
        self = .month
      } else if ["года", "год", "лет", "жыл", "year", "years"].contains(word) {
        self = .year
      } else {
        return nil
      }
    }
  }

  /// The number before the word for days or months; «рабочих дней» are not counted.
  private static func count(before index: Int, in tokens: [NoteToken]) -> Int? {
    var position = index - 1
    while position >= 0 {
      if case .group = tokens[position].kind {
        position -= 1
        continue
      }
      guard let word = tokens[position].word,
        ["календарных", "календарного", "күнтізбелік", "calendar"].contains(word)
      else { break }
      position -= 1
    }
    return NumberWords.cardinal(endingAt: position, in: tokens)
  }
}

extension Commencement {
  /// Reads what `words` say of the day from which something is law; a day is nil where they say none.
  package init(reading words: String) {
    self = CommencementReader.read(words, NoteLexer.tokens(of: words))
  }
}

extension String {
  /// Whether the folded word begins with the letters of `stem`; without looking for letters written in two ways, of
  /// which folding leaves none.
  fileprivate func begins(_ stem: String) -> Bool { utf8.starts(with: stem.utf8) }
}
