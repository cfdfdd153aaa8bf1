internal import LegalText
internal import SQLite
internal import WordForms

/// Keeps the words of wordings where a search finds them: a passage for every wording of a unit under the headings that
/// it ever stands under.
///
/// Passages are only added. On which days one is law, the rows of its wording and places say.
final class PassageIndexer {
  private let connection: Connection
  private let state: Registry.State
  private var counters = PerLanguage<FormCounter>()

  /// One that adds what the registry knew at `state`.
  init(_ connection: Connection, at state: Registry.State = .latest) {
    self.connection = connection
    self.state = state
  }

  /// Adds the passages that are not there of `provisions` and of what stands in them.
  func add(_ provisions: Set<Int64>) throws {
    let setting = try PassageSetting(of: provisions, connection, at: state)
    var known = try setting.known(connection)
    for provision in setting.units.sorted() {
      for passage in setting.passages(of: provision) where known.insert(passage).inserted {
        try insert(passage)
      }
    }
    for language in counters.languages { counters[language]?.bodies = [:] }
  }

  /// Writes the forms of the words of all passages that were added.
  func finish() throws {
    for language in counters.languages { try counters[language]?.write(language, connection) }
    counters = PerLanguage()
  }

  private func insert(_ passage: Passage) throws {
    try connection.run(
      """
      INSERT INTO passage (provision_id, language, heading_id, text_id, context)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .integer(passage.provision), .text(passage.language.rawValue), Value(passage.heading),
        .integer(passage.text), .text(passage.context.stored),
      ])
    let row = connection.lastInsertedRow
    let counter = counter(of: passage.language)
    counter.begin()
    let heading = try passage.heading.map { try body($0, counter) }
    let text = try body(passage.text, counter)
    let context = try passage.context.texts.map { try body($0, counter) }
    try connection.run(
      """
      INSERT INTO passage_\(passage.language.rawValue) (rowid, heading, text, context)
      VALUES (?, ?, ?, ?)
      """,
      [
        .integer(row), Value(heading?.folded), .text(text.folded),
        Value(context.isEmpty ? nil : context.map(\.folded).joined(separator: " ")),
      ])
    counter.count(text.forms)
    if let heading { counter.count(heading.forms) }
    for body in context { counter.count(body.forms) }
  }

  private func counter(of language: Language) -> FormCounter {
    if let counter = counters[language] { return counter }
    let counter = FormCounter()
    counters[language] = counter
    return counter
  }

  private func body(_ id: Int64, _ counter: FormCounter) throws -> FormCounter.Body {
    if let body = counter.bodies[id] { return body }
    let text = try connection.first(
      "SELECT body FROM text_body WHERE id = ?", [.integer(id)], { $0.text(0) })
    let words = FoldedWords(text ?? "")
    let body = FormCounter.Body(
      folded: words.text, forms: words.words.map { counter.number(of: words.string($0)) })
    counter.bodies[id] = body
    return body
  }
}
