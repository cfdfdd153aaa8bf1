internal import LegalText
internal import WordForms

/// Finds definitions as acts of Kazakhstan write them.
///
/// - «X – Y» at the start of a unit: in an article of definitions always; elsewhere where Y is no figure and X no
///   circumstance («для физических лиц – …»), and, in an item of a list, X shares a word with the heading.
/// - «Под X понимается Y», «X признаётся (является) Y» with X in the instrumental; «X деп Y түсініледі (танылады)».
/// - «Y X деп танылады»: what stands before «деп» may begin in Y; X is the longest end of it with which the heading
///   begins or which other units use.
/// - «Y признаётся (является) X» with X in the instrumental, «Y X болып танылады (табылады)»: only where the heading
///   begins with X; else they say what Y is.
/// - «(далее – X)», «(бұдан әрі – X)» anywhere.
struct DefinitionFinder {
  /// What is defined, and what it means.
  typealias Definition = (name: Substring, meaning: Substring)

  let language: Language
  let stemmer: Stemmer
  /// The stems of the words of each unit of the act; of Kazakh only.
  let texts: [String: [String]]

  init(act: Provision, language: Language) {
    self.language = language
    let stemmer = Stemmer(language)
    self.stemmer = stemmer
    var texts: [String: [String]] = [:]
    if language == .kk {
      act.visit { unit, eId in
        guard let wording = unit.wordings[language] else { return }
        texts[eId] = stemmer.stems(of: (wording.heading ?? "") + " | " + wording.text)
      }
    }
    self.texts = texts
  }

  /// The terms that `text`, the own text of `unit`, defines.
  func terms(
    in text: String, of unit: Provision, named eId: String, heading: String
  ) -> [Term] {
    var found: [Definition] = []
    if let definition = dashed(text, of: unit, heading: heading) { found.append(definition) }
    for sentence in Self.sentences(of: text) {
      if let definition = understood(sentence, in: eId, heading) { found.append(definition) }
    }
    var terms: [Term] = []
    for (name, meaning) in found {
      let bare = name.prefix { $0 != "(" }.trimmed
      guard !terms.contains(where: { $0.name == bare }) else { continue }
      terms.append(
        Term(
          name: String(bare), eId: eId, form: .definition, meaning: String(Self.closed(meaning))))
    }
    for (name, before) in abbreviations(text) {
      terms.append(Term(name: name, eId: eId, form: .abbreviation, meaning: before))
    }
    return terms
  }

  // MARK: - «X – Y»

  private func dashed(
    _ text: String, of unit: Provision, heading: String
  ) -> Definition? {
    guard let (name, meaning) = Self.split(text) else { return nil }
    if isOfDefinitions(heading) { return (name, meaning) }
    let words = NoteLexer.words(of: String(name.prefix { $0 != "(" }))
    guard (1...12).contains(words.count), !name.prefix(while: { $0 != "(" }).contains(","),
      !isCircumstance(words), NoteLexer.words(of: String(meaning.prefix(200))).count >= 4,
      !isFigure(meaning)
    else { return nil }
    if language == .kk, Self.isDeed(meaning) { return nil }
    if name.first(where: \.isLetter)?.isUppercase == true, unit.kind != .subparagraph {
      return (name, meaning)
    }
    let known = Set(stemmer.stems(of: heading))
    let isOfHeading = words.contains { $0.count > 3 && known.contains(stemmer.stem($0)) }
    return isOfHeading ? (name, meaning) : nil
  }

  /// The text before and after the first dash between spaces that stands in no brackets.
  private static func split(_ text: String) -> Definition? {
    var depth = 0
    var length = 0
    var index = text.startIndex
    while index < text.endIndex, length <= 200 {
      let character = text[index]
      let next = text.index(after: index)
      switch character {
      case "(": depth += 1
      case ")": depth -= 1
      case ".", ";", ":": if depth == 0 { return nil }
      case "–", "—", "-":
        let isFree = next < text.endIndex && text[next].isWhitespace
        if depth == 0, isFree, index > text.startIndex, text[text.index(before: index)].isWhitespace
        {
          let name = text[..<index].drop { !$0.isLetter && !"«\"“".contains($0) }.trimmed
          return name.isEmpty ? nil : (name, text[next...].trimmed)
        }
      default: break
      }
      length += 1
      index = next
    }
    return nil
  }

  private func isOfDefinitions(_ heading: String) -> Bool {
    let stems: [Language: [String]] = [
      .ru: ["поняти", "термин", "определени"], .kk: ["ұғым", "термин"],
      .en: ["definition", "terms", "concepts"],
    ]
    return NoteLexer.words(of: heading).contains { word in
      stems[language, default: []].contains(where: word.hasPrefix)
    }
  }

  private func isCircumstance(_ words: [String]) -> Bool {
    guard let first = words.first, let last = words.last else { return true }
    switch language {
    case .ru:
      return [
        "в", "во", "на", "по", "при", "для", "к", "ко", "с", "со", "от", "до", "из", "за", "о",
        "об",
        "у", "без", "после", "перед", "если", "не", "либо", "или", "и",
      ].contains(first)
    case .kk: return ["үшін", "кезде", "бойынша", "туралы", "кейін", "дейін"].contains(last)
    case .en, .et:
      return ["for", "in", "on", "at", "by", "if", "after", "before", "of"].contains(first)
    }
  }

  /// «… ауысқанда, … таратылғанда»: when something happens, not what something is.
  private static func isDeed(_ meaning: Substring) -> Bool {
    let last = NoteLexer.words(of: String(meaning.suffix(80))).last ?? ""
    return ["ғанда", "генде", "қанда", "кенде"].contains(where: last.hasSuffix)
  }

  private func isFigure(_ meaning: Substring) -> Bool {
    guard let word = NoteLexer.words(of: String(meaning.prefix(80))).first else { return true }
    return word.first?.isNumber == true || NumberWords.value(word) != nil
  }

  // MARK: - «(далее – X)»

  /// «(далее – X)», with what stands before it.
  private func abbreviations(_ text: String) -> [(name: String, before: String)] {
    let openings: [Language: [String]] = [
      .ru: ["(далее"], .kk: ["(бұдан әрі", "(бұдан әрi"],
      .en: ["(hereinafter referred to as", "(hereinafter"],
    ]
    var found: [(name: String, before: String)] = []
    for opening in openings[language, default: []] {
      var rest = text[...]
      while let start = rest.firstRange(of: opening),
        let end = rest[start.upperBound...].firstIndex(of: ")")
      {
        let marks: Set<Character> = [" ", "\u{A0}", "–", "—", "-", ":", ",", "«", "»", "\""]
        var name = rest[start.upperBound..<end].drop { marks.contains($0) }
        while let last = name.last, marks.contains(last) { name.removeLast() }
        let isKnown = found.contains { $0.name == name }
        if !name.isEmpty, !isKnown {
          found.append((String(name), String(text[..<start.lowerBound])))
        }
        rest = rest[end...]
      }
    }
    return found
  }

  // MARK: - Text

  /// The sentences of `text`: parted by lines, and by a point before a space and a capital letter.
  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let next = text.index(after: index)
      if text[index].isNewline || text[index] == "." && isStart(text[next...]) {
        sentences.append(text[start..<index].trimmed)
        start = next
      }
      index = next
    }
    sentences.append(text[start...].trimmed)
    return sentences.filter { !$0.isEmpty }
  }

  private static func isStart(_ rest: Substring) -> Bool {
    guard rest.first?.isWhitespace == true else { return rest.isEmpty }
    return rest.first { !$0.isWhitespace }?.isUppercase == true
  }

  /// The text without the mark that closes an item of a list: which it is tells only of its place.
  static func closed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, ".;, ".contains(last) { text.removeLast() }
    return text
  }
}
