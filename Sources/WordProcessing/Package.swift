/// A document as a DOCX file: a zip of XML parts (ECMA-376, part 2).
public struct Package: Hashable, Sendable {
  /// The file. The same document gives the same bytes.
  public let bytes: [UInt8]
  /// How many characters of the text XML cannot hold; U+FFFD stands in their places.
  public let replacedCharacters: Int

  /// The relationship by which the text names its header.
  static let headerName = "rId3"

  /// Writes `document`.
  public init(_ document: Document) throws(ZipError) {
    let body = BodyWriter(document)
    let (text, replaced) = body.write()
    replacedCharacters = replaced
    let types = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    let parts: [(name: String, type: String, bytes: [UInt8])] = [
      ("word/document.xml", types + "document.main+xml", text),
      ("word/styles.xml", types + "styles+xml", StyleSheet.bytes(language: document.language)),
      ("word/settings.xml", types + "settings+xml", Self.settings),
      ("word/header.xml", types + "header+xml", Self.header),
    ]
    let around = [
      ZipPart(
        name: "[Content_Types].xml", bytes: Self.contentTypes(of: parts.map { ($0.name, $0.type) })),
      ZipPart(
        name: "_rels/.rels",
        bytes: Self.relationships([("rId1", "officeDocument", "word/document.xml")])),
      ZipPart(
        name: "word/_rels/document.xml.rels",
        bytes: Self.relationships([
          ("rId1", "styles", "styles.xml"), ("rId2", "settings", "settings.xml"),
          (Self.headerName, "header", "header.xml"),
        ])),
    ]
    bytes = try zip(around + parts.map { ZipPart(name: $0.name, bytes: $0.bytes) })
  }

  private static func contentTypes(of parts: [(name: String, type: String)]) -> [UInt8] {
    let xml = XMLWriter()
    xml.element("Types", ["xmlns": Namespace.contentTypes]) {
      xml.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for part in parts {
        xml.element("Override", ["PartName": "/" + part.name, "ContentType": part.type])
      }
    }
    return xml.bytes
  }

  private static func relationships(
    _ all: [(id: String, type: String, target: String)]
  ) -> [UInt8] {
    let xml = XMLWriter()
    xml.element("Relationships", ["xmlns": Namespace.packageRelationships]) {
      for one in all {
        xml.element(
          "Relationship",
          [
            "Id": one.id, "Type": Namespace.relationships + "/" + one.type, "Target": one.target,
          ])
      }
    }
    return xml.bytes
  }

  /// That the document is one of today's Word (compatibility mode 15), not of an old one.
  private static var settings: [UInt8] {
    let xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": Namespace.main]) {
      xml.element("w:compat") {
        xml.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
    }
    return xml.bytes
  }

  /// The number of the page, centred.
  private static var header: [UInt8] {
    let xml = XMLWriter()
    xml.element("w:hdr", ["xmlns:w": Namespace.main]) {
      xml.element("w:p") {
        xml.element("w:pPr") { xml.element("w:pStyle", ["w:val": "Header"]) }
        xml.element("w:fldSimple", ["w:instr": " PAGE "]) {
          xml.element("w:r") { xml.element("w:t") { xml.text("2") } }
        }
      }
    }
    return xml.bytes
  }
}
