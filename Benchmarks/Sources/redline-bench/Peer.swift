import Foundation
import GroundTruth

/// A comparison by words that knows nothing of units.
enum Peer: String, CaseIterable {
  case myers = "git, Myers"
  case histogram = "git, histogram"
  case wdiff = "wdiff"

  /// What compares two files; with all of the text in it where `isWhole`.
  func command(_ old: String, _ new: String, isWhole: Bool) -> [String] {
    let git = ["git", "diff", "--no-index", "--no-color", "--word-diff=porcelain"]
    let context = isWhole ? ["-U10000000"] : []
    return switch self {
    case .myers: git + ["--diff-algorithm=myers"] + context + [old, new]
    case .histogram: git + ["--histogram"] + context + [old, new]
    case .wdiff:
      ["wdiff", "-w", "\u{1}", "-x", "\u{2}", "-y", "\u{3}", "-z", "\u{4}", old, new]
    }
  }

  /// For each word of the old and of the new file, whether the answer calls it changed.
  func flags(in answer: String) -> (old: [Bool], new: [Bool]) {
    var reading = Reading()
    if self == .wdiff {
      var letters = ""
      var sign: Character = " "
      for character in answer {
        switch character {
        case "\u{1}", "\u{3}", "\u{2}", "\u{4}":
          reading.add(sign, letters)
          letters = ""
          sign = character == "\u{1}" ? "-" : character == "\u{3}" ? "+" : " "
        default: letters.append(character)
        }
      }
      reading.add(sign, letters)
    } else {
      var isText = false
      for line in answer.split(separator: "\n") {
        if line.hasPrefix("@@") {
          isText = true
        } else if isText, let sign = line.first, sign != "~" {
          reading.add(sign, String(line.dropFirst()))
        }
      }
    }
    reading.close()
    return (reading.old, reading.new)
  }

  /// Both sides as they are read. Where marks alone differ, the word they hang on is the same.
  private struct Reading {
    var old: [Bool] = []
    var new: [Bool] = []
    private var deleted: [String] = []
    private var inserted: [String] = []

    mutating func add(_ sign: Character, _ letters: String) {
      let words = letters.words
      switch sign {
      case "-": deleted += words
      case "+": inserted += words
      default:
        guard !words.isEmpty else { return }
        close()
        old += words.map { _ in false }
        new += words.map { _ in false }
      }
    }

    mutating func close() {
      var start = 0
      let most = min(deleted.count, inserted.count)
      while start < most, deleted[start] == inserted[start] { start += 1 }
      var end = 0
      while end < most - start,
        deleted[deleted.count - 1 - end] == inserted[inserted.count - 1 - end]
      {
        end += 1
      }
      old += deleted.indices.map { $0 >= start && $0 < deleted.count - end }
      new += inserted.indices.map { $0 >= start && $0 < inserted.count - end }
      (deleted, inserted) = ([], [])
    }
  }
}
