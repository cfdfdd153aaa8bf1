import LegalText
import Redline

extension DiffView {
  /// The changes as a page of HTML that needs no other file, with `del` and `ins`.
  public func html() -> String {
    var page = DiffPage(heading: heading, languages: [language])
    page.addHeader(summaries: [(summary, language)], warnings: warnings.map { ($0, language) })
    page.addContents(statisticsGroups().map { ($0.name, $0.anchor) }, in: phrases)
    for (place, change) in changes.changes.enumerated() {
      let section = DiffPage.Section(
        kind: change.kind, eId: (change.to ?? change.from)?.eId ?? "", place: place,
        event: phrases.kind(change.kind), names: [name(of: change, arrow: "→")])
      let facts = htmlFacts(of: change, originTexts(of: change, dot: " · "))
      page.add(section, facts + htmlWords(of: change))
    }
    return page.html()
  }

  /// The headings above the unit, and what brought the change about.
  func htmlFacts(of change: Change, _ origins: [String]) -> String {
    var facts = ""
    let path = path(of: change)
    if !path.isEmpty {
      facts += "<p class=\"path\">" + htmlEscaped(path.joined(separator: " › ")) + "</p>\n"
    }
    for origin in origins {
      facts += "<p class=\"standing\">" + htmlEscaped(origin) + "</p>\n"
    }
    return facts
  }

  /// The words of a change, and what is printed in place of a unit that is gone.
  func htmlWords(of change: Change) -> String {
    var words = ""
    for edits in paragraphs(of: change, unicode: true) where !edits.isEmpty {
      words += "<p>" + edits.map(Self.html).joined() + "</p>\n"
    }
    for remark in remarks(of: change) {
      words += "<p class=\"note\">" + htmlEscaped(remark) + "</p>\n"
    }
    return words
  }

  private static func html(_ edit: WordEdit) -> String {
    switch edit.operation {
    case .equal: htmlEscaped(edit.text)
    case .delete: "<del>" + htmlEscaped(edit.text) + "</del>"
    case .insert: "<ins>" + htmlEscaped(edit.text) + "</ins>"
    }
  }
}

/// A page of changes in the making.
struct DiffPage {
  /// The heading of one change.
  struct Section {
    var kind: Change.Kind
    var eId: String
    /// Which change of the page it is, for the names of its parts.
    var place: Int
    /// What happened, in words.
    var event: String
    /// The name of the unit in each language.
    var names: [String]
  }

  private let heading: String
  private let languages: [Language]
  private var body = ""
  /// The names of units that sections bear already.
  private var anchors: Set<String> = []

  init(heading: String, languages: [Language]) {
    self.heading = heading
    self.languages = languages
  }

  /// Adds the heading of the page and what the changes come to, a line for each language.
  mutating func addHeader(
    summaries: [(text: String, language: Language)],
    warnings: [(text: String, language: Language)]
  ) {
    body += "<header>\n<h1>" + htmlEscaped(heading) + "</h1>\n"
    for summary in summaries {
      let text = inline(summary.text, in: summary.language)
      body += "<p class=\"standing\">" + text + "</p>\n"
    }
    for warning in warnings {
      body += "<p class=\"warning\">⚠ " + inline(warning.text, in: warning.language) + "</p>\n"
    }
    body += "</header>\n"
  }

  /// A text within others, marked where it is in another language than the page.
  private func inline(_ text: String, in language: Language) -> String {
    let escaped = htmlEscaped(oneLine(text))
    return language == languages[0]
      ? escaped : "<span lang=\"" + language.rawValue + "\">" + escaped + "</span>"
  }

  /// Adds links to the first change of each article, where there are several.
  mutating func addContents(_ links: [(name: String, anchor: String)], in phrases: Phrases) {
    if links.count > 1 {
      let label = phrases.choose(ru: "Изменения", kk: "Өзгерістер", en: "Changes")
      body += "<nav aria-label=\"" + label + "\">\n<ul>\n"
      for link in links {
        body += "<li><a href=\"#" + Self.anchor(link.anchor) + "\">" + htmlEscaped(link.name)
        body += "</a></li>\n"
      }
      body += "</ul>\n</nav>\n"
    }
    body += "<main>\n"
  }

  /// Adds a change under its heading.
  mutating func add(_ section: Section, _ content: String) {
    let eId = htmlEscaped(oneLine(section.eId))
    let title = "change-" + String(section.place + 1)
    body += "<section class=\"" + section.kind.rawValue + "\" data-eid=\"" + eId + "\""
    if anchors.insert(section.eId).inserted {
      body += " id=\"" + Self.anchor(section.eId) + "\""
    }
    body += " aria-labelledby=\"" + title + "\">\n<h2 id=\"" + title + "\">"
    body += htmlEscaped(section.event) + ": "
    body += zip(section.names, languages).map { inline($0, in: $1) }.joined(separator: " · ")
    body += "</h2>\n" + content + "</section>\n"
  }

  func html() -> String {
    htmlPage(
      title: heading, language: languages[0].rawValue, body: body + "</main>\n",
      style: customaryStyle + "\n" + Self.style + languages.map(Self.spoken).joined()
        + (languages.count > 1 ? Self.columns(languages.count) : ""))
  }

  /// The name of a unit as the name of its section: no spaces, and never empty.
  private static func anchor(_ eId: String) -> String {
    htmlEscaped("unit-" + String(eId.map { $0.isWhitespace ? "-" : $0 }))
  }

  // MARK: Style

  /// What was put in is underlined, what was taken out is struck through: colour is never the only sign.
  private static let style = """
    h1 { font-size: 1.5rem; line-height: 1.3; } h2 { font-size: 1.1rem; margin-bottom: 0.25rem; }
    section { border-top: 1px solid var(--line); padding-top: 0.25rem; margin-top: 1.5rem; }
    .path, .standing { margin: 0.25rem 0; }
    a { color: inherit; }
    ins { color: var(--in); background: var(--in-back); text-decoration: underline; }
    del { color: var(--out); background: var(--out-back); text-decoration: line-through; }
    del + ins { margin-left: 0.25em; }
    ins::before, ins::after, del::before, del::after { position: absolute; width: 1px; height: 1px;
      overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    @media print { nav { display: none; } ins { font-weight: bold; } section { break-inside: auto; } }

    """

  /// What a screen reader says before and after words put in or taken out.
  private static func spoken(_ language: Language) -> String {
    let phrases = Phrases(language)
    let inserted = phrases.choose(ru: "вставлено", kk: "қосылды", en: "inserted")
    let deleted = phrases.choose(ru: "исключено", kk: "алып тасталды", en: "deleted")
    let end = phrases.choose(ru: "конец", kk: "соңы", en: "end")
    return """
      ins:lang(\(language.rawValue))::before { content: " [\(inserted): "; }
      del:lang(\(language.rawValue))::before { content: " [\(deleted): "; }
      ins:lang(\(language.rawValue))::after, del:lang(\(language.rawValue))::after { content: " \(end)] "; }

      """
  }

  /// Languages side by side, one under the other where there is no room.
  private static func columns(_ count: Int) -> String {
    """
    body { max-width: 80rem; }
    .languages { display: grid; grid-template-columns: repeat(\(count), minmax(0, 1fr)); gap: 0 2rem; }
    .languages h3 { font-size: 0.9rem; margin: 0.5rem 0 0; }
    @media (max-width: 45rem) { .languages { grid-template-columns: minmax(0, 1fr); } }

    """
  }
}
