/// Writes `word/document.xml`. The order of elements is the schema's: ECMA-376, part 1, annex A.
final class BodyWriter {
  private let document: Document
  private let xml = XMLWriter()
  private var changes = 0
  /// How many paragraphs have ended whose end is no change.
  private var keptEnds = 0

  init(_ document: Document) {
    self.document = document
  }

  /// The part, and how many characters were replaced.
  func write() -> (bytes: [UInt8], replacedCharacters: Int) {
    let names: KeyValuePairs = ["xmlns:w": Namespace.main, "xmlns:r": Namespace.relationships]
    xml.element("w:document", names) {
      xml.element("w:body") {
        for block in document.blocks {
          switch block {
          case .paragraph(let paragraph): write(paragraph)
          case .table(let table): write(table)
          }
        }
        // A table must not be the last thing on a page of its own (17.4.37): a paragraph ends the document.
        if case .table = document.blocks.last { writeClosing() }
        writeSection()
      }
    }
    return (xml.bytes, xml.replacedCharacters)
  }

  /// An empty paragraph so low that it opens no page of its own where the table fills the last one.
  private func writeClosing() {
    xml.element("w:p") {
      xml.element("w:pPr") {
        xml.element("w:pStyle", ["w:val": Document.Style.cell.rawValue])
        xml.element(
          "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "20", "w:lineRule": "exact"])
        xml.element("w:rPr") { xml.element("w:sz", ["w:val": "2"]) }
      }
    }
  }

  // MARK: Paragraphs

  private func write(_ paragraph: Document.Paragraph) {
    xml.element("w:p") {
      xml.element("w:pPr") {
        xml.element("w:pStyle", ["w:val": paragraph.style.rawValue])
        if let change = paragraph.change {
          xml.element("w:rPr") { track(change) }
        }
      }
      for run in paragraph.runs where !run.text.isEmpty {
        if let change = run.change {
          track(change) { write(run) }
        } else {
          write(run)
        }
      }
    }
    if paragraph.change == nil { keptEnds += 1 }
  }

  /// LibreOffice takes neighbouring insertions of one author and one minute for one, and the end of the paragraph
  /// between them with it, even where that end is no insertion: so changes on either side of such an end are made at
  /// different hours.
  private func track(_ change: Document.Change, _ body: () -> Void = {}) {
    changes += 1
    let time = document.changedOn + (keptEnds % 2 == 0 ? "T00:00:00Z" : "T01:00:00Z")
    xml.element(
      change == .inserted ? "w:ins" : "w:del",
      ["w:id": String(changes), "w:author": document.author, "w:date": time], body)
  }

  private func write(_ run: Document.Run) {
    xml.element("w:r") {
      if run.isBold || run.isStruck {
        xml.element("w:rPr") {
          if run.isBold { xml.element("w:b") }
          if run.isStruck { xml.element("w:strike") }
        }
      }
      let name = run.change == .deleted ? "w:delText" : "w:t"
      var piece = String.UnicodeScalarView()
      func writePiece() {
        guard !piece.isEmpty else { return }
        xml.element(name, ["xml:space": "preserve"]) { xml.text(String(piece)) }
        piece = String.UnicodeScalarView()
      }
      func writeSign(_ name: String) {
        writePiece()
        xml.element(name)
      }
      for scalar in run.text.unicodeScalars {
        switch scalar {
        case "\n": writeSign("w:br")
        case "\t": writeSign("w:tab")
        case "\r": writeSign("w:cr")
        // The character as such would be set in another font.
        case "\u{2011}": writeSign("w:noBreakHyphen")
        default: piece.append(scalar)
        }
      }
      writePiece()
    }
  }

  // MARK: Tables

  private func write(_ table: Document.Table) {
    let widths = table.columns.map(twips)
    xml.element("w:tbl") {
      xml.element("w:tblPr") {
        xml.element("w:tblW", ["w:w": String(widths.reduce(0, +)), "w:type": "dxa"])
        xml.element("w:tblBorders") {
          for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            xml.element(
              "w:" + side,
              ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "auto"])
          }
        }
        xml.element("w:tblLayout", ["w:type": "fixed"])
        xml.element("w:tblLook", ["w:val": "0020", "w:firstRow": "1"])
      }
      xml.element("w:tblGrid") {
        for width in widths { xml.element("w:gridCol", ["w:w": String(width)]) }
      }
      for row in table.heading { write(row, widths, isHeading: true) }
      for row in table.rows { write(row, widths, isHeading: false) }
    }
  }

  private func write(_ row: Document.Table.Row, _ widths: [Int], isHeading: Bool) {
    xml.element("w:tr") {
      if row.isWhole || isHeading {
        xml.element("w:trPr") {
          xml.element("w:cantSplit")
          if isHeading { xml.element("w:tblHeader") }
        }
      }
      let isOne = row.cells.count == 1
      for (place, paragraphs) in row.cells.enumerated() {
        xml.element("w:tc") {
          xml.element("w:tcPr") {
            let width = isOne ? widths.reduce(0, +) : widths[place]
            xml.element("w:tcW", ["w:w": String(width), "w:type": "dxa"])
            if isOne { xml.element("w:gridSpan", ["w:val": String(widths.count)]) }
          }
          // A cell holds at least one paragraph (17.4.66).
          for paragraph in paragraphs.isEmpty ? [Document.Paragraph(.cell, [])] : paragraphs {
            write(paragraph)
          }
        }
      }
    }
  }

  // MARK: The page

  private func writeSection() {
    let isLandscape = document.orientation == .landscape
    let (short, long) = (String(twips(210)), String(twips(297)))
    xml.element("w:sectPr") {
      xml.element("w:headerReference", ["w:type": "default", "r:id": Package.headerName])
      if isLandscape {
        xml.element("w:pgSz", ["w:w": long, "w:h": short, "w:orient": "landscape"])
      } else {
        xml.element("w:pgSz", ["w:w": short, "w:h": long])
      }
      let (top, bottom) = (
        String(twips(Document.Margins.top)), String(twips(Document.Margins.bottom))
      )
      xml.element(
        "w:pgMar",
        [
          "w:top": top, "w:right": String(twips(Document.Margins.right)), "w:bottom": bottom,
          "w:left": String(twips(Document.Margins.left)), "w:header": top, "w:footer": bottom,
          "w:gutter": "0",
        ])
      // The first page has a header of its own, which is empty.
      xml.element("w:titlePg")
    }
  }
}

/// Twentieths of a point in so many millimetres.
func twips(_ millimetres: Double) -> Int {
  Int((millimetres / 25.4 * 1440).rounded())
}

/// The names of vocabularies (ECMA-376, part 1, annex A; part 2, annex E).
enum Namespace {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships"
  static let contentTypes = "http://schemas.openxmlformats.org/package/2006/content-types"
}
