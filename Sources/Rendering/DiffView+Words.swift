import LegalText
import Redline

extension DiffView {
  /// The number the unit prints: the new one, the old where it is gone.
  func label(of unit: Unit?) -> String {
    guard let unit else { return "" }
    return unitLabel(unit.kind, unit.number, in: language, layout: unit.layout(in: language))
  }

  /// The heading and the text of a change, each a paragraph, the number before the first.
  ///
  /// Long unchanged stretches are left out but for the context, except in a unit that is new or gone as a whole.
  /// A difference that nobody would see is made visible.
  ///
  /// - Parameter unicode: whether marks beyond ASCII may be drawn.
  func paragraphs(of change: Change, unicode: Bool) -> [[WordEdit]] {
    let number = numberEdits(of: change)
    let texts = [change.headingWords, change.words].filter { !$0.isEmpty }.map { edits in
      let seen = Appearance.revealing(edits, unicode: unicode)
      return change.isWhole ? seen : elided(seen, mark: unicode ? "…" : "...")
    }
    guard let first = texts.first else { return number.isEmpty ? [] : [number] }
    return [Self.joined(number + first)] + texts.dropFirst()
  }

  /// The number before the words, as words: marked where it changed, with a space after it; empty where none is printed.
  private func numberEdits(of change: Change) -> [WordEdit] {
    let old = label(of: change.from)
    let new = label(of: change.to)
    switch change.kind {
    case .inserted: return new.isEmpty ? [] : [WordEdit(.insert, new + " ")]
    case .repealed where change.to == nil:
      return old.isEmpty ? [] : [WordEdit(.delete, old + " ")]
    case .repealed: return old.isEmpty ? [] : [WordEdit(.equal, old + " ")]
    default: break
    }
    let edits =
      old == new
      ? [WordEdit(.equal, new)] : [WordEdit(.delete, old), WordEdit(.insert, new)]
    let printed = edits.filter { !$0.text.isEmpty }
    return printed.isEmpty ? [] : printed + [WordEdit(.equal, " ")]
  }

  /// The edits with neighbours of one kind put together.
  private static func joined(_ edits: [WordEdit]) -> [WordEdit] {
    var joined: [WordEdit] = []
    for edit in edits {
      if let last = joined.indices.last, joined[last].operation == edit.operation {
        joined[last].text += edit.text
      } else {
        joined.append(edit)
      }
    }
    return joined
  }

  /// What the newer version prints in place of a unit that is gone: «Исключен Законом …».
  func remarks(of change: Change) -> [String] {
    guard change.kind == .repealed, let unit = change.to?.provision else { return [] }
    let notes = unit.wordings[language]?.notes ?? []
    return notes.filter { $0.position == .inPlace }.map(\.text)
  }

  // MARK: Context

  /// Words kept at the beginning of a text whose change comes later, so that it can be told.
  private static let opening = 3

  /// The edits with the middle of long unchanged stretches put as `mark`.
  private func elided(_ edits: [WordEdit], mark: String) -> [WordEdit] {
    guard let context else { return edits }
    return edits.indices.map { place in
      let edit = edits[place]
      guard edit.operation == .equal else { return edit }
      let isFirst = place == edits.startIndex
      let isLast = place == edits.endIndex - 1
      let head = isFirst && !isLast ? min(Self.opening, context) : context
      let tail = isLast ? 0 : context
      return WordEdit(.equal, middleLeftOut(of: edit.text, head: head, tail: tail, mark: mark))
    }
  }

  /// The text without the words between its first `head` and its last `tail`, where leaving them out saves as much as
  /// the context is worth.
  private func middleLeftOut(of text: String, head: Int, tail: Int, mark: String) -> String {
    let saving = max(1, min(context ?? 0, Self.customaryContext))
    guard let middle = Words.middle(of: text, head: head, tail: tail, saving: saving) else {
      return text
    }
    return text[..<middle.lowerBound] + mark + (tail == 0 ? "" : " ") + text[middle.upperBound...]
  }
}
