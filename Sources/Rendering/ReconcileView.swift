public import Amendments
public import LegalText
import Redline

/// The consolidated text held against an official edition: what `amend reconcile` shows.
public struct ReconcileView: Sendable {
  /// The act.
  public var act: Act
  /// The day of the consolidated text.
  public var at: LegalDate
  /// The official edition, as it was named.
  public var edition: String
  /// What was found.
  public var report: ReconcileReport

  /// Makes a view.
  public init(act: Act, at: LegalDate, edition: String, report: ReconcileReport) {
    self.act = act
    self.at = at
    self.edition = edition
    self.report = report
  }

  private var language: Language { report.language }
  private var phrases: Phrases { Phrases(language) }

  /// What is not the same, with the words that differ, then how many are.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    page.add([
      Span("--- \(at)", .heading), Span(" " + (act.title.preferring(language) ?? act.slug), .dim),
    ])
    page.add([Span("+++ " + edition, .heading)])
    for item in report.items where item.finding != .same {
      page.skip()
      page.add([
        Span(item.finding.mark + " ", .warning), Span(name(item.eId), .heading),
        Span(" · " + said(item.finding), .dim),
      ])
      guard case .differs(let changes) = item.finding else { continue }
      let view = DiffView(act: nil, from: "\(at)", to: edition, changes: changes)
      for change in changes.changes {
        page.add([Span(view.name(of: change, arrow: terminal.arrow), .dim)], indent: 2)
        for edits in view.paragraphs(of: change, unicode: terminal.unicode) {
          page.add(WordMarks(terminal: terminal).spans(edits), indent: 4)
        }
      }
    }
    page.skip()
    page.add([Span(summary, report.isSame ? .good : .warning)])
    return page.text
  }

  private func name(_ eId: String) -> String {
    eId.isEmpty ? phrases.actTitle : unitName(eId: eId, in: language)
  }

  private func said(_ finding: ReconcileReport.Item.Finding) -> String {
    switch finding {
    case .same: phrases.choose(ru: "совпадает", kk: "бірдей", en: "the same")
    case .differs: phrases.choose(ru: "расходится", kk: "айырмашылығы бар", en: "differs")
    case .onlyHere:
      phrases.choose(ru: "только в реестре", kk: "тек тізілімде", en: "only in the registry")
    case .onlyThere:
      phrases.choose(
        ru: "только в официальной редакции", kk: "тек ресми редакцияда",
        en: "only in the official edition")
    }
  }

  private var summary: String {
    let same = report.items.count { $0.finding == .same }
    let others = report.items.count - same
    return phrases.choose(
      ru: "совпадает: \(same), не совпадает: \(others)",
      kk: "бірдей: \(same), бірдей емес: \(others)", en: "the same: \(same), not: \(others)")
  }

  /// The document of `amend reconcile --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug), "at": .day(at), "edition": .string(edition),
      "language": .string(language.rawValue),
      "items": .array(
        report.items.map { item in
          var changes: [JSONValue] = []
          if case .differs(let set) = item.finding {
            changes = set.changes.map { change in
              [
                "eId": [
                  "from": .text(change.from?.eId), "to": .text(change.to?.eId),
                ],
                "kind": .string(change.kind.rawValue), "words": .words(change.words),
                "headingWords": .words(change.headingWords),
              ]
            }
          }
          return [
            "eId": .string(item.eId), "finding": .string(item.finding.name),
            "changes": .array(changes),
          ]
        }),
      "summary": [
        "same": .integer(report.items.count { $0.finding == .same }),
        "other": .integer(report.items.count { $0.finding != .same }),
      ],
    ]
  }
}

extension ReconcileReport.Item.Finding {
  /// The word of the JSON contract.
  fileprivate var name: String {
    switch self {
    case .same: "same"
    case .differs: "differs"
    case .onlyHere: "only-here"
    case .onlyThere: "only-there"
    }
  }

  fileprivate var mark: String {
    switch self {
    case .same: "="
    case .differs: "~"
    case .onlyHere: "-"
    case .onlyThere: "+"
    }
  }
}
