public import LegalText
public import Redline

extension StatisticsView {
  /// Groups `changes`.
  ///
  /// By act, chapter, year and kind every change stands in one group, so that the groups add up to all changes. A change
  /// that several acts made on one day, or of which it cannot be told which act made it, is of all of them together. By
  /// topic it stands in each topic of the unit and in the wider ones.
  ///
  /// - Parameter topics: the topic tree.
  public init(
    act: Act, language: Language, from: LegalDate?, to: LegalDate, grouping: Grouping,
    changes: [DatedChange], topics: [Topic] = [], words: [WordCount], languages: [Language]
  ) {
    let phrases = Phrases(language)
    var groups = Groups(phrases: phrases, act: act)
    for change in changes {
      switch grouping {
      case .act: groups.add(change, toActs: change.causes)
      case .chapter: groups.add(change, toChapter: change.chapter)
      case .topic: groups.add(change, toTopicsAmong: topics)
      case .year: groups.add(change, to: String(change.day.components.year), "")
      case .kind: groups.add(change, to: change.kind.rawValue, phrases.kind(change.kind))
      }
    }
    var total = Group(
      key: "", label: phrases.choose(ru: "Всего", kk: "Барлығы", en: "Total"))
    for change in changes { total.counts[change.kind, default: 0] += 1 }
    self.init(
      act: act, language: language, from: from, to: to, grouping: grouping,
      groups: groups.inOrder(of: grouping, topics), total: total, words: words,
      languages: languages)
  }

  /// Groups in the making.
  private struct Groups {
    let phrases: Phrases
    let act: Act
    private var byKey: [String: Group] = [:]
    private var keys: [String] = []

    init(phrases: Phrases, act: Act) {
      self.phrases = phrases
      self.act = act
    }

    mutating func add(_ change: DatedChange, to key: String, _ label: String) {
      if byKey[key] == nil {
        keys.append(key)
        byKey[key] = Group(key: key, label: label.isEmpty ? key : label)
      }
      byKey[key]?.counts[change.kind, default: 0] += 1
    }

    mutating func add(_ change: DatedChange, toActs causes: [Cause?]) {
      guard !causes.isEmpty else {
        let unknown = phrases.choose(ru: "неизвестно", kk: "белгісіз", en: "not known")
        return add(change, to: "?", unknown)
      }
      let named = causes.map { cause in
        guard var cause else { return (act.number ?? act.slug, phrases.cause(nil)) }
        cause.item = nil
        return (cause.number ?? cause.act, phrases.name(of: cause))
      }.sorted { $0.0 < $1.0 }
      add(
        change, to: named.map(\.0).joined(separator: "; "),
        named.map(\.1).joined(separator: "; "))
    }

    mutating func add(_ change: DatedChange, toChapter chapter: DatedChange.Chapter?) {
      guard let chapter else {
        let none = phrases.choose(ru: "вне глав", kk: "тараулардан тыс", en: "outside chapters")
        return add(change, to: "", none)
      }
      let name = unitName(eId: chapter.eId, in: phrases.language)
      let label = [name, chapter.heading ?? ""].filter { !$0.isEmpty }.joined(separator: ". ")
      // A chapter keeps its changes through its numbers; the latest number names it.
      let key = chapter.identity.map { "chapter \($0)" } ?? chapter.eId
      add(change, to: key, label)
      byKey[key]?.key = chapter.eId
      byKey[key]?.label = label
    }

    mutating func add(_ change: DatedChange, toTopicsAmong topics: [Topic]) {
      var open = change.topics
      var known: Set<String> = []
      while let id = open.popLast() {
        guard known.insert(id).inserted else { continue }
        if let broader = topics.first(where: { $0.id == id })?.broader { open.append(broader) }
      }
      guard !known.isEmpty else {
        let none = phrases.choose(ru: "без темы", kk: "тақырыпсыз", en: "no topic")
        return add(change, to: "", none)
      }
      for id in known.sorted() {
        let label = topics.first { $0.id == id }?.label.preferring(phrases.language)
        add(change, to: id, label ?? id)
      }
    }

    /// The groups: kinds and topics in their own order, years by number, acts and chapters as they came.
    func inOrder(of grouping: Grouping, _ topics: [Topic]) -> [Group] {
      let groups = keys.compactMap { byKey[$0] }
      switch grouping {
      case .kind:
        return StatisticsView.kinds.compactMap { kind in
          groups.first { $0.key == kind.rawValue }
        }
      case .topic:
        return topics.compactMap { topic in groups.first { $0.key == topic.id } }
          + groups.filter { group in !topics.contains { $0.id == group.key } }
      case .chapter:
        return groups.sorted { Self.chapterOrder($0) < Self.chapterOrder($1) }
      case .act, .year: return groups
      }
    }

    /// The number of a chapter, as numbers order; what is outside of chapters comes last.
    private static func chapterOrder(_ group: Group) -> (Int, String) {
      let digits = group.key.drop { !$0.isNumber }.prefix { $0.isNumber }
      return (Int(digits) ?? .max, group.key)
    }
  }
}
