/// What stands in YAML, in its order and with its place. Nothing is taken for a number, a day or a truth value.
public struct Node: Sendable {
  /// What it is.
  public enum Content: Sendable {
    /// A text; plain where no quotes and no sign of a block stand around it.
    case text(String, isPlain: Bool)
    /// A list.
    case list([Node])
    /// Keys and their values.
    case mapping(Mapping)
  }

  /// What it is.
  public let content: Content
  /// The line it begins on, from 1.
  public let line: Int
  /// The column it begins in, from 1.
  public let column: Int

  /// The text; nil where it is something else.
  public var text: String? {
    if case .text(let text, _) = content { text } else { nil }
  }

  /// The list; nil where it is something else.
  public var list: [Node]? {
    if case .list(let nodes) = content { nodes } else { nil }
  }

  /// The keys and values; nil where it is something else.
  public var mapping: Mapping? {
    if case .mapping(let mapping) = content { mapping } else { nil }
  }

  /// Whether it says that there is nothing: a plain `null` or `~`, or no word at all.
  public var isNull: Bool {
    if case .text(let text, isPlain: true) = content {
      ["", "~", "null"].contains(text)
    } else {
      false
    }
  }
}

/// Keys and their values, in order; no key stands twice.
public struct Mapping: Sequence, Sendable {
  /// A key and its value.
  public typealias Element = (key: Node, value: Node)

  let entries: [Element]

  /// The value of `key`; nil where it is not there.
  public subscript(key: String) -> Node? {
    entries.first { $0.key.text == key }?.value
  }

  /// The keys and values, in order.
  public func makeIterator() -> IndexingIterator<[Element]> { entries.makeIterator() }
}

/// Why a text is no YAML, or not one that is read.
public struct YAMLError: Error, Hashable, Sendable {
  /// What is wrong.
  public let message: String
  /// The line, from 1.
  public let line: Int?
  /// The column, from 1.
  public let column: Int?
}
