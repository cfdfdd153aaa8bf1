/// Where a space stands between words that are put side by side.
enum Spacing {
  /// On which side of the words that stay the new ones stand.
  enum Side { case after, before }

  /// `words` as they are put in at `place`, a byte of `text` where the words that stay end or begin, with the spaces
  /// they need.
  ///
  /// A mark that closes (`,` `;` `)`) stands close to what is before it; new words that begin with one take the place
  /// before the space. What stood close to the words that stay stands close to the new ones.
  static func inserted(
    _ words: String, _ side: Side, _ place: Int, in text: String
  ) -> (words: String, at: Int) {
    let words = trimmed(words)
    var place = place
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: place)
    var before = text[..<index].unicodeScalars.last
    if beginsWithClosingMark(words), let last = before, last.properties.isWhitespace {
      place -= UTF8.width(last)
      let index = text.utf8.index(text.utf8.startIndex, offsetBy: place)
      before = text[..<index].unicodeScalars.last
    }
    let at = text.utf8.index(text.utf8.startIndex, offsetBy: place)
    let after = text[at...].unicodeScalars
    var result = words
    if let before, side == .after || before.isOfWord,
      needsSpace(between: before, and: words.unicodeScalars)
    {
      result = " " + result
    }
    if let last = words.unicodeScalars.last, let next = after.first,
      side == .before || next.isOfWord, needsSpace(between: last, and: after)
    {
      result += " "
    }
    return (result, place)
  }

  /// The spaces to take out of `text` where words that stood at `place` are gone, in bytes; empty where none.
  static func gap(at place: Int, in text: String) -> Range<Int> {
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: place)
    let after = text[index...].unicodeScalars.first
    guard let before = text[..<index].unicodeScalars.last else {
      // The words stood first.
      guard let after, after.properties.isWhitespace else { return place..<place }
      return place..<place + UTF8.width(after)
    }
    if before.properties.isWhitespace {
      let isClosed = after.map { $0.properties.isWhitespace || closing.contains($0) } ?? true
      return isClosed ? place - UTF8.width(before)..<place : place..<place
    }
    if let after, after.properties.isWhitespace, opening.contains(before) {
      return place..<place + UTF8.width(after)
    }
    return place..<place
  }

  /// The space before `place` that new words which begin with a mark that closes do not need; empty where none.
  static func gap(before words: String, at place: Int, in text: String) -> Range<Int> {
    let index = text.utf8.index(text.utf8.startIndex, offsetBy: place)
    guard beginsWithClosingMark(words), let before = text[..<index].unicodeScalars.last,
      before.properties.isWhitespace
    else { return place..<place }
    return place - UTF8.width(before)..<place
  }

  /// Without spaces at either end.
  static func trimmed(_ words: String) -> String {
    let scalars = words.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  private static func beginsWithClosingMark(_ words: String) -> Bool {
    words.unicodeScalars.first.map(closing.contains) ?? false
  }

  private static func needsSpace(
    between left: Unicode.Scalar, and rest: some Collection<Unicode.Scalar>
  ) -> Bool {
    guard let right = rest.first else { return false }
    if left.properties.isWhitespace || right.properties.isWhitespace { return false }
    if closing.contains(right) || opening.contains(left) { return false }
    let second = rest.dropFirst().first
    if right == "-" || right == "\u{2011}" { return second?.properties.isWhitespace ?? true }
    return left != "-" && left != "\u{2011}"
  }

  private static let closing: Set<Unicode.Scalar> = [
    ",", ";", ":", ".", "!", "?", ")", "]", "»", "”", "’",
  ]
  private static let opening: Set<Unicode.Scalar> = ["(", "[", "«", "„", "“", "‘"]
}

extension Unicode.Scalar {
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}

extension Spacing {
  /// Where `text` ends, in bytes, the spaces after it left out.
  static func end(of text: String) -> Int {
    guard let last = text.unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace }) else {
      return 0
    }
    return text.utf8.distance(
      from: text.utf8.startIndex, to: text.unicodeScalars.index(after: last))
  }
}
