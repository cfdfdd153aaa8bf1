public import LegalText
internal import SQLite

extension Registry {
  /// Hands over all that the registry holds of `acts`, record by record, and then the topics; drafts, which are no law, are
  /// left out.
  ///
  /// Nothing is gathered: memory stays the same however much is held.
  ///
  /// - Parameters:
  ///   - day: only names, wordings, notes and topics that hold on that day, and changes up to it; nil: all.
  ///   - state: what the registry knew.
  public func records(
    of acts: [ActRecord], on day: LegalDate? = nil, at state: State = .latest,
    _ body: (RegistryRecord) throws -> Void
  ) throws {
    let reader = RecordReader(connection: connection, day: day, state: state)
    for act in acts {
      try body(.act(act.act, languages: act.languages, editions: act.editions))
      try reader.amendments(of: act, body)
      try reader.provisions(of: act, body)
      try reader.placements(of: act, body)
      var ends = PerLanguage<LegalDate>()
      for language in Language.allCases { ends[language] = try notHeldFrom(language, of: act) }
      try reader.wordings(of: act) { wording in
        var wording = wording
        wording.doubt(from: ends[wording.language])
        try body(.wording(wording))
      }
      try reader.notes(of: act, body)
      try reader.changes(of: act, body)
    }
    for topic in try topics(on: day ?? LegalDate(dayNumber: 0), at: state) {
      try body(.topic(topic.topic))
    }
    for act in acts { try reader.assignments(of: act, body) }
  }
}

/// Reads records table by table. The parameters of its statements: ?1 the act, ?2 the state of the journal, ?3 the day or
/// NULL.
private struct RecordReader {
  let connection: Connection
  let day: LegalDate?
  let state: Registry.State

  private func arguments(_ act: ActRecord) -> [Value] {
    [.integer(act.id), .integer(state.entry), Value(day?.description)]
  }

  /// Whether a row holds on the day, if there is one.
  private static func holds(_ table: String) -> String {
    """
    (?3 IS NULL OR (\(table).in_force_from <= ?3
      AND (\(table).in_force_to IS NULL OR \(table).in_force_to > ?3)))
    """
  }

  private static func interval(_ row: borrowing Row, _ column: Int) -> Interval {
    Interval(from: LegalDate(iso: row.text(column)), to: LegalDate(iso: row.text(column + 1)))
  }

  func amendments(of act: ActRecord, _ body: (RegistryRecord) throws -> Void) throws {
    try connection.query(
      """
      SELECT id, title, number, adopted, item, source, commencement, basis, is_enactment,
             in_force_from
      FROM amendment WHERE act_id = ?1 AND \(Registry.State.counts("amendment"))
        AND (?3 IS NULL OR in_force_from <= ?3)
      ORDER BY in_force_from IS NULL, in_force_from, id
      """, arguments(act)
    ) { row in
      try body(
        .amendment(
          RegistryRecord.Amendment(
            act: act.act.slug, cause: Self.cause(row, 0), isEnactment: row.integer(8) == 1,
            inForceFrom: LegalDate(iso: row.text(9)))))
    }
  }

  /// Reads id, title, number, adopted, item, source, commencement and basis from `column` on.
  private static func cause(_ row: borrowing Row, _ column: Int) -> Cause {
    Cause(
      identity: row.integer(column), act: row.text(column + 1),
      number: row.optionalText(column + 2), adopted: LegalDate(iso: row.text(column + 3)),
      item: row.optionalText(column + 4),
      source: Cause.Source(rawValue: row.text(column + 5)) ?? .edition,
      commencement: row.optionalText(column + 6),
      basis: Cause.Basis(rawValue: row.text(column + 7)) ?? .unknown)
  }

  func provisions(of act: ActRecord, _ body: (RegistryRecord) throws -> Void) throws {
    try connection.query(
      """
      SELECT id, kind FROM provision WHERE act_id = ?1 AND recorded_in <= ?2
        AND (?3 IS NULL OR EXISTS (SELECT 1 FROM placement WHERE provision_id = provision.id
          AND \(Registry.State.counts("placement")) AND \(Self.holds("placement"))))
      ORDER BY id
      """, arguments(act)
    ) { row in
      try body(
        .provision(
          act: act.act.slug, identity: row.integer(0),
          kind: ProvisionKind(rawValue: row.text(1)) ?? .part))
    }
  }

  func placements(of act: ActRecord, _ body: (RegistryRecord) throws -> Void) throws {
    try connection.query(
      """
      SELECT provision.id, kind, parent_id, number, eid, rank, state, in_force_from, in_force_to,
             amendment_id
      FROM provision JOIN placement ON provision_id = provision.id
      WHERE act_id = ?1 AND \(Registry.State.counts("placement")) AND \(Self.holds("placement"))
      ORDER BY provision.id, in_force_from, placement.id
      """, arguments(act)
    ) { row in
      try body(
        .placement(
          RegistryRecord.Placement(
            act: act.act.slug, provision: row.integer(0),
            kind: ProvisionKind(rawValue: row.text(1)) ?? .part, parent: row.optionalInteger(2),
            number: row.optionalText(3).flatMap { ProvisionNumber($0) }, eId: row.text(4),
            rank: row.real(5), state: Provision.State(rawValue: row.text(6)) ?? .inForce,
            interval: Self.interval(row, 7), amendment: row.integer(9))))
    }
  }

  /// Rows that follow one another with the same words, printed differently, are one wording.
  func wordings(
    of act: ActRecord, _ body: (RegistryRecord.HeldWording) throws -> Void
  ) throws {
    var held: RegistryRecord.HeldWording?
    try wordingRows(of: act) { row in
      if let last = held, last.goesOn(in: row) {
        held?.validity.interval.to = row.validity.interval.to
        held?.validity.doubtfulFrom = row.validity.doubtfulFrom
        return
      }
      if let last = held { try body(last) }
      held = row
    }
    if let last = held { try body(last) }
  }

  private func wordingRows(
    of act: ActRecord, _ body: (RegistryRecord.HeldWording) throws -> Void
  ) throws {
    try connection.query(
      """
      SELECT provision.id, language, heading.body, text.body, wording.in_force_from, in_force_to,
             doubtful_from, is_resumed, amendment.id, title, amendment.number, adopted, item,
             source, commencement, basis, is_enactment,
             coalesce(
               (SELECT eid FROM placement WHERE placement.provision_id = provision.id
                  AND \(Registry.State.counts("placement"))
                  AND placement.in_force_from <= wording.in_force_from
                ORDER BY in_force_from DESC LIMIT 1),
               (SELECT eid FROM placement WHERE placement.provision_id = provision.id
                  AND \(Registry.State.counts("placement")) ORDER BY in_force_from DESC LIMIT 1)),
             (SELECT group_concat(further_id) FROM further_cause
              WHERE further_cause.provision_id = provision.id
                AND further_cause.language = wording.language
                AND further_cause.amendment_id = amendment.id AND recorded_in <= ?2)
      FROM provision JOIN wording ON wording.provision_id = provision.id
      JOIN text_body AS text ON text.id = text_id
      LEFT JOIN text_body AS heading ON heading.id = heading_id
      JOIN amendment ON amendment.id = amendment_id
      WHERE provision.act_id = ?1 AND \(Registry.State.counts("wording")) AND \(Self.holds("wording"))
      ORDER BY provision.id, language, wording.in_force_from, wording.id
      """, arguments(act)
    ) { row in
      guard let language = Language(rawValue: row.text(1)) else { return }
      let cause = Self.cause(row, 8)
      try body(
        RegistryRecord.HeldWording(
          act: act.act.slug, provision: row.integer(0), eId: row.text(17), language: language,
          heading: row.optionalText(2), text: row.text(3),
          validity: Validity(
            interval: Self.interval(row, 4), cause: row.integer(16) == 1 ? nil : cause,
            basis: cause.basis, doubtfulFrom: LegalDate(iso: row.text(6))),
          isResumed: row.integer(7) == 1, amendment: row.integer(8),
          further: row.text(18).split(separator: ",").compactMap { Int64($0) }))
    }
  }

  func notes(of act: ActRecord, _ body: (RegistryRecord) throws -> Void) throws {
    try connection.query(
      """
      SELECT provision.id, language, position, body, in_force_from, in_force_to
      FROM provision JOIN annotation ON provision_id = provision.id
      JOIN text_body ON text_body.id = text_id
      WHERE act_id = ?1 AND \(Registry.State.counts("annotation")) AND \(Self.holds("annotation"))
      ORDER BY provision.id, language, in_force_from, annotation.id
      """, arguments(act)
    ) { row in
      guard let language = Language(rawValue: row.text(1)),
        let position = Annotation.Position(rawValue: row.text(2))
      else { return }
      try body(
        .note(
          RegistryRecord.Note(
            act: act.act.slug, provision: row.integer(0), language: language, position: position,
            text: row.text(3), interval: Self.interval(row, 4))))
    }
  }

  func assignments(of act: ActRecord, _ body: (RegistryRecord) throws -> Void) throws {
    try connection.query(
      """
      SELECT slug, provision.id, in_force_from, in_force_to,
             (SELECT eid FROM placement WHERE placement.provision_id = provision.id
                AND \(Registry.State.counts("placement")) ORDER BY placement.in_force_from DESC LIMIT 1)
      FROM provision JOIN topic_provision ON provision_id = provision.id
      WHERE act_id = ?1 AND \(Registry.State.counts("topic_provision"))
        AND (?3 IS NULL OR ((in_force_from IS NULL OR in_force_from <= ?3)
          AND (in_force_to IS NULL OR in_force_to > ?3)))
      ORDER BY provision.id, slug
      """, arguments(act)
    ) { row in
      try body(
        .assignment(
          RegistryRecord.Assignment(
            act: act.act.slug, topic: row.text(0), provision: row.integer(1), eId: row.text(4),
            interval: Self.interval(row, 2))))
    }
  }

  // MARK: - Changes

  func changes(of act: ActRecord, _ body: (RegistryRecord) throws -> Void) throws {
    try connection.query(
      """
      SELECT day, change, provision_id, eid, eid_before, language, old_heading.body, heading.body,
             old_text.body, text.body, amendment.id, title, amendment.number, adopted, item, source,
             commencement, basis
      FROM (\(Self.structure) UNION ALL \(Self.words)) AS change
      JOIN amendment ON amendment.id = amendment_id
      LEFT JOIN text_body AS old_heading ON old_heading.id = old_heading_id
      LEFT JOIN text_body AS heading ON heading.id = heading_id
      LEFT JOIN text_body AS old_text ON old_text.id = old_text_id
      LEFT JOIN text_body AS text ON text.id = text_id
      WHERE is_enactment = 0 AND (?3 IS NULL OR day <= ?3)
      ORDER BY day, provision_id, language
      """, arguments(act)
    ) { row in
      guard let day = LegalDate(iso: row.text(0)),
        let kind = RegistryRecord.RecordedChange.Kind(rawValue: row.text(1))
      else { return }
      let words = Language(rawValue: row.text(5)).map { language in
        RegistryRecord.RecordedChange.Words(
          language: language, headingBefore: row.optionalText(6), heading: row.optionalText(7),
          textBefore: row.text(8), text: row.text(9))
      }
      try body(
        .change(
          RegistryRecord.RecordedChange(
            act: act.act.slug, day: day, kind: kind, provision: row.integer(2), eId: row.text(3),
            eIdBefore: row.optionalText(4), words: words, cause: Self.cause(row, 10))))
    }
  }

  /// What became of names and places: rows of `placement`, each with the one that ended where it begins.
  private static let structure = """
    SELECT now.in_force_from AS day,
      CASE WHEN now.state IN ('repealed', 'expired') THEN 'repealed'
        WHEN past.id IS NULL OR past.state IN ('repealed', 'expired') THEN 'inserted'
        WHEN now.parent_id IS NOT past.parent_id THEN 'moved'
        ELSE 'renumbered' END AS change,
      now.provision_id, now.eid, past.eid AS eid_before, NULL AS language,
      NULL AS old_heading_id, NULL AS heading_id, NULL AS old_text_id, NULL AS text_id,
      now.amendment_id
    FROM provision JOIN placement AS now ON now.provision_id = provision.id
    LEFT JOIN placement AS past ON past.provision_id = now.provision_id AND \(Registry.State.counts("past"))
      AND past.in_force_from < now.in_force_from AND past.in_force_to = now.in_force_from
    WHERE act_id = ?1 AND \(Registry.State.counts("now")) AND now.in_force_from IS NOT NULL
      AND CASE WHEN past.id IS NULL THEN now.state NOT IN ('repealed', 'expired')
        WHEN now.state IN ('repealed', 'expired') THEN past.state NOT IN ('repealed', 'expired')
        ELSE past.state IN ('repealed', 'expired')
          OR now.number IS NOT past.number OR now.parent_id IS NOT past.parent_id END
    """

  /// What became of words that were law and stay law in other words.
  private static let words = """
    SELECT now.in_force_from, 'substituted', now.provision_id, place.eid, earlier.eid, now.language,
      past.heading_id, now.heading_id, past.text_id, now.text_id, now.amendment_id
    FROM provision JOIN wording AS now ON now.provision_id = provision.id
    JOIN wording AS past ON past.provision_id = now.provision_id AND past.language = now.language
      AND \(Registry.State.counts("past"))
      AND past.in_force_from < now.in_force_from AND past.in_force_to = now.in_force_from
    JOIN placement AS place ON place.provision_id = now.provision_id AND \(Registry.State.counts("place"))
      AND place.in_force_from <= now.in_force_from
      AND (place.in_force_to IS NULL OR now.in_force_from < place.in_force_to)
    JOIN placement AS earlier ON earlier.provision_id = now.provision_id AND \(Registry.State.counts("earlier"))
      AND earlier.in_force_from < now.in_force_from
      AND (earlier.in_force_to IS NULL OR now.in_force_from <= earlier.in_force_to)
    WHERE act_id = ?1 AND \(Registry.State.counts("now"))
      AND place.state NOT IN ('repealed', 'expired')
      AND earlier.state NOT IN ('repealed', 'expired')
      AND (now.in_force_to IS NULL OR now.in_force_from < now.in_force_to)
      AND (now.text_id <> past.text_id OR now.heading_id IS NOT past.heading_id)
    """
}

extension RegistryRecord.HeldWording {
  /// Marks the words as perhaps no longer those of the law from `day` on, where the language is not held then.
  fileprivate mutating func doubt(from day: LegalDate?) {
    guard let day, let first = validity.interval.from,
      validity.interval.to.map({ $0 > day }) ?? true
    else { return }
    validity.doubtfulFrom = min(validity.doubtfulFrom ?? day, max(day, first))
  }

  /// Whether `next` has the same words from the day on which this one ends.
  fileprivate func goesOn(in next: Self) -> Bool {
    provision == next.provision && language == next.language && text == next.text
      && heading == next.heading && amendment == next.amendment
      && validity.interval.to != nil && validity.interval.to == next.validity.interval.from
      && !validity.interval.isEmpty
  }
}
