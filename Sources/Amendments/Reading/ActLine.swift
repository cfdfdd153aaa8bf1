internal import ActText
internal import LegalText

/// A line that names an act, or announces a list of acts.
struct ActLine {
  /// The act; nil where several follow in items of their own.
  var reference: ActReference?
  /// Whether the act as a whole is repealed.
  var isRepealed = false
  /// A verb that counts for the acts below.
  var verb: AmendmentVerb?
  /// The token after the colon.
  var end: Int

  /// Reads it; nil where the line is another.
  init?(_ sentence: Sentence) {
    let tokens = sentence.tokens
    let colon = Self.colon(in: tokens)
    let limit = colon ?? tokens.count
    let words = tokens[..<limit].map { $0.word ?? "" }
    guard let acts = Self.nouns(in: sentence, limit) else { return nil }
    let repeal = tokens.indices.first { sentence.phrase(at: $0)?.sense == .verb(.repeal) }
    end = colon.map { $0 + 1 } ?? tokens.count
    if let repeal, colon == nil, acts.first != nil {
      isRepealed = true
      reference = Self.reference(sentence, Self.named(sentence, limit, repeal: repeal))
      return
    }
    guard colon != nil, Self.opens(sentence, words) else { return nil }
    if Self.isList(words, sentence.language) {
      verb = repeal == nil ? nil : .repeal
      return
    }
    guard acts.first != nil else { return nil }
    reference = Self.reference(sentence, Self.named(sentence, limit, repeal: nil))
  }

  /// The first colon that stands in no brackets.
  private static func colon(in tokens: [AmendmentToken]) -> Int? {
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.isMark("(") { depth += 1 }
      if token.isMark(")") { depth -= 1 }
      if token.isMark(":"), depth <= 0 { return index }
    }
    return nil
  }

  /// Where acts are named; nil where a unit or words are, so that the line is an instruction.
  private static func nouns(in sentence: Sentence, _ limit: Int) -> [Int]? {
    var acts: [Int] = []
    var depth = 0
    for index in 0..<limit {
      if sentence.isMark("(", at: index) { depth += 1 }
      if sentence.isMark(")", at: index) { depth -= 1 }
      guard depth <= 0, let noun = sentence.singleNoun(at: index) else { continue }
      switch noun.noun {
      case .act: acts.append(index)
      case .unit, .heading, .sentence, .contents, .words:
        if acts.isEmpty { return nil }
      default: break
      }
    }
    return acts
  }

  private static func isList(_ words: [String], _ language: Language) -> Bool {
    switch language {
    case .ru: words.contains("акты")
    case .kk: words.contains { $0.hasPrefix("актилер") }
    case .en, .et: words.contains("acts")
    }
  }

  /// Whether the line begins or ends as such lines do.
  private static func opens(_ sentence: Sentence, _ words: [String]) -> Bool {
    let first = words.first ?? ""
    switch sentence.language {
    case .ru:
      return ["внести", "в", "во", "признать"].contains(first)
    case .kk:
      let last = words.last { !$0.isEmpty } ?? ""
      if ["енгизилсин", "танылсын"].contains(last) { return true }
      return sentence.tokens[..<words.count].contains { token in
        guard let word = token.word, let noun = GrammarNouns.noun(word, in: .kk) else {
          return false
        }
        return noun.noun == .act && noun.cases.contains(.dative)
      }
    case .en, .et:
      return ["to", "in", "into", "amendments", "the", "amend", "introduce", "make"].contains(first)
    }
  }

  /// The tokens that name the act.
  private static func named(_ sentence: Sentence, _ limit: Int, repeal: Int?) -> Range<Int> {
    var start = 0
    var end = limit
    if let repeal, let found = sentence.phrase(at: repeal) {
      if repeal == 0 { start = found.length } else { end = repeal }
    }
    while start < end, let word = sentence.token(at: start)?.word,
      openers[sentence.language, default: []].contains(word)
    {
      start += 1
    }
    for index in start..<end {
      guard let word = sentence.token(at: index)?.word,
        closers[sentence.language, default: []].contains(where: word.hasPrefix)
      else { continue }
      end = index
      break
    }
    while end > start, case .mark(let mark)? = sentence.token(at: end - 1)?.kind, mark != ")" {
      end -= 1
    }
    return start..<end
  }

  private static let openers: [Language: Set<String>] = [
    .ru: [
      "внести", "в", "во", "следующие", "изменения", "дополнения", "изменение", "дополнение", "и",
    ],
    .kk: [],
    .en: [
      "to", "in", "into", "the", "make", "following", "amend", "amendments", "additions", "and",
      "introduce", "shall", "be", "made", "introduced",
    ],
  ]

  /// Stems of the words with which the name of the act is over.
  private static let closers: [Language: [String]] = [
    .ru: ["следующ"], .kk: ["мынадаи", "мына"], .en: ["following"],
  ]

  private static func reference(_ sentence: Sentence, _ range: Range<Int>) -> ActReference {
    let text = sentence.text(range.lowerBound, range.upperBound)
    let requisite = Requisite(withoutBrackets(text))
    let quote = sentence.tokens[range].lazy.compactMap(\.quote).first
    let source = SourceText(
      line: sentence.line, column: sentence.token(at: range.lowerBound)?.column ?? 1, text: text)
    return ActReference(
      text: text, title: quote ?? name(text, in: sentence.language), adopted: requisite.day,
      number: requisite.number, source: source)
  }

  /// The text without what stands in brackets: where the act was published.
  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for character in text {
      if character == "(" { depth += 1 }
      if depth <= 0 { kept.append(character) }
      if character == ")" { depth -= 1 }
    }
    return kept
  }

  /// The name of a code: what stands before its day.
  private static func name(_ text: String, in language: Language) -> String? {
    let plain = withoutBrackets(text)
    let words = plain.split(separator: " ").map(String.init)
    let end: Int?
    switch language {
    case .ru: end = words.firstIndex(of: "от")
    case .en, .et: end = words.firstIndex { ["dated", "No."].contains($0) }
    case .kk:
      // The day stands inside the name: «… Республикасының 2014 жылғы 3 шілдедегі Қылмыстық кодексіне».
      let kept = words.filter { !isOfDay($0) }
      guard let last = kept.last else { return nil }
      let name = last.hasSuffix("не") || last.hasSuffix("на") ? String(last.dropLast(2)) : last
      return (kept.dropLast() + [name]).joined(separator: " ")
    }
    let name = words[..<(end ?? words.count)].joined(separator: " ")
    return name.isEmpty ? nil : name
  }

  private static func isOfDay(_ word: String) -> Bool {
    word.first?.isNumber == true || word.hasPrefix("жылғы") || word.hasSuffix("дағы")
      || word.hasSuffix("дегі") || word.hasSuffix("тағы") || word.hasSuffix("тегі")
  }
}
