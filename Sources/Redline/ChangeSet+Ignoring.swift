/// A difference that a reader may want passed over.
public enum IgnoredDifference: String, CaseIterable, Hashable, Sendable {
  /// Marks, quotes, brackets, dashes, spaces, and characters that are not seen; a hyphen within a word is no mark, nor is
  /// a sign that counts: `%`, `§`, `№`, a minus.
  case punctuation
  /// Numbers in figures, in the words and before the unit.
  case numbers
  /// Small letters and capitals.
  case letterCase = "case"
}

extension ChangeSet {
  /// Takes for unchanged each unit whose words differ only in what is `ignored`.
  ///
  /// A new number is a change of its own unless numbers are ignored, a new place always is. The changes keep their words
  /// to the letter; only their kind becomes `unchanged`.
  public mutating func ignore(_ ignored: Set<IgnoredDifference>) {
    guard !ignored.isEmpty else { return }
    for place in changes.indices {
      let change = changes[place]
      guard
        change.kind == .substituted || change.kind == .renumbered && ignored.contains(.numbers)
      else { continue }
      let isSame = [change.words, change.headingWords].allSatisfy { edits in
        Reading(of: edits, without: .insert, ignoring: ignored)
          == Reading(of: edits, without: .delete, ignoring: ignored)
      }
      if isSame {
        changes[place].kind = .unchanged
        unchanged += 1
      }
    }
  }
}

/// A text reduced to what is not ignored.
private struct Reading: Equatable {
  private let scalars: [Unicode.Scalar]

  /// The text of one side of `edits`, those of the other left out.
  init(
    of edits: [WordEdit], without other: WordEdit.Operation,
    ignoring ignored: Set<IgnoredDifference>
  ) {
    var scalars: [Unicode.Scalar] = []
    for edit in edits where edit.operation != other { scalars += Array(edit.text.unicodeScalars) }
    if ignored.contains(.numbers) { scalars = Self.withoutNumbers(scalars) }
    if ignored.contains(.punctuation) { scalars = Self.withoutPunctuation(scalars) }
    if ignored.contains(.letterCase) {
      scalars = scalars.flatMap { Array($0.properties.lowercaseMapping.unicodeScalars) }
    }
    self.scalars = scalars
  }

  // MARK: Numbers

  /// Each number as one `0`: `5`, `12-1`, `1,5`, `10 000`.
  private static func withoutNumbers(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var place = 0
    while place < scalars.count {
      guard isFigure(scalars[place]) else {
        result.append(scalars[place])
        place += 1
        continue
      }
      place = endOfNumber(from: place, in: scalars)
      result.append("0")
    }
    return result
  }

  private static func endOfNumber(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    var place = endOfFigures(from: start, in: scalars)
    while place + 1 < scalars.count, isFigure(scalars[place + 1]) {
      let end = endOfFigures(from: place + 1, in: scalars)
      switch scalars[place] {
      case "-", ".", ",", "\u{2011}": break
      case " ", "\u{A0}", "\u{202F}": guard end - place == 4 else { return place }
      default: return place
      }
      place = end
    }
    return place
  }

  private static func endOfFigures(from start: Int, in scalars: [Unicode.Scalar]) -> Int {
    scalars[start...].firstIndex { !isFigure($0) } ?? scalars.count
  }

  // MARK: Punctuation

  /// The words with one space between them.
  private static func withoutPunctuation(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    let seen = scalars.filter { !isUnseen($0) }
    for (place, scalar) in seen.enumerated() {
      let kept = kept(scalar, before(place, seen), after(place, seen))
      if let kept {
        result.append(kept)
      } else if let last = result.last, last != " " {
        result.append(" ")
      }
    }
    if result.last == " " { result.removeLast() }
    return result
  }

  private static func before(_ place: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    place > 0 ? scalars[place - 1] : nil
  }

  private static func after(_ place: Int, _ scalars: [Unicode.Scalar]) -> Unicode.Scalar? {
    place + 1 < scalars.count ? scalars[place + 1] : nil
  }

  /// What stands for `scalar`; nil for what only parts words.
  private static func kept(
    _ scalar: Unicode.Scalar, _ before: Unicode.Scalar?, _ after: Unicode.Scalar?
  ) -> Unicode.Scalar? {
    let isWithin = before.map(isWordPart) ?? false && after.map(isWordPart) ?? false
    switch scalar {
    case ".", ",":
      // 1,5 is not 1 5.
      return before.map(isFigure) ?? false && after.map(isFigure) ?? false ? "." : nil
    case "-", "\u{2010}"..."\u{2015}", "\u{2212}":
      if isWithin { return "-" }
      // −5 is not 5.
      return after.map(isFigure) ?? false && !(before.map(isWordPart) ?? false) ? "-" : nil
    case "'", "\u{2019}": return isWithin ? "'" : nil
    case "%", "\u{2030}", "\u{A7}", "&", "@", "#", "/", "*": return scalar
    default:
      if scalar.properties.isWhitespace { return nil }
      switch scalar.properties.generalCategory {
      case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
        .otherPunctuation, .dashPunctuation:
        return nil
      default: return scalar
      }
    }
  }

  private static func isFigure(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    isFigure(scalar) || scalar.properties.isAlphabetic
      || scalar.properties.generalCategory == .nonspacingMark
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .format
  }
}
