public import ActText
public import LegalText
internal import YAML

/// A topic tree and its assignments as a YAML file holds them.
///
/// ```yaml
/// topics:
///   - id: data
///     label: {ru: Цифровые данные, kk: Цифрлық деректер, en: Digital data}
///     terms: {ru: [большие данные], en: [big data]}
///     children: [ … ]
/// assignments:
///   - {act: digital-code, topic: data, provisions: ["14", "16(2)"]}
/// ```
public struct TopicFile: Hashable, Sendable {
  /// Provisions of one act that belong to a topic.
  public struct Assignment: Hashable, Sendable {
    /// The act's short name.
    public var act: String
    /// The topic.
    public var topic: String
    /// Locators, as written.
    public var provisions: [String]
  }

  /// How many topics may be in one.
  static let most = 10_000

  /// The topics, wider before narrower.
  public var topics: [Topic]
  /// The assignments, in order.
  public var assignments: [Assignment]

  /// Reads the file at `path`.
  ///
  /// - Throws: ``ReadingError`` where it is no YAML, or not of this shape.
  public init(path: String) throws(ReadingError) {
    try self.init(TextFile(path: path))
  }

  /// Reads `file`.
  public init(_ file: TextFile) throws(ReadingError) {
    guard let root = try file.yaml()?.mapping else {
      throw ReadingError(
        file: file.name, line: 1, message: "neither topics nor assignments are in this file")
    }
    let reader = Reader(file: file.name)
    try reader.check(root, allows: ["topics", "assignments"])
    var topics: [Topic] = []
    for node in try reader.list(root["topics"]) {
      topics += try reader.topics(node, broader: nil)
    }
    self.topics = topics
    assignments = try reader.list(root["assignments"]).map(reader.assignment)
  }

  private struct Reader {
    let file: String

    func topics(_ node: Node, broader: String?) throws(ReadingError) -> [Topic] {
      guard let map = node.mapping else { throw error(node, "a topic is a mapping with an id") }
      try check(map, allows: ["id", "label", "terms", "children"])
      guard let id = map["id"]?.text else { throw error(node, "a topic without an id") }
      var topic = Topic(id: id, label: PerLanguage(), broader: broader)
      for (key, value) in try languages(map["label"]) {
        guard let text = value.text else { throw error(value, "a label is a text") }
        topic.label[key] = text
      }
      for (key, value) in try languages(map["terms"]) {
        topic.terms[key] = try list(value).map { node throws(ReadingError) in
          guard let text = node.text, !text.isEmpty else { throw error(node, "a term is a text") }
          return text
        }
      }
      var all = [topic]
      for child in try list(map["children"]) {
        all += try topics(child, broader: id)
        // Aliases of aliases make more topics of a short text than fit anywhere.
        guard all.count <= TopicFile.most else {
          throw error(node, "more than \(TopicFile.most) topics are in this one")
        }
      }
      return all
    }

    func assignment(_ node: Node) throws(ReadingError) -> Assignment {
      guard let map = node.mapping, let act = map["act"]?.text,
        let topic = map["topic"]?.text
      else { throw error(node, "an assignment has act, topic and provisions") }
      try check(map, allows: ["act", "topic", "provisions"])
      let provisions = try list(map["provisions"]).map { node throws(ReadingError) in
        guard let text = node.text, !text.isEmpty else {
          throw error(node, "a provision is a locator")
        }
        return text
      }
      return Assignment(act: act, topic: topic, provisions: provisions)
    }

    func list(_ node: Node?) throws(ReadingError) -> [Node] {
      guard let node else { return [] }
      guard let nodes = node.list else { throw error(node, "a list is wanted here") }
      return nodes
    }

    private func languages(
      _ node: Node?
    ) throws(ReadingError) -> [(Language, Node)] {
      guard let node else { return [] }
      guard let map = node.mapping else { throw error(node, "ru, kk and en are wanted here") }
      var values: [(Language, Node)] = []
      for (key, value) in map {
        guard let language = key.text.flatMap({ Language(rawValue: $0) }) else {
          throw error(key, "“\(key.text ?? "?")” is no language: ru, kk, en")
        }
        values.append((language, value))
      }
      return values
    }

    func check(_ map: Mapping, allows keys: Set<String>) throws(ReadingError) {
      for (key, _) in map where !keys.contains(key.text ?? "") {
        throw error(
          key, "“\(key.text ?? "?")” is not known here: \(keys.sorted().joined(separator: ", "))")
      }
    }

    private func error(_ node: Node, _ message: String) -> ReadingError {
      ReadingError(file: file, line: node.line, column: node.column, message: message)
    }
  }
}
