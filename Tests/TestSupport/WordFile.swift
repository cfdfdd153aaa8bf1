internal import CMinizip
public import Foundation

#if canImport(FoundationXML)
  public import FoundationXML
#endif

/// A DOCX as a word processor takes it: read by another library than wrote it.
public struct WordFile {
  /// What is no DOCX.
  public struct Broken: Error, CustomStringConvertible {
    /// What is wrong.
    public let description: String
  }

  /// The parts in the order of the archive.
  public let parts: [(name: String, bytes: Data)]
  /// The text, `word/document.xml`.
  public let body: XMLElement

  /// Unpacks `bytes`; every part must be well-formed.
  ///
  /// - Parameter checksClock: whether parts that bear a time of their making are refused.
  public init(_ bytes: some Sequence<UInt8>, checksClock: Bool = true) throws {
    parts = try Self.unzipped(Data(bytes), checksClock: checksClock)
    var documents: [String: XMLDocument] = [:]
    for part in parts {
      documents[part.name] = try XMLDocument(data: part.bytes, options: [.nodePreserveAll])
    }
    guard
      let body = documents["word/document.xml"]?.rootElement()?.elements(forName: "w:body").first
    else { throw Broken(description: "no text") }
    self.body = body
  }

  // MARK: Text

  /// The paragraphs outside of tables once all changes are accepted or rejected.
  ///
  /// A paragraph whose end goes is joined with the next one (ECMA-376, part 1, 17.13.5.15 and 17.13.5.20).
  public func paragraphs(accepting: Bool) -> [String] {
    var paragraphs: [String] = []
    var open: String?
    for paragraph in body.elements(forName: "w:p") {
      let text = Self.text(of: paragraph, accepting: accepting)
      let end = paragraph.first("w:pPr")?.first("w:rPr")
      let isGone = end?.first(accepting ? "w:del" : "w:ins") != nil
      open = (open ?? "") + text
      if !isGone {
        paragraphs.append(open ?? "")
        open = nil
      }
    }
    if let open { paragraphs.append(open) }
    return paragraphs
  }

  /// Each table, row by row, cell by cell, paragraph by paragraph.
  public var tables: [[[[String]]]] {
    body.elements(forName: "w:tbl").map { table in
      table.elements(forName: "w:tr").map { row in
        row.elements(forName: "w:tc").map { cell in
          cell.elements(forName: "w:p").map { Self.text(of: $0, accepting: true) }
        }
      }
    }
  }

  /// The names of the paragraphs and tables, and of what says how the page is.
  public var blocks: [String] { (body.children ?? []).compactMap(\.name) }

  /// All elements of a name, in document order.
  public func all(_ name: String) -> [XMLElement] {
    func all(in element: XMLElement) -> [XMLElement] {
      (element.name == name ? [element] : [])
        + (element.children ?? []).compactMap { $0 as? XMLElement }.flatMap(all)
    }
    return all(in: body)
  }

  private static func text(of element: XMLElement, accepting: Bool) -> String {
    var text = ""
    for case let child as XMLElement in element.children ?? [] {
      switch child.name {
      case "w:t", "w:delText": text += child.stringValue ?? ""
      case "w:br": text += "\n"
      case "w:tab": text += "\t"
      case "w:cr": text += "\r"
      case "w:noBreakHyphen": text += "\u{2011}"
      case "w:ins": text += accepting ? Self.text(of: child, accepting: accepting) : ""
      case "w:del": text += accepting ? "" : Self.text(of: child, accepting: accepting)
      case "w:r": text += Self.text(of: child, accepting: accepting)
      default: break
      }
    }
    return text
  }

  // MARK: Archive

  private static func unzipped(
    _ bytes: Data, checksClock: Bool
  ) throws -> [(name: String, bytes: Data)] {
    let file = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-" + UUID().uuidString + ".docx")
    try bytes.write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    guard let archive = unzOpen64(file.path) else { throw Broken(description: "no zip") }
    defer { unzClose(archive) }
    var parts: [(name: String, bytes: Data)] = []
    var step = unzGoToFirstFile(archive)
    while step == UNZ_OK {
      parts.append(try part(archive, checksClock: checksClock))
      step = unzGoToNextFile(archive)
    }
    guard step == UNZ_END_OF_LIST_OF_FILE else { throw Broken(description: "a broken zip") }
    return parts
  }

  private static func part(
    _ archive: unzFile, checksClock: Bool
  ) throws -> (name: String, bytes: Data) {
    var facts = unz_file_info64()
    var name = [CChar](repeating: 0, count: 1024)
    guard
      unzGetCurrentFileInfo64(archive, &facts, &name, UInt(name.count), nil, 0, nil, 0) == UNZ_OK,
      unzOpenCurrentFile(archive) == UNZ_OK
    else { throw Broken(description: "a part cannot be opened") }
    guard !checksClock || facts.dosDate == 33 << 16 else {
      throw Broken(description: "a part has a clock")
    }
    var bytes = [UInt8](repeating: 0, count: Int(facts.uncompressed_size))
    let count = unzReadCurrentFile(archive, &bytes, UInt32(bytes.count))
    guard Int(count) == bytes.count, unzCloseCurrentFile(archive) == UNZ_OK else {
      throw Broken(description: "a part is damaged")
    }
    return (String(decoding: name.prefix { $0 != 0 }.map(UInt8.init), as: UTF8.self), Data(bytes))
  }
}

extension XMLElement {
  /// The first element of a name in this one.
  public func first(_ name: String) -> XMLElement? { elements(forName: name).first }

  /// The text in it.
  public var text: String { stringValue ?? "" }

  /// The value of an attribute.
  public subscript(attribute: String) -> String? { self.attribute(forName: attribute)?.stringValue }
}
