import LegalText
import Redline

extension ParallelDiffView {
  /// The changes as Markdown, each in every language: `~~taken out~~`, `**put in**`.
  public func markdown() -> String {
    var blocks = ["# " + markdownEscaped(oneLine(views[0].heading))]
    for row in rows {
      guard let leading = leading(row) else { continue }
      blocks.append("## " + markdownEscaped(oneLine(heading(of: row))))
      blocks += views[0].markdownFacts(of: leading.change, originTexts(of: row, dot: " · "))
      if let remark = oneSidedness(of: row) {
        blocks.append("> ⚠ **" + markdownEscaped(remark) + "**")
      }
      for (view, change) in zip(views, row.changes) {
        blocks.append("### " + view.language.rawValue)
        blocks +=
          change.map(view.markdownWords)
          ?? ["*" + markdownEscaped(absence(in: view.language)) + "*"]
      }
    }
    blocks += views.flatMap(\.markdownWarnings)
    blocks += summaries.map { "*" + markdownEscaped($0) + "*" }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The changes as a page of HTML that needs no other file, the languages in columns.
  public func html() -> String {
    var page = DiffPage(heading: views[0].heading, languages: languages)
    let lines = zip(summaries, languages + languages.prefix(1))
    page.addHeader(
      summaries: lines.map { (text: $0, language: $1) },
      warnings: views.flatMap { view in view.warnings.map { ($0, view.language) } })
    page.addContents(links(), in: phrases)
    for (place, row) in rows.enumerated() {
      guard let change = leading(row)?.change else { continue }
      let section = DiffPage.Section(
        kind: change.kind, eId: (change.to ?? change.from)?.eId ?? "", place: place,
        event: phrases.kind(change.kind), names: names(of: row, arrow: "→"))
      var content = views[0].htmlFacts(of: change, originTexts(of: row, dot: " · "))
      if let remark = oneSidedness(of: row) {
        content += "<p class=\"warning\">⚠ " + htmlEscaped(remark) + "</p>\n"
      }
      content += "<div class=\"languages\">\n"
      for (view, change) in zip(views, row.changes) {
        let language = view.language.rawValue
        content += "<div>\n<h3>" + phrases.name(of: view.language) + "</h3>\n"
        if let change {
          content += "<div lang=\"" + language + "\">\n" + view.htmlWords(of: change) + "</div>\n"
        } else {
          content += "<p class=\"note\">" + htmlEscaped(absence(in: view.language)) + "</p>\n"
        }
        content += "</div>\n"
      }
      page.add(section, content + "</div>\n")
    }
    return page.html()
  }

  private func heading(of row: Row) -> String {
    guard let leading = leading(row) else { return "" }
    return phrases.kind(leading.change.kind) + ": "
      + names(of: row, arrow: "→").joined(separator: " · ")
  }

  private func links() -> [(name: String, anchor: String)] {
    var known: Set<String> = []
    return rows.compactMap { row in
      guard let change = leading(row)?.change, change.kind != .unchanged else { return nil }
      let unit = (change.to ?? change.from)?.eId ?? ""
      let article = DiffView.article(of: unit)
      guard known.insert(article).inserted else { return nil }
      return (name(of: article), unit)
    }
  }

  // MARK: JSON

  /// The document of `diff --language ru,kk --format json`.
  public func json() -> JSONValue {
    let codes = languages.map(\.rawValue)
    let notes = views.flatMap { view in view.changes.approximations.map(view.json) }
    return [
      "act": .text(views[0].act?.slug), "from": .string(views[0].from),
      "to": .string(views[0].to), "languages": .list(codes),
      "changes": .array(rows.map(json)),
      "summary": .object(
        zip(codes, views).map { JSONValue.Member($0, $1.summaryJSON) }
          + [JSONValue.Member("oneSided", .integer(oneSided))]),
      "doubtful": .array(views.flatMap(\.doubtsJSON)), "approximations": .array(notes),
    ]
  }

  private func json(_ row: Row) -> JSONValue {
    let change = leading(row)?.change
    var members = [
      JSONValue.Member("kind", .text(change?.kind.rawValue)),
      JSONValue.Member("eId", ["from": .text(change?.from?.eId), "to": .text(change?.to?.eId)]),
      JSONValue.Member("oneSided", .boolean(row.isOneSided)),
    ]
    for (view, change) in zip(views, row.changes) {
      members.append(
        JSONValue.Member(view.language.rawValue, change.map(view.json) ?? .null))
    }
    return .object(members)
  }
}
