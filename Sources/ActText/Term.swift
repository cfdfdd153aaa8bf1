public import LegalText

/// A term that an act defines: «оператор – …» in an article of definitions, «(далее – оператор)» anywhere.
public struct Term: Hashable, Sendable {
  /// How it is defined.
  public enum Form: String, Hashable, Sendable {
    /// A unit of an article of definitions begins with it.
    case definition
    /// It stands in brackets for what was named in full before.
    case abbreviation
  }

  /// The term, to the letter.
  public var name: String
  /// The unit that defines it.
  public var eId: String
  /// How.
  public var form: Form
  /// What it means: what stands after the dash, without the mark at its end; or the text before the brackets.
  public var meaning: String

  /// Makes a term.
  public init(name: String, eId: String, form: Form, meaning: String) {
    self.name = name
    self.eId = eId
    self.form = form
    self.meaning = meaning
  }

  /// Whether `text` uses the term in any of its forms: word by word, in order, each with the same beginning.
  ///
  /// Endings are what Russian and Kazakh inflect; a word counts as a form of another where only the last letters differ.
  /// That may find too much (информация, информатика), never too little of the customary forms.
  public func isUsed(in text: String) -> Bool {
    let sought = Self.words(of: name)
    let words = Self.words(of: text)
    guard !sought.isEmpty, words.count >= sought.count else { return false }
    return (0...words.count - sought.count).contains { start in
      sought.indices.allSatisfy { Self.isForm(words[start + $0], of: sought[$0]) }
    }
  }

  private static func words(of text: String) -> [String] {
    NoteLexer.words(of: text)
  }

  private static func isForm(_ word: String, of base: String) -> Bool {
    if word == base { return true }
    let (count, length) = (base.count, word.count)
    guard count >= 4, length >= 4, length <= count + 8 else { return false }
    let stem = base.prefix(max(4, count - (count > 5 ? 2 : 1)))
    return word.hasPrefix(stem)
  }
}

extension Provision {
  /// The terms that this act defines in `language`, in the order of the text.
  public func terms(in language: Language) -> [Term] {
    var terms: [Term] = []
    func visit(_ unit: Provision, _ name: String, isDefining: Bool) {
      let eId = unit.eId(below: name)
      var isDefining = isDefining
      if let wording = unit.wordings[language] {
        if let heading = wording.heading, unit.kind != .act {
          isDefining = TermForms.isOfDefinitions(heading, in: language)
        }
        terms += TermForms.terms(in: wording.text, eId, language, isDefining: isDefining)
      }
      for child in unit.children where child.state != .repealed {
        visit(child, eId, isDefining: isDefining)
      }
    }
    visit(self, "", isDefining: false)
    return terms
  }
}

/// How acts of Kazakhstan write definitions.
private enum TermForms {
  static func isOfDefinitions(_ heading: String, in language: Language) -> Bool {
    let stems: [Language: [String]] = [
      .ru: ["поняти", "термин", "определени"], .kk: ["ұғым", "термин"],
      .en: ["definition", "terms", "concepts"],
    ]
    return NoteLexer.words(of: heading).contains { word in
      stems[language, default: []].contains(where: word.hasPrefix)
    }
  }

  static func terms(
    in text: String, _ eId: String, _ language: Language, isDefining: Bool
  ) -> [Term] {
    var terms: [Term] = []
    if isDefining, let (name, meaning) = definition(text) {
      let bare = name.prefix { $0 != "(" }.trimmed
      terms.append(
        Term(
          name: String(bare), eId: eId, form: .definition, meaning: String(closed(meaning))))
    }
    for (name, before) in abbreviations(text, language) {
      terms.append(Term(name: name, eId: eId, form: .abbreviation, meaning: before))
    }
    return terms
  }

  /// «X – Y»: a dash between spaces, not too far from the start.
  private static func definition(_ text: String) -> (Substring, Substring)? {
    for dash in [" – ", " — ", " - "] {
      guard let range = text.firstRange(of: dash) else { continue }
      let name = text[..<range.lowerBound]
      guard name.count <= 160, !name.contains(".") else { continue }
      return (name, text[range.upperBound...])
    }
    return nil
  }

  /// The text without the mark that closes an item of a list: which it is tells only of its place.
  private static func closed(_ text: Substring) -> Substring {
    var text = text
    while let last = text.last, ".;, ".contains(last) { text.removeLast() }
    return text
  }

  /// «(далее – X)», with what stands before it.
  private static func abbreviations(
    _ text: String, _ language: Language
  ) -> [(name: String, before: String)] {
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
}
