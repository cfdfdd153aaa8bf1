public import LegalText
internal import SQLite

/// A topic and how many provisions are assigned to it.
public struct TopicRecord: Hashable, Sendable {
  /// The topic.
  public var topic: Topic
  /// The provisions assigned to it or to a topic within it, that are law on the day or yet to come.
  public var provisions: Int
  /// Those of them that are assigned to the topic itself.
  public var assigned: Int
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
      return topics.map { topic in
        TopicRecord(
          topic: topic, provisions: within(topic.id).count,
          assigned: members[topic.id]?.count ?? 0)
      }
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

  /// Assigns provisions to topics; what is assigned on those days already stays as it is. Days that meet or overlap those
  /// of an assignment on record become one with them.
  ///
  /// - Returns: how many assignments are new or hold on more days than before.
  /// - Throws: ``RegistryError`` where a topic is not on record, or no day lies in an interval.
  public func assign(
    _ assignments: [TopicAssignment], by who: String
  ) throws(RegistryError) -> Int {
    let known = try reporting { try topicList(at: .latest).map(\.id) }
    for assignment in assignments {
      if !known.contains(assignment.topic) { throw .noSuchTopic(assignment.topic, known: known) }
      if let from = assignment.interval.from, let to = assignment.interval.to, to <= from {
        throw .invalid("no day is from \(from) and before \(to)")
      }
    }
    let new = try reporting {
      try assignments.filter { assignment in
        try !rows(of: assignment).contains { $0.interval.covers(assignment.interval) }
      }
    }
    guard !new.isEmpty else { return 0 }
    return try write(by: who, "assign topics to \(new.count) provisions") { entry in
      for assignment in new {
        var whole = assignment
        for row in try rows(of: assignment) where row.interval.meets(whole.interval) {
          try entry.supersede("topic_provision", row.id)
          whole.interval = row.interval.joined(with: whole.interval)
        }
        try insert(whole, entry)
      }
      return new.count
    }
  }

  /// The assignments on record of the same provision to the same topic, in order of days.
  private func rows(
    of assignment: TopicAssignment
  ) throws -> [(id: Int64, interval: Interval)] {
    try connection.rows(
      """
      SELECT id, in_force_from, in_force_to FROM topic_provision
      WHERE slug = ? AND provision_id = ? AND superseded_in IS NULL
      ORDER BY in_force_from, id
      """, [.text(assignment.topic), .integer(assignment.provision)]
    ) { row in
      (
        row.integer(0),
        Interval(from: LegalDate(iso: row.text(1)), to: LegalDate(iso: row.text(2)))
      )
    }
  }

  private func insert(_ assignment: TopicAssignment, _ entry: JournalEntry) throws {
    try connection.run(
      """
      INSERT INTO topic_provision (slug, provision_id, in_force_from, in_force_to, recorded_in)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .text(assignment.topic), .integer(assignment.provision),
        Value(assignment.interval.from?.description), Value(assignment.interval.to?.description),
        .integer(entry.id),
      ])
  }

  /// Takes provisions out of a topic; what the registry knew before stays readable.
  ///
  /// - Parameter day: the first day of law on which they belong there no more; nil: they never did.
  /// - Returns: how many assignments ended.
  public func unassign(
    topic: String, provisions: [Int64], from day: LegalDate? = nil, by who: String
  ) throws(RegistryError) -> Int {
    let ending = try reporting {
      try provisions.flatMap { provision in
        let assignment = TopicAssignment(topic: topic, provision: provision)
        return try rows(of: assignment).map { (provision, $0.id, $0.interval) }
      }.filter { _, _, interval in day.map { day in interval.to.map { $0 > day } ?? true } ?? true }
    }
    guard !ending.isEmpty else { return 0 }
    let when = day.map { " from \($0)" } ?? ""
    return try write(by: who, "unassign \(topic)\(when)") { entry in
      for (provision, row, interval) in ending {
        try entry.supersede("topic_provision", row)
        guard let day, interval.from.map({ $0 < day }) ?? true else { continue }
        try insert(
          TopicAssignment(
            topic: topic, provision: provision, interval: Interval(from: interval.from, to: day)),
          entry)
      }
      return ending.count
    }
  }
}

/// Days on which a topic holds: without a first day from the beginning of time, without a last one to its end.
extension Interval {
  /// Whether each day of `other` lies in it.
  fileprivate func covers(_ other: Interval) -> Bool {
    let begins = from.map { first in other.from.map { first <= $0 } ?? false } ?? true
    let ends = to.map { last in other.to.map { $0 <= last } ?? false } ?? true
    return begins && ends
  }

  /// Whether they share a day, or one ends where the other begins.
  fileprivate func meets(_ other: Interval) -> Bool {
    func reaches(_ end: LegalDate?, _ beginning: LegalDate?) -> Bool {
      end.map { end in beginning.map { $0 <= end } ?? true } ?? true
    }
    return reaches(to, other.from) && reaches(other.to, from)
  }

  fileprivate func joined(with other: Interval) -> Interval {
    let first = from.flatMap { from in other.from.map { min(from, $0) } }
    return Interval(from: first, to: to.flatMap { to in other.to.map { max(to, $0) } })
  }
}
