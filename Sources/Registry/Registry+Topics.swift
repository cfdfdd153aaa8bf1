public import LegalText
internal import SQLite

/// A topic and how many provisions are assigned to it.
public struct TopicRecord: Hashable, Sendable {
  /// The topic.
  public var topic: Topic
  /// The provisions assigned to it or to a topic within it, that are law on the day or yet to come.
  public var provisions: Int
}

/// A topic of some provisions of one act, as a file lists them.
public struct TopicAssignment: Hashable, Sendable {
  /// The topic.
  public var topic: String
  /// The provision, by identity.
  public var provision: Int64
  /// The days of law on which it belongs there; without a first day: always.
  public var interval: Interval

  /// Makes an assignment.
  public init(topic: String, provision: Int64, interval: Interval = Interval(from: nil)) {
    self.topic = topic
    self.provision = provision
    self.interval = interval
  }
}

extension Registry {
  /// The topics, wider before narrower, with the number of provisions assigned on `day`.
  public func topics(
    of act: ActRecord? = nil, on day: LegalDate, at state: State = .latest
  ) throws(RegistryError) -> [TopicRecord] {
    try reporting {
      let topics = try topicList(at: state)
      var members: [String: Set<Int64>] = [:]
      try connection.query(
        """
        SELECT slug, provision_id, act_id FROM topic_provision
        JOIN provision ON provision.id = provision_id
        WHERE topic_provision.recorded_in <= ?1
          AND (superseded_in IS NULL OR superseded_in > ?1)
          AND (in_force_from IS NULL OR in_force_from <= ?2)
          AND (in_force_to IS NULL OR in_force_to > ?2)
          AND EXISTS (
            SELECT 1 FROM placement WHERE placement.provision_id = topic_provision.provision_id
              AND placement.superseded_in IS NULL AND placement.state <> 'repealed'
              AND (placement.in_force_to IS NULL OR placement.in_force_to > ?2))
        """, [.integer(state.entry), .text(day.description)]
      ) { row in
        if let act, act.id != row.integer(2) { return }
        members[row.text(0), default: []].insert(row.integer(1))
      }
      func within(_ topic: String) -> Set<Int64> {
        topics.filter { $0.broader == topic }
          .reduce(members[topic] ?? []) { $0.union(within($1.id)) }
      }
      return topics.map { TopicRecord(topic: $0, provisions: within($0.id).count) }
    }
  }

  /// The topics, wider before narrower, in the order they were recorded.
  private func topicList(at state: State) throws -> [Topic] {
    var terms: [String: PerLanguage<[String]>] = [:]
    try connection.query(
      """
      SELECT slug, language, term FROM topic_term
      WHERE recorded_in <= ?1 AND (superseded_in IS NULL OR superseded_in > ?1) ORDER BY id
      """, [.integer(state.entry)]
    ) { row in
      guard let language = Language(rawValue: row.text(1)) else { return }
      let known = terms[row.text(0)]?[language] ?? []
      terms[row.text(0), default: PerLanguage()][language] = known + [row.text(2)]
    }
    let all = try connection.rows(
      """
      SELECT topic.slug, topic.label_ru, topic.label_kk, topic.label_en, broader.slug
      FROM topic LEFT JOIN topic AS broader ON broader.id = topic.broader_id
      WHERE topic.recorded_in <= ?1
        AND (topic.superseded_in IS NULL OR topic.superseded_in > ?1) ORDER BY topic.id
      """, [.integer(state.entry)]
    ) { row in
      Topic(
        id: row.text(0),
        label: PerLanguage(
          ru: row.optionalText(1), kk: row.optionalText(2), en: row.optionalText(3)),
        terms: terms[row.text(0)] ?? PerLanguage(), broader: row.optionalText(4))
    }
    func below(_ broader: String?) -> [Topic] {
      all.filter { $0.broader == broader }.flatMap { [$0] + below($0.id) }
    }
    return below(nil)
  }

  /// The topic `id` and all within it.
  public func topics(within id: String) throws(RegistryError) -> [Topic] {
    let all = try reporting { try topicList(at: .latest) }
    guard all.contains(where: { $0.id == id }) else {
      throw .noSuchTopic(id, known: all.map(\.id))
    }
    var found: Set<String> = [id]
    return all.filter { topic in
      if let broader = topic.broader, found.contains(broader) { found.insert(topic.id) }
      return found.contains(topic.id)
    }
  }

  /// Adds topics that are not there; those that are there with the same labels stay as they are.
  ///
  /// - Returns: the ids of the topics added.
  public func add(_ topics: [Topic], by who: String) throws(RegistryError) -> [String] {
    let known = try reporting { try topicList(at: .latest) }
    let new = topics.filter { topic in !known.contains { $0.id == topic.id } }
    for topic in topics {
      if let same = known.first(where: { $0.id == topic.id }), same.label != topic.label {
        throw .topicExists(topic.id)
      }
      try check(topic, among: known + topics)
    }
    guard !new.isEmpty else { return [] }
    let ordered = try widerFirst(new, known: Set(known.map(\.id)))
    return try write(by: who, "topics " + new.map(\.id).joined(separator: " ")) { entry in
      for topic in ordered { try insert(topic, entry) }
      return new.map(\.id)
    }
  }

  /// The topics in an order in which each comes after the one it belongs to.
  private func widerFirst(
    _ topics: [Topic], known: Set<String>
  ) throws(RegistryError) -> [Topic] {
    var known = known
    var ordered: [Topic] = []
    var rest = topics
    while !rest.isEmpty {
      let ready = rest.filter { topic in topic.broader.map { known.contains($0) } ?? true }
      guard !ready.isEmpty else {
        throw .invalid(
          "these topics belong to one another in a circle: "
            + rest.map(\.id).joined(separator: ", "))
      }
      ordered += ready
      known.formUnion(ready.map(\.id))
      rest.removeAll { known.contains($0.id) }
    }
    return ordered
  }

  private func check(_ topic: Topic, among all: [Topic]) throws(RegistryError) {
    let fits = topic.id.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
    guard fits, let first = topic.id.first, first != "-" else {
      throw .invalid(
        "“\(topic.id)” is no name for a topic: lower-case Latin letters, digits, hyphens")
    }
    guard !topic.label.languages.isEmpty else {
      throw .invalid("the topic “\(topic.id)” has no label in any language")
    }
    if let broader = topic.broader, !all.contains(where: { $0.id == broader }) {
      throw .noSuchTopic(broader, known: all.map(\.id))
    }
  }

  private func insert(_ topic: Topic, _ entry: JournalEntry) throws {
    try connection.run(
      """
      INSERT INTO topic (slug, broader_id, label_ru, label_kk, label_en, recorded_in)
      VALUES (?1, (SELECT id FROM topic WHERE slug = ?2 AND superseded_in IS NULL), ?3, ?4, ?5, ?6)
      """,
      [
        .text(topic.id), Value(topic.broader), Value(topic.label.ru), Value(topic.label.kk),
        Value(topic.label.en), .integer(entry.id),
      ])
    for language in Language.allCases {
      for term in topic.terms[language] ?? [] {
        try connection.run(
          "INSERT INTO topic_term (slug, language, term, recorded_in) VALUES (?, ?, ?, ?)",
          [.text(topic.id), .text(language.rawValue), .text(term), .integer(entry.id)])
      }
    }
  }

  /// Assigns provisions to topics; what is assigned already stays as it is.
  ///
  /// - Returns: how many assignments are new.
  public func assign(
    _ assignments: [TopicAssignment], by who: String
  ) throws(RegistryError) -> Int {
    let known = try reporting { try topicList(at: .latest).map(\.id) }
    if let unknown = assignments.first(where: { !known.contains($0.topic) }) {
      throw .noSuchTopic(unknown.topic, known: known)
    }
    let new = try reporting {
      try assignments.filter { assignment in
        try connection.first(
          """
          SELECT 1 FROM topic_provision
          WHERE slug = ? AND provision_id = ? AND superseded_in IS NULL
            AND in_force_from IS ? AND in_force_to IS ?
          """,
          [
            .text(assignment.topic), .integer(assignment.provision),
            Value(assignment.interval.from?.description),
            Value(assignment.interval.to?.description),
          ], { _ in true }) == nil
      }
    }
    guard !new.isEmpty else { return 0 }
    return try write(by: who, "assign topics to \(new.count) provisions") { entry in
      for assignment in new {
        try connection.run(
          """
          INSERT INTO topic_provision (slug, provision_id, in_force_from, in_force_to, recorded_in)
          VALUES (?, ?, ?, ?, ?)
          """,
          [
            .text(assignment.topic), .integer(assignment.provision),
            Value(assignment.interval.from?.description),
            Value(assignment.interval.to?.description), .integer(entry.id),
          ])
      }
      return new.count
    }
  }

  /// Takes provisions out of a topic; what the registry knew before stays readable.
  ///
  /// - Returns: how many assignments ended.
  public func unassign(
    topic: String, provisions: [Int64], by who: String
  ) throws(RegistryError) -> Int {
    let rows = try reporting {
      try provisions.flatMap { provision in
        try connection.rows(
          """
          SELECT id FROM topic_provision
          WHERE slug = ? AND provision_id = ? AND superseded_in IS NULL
          """, [.text(topic), .integer(provision)]
        ) { $0.integer(0) }
      }
    }
    guard !rows.isEmpty else { return 0 }
    return try write(by: who, "unassign \(topic)") { entry in
      for row in rows { try entry.supersede("topic_provision", row) }
      return rows.count
    }
  }
}
