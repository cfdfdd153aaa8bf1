/// Writes `word/styles.xml`: Times New Roman 14, single spacing, the first line indented by 1.25 cm, as drafts of acts
/// are set (order of the Minister of Justice of 5 July 2023 No. 464, p. 21); 12 in tables.
enum StyleSheet {
  /// The part for a text in `language`.
  static func bytes(language: String) -> [UInt8] {
    let xml = XMLWriter()
    xml.element("w:styles", ["xmlns:w": Namespace.main]) {
      xml.element("w:docDefaults") {
        xml.element("w:rPrDefault") {
          xml.element("w:rPr") {
            let font = "Times New Roman"
            xml.element(
              "w:rFonts",
              ["w:ascii": font, "w:hAnsi": font, "w:eastAsia": font, "w:cs": font])
            setSize(14, in: xml)
            xml.element("w:lang", ["w:val": language])
          }
        }
        xml.element("w:pPrDefault") {
          xml.element("w:pPr") {
            xml.element(
              "w:spacing", ["w:before": "0", "w:after": "0", "w:line": "240", "w:lineRule": "auto"])
          }
        }
      }
      for style in all { write(style, in: xml) }
    }
    return xml.bytes
  }

  private struct Style {
    var id: String
    var name: String
    /// Whether the lines stay with those of the next paragraph.
    var isKeptWithNext = false
    /// Points above and below.
    var spacing = (before: 0, after: 0)
    /// The indent of the first line, in millimetres.
    var indent = 0.0
    var alignment = "left"
    /// The level in the outline of the document, from 0.
    var level: Int?
    var isBold = false
    var points: Int?
  }

  private static var all: [Style] {
    Document.Style.allCases.map(style)
      + [Style(id: "Header", name: "header", spacing: (0, 6), alignment: "center")]
  }

  private static func style(_ style: Document.Style) -> Style {
    let id = style.rawValue
    return switch style {
    case .body: Style(id: id, name: "Normal", indent: 12.5, alignment: "both")
    case .title:
      Style(id: id, name: "Title", isKeptWithNext: true, alignment: "center", isBold: true)
    case .division:
      Style(
        id: id, name: "heading 1", isKeptWithNext: true, spacing: (12, 12), alignment: "center",
        level: 0,
        isBold: true)
    case .article:
      Style(
        id: id, name: "heading 2", isKeptWithNext: true, spacing: (6, 6), indent: 12.5,
        alignment: "both", level: 1, isBold: true)
    case .cell: Style(id: id, name: "Table Text", points: 12)
    case .cellHeading:
      Style(id: id, name: "Table Heading", alignment: "center", isBold: true, points: 11)
    }
  }

  private static func write(_ style: Style, in xml: XMLWriter) {
    func body() {
      xml.element("w:name", ["w:val": style.name])
      xml.element("w:pPr") {
        if style.isKeptWithNext { xml.element("w:keepNext") }
        if style.spacing != (0, 0) {
          xml.element(
            "w:spacing",
            [
              "w:before": String(style.spacing.before * 20),
              "w:after": String(style.spacing.after * 20),
            ])
        }
        if style.indent > 0 {
          xml.element("w:ind", ["w:firstLine": String(twips(style.indent))])
        }
        xml.element("w:jc", ["w:val": style.alignment])
        if let level = style.level {
          xml.element("w:outlineLvl", ["w:val": String(level)])
        }
      }
      xml.element("w:rPr") {
        if style.isBold { xml.element("w:b") }
        if let points = style.points { setSize(points, in: xml) }
      }
    }
    if style.id == Document.Style.body.rawValue {
      xml.element(
        "w:style", ["w:type": "paragraph", "w:default": "1", "w:styleId": style.id], body)
    } else {
      xml.element("w:style", ["w:type": "paragraph", "w:styleId": style.id], body)
    }
  }

  private static func setSize(_ points: Int, in xml: XMLWriter) {
    xml.element("w:sz", ["w:val": String(points * 2)])
    xml.element("w:szCs", ["w:val": String(points * 2)])
  }
}
