internal import ActText
internal import LegalText
internal import YAML

/// What `meta.yaml`, or the front matter of a text, says of an act and one edition of it.
struct ActMeta {
  var requisite: String?
  var code: String?
  var form: String?
  var adopted: LegalDate?
  var title = PerLanguage<String>()
  /// The day of the edition in each language.
  var days = PerLanguage<LegalDate>()
  /// The addresses the texts came from.
  var places = PerLanguage<String>()
  var causedBy: Cause?
  /// The language that front matter names.
  var language: Language?
  /// The country whose law it is, as ISO 3166 names it, small: `kz`, `ee`.
  var country: String?

  /// The longest description that is read, in bytes.
  static let longest = 200_000

  /// Reads the YAML in `text`.
  ///
  /// - Parameters:
  ///   - line: the line of the file before the first one of `text`.
  ///   - language: the language of the text that bears the front matter, for values without a language.
  init(
    yaml text: String, file: String, after line: Int = 0, language: Language? = nil
  ) throws(ReadingError) {
    let reader = YAMLReader(file: file, offset: line)
    let root = try reader.root(of: text)
    self.language = try reader.string("language", in: root).flatMap(Language.init(corpus:))
    let own = language ?? self.language
    country = try reader.string("country", in: root)?.lowercased()
    requisite = try reader.string("requisite", in: root)
    code = try reader.string("act_code", in: root)
    form = try reader.string("form", in: root)
    adopted = try reader.date("approved_on", in: root)
    if adopted == nil { adopted = try reader.date("approval_date", in: root) }
    title = try reader.perLanguage("title", in: root, own: own) { text, _ in text }
    places = try reader.perLanguage("source", in: root, own: own) { text, _ in text }
    days = try reader.perLanguage("version_date", in: root, own: own, read: reader.day)
    if let cause = try reader.mapping("caused_by", in: root) {
      let requisite = try reader.string("requisite", in: cause)
      let title = try reader.perLanguage("title", in: cause, own: nil) { text, _ in text }
      let reading = Requisite(requisite ?? "")
      causedBy = Cause(
        act: title.preferring(.ru) ?? requisite ?? "", number: reading.number,
        adopted: reading.day, source: .edition, basis: .standIn)
    }
  }

  /// The act as described.
  func act(slug: String) -> Act {
    let reading = Requisite(requisite ?? "")
    return Act(
      slug: slug, number: reading.number, adopted: reading.day ?? adopted, form: form, code: code,
      title: title)
  }

  /// Where the day of adoption and that of the requisite differ, a word on it.
  var remark: String? {
    guard let adopted, let day = Requisite(requisite ?? "").day, day != adopted else { return nil }
    return "approved on \(adopted), but the requisite says \(day)"
  }
}

extension Language {
  /// The language by the corpus's name of it, `rus`, or the registry's, `ru`.
  init?(corpus name: some StringProtocol) {
    switch name.lowercased() {
    case "rus", "ru": self = .ru
    case "kaz", "kk", "kz": self = .kk
    case "eng", "en": self = .en
    default: return nil
    }
  }

  /// The corpus's name of it.
  var corpusName: String { terminology }
}

/// Takes values out of YAML, naming key and line where their shape is wrong.
struct YAMLReader {
  let file: String
  let offset: Int

  func root(of text: String) throws(ReadingError) -> Mapping {
    guard text.utf8.count <= ActMeta.longest else {
      throw ReadingError(file: file, message: "more than \(ActMeta.longest) bytes of YAML")
    }
    let node: Node?
    do {
      node = try Node.read(text)
    } catch {
      throw ReadingError(
        file: file, line: error.line.map { offset + $0 }, column: error.column,
        message: "this is no YAML: \(error.message)")
    }
    guard let mapping = node?.mapping else {
      throw ReadingError(
        file: file, line: offset + (node?.line ?? 1),
        message: "this describes no act: keys and values are expected",
        hint: "for example: version_date: 2026-01-09")
    }
    return mapping
  }

  private func error(_ key: String, _ node: Node, _ expected: String) -> ReadingError {
    ReadingError(
      file: file, line: offset + node.line, message: "“\(key)” must be \(expected)")
  }

  private func value(_ key: String, in mapping: Mapping) -> Node? {
    guard let node = mapping[key], !node.isNull else { return nil }
    return node
  }

  func string(_ key: String, in mapping: Mapping) throws(ReadingError) -> String? {
    guard let node = value(key, in: mapping) else { return nil }
    guard let text = node.text else { throw error(key, node, "a text") }
    return text
  }

  func mapping(_ key: String, in mapping: Mapping) throws(ReadingError) -> Mapping? {
    guard let node = value(key, in: mapping) else { return nil }
    guard let inner = node.mapping else { throw error(key, node, "keys and values") }
    return inner
  }

  func date(_ key: String, in mapping: Mapping) throws(ReadingError) -> LegalDate? {
    guard let node = value(key, in: mapping) else { return nil }
    guard let text = node.text else { throw error(key, node, "a day: YYYY-MM-DD") }
    return try day(text, (key, node))
  }

  func day(
    _ text: String, _ place: (key: String, node: Node)
  ) throws(ReadingError) -> LegalDate {
    guard let day = LegalDate(iso: text) else {
      throw error(place.key, place.node, "a day, YYYY-MM-DD, and is “\(text.prefix(40))”")
    }
    return day
  }

  /// A value for each of `rus`, `kaz`, `eng`, or one value that is for the language `own`, or for all.
  func perLanguage<Value>(
    _ key: String, in mapping: Mapping, own: Language?,
    read: (String, (key: String, node: Node)) throws(ReadingError) -> Value
  ) throws(ReadingError) -> PerLanguage<Value> {
    var values = PerLanguage<Value>()
    guard let node = value(key, in: mapping) else { return values }
    if let text = node.text {
      let value = try read(text, (key, node))
      for language in own.map({ [$0] }) ?? Language.ofKazakhstan { values[language] = value }
      return values
    }
    guard let inner = node.mapping else {
      throw error(key, node, "one value, or one for each of rus, kaz, eng")
    }
    for (name, node) in inner {
      guard let language = name.text.flatMap({ Language(corpus: $0) }) else { continue }
      guard let text = node.text else { throw error(key, node, "one value a language") }
      if node.isNull { continue }
      values[language] = try read(text, (key, node))
    }
    return values
  }
}
