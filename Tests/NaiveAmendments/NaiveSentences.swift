internal import Amendments
internal import LegalText

/// Tells the sentences of a text apart letter by letter.
enum NaiveSentences {
  /// The ranges of scalars at which sentences stand; nil where it takes more than letters to tell.
  static func ranges(of text: String) -> [Range<Int>]? {
    let letters = Array(text.unicodeScalars)
    guard var start = letters.firstIndex(where: { !isSpace($0) }),
      let last = letters.lastIndex(where: { !isSpace($0) })
    else { return [] }
    var ranges: [Range<Int>] = []
    for place in start..<last where isMark(letters[place]) {
      let next = letters[place + 1]
      if isMark(next) || "»”\")]’".unicodeScalars.contains(next) { return nil }
      guard isSpace(next) else { continue }
      let begin = letters[place...].dropFirst().firstIndex { !isSpace($0) } ?? last
      if letters[begin].properties.isLowercase { continue }
      // A short word before the mark may be an abbreviation; a figure may begin no sentence.
      let word = letters[..<place].reversed().prefix { $0.properties.isAlphabetic }
      guard word.isEmpty || word.count >= 3 else { return nil }
      let opening = letters[begin...].first { !"«“\"([".unicodeScalars.contains($0) }
      guard opening?.properties.isUppercase ?? false else { return nil }
      ranges.append(start..<place + 1)
      start = begin
    }
    return ranges + [start..<last + 1]
  }

  /// Whether a text ends as a sentence does.
  static func isClosed(_ text: String) -> Bool {
    text.unicodeScalars.last { !isSpace($0) && !"»”\")]".unicodeScalars.contains($0) }
      .map(isMark) ?? false
  }

  private static func isMark(_ letter: Unicode.Scalar) -> Bool {
    ".!?…".unicodeScalars.contains(letter)
  }

  private static func isSpace(_ letter: Unicode.Scalar) -> Bool { letter.properties.isWhitespace }
}

extension NaiveAmender {
  /// The range of a sentence of a line.
  func sentence(_ number: Int, of line: Int) throws -> Range<Int> {
    let ranges = try sentences(of: line)
    guard ranges.indices.contains(number - 1) else {
      throw Refusal(why: "there are \(ranges.count) sentences, not \(number)")
    }
    return ranges[number - 1]
  }

  private func sentences(of line: Int) throws -> [Range<Int>] {
    guard let place = act.place(of: line),
      let ranges = NaiveSentences.ranges(of: act.lines[place].text)
    else { throw Unknown() }
    return ranges
  }

  /// Takes the places of new sentences, and those of sentences that are restated or excluded.
  mutating func takeSentences(_ entries: [Entry]) throws {
    for entry in entries {
      guard case .sentence(let number) = entry.instruction.target.aspect else { continue }
      switch entry.instruction.operation {
      case .repealUnit:
        guard try sentences(of: entry.line).count > 1 else {
          throw Refusal(why: "the only sentence")
        }
        try claim(sentence: sentence(number, of: entry.line), new: "", entry)
      case .substituteText(let operation):
        guard case .words(let words) = operation.new else { throw Unknown() }
        try claim(sentence: sentence(number, of: entry.line), new: words, entry)
      default: continue
      }
    }
    let additions = entries.compactMap { entry -> (entry: Entry, words: String, place: Int?)? in
      guard case .insertWords(let operation) = entry.instruction.operation else { return nil }
      switch operation.place {
      case .newSentence: return (entry, operation.words, nil)
      case .sentence(let place): return (entry, operation.words, place)
      default: return nil
      }
    }
    for (entry, words, place) in additions {
      guard [.whole, .leadIn].contains(entry.instruction.target.aspect),
        additions.count(where: { $0.entry.line == entry.line }) == 1
      else { throw Unknown() }
      guard NaiveSentences.isClosed(words) else { throw Refusal(why: "no sentence: \(words)") }
      let ranges = try sentences(of: entry.line)
      if let place, ranges.indices.contains(place - 1) {
        let at = ranges[place - 1].lowerBound
        try claim(sentence: at..<at, new: words + " ", entry)
        continue
      }
      guard place == nil || place == ranges.count + 1, let last = ranges.last else {
        throw Refusal(why: "there are \(ranges.count) sentences")
      }
      try requireItsOwnEnd(entry)
      try claim(sentence: last.upperBound..<last.upperBound, new: " " + words, entry)
    }
  }

  /// Refuses what does not end with a sentence of its own: a unit that holds others, and a text without a full stop.
  private func requireItsOwnEnd(_ entry: Entry) throws {
    guard let place = act.place(of: entry.line) else { throw Refusal(why: "gone") }
    if entry.instruction.target.aspect == .whole, entry.own != .indent,
      range(of: entry).dropFirst().contains(where: { act.isLaw($0) })
    {
      throw Refusal(why: "units stand in it")
    }
    guard NaiveSentences.isClosed(act.lines[place].text) else { throw Refusal(why: "no full stop") }
  }

  private mutating func claim(sentence range: Range<Int>, new: String, _ entry: Entry) throws {
    try claim(
      Claim(
        author: entry.index, line: entry.line, isHeading: false,
        change: NaiveWords.Change(range: range, new: new), length: .max))
  }
}
