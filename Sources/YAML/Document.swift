internal import CYAML

extension Node {
  /// How deep lists and mappings may stand in each other.
  static let deepest = 100

  /// Reads the one document in `text`; nil where there is nothing in it.
  ///
  /// - Throws: ``YAMLError`` where it is no YAML, holds several documents, a key twice, a node within itself, or more
  ///   than a hundred nodes in each other.
  public static func read(_ text: String) throws(YAMLError) -> Node? {
    var parser = unsafe yaml_parser_t()
    guard unsafe yaml_parser_initialize(&parser) == 1 else { throw .noMemory }
    defer { unsafe yaml_parser_delete(&parser) }
    let bytes = Array(text.utf8)
    let places = Places(bytes)
    return try unsafe bytes.withUnsafeBufferPointer { bytes throws(YAMLError) in
      unsafe yaml_parser_set_input_string(&parser, bytes.baseAddress, bytes.count)
      unsafe yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      var document = try unsafe Document(&parser, places)
      defer { document.end() }
      guard let root = try document.root() else { return nil }
      var next = try unsafe Document(&parser, places)
      defer { next.end() }
      if let second = try next.root() {
        throw YAMLError(
          message: "a second document begins here", line: second.line, column: second.column)
      }
      return root
    }
  }
}

/// A document as libyaml holds it: nodes that name others by their number.
@safe private struct Document {
  private var document = unsafe yaml_document_t()
  private let places: Places
  /// The nodes read, by number: an alias is the node itself, however often it stands.
  private var nodes: [Int32: Node] = [:]
  /// The nodes being read.
  private var open: Set<Int32> = []

  /// Reads the next document; one without a root where there is none.
  init(
    _ parser: UnsafeMutablePointer<yaml_parser_t>, _ places: Places
  ) throws(YAMLError) {
    self.places = places
    guard unsafe yaml_parser_load(parser, &document) == 1 else {
      throw unsafe YAMLError(parser.pointee, places)
    }
  }

  mutating func end() { unsafe yaml_document_delete(&document) }

  mutating func root() throws(YAMLError) -> Node? {
    guard unsafe yaml_document_get_root_node(&document) != nil else { return nil }
    return try node(1)
  }

  private mutating func node(_ number: Int32) throws(YAMLError) -> Node {
    if let node = nodes[number] { return node }
    guard let found = unsafe yaml_document_get_node(&document, number) else {
      throw YAMLError(message: "a node is missing", line: nil, column: nil)
    }
    let held = unsafe found.pointee
    let (line, column) = unsafe places.place(of: Int(held.start_mark.index))
    guard open.count < Node.deepest, open.insert(number).inserted else {
      let isDeep = open.count >= Node.deepest
      throw YAMLError(
        message: isDeep
          ? "the nesting is deeper than \(Node.deepest)" : "a node stands within itself",
        line: line, column: column)
    }
    let node = Node(content: try unsafe content(of: held), line: line, column: column)
    open.remove(number)
    nodes[number] = node
    return node
  }

  private mutating func content(of held: yaml_node_t) throws(YAMLError) -> Node.Content {
    switch unsafe held.type {
    case YAML_SCALAR_NODE:
      let scalar = unsafe held.data.scalar
      let letters = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .text(
        String(decoding: letters, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
    case YAML_SEQUENCE_NODE:
      let items = unsafe held.data.sequence.items
      let numbers = unsafe UnsafeBufferPointer(start: items.start, count: items.top - items.start)
      return .list(try unsafe Array(numbers).map { number throws(YAMLError) in try node(number) })
    default:
      let pairs = unsafe held.data.mapping.pairs
      let numbers = unsafe UnsafeBufferPointer(start: pairs.start, count: pairs.top - pairs.start)
      var keys: Set<String> = []
      let entries = try unsafe Array(numbers).map { pair throws(YAMLError) -> Mapping.Element in
        let key = try node(pair.key)
        if let text = key.text, !keys.insert(text).inserted {
          throw YAMLError(
            message: "“\(text)” stands twice", line: key.line, column: key.column)
        }
        return (key, try node(pair.value))
      }
      return .mapping(Mapping(entries: entries))
    }
  }
}

extension YAMLError {
  fileprivate static let noMemory = YAMLError(message: "no memory", line: nil, column: nil)

  fileprivate init(_ parser: yaml_parser_t, _ places: Places) {
    let problem = unsafe parser.problem.map { unsafe String(cString: $0) }
    let place: (line: Int, column: Int)? =
      switch unsafe parser.error {
      case YAML_MEMORY_ERROR: nil
      // Of signs that no YAML holds only the offset in bytes is told.
      case YAML_READER_ERROR: unsafe places.place(ofByte: Int(parser.problem_offset))
      default: unsafe places.place(of: Int(parser.problem_mark.index))
      }
    self.init(
      message: problem ?? "it cannot be read", line: place?.line, column: place?.column)
  }
}
