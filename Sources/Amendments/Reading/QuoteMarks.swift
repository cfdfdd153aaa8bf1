/// Finds the mark that closes a quotation, over as many lines as it takes.
///
/// Quotations of another kind are passed over; those of the same kind are counted. Where one mark both opens and closes
/// (`"`), it opens after a space, a bracket or a dash and before a letter or figure, and closes everywhere else.
struct QuoteMarks {
  private let open: Unicode.Scalar
  private var depth = 1
  /// The latest mark that opened, so that one directly after it opens too.
  private var lastOpening = -1

  /// Starts after the mark `open`.
  init(open: Unicode.Scalar) {
    self.open = open
  }

  /// Whether `scalar` may open a quotation.
  static func opens(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "«" || scalar == "“" || scalar == "„"
  }

  /// The place of the closing mark in `scalars`, from `start` on; nil where the quotation goes on after them.
  mutating func end(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    lastOpening = start - 1
    for index in start..<max(start, scalars.count) {
      let scalar = scalars[index]
      guard scalar == open || closes(scalar) else { continue }
      if opens(scalars, at: index, start: start) {
        depth += 1
        lastOpening = index
      } else {
        depth -= 1
        if depth == 0 { return index }
      }
    }
    return nil
  }

  private func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch open {
    case "«": scalar == "»"
    case "„": scalar == "“" || scalar == "”"
    case "“": scalar == "”"
    default: scalar == "\""
    }
  }

  private func opens(_ scalars: [Unicode.Scalar], at index: Int, start: Int) -> Bool {
    guard open == "\"" else { return scalars[index] == open }
    guard index + 1 < scalars.count else { return false }
    let next = scalars[index + 1]
    guard next.isLetter || next.isFigure || next == "\"" && index == lastOpening + 1 else {
      return false
    }
    guard index > 0 else { return true }
    let previous = scalars[index - 1]
    return previous.isBlank || previous.isDash || "([«„“/".unicodeScalars.contains(previous)
      || index == lastOpening + 1
  }
}
