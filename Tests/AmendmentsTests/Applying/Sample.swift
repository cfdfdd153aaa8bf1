import ActText
import Amendments
import LegalText
import Testing

/// Reads an act as tests write it: plain text, a unit a line.
func act(_ text: String, _ language: Language = .ru) throws -> Provision {
  try ActTextReader.read(TextFile(name: "test", text: text), in: language).root
}

/// An act of one article, whose lines follow its heading.
func article(_ lines: String, _ language: Language = .ru) throws -> Provision {
  let heading = language == .ru ? "Статья 1. Общее" : "1-бап. Жалпы"
  return try act(heading + "\n" + lines, language)
}

/// Makes an instruction for the unit that `target` names, the act where it is empty.
func say(
  _ target: String, _ operation: Operation, _ aspect: Target.Aspect = .whole,
  in language: Language = .ru, line: Int = 0
) throws -> Instruction {
  let locator = target.isEmpty ? Locator(steps: []) : try Locator(target)
  return Instruction(
    language: language, target: Target(locator, aspect), operation: operation,
    source: SourceText(line: line, column: 1, text: ""))
}

/// Says that words give place to others.
func words(_ old: String, _ new: String, _ which: Occurrence = .only) -> Operation {
  .substituteWords(SubstituteWords([WordPair(old, new)], which))
}

/// Says that a new unit is added.
func add(
  _ kind: ProvisionKind, _ number: String?, _ text: String, heading: String? = nil,
  _ children: [Provision] = []
) -> Operation {
  .insertUnit(InsertUnit(unit(kind, number, text, heading: heading, children)))
}

/// A unit in Russian.
func unit(
  _ kind: ProvisionKind, _ number: String?, _ text: String, heading: String? = nil,
  _ children: [Provision] = []
) -> Provision {
  Provision(
    kind: kind, number: number.flatMap { ProvisionNumber($0) },
    wordings: PerLanguage(ru: Wording(heading: heading, text: text)), children: children)
}

/// Says that a unit is restated.
func restate(_ unit: Provision) -> Operation { .substituteText(SubstituteText(.unit(unit))) }

/// Says that a text is restated in words.
func restate(_ words: String) -> Operation { .substituteText(SubstituteText(.words(words))) }

/// Says that a unit or a sentence is excluded.
let exclude = Operation.repealUnit(RepealUnit())

extension Provision {
  /// The act as plain text, a unit a line; what was excluded is shown by its number.
  func plain(_ language: Language = .ru) -> String {
    var lines: [String] = []
    visit { unit, _ in
      guard let wording = unit.wordings[language] else { return }
      let number = unit.number?.description ?? ""
      let state = unit.state == .inForce ? "" : "[\(unit.state.rawValue)] "
      switch unit.kind {
      case .paragraph: lines.append("\(number). \(state)\(wording.text)")
      case .subparagraph: lines.append("\(number)) \(state)\(wording.text)")
      case .part, .indent, .preamble: lines.append(state + wording.text)
      case .act: if let heading = wording.heading { lines.append(heading) }
      default:
        let word = language == .ru ? Self.words[unit.kind] ?? "" : unit.kind.rawValue
        lines.append("\(word) \(number). \(state)\(wording.heading ?? "")".trimmedEnd)
        if !wording.text.isEmpty { lines.append(wording.text) }
      }
    }
    return lines.joined(separator: "\n")
  }

  private static let words: [ProvisionKind: String] = [
    .section: "РАЗДЕЛ", .chapter: "Глава", .article: "Статья", .annex: "Приложение",
  ]
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == " " || text.last == "." { text.removeLast() }
    return text
  }
}

/// The text of `base` after `instructions`, without the heading of its one article.
func amended(_ base: Provision, _ instructions: Instruction...) throws -> String {
  let text = try amend(base, by: instructions)
  holdToItsLaws(text, base)
  return text.root.plain().split(separator: "\n").dropFirst().joined(separator: "\n")
}

/// Holds a text to its own laws: its edits make it from the text before, and their inverse takes it back.
func holdToItsLaws(_ text: AmendedText, _ base: Provision) {
  #expect(base.applying(text.edits) == text.root)
  #expect(text.root.applying(text.inverse) == base)
  #expect(text.edits.count == text.effects.map(\.edits.count).reduce(0, +))
}

/// Why `instructions` cannot be applied to `base`; nil where they can.
func reason(_ base: Provision, _ instructions: Instruction...) -> AmendmentError.Reason? {
  do throws(AmendmentError) {
    _ = try amend(base, by: instructions)
    return nil
  } catch {
    return error.reason
  }
}
