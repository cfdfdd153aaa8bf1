public import LegalText
internal import WordForms

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

  /// Whether `text` uses the term in any of its forms: word by word, in order, each with the stem of its own.
  public func isUsed(in text: String, language: Language) -> Bool {
    let stemmer = Stemmer(language)
    return stemmer.stems(of: text).containsRun(stemmer.stems(of: name))
  }
}

extension Stemmer {
  /// The stems of the words of `text`, in order.
  func stems(of text: String) -> [String] {
    FoldedWords(text).strings.map(stem)
  }
}

extension [String] {
  /// Whether the words stand here one after the other.
  func containsRun(_ words: [String]) -> Bool {
    guard let first = words.first, count >= words.count else { return false }
    return (0...count - words.count).contains { start in
      self[start] == first && self[start..<start + words.count].elementsEqual(words)
    }
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
    let stemmer = Stemmer(language)
    let names = terms.map { stemmer.stems(of: $0.name) }
    var uses = TermUses(
      units: Array(repeating: [], count: terms.count),
      early: Array(repeating: 0, count: terms.count))
    var isDefined = Array(repeating: false, count: terms.count)
    visit { unit, eId in
      guard let wording = unit.wordings[language],
        unit.state == .inForce || unit.state == .suspended
      else { return }
      let texts = [wording.heading ?? "", wording.text].map(stemmer.stems)
      for index in terms.indices {
        if terms[index].eId == eId {
          isDefined[index] = true
        } else if texts.contains(where: { $0.containsRun(names[index]) }) {
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
