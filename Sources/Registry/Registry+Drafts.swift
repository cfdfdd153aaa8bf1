public import LegalText
internal import SQLite

/// The text of an amending act in one language.
public struct AmendingSource: Hashable, Sendable {
  /// The language.
  public var language: Language
  /// Where it was read.
  public var place: String
  /// The text, to the letter.
  public var text: String
  /// What an editor applied instead, and why; nil where the text itself is applied.
  public var instead: Replacement?

  /// A text that an editor applied instead of another.
  public struct Replacement: Hashable, Sendable {
    /// The text that was applied.
    public var text: String
    /// Why.
    public var note: String

    /// Makes a replacement.
    public init(text: String, note: String) {
      self.text = text
      self.note = note
    }
  }

  /// Makes a source.
  public init(language: Language, place: String, text: String, instead: Replacement? = nil) {
    self.language = language
    self.place = place
    self.text = text
    self.instead = instead
  }

  /// The text whose instructions count.
  public var applied: String { instead?.text ?? text }
}

/// A draft of an amending act: its texts, and the day from which it would count. It is law on no day.
public struct DraftRecord: Hashable, Sendable {
  /// Its name: lower-case Latin letters, digits and hyphens; unique for an act.
  public var name: String
  /// What the amending act is called.
  public var title: String
  /// Its number; nil before it is adopted.
  public var number: String?
  /// The day it was adopted; nil before.
  public var adopted: LegalDate?
  /// The day from which it would count, where its text names no other.
  public var inForceFrom: LegalDate
  /// Its texts, one for each language.
  public var texts: [AmendingSource]

  /// Makes a draft.
  public init(
    name: String, title: String, number: String? = nil, adopted: LegalDate? = nil,
    inForceFrom: LegalDate, texts: [AmendingSource]
  ) {
    self.name = name
    self.title = title
    self.number = number
    self.adopted = adopted
    self.inForceFrom = inForceFrom
    self.texts = texts
  }
}

extension Registry {
  /// The drafts that amend an act, by name.
  public func drafts(
    of act: ActRecord, at state: State = .latest
  ) throws(RegistryError) -> [DraftRecord] {
    try reporting {
      try amendingTexts(
        """
        act_id = ?1 AND draft IS NOT NULL AND amending_text.recorded_in <= ?2
          AND (superseded_in IS NULL OR superseded_in > ?2)
        """, [.integer(act.id), .integer(state.entry)])
    }
  }

  /// The amending acts, applied or drafts, whose rows fulfil a condition, by name.
  func amendingTexts(_ condition: String, _ arguments: [Value]) throws -> [DraftRecord] {
    let rows = try connection.rows(
      """
      SELECT coalesce(draft, 'applied'), title, number, adopted, in_force_from, language, place,
             text.body, applied.body, note
      FROM amending_text JOIN text_body AS text ON text.id = text_id
      LEFT JOIN text_body AS applied ON applied.id = applied_id
      WHERE \(condition) ORDER BY draft, amending_text.id
      """, arguments
    ) { row in
      DraftRecord(
        name: row.text(0), title: row.text(1), number: row.optionalText(2),
        adopted: LegalDate(iso: row.text(3)),
        inForceFrom: LegalDate(iso: row.text(4)) ?? LegalDate(dayNumber: 0),
        texts: [
          AmendingSource(
            language: Language(rawValue: row.text(5)) ?? .ru, place: row.text(6),
            text: row.text(7),
            instead: row.optionalText(8).map {
              AmendingSource.Replacement(text: $0, note: row.text(9))
            })
        ])
    }
    var drafts: [DraftRecord] = []
    for row in rows {
      if let last = drafts.indices.last, drafts[last].name == row.name {
        drafts[last].texts += row.texts
      } else {
        drafts.append(row)
      }
    }
    return drafts
  }

  /// The draft of that name.
  ///
  /// - Throws: ``RegistryError/noSuchDraft(_:known:)``.
  public func draft(
    named name: String, of act: ActRecord, at state: State = .latest
  ) throws(RegistryError) -> DraftRecord {
    let all = try drafts(of: act, at: state)
    guard let draft = all.first(where: { $0.name == name }) else {
      throw .noSuchDraft(name, known: all.map(\.name))
    }
    return draft
  }

  /// Keeps a draft in place of the one of the same name, if there is one.
  ///
  /// - Returns: whether another was replaced.
  public func keep(
    _ draft: DraftRecord, of act: ActRecord, by who: String
  ) throws(RegistryError) -> Bool {
    let fits = draft.name.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard fits, let first = draft.name.first, first != "-" else {
      throw .invalid(
        "“\(draft.name)” is no name for a draft: lower-case Latin letters, digits, hyphens")
    }
    return try write(by: who, "draft \(act.act.slug) \(draft.name)") { entry in
      let isReplaced = try supersede(draftNamed: draft.name, of: act, entry)
      let timeline = Timeline(connection: connection, entry: entry, editionDay: nil)
      for text in draft.texts { _ = try insert(text, of: draft, isDraft: true, act, timeline) }
      return isReplaced
    }
  }

  /// Drops a draft; what the registry knew before keeps it.
  ///
  /// - Throws: ``RegistryError/noSuchDraft(_:known:)``.
  public func drop(
    draftNamed name: String, of act: ActRecord, by who: String
  ) throws(RegistryError) {
    _ = try draft(named: name, of: act)
    try write(by: who, "drop draft \(act.act.slug) \(name)") { entry in
      _ = try supersede(draftNamed: name, of: act, entry)
    }
  }

  /// Whether there was one.
  func supersede(
    draftNamed name: String, of act: ActRecord, _ entry: JournalEntry
  ) throws -> Bool {
    let rows = try connection.rows(
      """
      SELECT id FROM amending_text WHERE act_id = ? AND draft = ? AND superseded_in IS NULL
      """, [.integer(act.id), .text(name)]
    ) { $0.integer(0) }
    for row in rows { try entry.supersede("amending_text", row) }
    return !rows.isEmpty
  }

  /// Inserts a text of an amending act; returns its row.
  func insert(
    _ text: AmendingSource, of draft: DraftRecord, isDraft: Bool, _ act: ActRecord,
    _ timeline: Timeline
  ) throws -> Int64 {
    try connection.run(
      """
      INSERT INTO amending_text (act_id, draft, language, title, number, adopted, in_force_from,
        place, text_id, applied_id, note, recorded_in) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(act.id), Value(isDraft ? draft.name : nil), .text(text.language.rawValue),
        .text(draft.title), Value(draft.number), Value(draft.adopted?.description),
        .text(draft.inForceFrom.description), .text(text.place),
        .integer(try timeline.text(text.text)),
        Value(try text.instead.map { try timeline.text($0.text) }), Value(text.instead?.note),
        .integer(timeline.entry.id),
      ])
    return connection.lastInsertedRow
  }
}
