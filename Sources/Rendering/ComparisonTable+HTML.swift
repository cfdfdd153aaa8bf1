import LegalText
import Redline

extension ComparisonTable {
  /// The table as a page of HTML that needs no other file; printed as the document is.
  public func html() -> String {
    var body = "<header>\n"
    for (place, line) in form.title(of: title).enumerated() {
      let tag = place == 0 ? "h1" : "p"
      body += "<\(tag)>" + htmlEscaped(line) + "</\(tag)>\n"
    }
    body += "</header>\n<main>\n<table>\n<thead>\n<tr>"
    for column in form.columns {
      body += "<th scope=\"col\">" + htmlEscaped(column) + "</th>"
    }
    body += "</tr>\n<tr>"
    for place in 1...form.columns.count { body += "<th>\(place)</th>" }
    body += "</tr>\n</thead>\n<tbody>\n"
    for (place, row) in rows.enumerated() { body += html(row, number: place + 1) }
    if rows.isEmpty {
      body += "<tr><td colspan=\"\(form.columns.count)\">" + htmlEscaped(form.nothing)
      body += "</td></tr>\n"
    }
    body += "</tbody>\n</table>\n</main>\n"
    return htmlPage(
      title: form.title(of: title).joined(separator: " "), language: language.rawValue, body: body,
      style: Self.style)
  }

  private func html(_ row: Row, number: Int) -> String {
    let unit = htmlEscaped(oneLine(row.from ?? row.to ?? ""))
    var text = "<tr data-eid=\"" + unit + "\"><td>\(number).</td><td>"
    text += printedName(of: row).map { "<p>" + htmlEscaped($0) + "</p>" }.joined()
    text += "</td><td>" + html(row.old, else: form.absent)
    text += "</td><td>" + html(row.new, else: form.excluded)
    text += "</td><td>"
    if !row.justification.isEmpty { text += "<p>" + htmlEscaped(row.justification) + "</p>" }
    return text + "</td></tr>\n"
  }

  private func html(_ lines: [[WordEdit]]?, else other: String) -> String {
    guard let lines else { return "<p>" + htmlEscaped(other) + "</p>" }
    return lines.map { line in
      let words = line.map { edit in
        switch edit.operation {
        case .insert where showsMarks: "<ins>" + htmlEscaped(edit.text) + "</ins>"
        case .delete where showsMarks: "<del>" + htmlEscaped(edit.text) + "</del>"
        default: htmlEscaped(edit.text)
        }
      }
      return "<p>" + words.joined() + "</p>"
    }.joined()
  }

  private static let style = """
    body { font: 12pt/1.2 "Times New Roman", Times, serif; margin: 2rem; }
    header { text-align: center; font-weight: bold; font-size: 14pt; margin-bottom: 1rem; }
    h1 { font-size: inherit; margin: 0; } p { margin: 0; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border: 1px solid; padding: 2pt 5pt; vertical-align: top; overflow-wrap: anywhere; }
    th:nth-child(1) { width: 4.5%; } th:nth-child(2) { width: 15%; } th:nth-child(5) { width: 22%; }
    thead { display: table-header-group; }
    ins { font-weight: bold; text-decoration: none; } del { text-decoration: line-through; }
    @page { size: A4 landscape; margin: 25mm 15mm 25mm 25mm; }
    @media print { body { margin: 0; } }
    """
}
