import LegalText
import Redline
public import WordProcessing

extension ComparisonTable {
  /// The table as a document: A4, the long side up; the heading is repeated on each page.
  public func document() -> Document {
    let heading = [
      Document.Table.Row(form.columns.map { [Self.paragraph($0, .cellHeading)] }),
      Document.Table.Row(
        (1...form.columns.count).map { [Self.paragraph(String($0), .cellHeading)] }),
    ]
    let table = Document.Table(
      columns: Self.columns, heading: heading,
      rows: rows.isEmpty
        ? [Document.Table.Row([[Self.paragraph(form.nothing, .cell)]])]
        : rows.enumerated().map { row($1, number: $0 + 1) })
    let title = form.title(of: self.title).map { Self.paragraph($0, .title) }
    return Document(
      language: language.rawValue + "-KZ", orientation: .landscape,
      blocks: (title + [Self.paragraph("", .title)]).map(Document.Block.paragraph)
        + [.table(table)])
  }

  /// In millimetres; as wide as the page allows.
  private static var columns: [Double] {
    let (number, name, justification) = (12.0, 38.0, 57.0)
    let text = (Document.textWidth(.landscape) - number - name - justification) / 2
    return [number, name, text, text, justification]
  }

  /// The characters up to which a row is kept on one page: about half of one.
  private static let longestWholeRow = 500

  private func row(_ row: Row, number: Int) -> Document.Table.Row {
    let name = printedName(of: row)
    let cells = [
      [Self.paragraph(String(number) + ".", .cell)], name.map { Self.paragraph($0, .cell) },
      paragraphs(row.old, else: form.absent), paragraphs(row.new, else: form.excluded),
      row.justification.split(separator: "\n", omittingEmptySubsequences: false).map {
        Self.paragraph(String($0), .cell)
      },
    ]
    let size = cells.map { cell in
      cell.reduce(0) { $0 + $1.runs.reduce(40) { $0 + $1.text.utf16.count } }
    }
    return Document.Table.Row(cells, isWhole: (size.max() ?? 0) <= Self.longestWholeRow)
  }

  private func paragraphs(_ lines: [[WordEdit]]?, else other: String) -> [Document.Paragraph] {
    guard let lines else { return [Self.paragraph(other, .cell)] }
    return lines.map { line in
      Document.Paragraph(
        .cell,
        line.map { edit in
          Document.Run(
            edit.text, isBold: showsMarks && edit.operation == .insert,
            isStruck: showsMarks && edit.operation == .delete)
        })
    }
  }

  private static func paragraph(_ text: String, _ style: Document.Style) -> Document.Paragraph {
    Document.Paragraph(style, [Document.Run(text)])
  }
}
