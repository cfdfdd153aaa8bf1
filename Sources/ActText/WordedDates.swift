internal import LegalText

/// Days written with the name of the month: «6 мая 1999 г.», «2001 жылғы 12 маусымдағы», “14 July 2022”.
enum WordedDates {
  /// `tokens` with each such day as one token.
  static func joined(_ tokens: [NoteToken]) -> [NoteToken] {
    var joined: [NoteToken] = []
    var index = 0
    while index < tokens.count {
      if let (day, count) = day(at: index, in: tokens) {
        let place = tokens[index].place.lowerBound..<tokens[index + count - 1].place.upperBound
        joined.append(NoteToken(kind: .date(day), place: place))
        index += count
      } else {
        joined.append(tokens[index])
        index += 1
      }
    }
    return joined
  }

  /// The day that begins at `start`, and how many tokens it takes.
  private static func day(at start: Int, in tokens: [NoteToken]) -> (LegalDate, Int)? {
    guard start + 2 < tokens.count else { return nil }
    if let first = figure(tokens[start]) {
      if let month = month(tokens[start + 1]), let year = figure(tokens[start + 2]) {
        return LegalDate(year: year, month: month, day: first).map { ($0, 3) }
      }
      guard start + 3 < tokens.count, let word = tokens[start + 1].word,
        word.hasPrefix("жыл") || word == "ж", let day = figure(tokens[start + 2]),
        let month = month(tokens[start + 3])
      else { return nil }
      return LegalDate(year: first, month: month, day: day).map { ($0, 4) }
    }
    guard let day = figure(tokens[start + 1]), let month = month(tokens[start]) else { return nil }
    let last = tokens[start + 2].isMark(",") ? start + 3 : start + 2
    guard last < tokens.count, let year = figure(tokens[last]) else { return nil }
    return LegalDate(year: year, month: month, day: day).map { ($0, last - start + 1) }
  }

  private static func figure(_ token: NoteToken) -> Int? {
    guard let figures = token.number?.figures, figures.count == 1 else { return nil }
    return figures[0]
  }

  private static func month(_ token: NoteToken) -> Int? {
    guard let word = token.word else { return nil }
    for (index, stems) in stems.enumerated() where stems.contains(where: word.hasPrefix) {
      return index + 1
    }
    return nil
  }

  private static let stems: [[String]] = [
    ["январ", "қаңтар", "january"], ["феврал", "ақпан", "february"],
    ["март", "наурыз", "march"], ["апрел", "сәуір", "april"], ["мая", "май", "мамыр", "may"],
    ["июн", "маусым", "june"], ["июл", "шілде", "july"], ["август", "тамыз", "august"],
    ["сентябр", "қыркүйек", "september"], ["октябр", "қазан", "october"],
    ["ноябр", "қараша", "november"], ["декабр", "желтоқсан", "december"],
  ]
}
