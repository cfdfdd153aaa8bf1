internal import Amendments
internal import GroundTruth
internal import LegalText

/// Changes one word, ending, mark or quotation mark of the sentences of an amending text.
///
/// What comes of it must be an error or what the text said before; where the changed word is one that has a meaning of
/// its own there, also what it says now.
struct TextMutator {
  private let language: Language
  private let instructions: [Instruction]
  private let scalars: [Unicode.Scalar]
  /// The words that stand outside of quotation marks.
  private let words: [Range<Int>]
  private var draw: Draw

  init(_ text: String, _ instructions: [Instruction], _ language: Language, seed: UInt64) {
    self.language = language
    self.instructions = instructions
    scalars = Array(text.unicodeScalars)
    words = Self.words(scalars)
    draw = Draw(seed: seed)
  }

  /// The words outside of straight quotation marks, which the writer sets around all that it quotes.
  private static func words(_ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var isQuoted = false
    var start: Int?
    for (place, scalar) in scalars.enumerated() {
      if scalar == "\"" { isQuoted.toggle() }
      let isLetter = scalar.properties.isAlphabetic && !isQuoted
      if isLetter, start == nil { start = place }
      if !isLetter, let begin = start {
        words.append(begin..<place)
        start = nil
      }
    }
    return words
  }

  private func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  private func text(replacing range: Range<Int>, with new: String) -> String {
    var changed = scalars
    changed.replaceSubrange(range, with: Array(new.unicodeScalars))
    return String(String.UnicodeScalarView(changed))
  }

  /// A changed text; nil where the choice did not fit.
  mutating func mutation() -> Mutation? {
    switch draw.below(10) {
    case 0...3: return changedWord()
    case 4...6: return changedEnding()
    case 7, 8: return changedQuote()
    default: return changedMark()
    }
  }

  // MARK: Words

  private mutating func changedWord() -> Mutation? {
    guard !words.isEmpty else { return nil }
    let place = draw.below(words.count)
    let old = string(words[place])
    switch draw.below(4) {
    case 0:
      return Mutation(
        kind: .word, text: text(replacing: words[place], with: ""),
        meanings: Meaning.meanings(of: instructions, without: old, language),
        note: "without «\(old)»")
    case 1:
      return Mutation(
        kind: .word, text: text(replacing: words[place], with: old + " " + old), meanings: [],
        note: "«\(old)» twice")
    case 2:
      guard place + 1 < words.count else { return nil }
      let next = words[place + 1]
      let between = string(words[place].upperBound..<next.lowerBound)
      guard between == " ", string(next) != old else { return nil }
      let swapped = string(next) + between + old
      return Mutation(
        kind: .word,
        text: text(replacing: words[place].lowerBound..<next.upperBound, with: swapped),
        meanings: [], note: "«\(swapped)»")
    default:
      let new = string(draw.pick(words))
      guard new != old else { return nil }
      return Mutation(
        kind: .word, text: text(replacing: words[place], with: new),
        meanings: Meaning.meanings(of: instructions, old, for: new, language),
        note: "«\(new)» for «\(old)»")
    }
  }

  private mutating func changedEnding() -> Mutation? {
    guard !words.isEmpty else { return nil }
    let range = draw.pick(words)
    let old = string(range)
    guard old.count > 3 else { return nil }
    let stem = old.dropLast(draw.number(in: 1...min(3, old.count - 3)))
    let new = stem + draw.pick(Self.endings[language] ?? [""])
    guard new != old else { return nil }
    return Mutation(
      kind: .ending, text: text(replacing: range, with: String(new)),
      meanings: Meaning.meanings(of: instructions, old, for: String(new), language),
      note: "«\(new)» for «\(old)»")
  }

  private static let endings: [Language: [String]] = [
    .ru: [
      "", "а", "у", "ом", "е", "ы", "ов", "ами", "ах", "и", "ью", "ей", "ой", "ую", "ить", "ен",
      "ого", "ому",
    ],
    .kk: [
      "", "ның", "нің", "тың", "ға", "қа", "да", "та", "дан", "тан", "мен", "пен", "бен", "дағы",
      "тағы", "ындағы", "ы", "сы", "лар", "тар", "дар",
    ],
    .en: ["", "s", "ed", "ing", "es", "d"],
  ]

  // MARK: Marks

  /// The number of the item that begins the line and ends before `place`; nil where none does.
  private func label(before place: Int) -> ProvisionNumber? {
    let start = scalars[..<place].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    return ProvisionNumber(string(start..<place))
  }

  private mutating func changedQuote() -> Mutation? {
    let quotes = scalars.indices.filter { scalars[$0] == "\"" }
    guard !quotes.isEmpty else { return nil }
    let place = draw.pick(quotes)
    switch draw.below(5) {
    case 0, 1: return quote(place..<place + 1, "", "a mark less")
    case 2:
      return quote(place..<place + 1, draw.pick(["«", "»", "“", "”", "„", "'"]), "another mark")
    case 3: return quote(place..<place + 1, "\"\"", "a mark twice")
    default:
      guard !words.isEmpty else { return nil }
      let at = draw.pick(words).lowerBound
      return quote(at..<at, "\"", "a mark more")
    }
  }

  private func quote(_ range: Range<Int>, _ new: String, _ note: String) -> Mutation {
    Mutation(
      kind: .quote, text: text(replacing: range, with: new), meanings: [],
      note: note + " at \(range.lowerBound)")
  }

  private mutating func changedMark() -> Mutation? {
    var isQuoted = false
    let marks = scalars.indices.filter { place in
      if scalars[place] == "\"" { isQuoted.toggle() }
      return !isQuoted && ".,;:)".unicodeScalars.contains(scalars[place])
    }
    guard !marks.isEmpty else { return nil }
    let place = draw.pick(marks)
    let new = draw.pick(["", ",", ";", ".", ":"])
    guard new != string(place..<place + 1) else { return nil }
    let label = new == "," && scalars[place] == ")" ? self.label(before: place) : nil
    return Mutation(
      kind: .mark, text: text(replacing: place..<place + 1, with: new),
      meanings: label.map { Meaning.meanings(of: instructions, listing: $0) } ?? [],
      note: "“\(new)” for “\(scalars[place])” at \(place)")
  }
}
