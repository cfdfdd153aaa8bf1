internal import LegalText

/// Days written with the name of the month: «6 мая 1999 г.», «2001 жылғы 12 маусымдағы», “14 July 2022”.
enum WordedDates {
  /// `tokens` with each such day as one token.
  static func joined(_ tokens: [NoteToken]) -> [NoteToken] {
    var joined: [NoteToken] = []
    var index = 0
    while index < tokens.count {
      if let (day, count) = day(tokens[index...].prefix(4)) {
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

  private static func day(_ window: ArraySlice<NoteToken>) -> (LegalDate, Int)? {
    let tokens = Array(window)
    guard tokens.count >= 3 else { return nil }
    if let day = figure(tokens[0]), let month = month(tokens[1]), let year = figure(tokens[2]) {
      return LegalDate(year: year, month: month, day: day).map { ($0, 3) }
    }
    if let month = month(tokens[0]), let day = figure(tokens[1]) {
      let last = tokens[2].isMark(",") && tokens.count == 4 ? 3 : 2
      guard let year = figure(tokens[last]) else { return nil }
      return LegalDate(year: year, month: month, day: day).map { ($0, last + 1) }
    }
    guard tokens.count == 4, let year = figure(tokens[0]), let word = tokens[1].word,
      word.hasPrefix("жыл") || word == "ж", let day = figure(tokens[2]),
      let month = month(tokens[3])
    else { return nil }
    return LegalDate(year: year, month: month, day: day).map { ($0, 4) }
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
