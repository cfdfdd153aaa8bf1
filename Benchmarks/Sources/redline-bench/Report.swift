import Foundation

/// What is printed: a line for each bar, and tables. It remembers whether a bar was not met.
final class Report {
  /// Whether every bar so far was met.
  private(set) var isAllMet = true

  /// A title.
  func section(_ title: String) { print("\n\(title)") }

  /// A line of its own.
  func note(_ text: String) { print("  " + text) }

  /// What was measured, the bar, and whether it is met.
  func bar(_ name: String, _ measured: String, _ bar: String, _ isMet: Bool) {
    if !isMet { isAllMet = false }
    row([name, measured, bar, isMet ? "met" : "NOT MET"], [45, 41, 26, 0])
  }

  /// A line of a table.
  func row(_ cells: [String], _ widths: [Int]) {
    let padded = zip(cells, widths).map { cell, width in
      cell + String(repeating: " ", count: max(1, width - cell.count))
    }
    print("  " + padded.joined())
  }
}

/// `99.95`.
func percent(_ share: Double) -> String { String(format: "%.2f", share * 100) }

/// `99.95/99.90`: precision and recall.
func percents(_ precision: Double, _ recall: Double) -> String {
  percent(precision) + "/" + percent(recall)
}
