import Amendments
import LegalText

extension Instruction {
  /// The instruction in one readable line.
  var dump: String {
    var line = "\(Self.name(target)) \(operation.name): \(details)"
    if let run { line += " run \(run.lowerBound)…\(run.upperBound)" }
    if let item { line += " [\(item)]" }
    if let commencement {
      line +=
        " {\(commencement.from?.description ?? "–") \(commencement.period.map { "\($0)" } ?? "–")"
      line += commencement.until.map { " until \($0)" } ?? ""
      line += "}"
    }
    return line
  }

  static func name(_ target: Target) -> String {
    let unit = target.unit.steps.isEmpty ? "act" : target.unit.eId ?? "?"
    switch target.aspect {
    case .whole: return unit
    case .heading: return unit + "/heading"
    case .leadIn: return unit + "/lead-in"
    case .sentence(let place): return unit + "/sentence \(place)"
    case .contents: return unit + "/contents"
    }
  }

  private var details: String {
    switch operation {
    case .substituteText(let new): Self.text(new.new)
    case .insertUnit(let new): Self.text(.unit(new.unit))
    case .repealUnit: "–"
    case .substituteWords(let words): Self.pairs(words.pairs) + Self.which(words.which)
    case .insertWords(let words): "\(words.place) “\(words.words)”" + Self.which(words.which)
    case .deleteWords(let words):
      words.words.map { "“\($0)”" }.joined(separator: ", ") + Self.which(words.which)
    case .substituteHeading(let heading): "“\(heading.heading)”"
    case .renumberUnit(let new): "\(new.number)"
    case .moveUnit(let new): "into \(new.parent.eId ?? "?") as \(new.number)"
    case .splitUnit(let new): "from “\(new.from)” as \(new.number)"
    case .joinUnits(let new): "with \(new.second.eId ?? "?")"
    case .substituteThroughout(let words): Self.pairs(words.pairs)
    case .suspendUnit(let new):
      "until \(new.until?.description ?? "–")" + (new.meanwhile.map { " " + Self.text($0) } ?? "")
    }
  }

  private static func text(_ new: SubstituteText.NewText) -> String {
    switch new {
    case .words(let words): "“\(words)”"
    case .unit(let unit):
      Language.ofKazakhstan.filter { unit.wordings[$0] != nil }
        .map { unit.dump($0, width: 60).split(separator: "\n").joined(separator: " |") }.joined()
    }
  }

  private static func pairs(_ pairs: [WordPair]) -> String {
    pairs.map { "“\($0.old)” → “\($0.new)”" }.joined(separator: ", ")
  }

  private static func which(_ which: Occurrence) -> String {
    switch which {
    case .only: ""
    case .nth(let place): " #\(place)"
    case .all: " #all"
    }
  }
}

/// What `text` says, a line an instruction; an error as its place and message.
func reading(_ text: String, _ language: Language? = nil) -> [String] {
  do {
    let read = try AmendingText(reading: text, in: language, file: "")
    return read.acts.flatMap { act in
      (act.reference.map {
        ["act \($0.title ?? "–"), \($0.adopted?.description ?? "–"), \($0.number ?? "–")"]
      } ?? []) + act.instructions.map(\.dump)
    }
  } catch {
    return ["\(error.description)" + (error.hint.map { " (\($0))" } ?? "")]
  }
}
