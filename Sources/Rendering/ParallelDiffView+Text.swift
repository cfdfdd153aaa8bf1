import LegalText
import Redline

extension ParallelDiffView {
  /// The changes one under the other, each in every language.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    views[0].addVersions(to: &page)
    var shown = ShownPath()
    for row in rows {
      page.skip()
      addHeader(of: row, after: &shown, to: &page)
      for (view, change) in zip(views, row.changes) {
        let code = view.language.rawValue + "  "
        let mark = terminal.noteMark + " "
        var paragraphs: [[Span]] = []
        if let change {
          paragraphs = view.paragraphs(of: change, unicode: terminal.unicode).map {
            WordMarks(terminal: terminal).spans($0)
          }
          paragraphs += view.remarks(of: change).map { [Span(mark + $0, .dim)] }
        } else {
          paragraphs = [[Span(mark + absence(in: view.language), .dim)]]
        }
        for (place, spans) in paragraphs.enumerated() {
          let lead = place == 0 ? [Span(code, .dim)] : []
          page.add(lead + spans, indent: place == 0 ? 2 : 6, hanging: place == 0 ? 4 : 0)
        }
      }
    }
    addSummaries(to: &page)
    return page.text
  }

  /// The languages in columns, each with what was taken out and put in.
  public func sideBySide(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    views[0].addVersions(to: &page)
    page.add(columns: languages.map { [Span($0.rawValue, .heading)] })
    var shown = ShownPath()
    for row in rows {
      page.skip()
      addHeader(of: row, after: &shown, to: &page)
      let cells = zip(views, row.changes).map { view, change -> [[Span]] in
        guard let change else { return [[Span(absence(in: view.language), .dim)]] }
        let words = view.paragraphs(of: change, unicode: terminal.unicode).map {
          WordMarks(terminal: terminal).spans($0)
        }
        return words + view.remarks(of: change).map { [Span($0, .dim)] }
      }
      for line in 0..<(cells.map(\.count).max() ?? 0) {
        page.add(columns: cells.map { line < $0.count ? $0[line] : [] })
      }
    }
    addSummaries(to: &page)
    return page.text
  }

  private func addHeader(of row: Row, after shown: inout ShownPath, to page: inout Page) {
    guard let leading = leading(row) else { return }
    let terminal = page.terminal
    var header = views[0].header(of: leading.change, on: terminal)
    let others = names(of: row, arrow: terminal.arrow).dropFirst()
    header += others.map { Span(terminal.dot + $0, .heading) }
    page.add(header, hanging: 2)
    views[0].addPath(of: leading.change, after: &shown, to: &page)
    for origin in originTexts(of: row, dot: terminal.dot) {
      page.add([Span(origin, .dim)], indent: 2, hanging: 2)
    }
    if let remark = oneSidedness(of: row) {
      page.add([Span(terminal.warningMark + " " + remark, .warning)], indent: 2, hanging: 2)
    }
  }

  /// What brought the change about, in whichever language, in order of days.
  func originTexts(of row: Row, dot: String) -> [String] {
    var origins: [DiffView.Origin] = []
    for (view, change) in zip(views, row.changes) {
      guard let change, change.kind != .unchanged else { continue }
      for origin in view.origins(of: change) where !origins.contains(where: origin.isSame) {
        origins.append(origin)
      }
    }
    return DiffView.Origin.inOrder(origins).map { views[0].text(of: $0, dot: dot) }
  }

  private func addSummaries(to page: inout Page) {
    page.skip()
    addWarnings(to: &page)
    for line in summaries { page.add([Span(line, .dim)], hanging: 4) }
  }

  private func addWarnings(to page: inout Page) {
    for view in views { view.addWarnings(to: &page) }
  }

  // MARK: Statistics

  /// A line for each article: how many units changed and how, in each language the words put in and taken out, and
  /// whether some of it changed in one language alone.
  public func statistics(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    var table = Table(
      [Table.Column(), Table.Column()]
        + languages.flatMap {
          [
            Table.Column($0.rawValue, isRightAligned: true), Table.Column(isRightAligned: true),
          ]
        } + [Table.Column()])
    let groups = views.map { view in
      Dictionary(uniqueKeysWithValues: view.statisticsGroups().map { ($0.eId, $0) })
    }
    let articles = articles()
    for article in articles {
      let found = groups.map { $0[article.eId] }
      var cells = [
        Span(name(of: article.eId)),
        Span(found.lazy.compactMap { $0?.kinds }.first ?? "", .dim),
      ]
      for group in found {
        cells.append(Span("+\(group?.inserted ?? 0)"))
        cells.append(Span(terminal.minus + "\(group?.deleted ?? 0)"))
      }
      cells.append(
        article.oneSided == 0
          ? Span("") : Span(terminal.warningMark + " \(article.oneSided)", .warning))
      table.rows.append(cells)
    }
    if !articles.isEmpty { page.add(lines: table.lines(on: terminal)) }
    page.skip()
    addWarnings(to: &page)
    for (view, line) in zip(views, summaries) {
      let total = view.wordTotal(of: view.statisticsGroups(), on: terminal)
      page.add([Span(line + terminal.dot + total, .heading)], hanging: 4)
    }
    if oneSided > 0, let line = summaries.last {
      page.add([Span(terminal.warningMark + " " + line, .warning)], hanging: 4)
    }
    return page.text
  }

  /// The articles that changed in any language, in order, with how many of their units did so in one alone.
  private func articles() -> [(eId: String, oneSided: Int)] {
    var articles: [(eId: String, oneSided: Int)] = []
    var places: [String: Int] = [:]
    for row in rows {
      guard let change = leading(row)?.change, change.kind != .unchanged else { continue }
      let eId = DiffView.article(of: (change.to ?? change.from)?.eId ?? "")
      let place = places[eId] ?? articles.count
      if place == articles.count {
        places[eId] = place
        articles.append((eId, 0))
      }
      if row.isOneSided { articles[place].oneSided += 1 }
    }
    return articles
  }

  func name(of eId: String) -> String {
    eId.isEmpty ? phrases.actTitle : unitName(eId: eId, in: languages[0])
  }
}
