/// Why a locator was not read or not found; columns count characters from 1.
public enum LocatorError: Error, Hashable, Sendable {
  /// There is nothing but spaces.
  case empty
  /// More than 500 characters.
  case tooLong
  /// A word that names no unit and no number.
  case unknownWord(String, column: Int)
  /// A sign that has no place in a locator.
  case unexpectedSign(String, column: Int)
  /// A unit is named without the number it must have; the column is nil in an eId.
  case missingNumber(of: ProvisionKind, column: Int?)
  /// A number that is cut off, empty or too large.
  case malformedNumber(String, column: Int)
  /// A number that belongs to no unit.
  case strayNumber(String, column: Int)
  /// Something with underscores that is not an eId.
  case malformedEId(String)
  /// Two units neither of which can hold the other: two articles, an article and a preamble.
  case contradictory(ProvisionKind, ProvisionKind)
  /// The act has no such unit; `existing` are the numbers of the units of that kind there.
  ///
  /// `unit` is the deepest one found, without steps where that is the act.
  case notFound(Locator.Step, in: Locator, existing: [ProvisionNumber])
  /// Several units bear the name; their eIds.
  case ambiguous(Locator, candidates: [String])

  /// The longest text that is read, in characters.
  static let longest = 500
}

extension LocatorError: CustomStringConvertible {
  /// The message, and the hint on the next line where there is one.
  public var description: String {
    message + (hint.map { "\n" + $0 } ?? "")
  }

  /// What is wrong, in one line.
  public var message: String {
    switch self {
    case .empty: "the locator is empty"
    case .tooLong: "the locator is longer than \(Self.longest) characters"
    case .unknownWord(let word, let column): "unknown word “\(word)” at column \(column)"
    case .unexpectedSign(let sign, let column): "unexpected “\(sign)” at column \(column)"
    case .missingNumber(let kind, let column):
      Self.word(for: kind) + (column.map { " at column \($0)" } ?? "") + " has no number"
    case .malformedNumber(let number, let column):
      "“\(number)” at column \(column) is not a number of a provision"
    case .strayNumber(let number, let column):
      "the number “\(number)” at column \(column) belongs to no unit"
    case .malformedEId(let name): "“\(name)” is not an eId"
    case .contradictory(let first, let second):
      first == second
        ? "the locator names a second \(Self.word(for: first))"
        : "the units do not hold each other: \(Self.word(for: first)), \(Self.word(for: second))"
    case .notFound(let step, let unit, let existing): Self.absence(of: step, in: unit, existing)
    case .ambiguous(let locator, let candidates):
      "\(locator) is the name of \(candidates.count) provisions: "
        + candidates.prefix(8).joined(separator: ", ") + (candidates.count > 8 ? " …" : "")
    }
  }

  /// What to do about it; nil where the message says all.
  public var hint: String? {
    switch self {
    case .empty, .unknownWord, .unexpectedSign, .malformedNumber, .strayNumber, .tooLong:
      "write it as 29(2)(1), «ст. 29 п. 2 пп. 1» or art_29__para_2__subpara_1"
    case .missingNumber(let kind, _):
      "give the number of the \(Self.word(for: kind)), such as 2 or 2-1"
    case .malformedEId: "an eId looks like art_29__para_2__subpara_1, chp_3 or annex_1"
    case .contradictory: "name one provision at a time"
    case .notFound(let step, let unit, _):
      unit.steps.isEmpty && (step.kind.map { $0.level > ProvisionKind.article.level } ?? true)
        ? "name the article too: 29(2)" : nil
    case .ambiguous: "name one of them by its eId"
    }
  }

  /// The English word for a unit of `kind`.
  static func word(for kind: ProvisionKind) -> String {
    kind == .subchapter ? "paragraph (division)" : kind.rawValue
  }

  private static func absence(
    of step: Locator.Step, in unit: Locator, _ existing: [ProvisionNumber]
  ) -> String {
    let place = unit.steps.isEmpty ? "the act" : unit.text(in: .en)
    let kind = step.kind ?? .paragraph
    guard let number = step.number else { return "\(place) has no \(word(for: kind))" }
    if existing.isEmpty {
      return "\(place) has no \(word(for: kind)) \(number), nor any \(word(for: kind))"
    }
    return "\(place) has no \(word(for: kind)) \(number); it has "
      + runs(of: existing, near: number)
  }

  /// `1–4, 4-1, 5`: the numbers in runs, those next to `number` where there are many.
  private static func runs(of numbers: [ProvisionNumber], near number: ProvisionNumber) -> String {
    var runs: [(first: ProvisionNumber, last: ProvisionNumber)] = []
    for next in Set(numbers).sorted() {
      if let run = runs.last, run.last.successor == next {
        runs[runs.count - 1].last = next
      } else {
        runs.append((next, next))
      }
    }
    let shown = 5
    let after = runs.firstIndex { number < $0.first } ?? runs.count
    let start = max(0, min(after - shown / 2, runs.count - shown))
    let end = min(runs.count, start + shown)
    let texts = runs[start..<end].map { run in
      run.first == run.last ? run.first.description : "\(run.first)–\(run.last)"
    }
    return (start > 0 ? "… " : "") + texts.joined(separator: ", ") + (end < runs.count ? " …" : "")
  }
}
