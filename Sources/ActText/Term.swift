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
    NoteLexer.words(of: text).containsRun(NoteLexer.words(of: name), Self.isForm)
  }

  static func isForm(_ word: String, of base: String) -> Bool {
    if word == base { return true }
    let (count, length) = (base.count, word.count)
    guard count >= 4, length >= 4, length <= count + 8 else { return false }
    let isPluralInstrumental = ["ами", "ями", "ыми", "ими"].contains(where: base.hasSuffix)
    let ending = count > 6 && isPluralInstrumental ? 3 : count > 5 ? 2 : 1
    return word.hasPrefix(base.prefix(max(4, count - ending)))
  }
}

/// Where the terms of an act are used.
public struct TermUses: Sendable {
  /// For each term, the units in force that use it in heading or text, the one that defines it aside, in the order of
  /// the text.
  public var units: [[String]]
  /// For each term, how many of these units stand before the one that defines it.
  public var early: [Int]
}

extension Provision {
  /// Where this act uses `terms`, which it defines in `language`.
  public func uses(of terms: [Term], in language: Language) -> TermUses {
    let names = terms.map { NoteLexer.words(of: $0.name) }
    var uses = TermUses(
      units: Array(repeating: [], count: terms.count),
      early: Array(repeating: 0, count: terms.count))
    var isDefined = Array(repeating: false, count: terms.count)
    visit { unit, eId in
      guard let wording = unit.wordings[language],
        unit.state == .inForce || unit.state == .suspended
      else { return }
      let texts = [NoteLexer.words(of: wording.heading ?? ""), NoteLexer.words(of: wording.text)]
      for index in terms.indices {
        if terms[index].eId == eId {
          isDefined[index] = true
        } else if texts.contains(where: { $0.containsRun(names[index], Term.isForm) }) {
          uses.units[index].append(eId)
          if !isDefined[index] { uses.early[index] += 1 }
        }
      }
    }
    return uses
  }

  /// The terms that this act defines in `language`, in the order of the text.
  public func terms(in language: Language) -> [Term] {
    let finder = DefinitionFinder(act: self, language: language)
    var terms: [Term] = []
    func visit(_ unit: Provision, _ name: String, heading: String) {
      let eId = unit.eId(below: name)
      var heading = heading
      if let wording = unit.wordings[language] {
        if let own = wording.heading, unit.kind != .act { heading = own }
        terms += finder.terms(in: wording.text, of: unit, named: eId, heading: heading)
      }
      for child in unit.children where child.state != .repealed {
        visit(child, eId, heading: heading)
      }
    }
    visit(self, "", heading: "")
    return terms
  }
}
