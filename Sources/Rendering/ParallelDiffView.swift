import LegalText
public import Redline

/// What changed between two versions in several languages, provision by provision: what `diff --language ru,kk` shows.
///
/// A provision is one in all languages; where its words changed in one and not in another, the view says so.
public struct ParallelDiffView: Hashable, Sendable {
  /// One provision, in each language.
  struct Row: Hashable, Sendable {
    /// For each language what happened to it, `unchanged` too; nil where the language has no text of it.
    var changes: [Change?]
    /// Whether its words changed in one language and not in another that has it.
    var isOneSided: Bool
  }

  /// The changes in each language alone, in the order in which the languages are shown; the first speaks.
  private(set) var views: [DiffView]
  /// The provisions, in the order of the newer edition.
  private(set) var rows: [Row]

  /// Makes a view of changes that list the unchanged units, too.
  ///
  /// - Parameters:
  ///   - views: the changes in each language, at least one, of one alignment.
  ///   - kinds: what must have happened in one of the languages for a provision to be shown.
  public init(_ views: [DiffView], showing kinds: Set<Change.Kind>) {
    precondition(!views.isEmpty, "a view in no language")
    let doubts = views.map { Set($0.doubts.map(\.eId)) }
    rows = Self.paired(views).map { Self.row($0, doubts) }.filter { row in
      row.changes.contains { $0.map { kinds.contains($0.kind) } ?? false }
    }
    // What a language alone says of its changes counts what is shown.
    self.views = views.indices.map { place in
      var view = views[place]
      view.changes.changes = []
      return view
    }
    for row in rows {
      for (place, change) in row.changes.enumerated() {
        if let change { self.views[place].changes.changes.append(change) }
      }
    }
  }

  var languages: [Language] { views.map(\.language) }
  var phrases: Phrases { views[0].phrases }

  /// Whether no provision shown changed in any language.
  public var isEmpty: Bool {
    rows.allSatisfy { row in row.changes.allSatisfy { ($0?.kind ?? .unchanged) == .unchanged } }
  }

  /// How many provisions shown changed in one language alone.
  var oneSided: Int { rows.count { $0.isOneSided } }

  // MARK: Pairing

  /// The changes of one provision, one for each view.
  ///
  /// All lists are of one order, since they come from one alignment: what one list has between two provisions that both
  /// have stands there.
  private static func paired(_ views: [DiffView]) -> [[Change?]] {
    let keys = names(views)
    var order: [String] = []
    for list in keys { order = merged(order, list) }
    let places = keys.map { list in
      Dictionary(list.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    return order.map { key in
      views.indices.map { view in places[view][key].map { views[view].changes.changes[$0] } }
    }
  }

  /// A name for the provision of each change, the same in each language: that in the newer edition, where it has one.
  private static func names(_ views: [DiffView]) -> [[String]] {
    var newer: [String: String] = [:]
    for change in views.flatMap(\.changes.changes) {
      if let from = change.from?.eId, let to = change.to?.eId { newer[from] = to }
    }
    return views.map { view in
      view.changes.changes.map { change in
        if let to = change.to?.eId { return "new " + to }
        let from = change.from?.eId ?? ""
        return newer[from].map { "new " + $0 } ?? "old " + from
      }
    }
  }

  /// Both lists in one, each in its order.
  private static func merged(_ left: [String], _ right: [String]) -> [String] {
    let places = Dictionary(
      right.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var merged: [String] = []
    var next = 0
    for key in left {
      if let place = places[key], place >= next {
        merged += right[next..<place]
        next = place + 1
      }
      merged.append(key)
    }
    let known = Set(merged)
    return merged + right[next...].filter { !known.contains($0) }
  }

  /// - Parameter doubts: for each language the units that may have changed, too, for all that is known.
  private static func row(_ changes: [Change?], _ doubts: [Set<String>]) -> Row {
    let touched = zip(changes, doubts).compactMap { change, doubts -> Bool? in
      guard let change else { return nil }
      if change.kind != .unchanged && change.isTouched { return true }
      return [change.to, change.from].contains { $0.map { doubts.contains($0.eId) } ?? false }
        ? nil : false
    }
    return Row(
      changes: changes, isOneSided: touched.contains(true) && touched.contains(false))
  }

  // MARK: Words

  /// The change that speaks for the row: the first that is none of no change.
  func leading(_ row: Row) -> (view: DiffView, change: Change)? {
    let pairs = zip(views, row.changes).compactMap { view, change in
      change.map { (view: view, change: $0) }
    }
    return pairs.first { $0.change.kind != .unchanged } ?? pairs.first
  }

  /// The names of the provision in full, in each language.
  func names(of row: Row, arrow: String) -> [String] {
    guard let leading = leading(row) else { return [] }
    return views.map { view in view.name(of: leading.change, arrow: arrow) }
  }

  /// That only some languages changed, in words; nil where all did or none.
  func oneSidedness(of row: Row) -> String? {
    guard row.isOneSided else { return nil }
    func codes(_ isTouched: Bool) -> String {
      zip(languages, row.changes).compactMap { language, change in
        guard let change else { return nil }
        return (change.kind != .unchanged && change.isTouched) == isTouched
          ? language.rawValue : nil
      }.joined(separator: ", ")
    }
    let (changed, same) = (codes(true), codes(false))
    return phrases.choose(
      ru: "слова изменены: \(changed); не изменены: \(same)",
      kk: "сөздері өзгерді: \(changed); өзгермеді: \(same)",
      en: "words changed: \(changed); not changed: \(same)")
  }

  /// What is said in place of the words where a language has none.
  func absence(in language: Language) -> String { phrases.notHeld(in: language) }

  /// The counts of each language in words, a line each, and how many provisions changed in one language alone.
  var summaries: [String] {
    var lines = views.map { $0.language.rawValue + ": " + $0.summary }
    if oneSided > 0 {
      lines.append(
        phrases.choose(
          ru: "изменено не во всех языках: \(oneSided)",
          kk: "барлық тілде өзгермегені: \(oneSided)",
          en: "changed in some languages only: \(oneSided)"))
    }
    return lines
  }
}

extension Change {
  /// Whether its words changed: put in, taken out, or other than they were.
  var isTouched: Bool { isWhole || hasEdits }
}
