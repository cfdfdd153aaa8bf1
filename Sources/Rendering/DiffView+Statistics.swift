import LegalText
import Redline

extension DiffView {
  /// A line for each article: how many units changed and how, the words put in and taken out with a bar; then a total.
  public func statistics(on terminal: Terminal) -> String {
    let groups = statisticsGroups()
    var page = Page(on: terminal)
    guard !groups.isEmpty else {
      addWarnings(to: &page)
      page.add([Span(summary, .dim)])
      return page.text
    }
    let most = groups.map { $0.inserted + $0.deleted }.max() ?? 0
    let room = max(8, min(30, terminal.width / 4))
    var table = Table([
      Table.Column(), Table.Column(), Table.Column(isRightAligned: true),
      Table.Column(isRightAligned: true), Table.Column(),
    ])
    for group in groups {
      let (plus, minus) = Self.bar(group.inserted, group.deleted, of: most, room: room)
      table.rows.append([
        Span(group.name), Span(group.kinds, .dim), Span("+\(group.inserted)"),
        Span(terminal.minus + String(group.deleted)), Span(plus + minus),
      ])
    }
    page.add(lines: table.lines(on: terminal))
    page.skip()
    addWarnings(to: &page)
    page.add([Span(summary + terminal.dot + wordTotal(of: groups, on: terminal), .heading)])
    return page.text
  }

  /// How many words were put in and taken out in all.
  func wordTotal(of groups: [StatisticsGroup], on terminal: Terminal) -> String {
    let inserted = groups.reduce(0) { $0 + $1.inserted }
    let deleted = groups.reduce(0) { $0 + $1.deleted }
    let words = phrases.choose(ru: "слов", kk: "сөз", en: "words")
    return "\(words): +\(inserted) \(terminal.minus)\(deleted)"
  }

  /// The changes of one article or division.
  struct StatisticsGroup {
    /// The eId of the article or division.
    var eId: String
    /// Its name in full.
    var name: String
    /// The eId of the first unit changed.
    var anchor: String
    var counts: [Change.Kind: Int] = [:]
    var inserted = 0
    var deleted = 0

    var kinds: String {
      Change.Kind.allCases.compactMap { kind in
        counts[kind].map { DiffView.mark(of: kind).0 + String($0) }
      }.joined(separator: " ")
    }
  }

  /// The changes article by article, in order.
  func statisticsGroups() -> [StatisticsGroup] {
    var groups: [StatisticsGroup] = []
    var places: [String: Int] = [:]
    for change in changes.changes where change.kind != .unchanged {
      let unit = (change.to ?? change.from)?.eId ?? ""
      let eId = Self.article(of: unit)
      let place: Int
      if let known = places[eId] {
        place = known
      } else {
        place = groups.count
        places[eId] = place
        let name = eId.isEmpty ? phrases.actTitle : unitName(eId: eId, in: language)
        groups.append(StatisticsGroup(eId: eId, name: name, anchor: unit))
      }
      let words = WordMarks.count(change.words + change.headingWords)
      groups[place].counts[change.kind, default: 0] += 1
      groups[place].inserted += words.inserted
      groups[place].deleted += words.deleted
    }
    return groups
  }

  /// The eId of the article that holds the unit named, or its own where none does.
  static func article(of eId: String) -> String {
    guard let parts = EId.parts(of: eId) else { return eId }
    var name = ""
    for part in parts {
      let own = EId.name(of: part.kind, number: part.number, below: "")
      if part.kind.level > ProvisionKind.article.level, !name.isEmpty { return name }
      name = name.isEmpty ? own : name + "__" + own
    }
    return name
  }

  /// Plus and minus signs in proportion; at least one of each where there are any words.
  private static func bar(
    _ inserted: Int, _ deleted: Int, of most: Int, room: Int
  ) -> (String, String) {
    func signs(_ count: Int) -> Int {
      guard count > 0 else { return 0 }
      return most <= room ? count : max(1, count * room / most)
    }
    return (
      String(repeating: "+", count: signs(inserted)), String(repeating: "-", count: signs(deleted))
    )
  }
}
