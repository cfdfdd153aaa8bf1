public import LegalText

/// One check of a registry and what came of it.
public struct Check: Hashable, Sendable {
  /// What was checked.
  public var name: String
  /// Whether all is well.
  public var ok: Bool
  /// What was found; nil where there is nothing to say.
  public var detail: String?
  /// What to do about it; nil where all is well.
  public var hint: String?

  /// Makes a check.
  public init(name: String, ok: Bool, detail: String? = nil, hint: String? = nil) {
    self.hint = hint
    self.name = name
    self.ok = ok
    self.detail = detail
  }
}

/// The report of `verify`.
public struct VerifyView: Hashable, Sendable {
  /// The checks, in the order they were made.
  public var checks: [Check]
  /// The language of what the view itself says.
  public var language: Language

  /// Makes a report.
  public init(checks: [Check], language: Language) {
    self.checks = checks
    self.language = language
  }

  /// Whether every check went well.
  public var isOK: Bool { checks.allSatisfy(\.ok) }

  /// A line for each check, then the verdict.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    let phrases = Phrases(language)
    for check in checks {
      let mark = check.ok ? (terminal.unicode ? "✓" : "ok") : (terminal.unicode ? "✗" : "FAILED")
      var spans = [Span(mark, check.ok ? .good : .warning), Span(" " + check.name)]
      if let detail = check.detail, !detail.isEmpty { spans.append(Span(": " + detail, .dim)) }
      page.add(spans, hanging: 2)
      if let hint = check.hint { page.add([Span("hint: " + hint)], indent: 2, hanging: 2) }
    }
    page.skip()
    let failed = checks.filter { !$0.ok }.count
    let verdict =
      failed == 0
      ? phrases.choose(ru: "все в порядке", kk: "бәрі дұрыс", en: "all is well")
      : phrases.choose(
        ru: "с ошибками: \(failed) из \(checks.count)",
        kk: "қатесі бар: \(checks.count) ішінен \(failed)",
        en: "failed: \(failed) of \(checks.count)")
    page.add([Span(verdict, failed == 0 ? .good : .warning)])
    return page.text
  }

  /// The document of `verify --format json`.
  public func json() -> JSONValue {
    [
      "ok": .boolean(isOK),
      "checks": .array(
        checks.map {
          [
            "name": .string($0.name), "ok": .boolean($0.ok), "detail": .text($0.detail),
            "hint": .text($0.hint),
          ]
        }),
    ]
  }
}
