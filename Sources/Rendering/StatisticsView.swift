public import LegalText
public import Redline

/// The changes of an act in groups, and its words in force over time: what `stats` shows.
public struct StatisticsView: Hashable, Sendable {
  /// What the changes are grouped by; the raw value is the word of the command line.
  public enum Grouping: String, CaseIterable, Hashable, Sendable {
    /// The amending act.
    case act
    /// The chapter of the act amended.
    case chapter
    /// The topic; a change of several topics stands in each of them.
    case topic
    /// The year of the first day of law.
    case year
    /// What happened.
    case kind
  }

  /// Changes that have something in common.
  public struct Group: Hashable, Sendable {
    /// A name that does not depend on the language; empty for those that have none.
    public var key: String
    /// What people call it.
    public var label: String
    /// How many changes of each kind.
    public var counts: [Change.Kind: Int]

    /// Makes a group.
    public init(key: String, label: String, counts: [Change.Kind: Int] = [:]) {
      self.key = key
      self.label = label
      self.counts = counts
    }

    /// All of them.
    public var total: Int { counts.values.reduce(0, +) }
  }

  /// The act amended.
  public var act: Act
  /// The language whose changes are counted, and of what the view itself says.
  public var language: Language
  /// The first day; nil: the first of the act.
  public var first: LegalDate?
  /// The last day, included.
  public var last: LegalDate
  /// What the groups are.
  public var grouping: Grouping
  /// The groups, in order.
  public var groups: [Group]
  /// All changes, each once; where a change may stand in several groups, fewer than those of the groups together.
  public var total: Group
  /// The words in force, in order of days.
  public var words: [WordCount]
  /// The languages of the words.
  public var languages: [Language]

  /// Makes a view.
  public init(
    act: Act, language: Language, from: LegalDate?, to: LegalDate, grouping: Grouping,
    groups: [Group], total: Group, words: [WordCount], languages: [Language]
  ) {
    self.act = act
    self.language = language
    first = from
    last = to
    self.grouping = grouping
    self.groups = groups
    self.total = total
    self.words = words
    self.languages = languages
  }

  var phrases: Phrases { Phrases(language) }

  /// The kinds of change, as columns.
  static let kinds: [Change.Kind] = [.inserted, .substituted, .repealed, .renumbered, .moved]

  /// What is counted, and on which days.
  var title: String {
    let days = phrases.choose(
      ru: (first.map { "с \($0) " } ?? "") + "по \(last)",
      kk: (first.map { "\($0) бастап " } ?? "") + "\(last) қоса алғанда",
      en: (first.map { "from \($0) " } ?? "") + "to \(last)")
    return (act.title.preferring(language) ?? act.slug) + ": "
      + phrases.choose(ru: "изменения ", kk: "өзгерістер ", en: "changes ") + days
  }

  var groupTitle: String {
    switch grouping {
    case .act: phrases.choose(ru: "Изменяющий акт", kk: "Өзгертетін акт", en: "Amending act")
    case .chapter: phrases.choose(ru: "Глава", kk: "Тарау", en: "Chapter")
    case .topic: phrases.choose(ru: "Тема", kk: "Тақырып", en: "Topic")
    case .year: phrases.choose(ru: "Год", kk: "Жыл", en: "Year")
    case .kind: phrases.choose(ru: "Вид", kk: "Түрі", en: "Kind")
    }
  }

  /// The word over a column.
  func columnTitle(_ kind: Change.Kind) -> String {
    switch kind {
    case .inserted: phrases.choose(ru: "доп.", kk: "толық.", en: "ins.")
    case .substituted: phrases.choose(ru: "изм.", kk: "өзг.", en: "subst.")
    case .repealed: phrases.choose(ru: "искл.", kk: "алын.", en: "rep.")
    case .renumbered: phrases.choose(ru: "нум.", kk: "нөм.", en: "renum.")
    case .moved: phrases.choose(ru: "перем.", kk: "орын", en: "moved")
    case .unchanged: ""
    }
  }

  var totalTitle: String { phrases.choose(ru: "всего", kk: "барлығы", en: "total") }

  var wordsTitle: String {
    phrases.choose(ru: "Слов в силе", kk: "Қолданыстағы сөздер", en: "Words in force")
  }

  // MARK: - Text

  /// The groups as a table; below it the words in force, or these alone.
  public func text(on terminal: Terminal, wordsOnly: Bool = false) -> String {
    var page = Page(on: terminal)
    page.add([Span(title, .heading)])
    page.skip()
    if !wordsOnly {
      page.add(lines: groupTable.lines(on: terminal))
      page.skip()
    }
    page.add(lines: wordTable.lines(on: terminal))
    return page.text
  }

  private var groupTable: Table {
    let isByKind = grouping == .kind
    var columns = [Table.Column(groupTitle)]
    if !isByKind {
      columns += Self.kinds.map { Table.Column(columnTitle($0), isRightAligned: true) }
    }
    columns.append(Table.Column(totalTitle, isRightAligned: true))
    let rows = (groups + [total]).enumerated().map { place, group in
      let style: Style = place == groups.count ? .heading : .plain
      let counts = isByKind ? [] : Self.kinds.map { group.counts[$0] ?? 0 }
      return [Span(oneLine(group.label), style)]
        + (counts + [group.total]).map { Span($0 == 0 ? "·" : String($0), style) }
    }
    return Table(columns, rows: rows)
  }

  private var wordTable: Table {
    Table(
      [Table.Column(wordsTitle)]
        + languages.map { Table.Column($0.rawValue, isRightAligned: true) },
      rows: words.map { words in
        [Span(words.day.description)]
          + languages.map { Span(words.words[$0].map(String.init) ?? "–") }
      })
  }

  // MARK: - CSV

  /// The groups as CSV: `key,label,inserted,substituted,repealed,renumbered,moved,total`, and a line of all.
  public func csv() -> String {
    let header = ["key", "label"] + Self.kinds.map(\.rawValue) + ["total"]
    let rows = (groups + [total]).map { group in
      [group.key, group.label] + Self.kinds.map { String(group.counts[$0] ?? 0) }
        + [String(group.total)]
    }
    return ([header] + rows).map { CSVRecord($0).text }.joined()
  }

  /// The words in force as CSV: `day` and a column for each language, empty where it is not held.
  public func wordsCSV() -> String {
    let rows = words.map { words in
      [words.day.description] + languages.map { words.words[$0].map(String.init) }
    }
    return ([["day"] + languages.map(\.rawValue)] + rows).map { CSVRecord($0).text }.joined()
  }

  // MARK: - JSON

  /// The document of `stats --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "language": .string(language.rawValue), "from": .day(first),
      "to": .day(last), "by": .string(grouping.rawValue),
      "groups": .array(groups.map(Self.json)), "total": Self.json(total),
      "words": .array(
        words.map { words in
          .object(
            [JSONValue.Member("day", .day(words.day))]
              + languages.map { language in
                JSONValue.Member(
                  language.rawValue, words.words[language].map(JSONValue.integer) ?? .null)
              })
        }),
    ]
  }

  private static func json(_ group: Group) -> JSONValue {
    .object(
      [
        JSONValue.Member("key", .string(group.key)),
        JSONValue.Member("label", .string(group.label)),
      ]
        + kinds.map { JSONValue.Member($0.rawValue, .integer(group.counts[$0] ?? 0)) }
        + [JSONValue.Member("total", .integer(group.total))])
  }
}
