public import ActText
public import LegalText
internal import YAML

/// Why units change, as a YAML file says it for a comparison table.
///
/// ```yaml
/// "29(2)(1)": Уточняется срок.
/// статья 30: {ru: Уточняется срок., kk: Мерзімі нақтыланады.}
/// ```
public struct JustificationFile: Hashable, Sendable {
  /// Why one unit changes.
  public struct Justification: Hashable, Sendable {
    /// The unit as it is named in the file.
    public var name: String
    /// The unit.
    public var locator: Locator
    /// Why it changes, in each language given.
    public var text: PerLanguage<String>
    /// The line, from 1.
    public var line: Int?
  }

  /// The file, as it was named.
  public let file: String
  /// The justifications, in order.
  public let justifications: [Justification]

  /// Reads the file at `path`.
  ///
  /// - Throws: ``ReadingError`` where it is no YAML, not of this shape, or names what is no locator.
  public init(path: String) throws(ReadingError) {
    try self.init(TextFile(path: path))
  }

  /// Reads `file`.
  public init(_ file: TextFile) throws(ReadingError) {
    self.file = file.name
    guard let node = try file.yaml() else {
      justifications = []
      return
    }
    guard let map = node.mapping else {
      throw Self.error(node, in: file.name, "units are wanted here, each with its justification")
    }
    justifications = try map.map { key, value throws(ReadingError) in
      guard let name = key.text else {
        throw Self.error(key, in: file.name, "a unit is named by a locator")
      }
      let locator: Locator
      do throws(LocatorError) {
        locator = try Locator(name)
      } catch {
        throw Self.error(key, in: file.name, error.message, hint: error.hint)
      }
      let text = try Self.text(value, in: file.name)
      return Justification(name: name, locator: locator, text: text, line: key.line)
    }
  }

  private static func text(
    _ node: Node, in file: String
  ) throws(ReadingError) -> PerLanguage<String> {
    if let text = node.text { return PerLanguage(ru: text, kk: text, en: text) }
    guard let map = node.mapping else {
      throw error(node, in: file, "a justification is a text, or ru, kk and en")
    }
    var texts = PerLanguage<String>()
    for (key, value) in map {
      guard let language = key.text.flatMap({ Language(rawValue: $0) }) else {
        throw error(key, in: file, "“\(key.text ?? "?")” is no language: ru, kk, en")
      }
      guard let text = value.text else {
        throw error(value, in: file, "a justification is a text")
      }
      texts[language] = text
    }
    return texts
  }

  private static func error(
    _ node: Node, in file: String, _ message: String, hint: String? = nil
  ) -> ReadingError {
    ReadingError(
      file: file, line: node.line, column: node.column, message: message, hint: hint)
  }
}
