/// Looks for words in a text letter by letter, and puts others in their place.
enum NaiveWords {
  /// The ranges of scalars at which `words` stand as whole words.
  static func finds(_ words: String, in text: String) -> [Range<Int>] {
    let hay = folded(text)
    var needle = folded(words)
    while needle.last?.letter == " " { needle.removeLast() }
    while needle.first?.letter == " " { needle.removeFirst() }
    guard !needle.isEmpty else { return [] }
    var found: [Range<Int>] = []
    var at = 0
    while at + needle.count <= hay.count {
      let run = hay[at..<at + needle.count]
      if zip(run, needle).allSatisfy({ $0.letter == $1.letter }), isWhole(hay, at, needle.count) {
        found.append(run[at].from..<run[at + needle.count - 1].to)
        at += needle.count
      } else {
        at += 1
      }
    }
    return found
  }

  struct Letter {
    var letter: Unicode.Scalar
    var from: Int
    var to: Int
    /// What stood there, for telling words from marks.
    var written: Unicode.Scalar
  }

  private static let same: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (from, to) in zip(
      "ABCEHIKMOPTXYaceiopxyhəɵ".unicodeScalars, "АВСЕНІКМОРТХУасеіорхуһәө".unicodeScalars)
    {
      table[from] = to
    }
    for quote in "«»“”„".unicodeScalars { table[quote] = "\"" }
    for dash in "‐‑‒–—−".unicodeScalars { table[dash] = "-" }
    for space in "\u{A0}\t\u{2009}\u{202F}".unicodeScalars { table[space] = " " }
    table["ё"] = "е"
    table["Ё"] = "Е"
    table["№"] = "N"
    table["’"] = "'"
    return table
  }()

  private static let unseen: Set<Unicode.Scalar> = ["\u{2060}", "\u{AD}", "\u{200B}", "\u{FEFF}"]

  private static func folded(_ text: String) -> [Letter] {
    var letters: [Letter] = []
    for (place, scalar) in text.unicodeScalars.enumerated() where !unseen.contains(scalar) {
      let letter = same[scalar] ?? scalar
      if letter == " ", letters.last?.letter == " " {
        letters[letters.count - 1].to = place + 1
      } else if scalar == "\u{306}", letters.last?.letter == "и" {
        letters[letters.count - 1].letter = "й"
        letters[letters.count - 1].to = place + 1
      } else if scalar == "\u{308}", letters.last?.letter == "е" {
        letters[letters.count - 1].to = place + 1
      } else {
        letters.append(Letter(letter: letter, from: place, to: place + 1, written: scalar))
      }
    }
    return letters
  }

  private static func isLetter(_ hay: [Letter], _ at: Int) -> Bool {
    guard hay.indices.contains(at) else { return false }
    return hay[at].written.properties.isAlphabetic || isDigit(hay, at)
  }

  private static func isDigit(_ hay: [Letter], _ at: Int) -> Bool {
    hay.indices.contains(at) && hay[at].written.properties.numericType != nil
  }

  /// Whether the mark at `at` ties what is on both sides into one word.
  private static func ties(_ hay: [Letter], _ at: Int) -> Bool {
    guard hay.indices.contains(at), isLetter(hay, at - 1), isLetter(hay, at + 1) else {
      return false
    }
    switch hay[at].letter {
    case "-": return true
    case ",", ":", "/": return isDigit(hay, at - 1) && isDigit(hay, at + 1)
    case ".":
      if isDigit(hay, at - 1) && isDigit(hay, at + 1) { return true }
      return !isDigit(hay, at - 1) && !isLetter(hay, at - 2)
    case "'": return !isDigit(hay, at - 1) && !isDigit(hay, at + 1)
    default: return false
    }
  }

  private static func isWhole(_ hay: [Letter], _ at: Int, _ count: Int) -> Bool {
    let last = at + count - 1
    if count == 1, !isLetter(hay, at) {
      let before = at > 0 ? hay[at - 1].letter : nil
      let after = at + 1 < hay.count ? hay[at + 1].letter : nil
      return !ties(hay, at) && before != hay[at].letter && after != hay[at].letter
    }
    if isLetter(hay, at), isLetter(hay, at - 1) || ties(hay, at - 1) { return false }
    if isLetter(hay, last), isLetter(hay, last + 1) || ties(hay, last + 1) { return false }
    return true
  }

  /// What is done at a place of a text.
  struct Change {
    var range: Range<Int>
    var new: String
    /// Whether the new words stand beside what is there, after it or before it.
    var isAfter = false
    var isBefore = false
  }

  /// The text after all changes, from left to right.
  static func changed(_ text: String, _ changes: [Change]) -> String {
    let old = Array(text.unicodeScalars)
    var out = String.UnicodeScalarView()
    var at = 0
    let order = changes.sorted { left, right in
      (left.range.lowerBound, left.range.upperBound) < (
        right.range.lowerBound, right.range.upperBound
      )
    }
    for change in order {
      if change.range.lowerBound > at { out.append(contentsOf: old[at..<change.range.lowerBound]) }
      at = max(at, change.range.upperBound)
      let rest = at < old.count ? old[at] : nil
      if change.isAfter || change.isBefore {
        put(change, rest, into: &out)
      } else if change.new.isEmpty {
        let isSpaceBefore = out.last.map(isSpace) ?? false
        if out.isEmpty {
          if let rest, isSpace(rest) { at += 1 }
        } else if isSpaceBefore {
          if rest == nil || rest.map({ isSpace($0) || isClosing($0) }) == true { out.removeLast() }
        } else if let rest, isSpace(rest), let last = out.last, isOpening(last) {
          at += 1
        }
      } else {
        if let first = change.new.unicodeScalars.first, isClosing(first), let last = out.last,
          isSpace(last)
        {
          out.removeLast()
        }
        out.append(contentsOf: change.new.unicodeScalars)
      }
    }
    if at < old.count { out.append(contentsOf: old[at...]) }
    return String(out)
  }

  private static func put(
    _ change: Change, _ rest: Unicode.Scalar?, into out: inout String.UnicodeScalarView
  ) {
    var words = change.new.unicodeScalars
    while let last = words.last, isSpace(last) { words.removeLast() }
    while let first = words.first, isSpace(first) { words.removeFirst() }
    guard let first = words.first, let last = words.last else { return }
    let spaceAway = isClosing(first) && (out.last.map(isSpace) ?? false)
    if spaceAway { out.removeLast() }
    let isTied = first == "-" && words.dropFirst().first.map { !isSpace($0) } == true
    if let before = out.last, !isSpace(before), !isClosing(first), !isOpening(before),
      before != "-",
      !isTied,
      change.isAfter || before.properties.isAlphabetic || before.properties.numericType != nil
    {
      out.append(" ")
    }
    out.append(contentsOf: words)
    if spaceAway {
      out.append(" ")
    } else if let rest, !isSpace(rest), !isClosing(rest), !isOpening(last), last != "-",
      change.isBefore || rest.properties.isAlphabetic || rest.properties.numericType != nil
    {
      out.append(" ")
    }
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
  private static func isClosing(_ scalar: Unicode.Scalar) -> Bool {
    ",;:.!?)]»”’".unicodeScalars.contains(scalar)
  }
  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    "([«„“‘".unicodeScalars.contains(scalar)
  }
}
