internal import Crypto
internal import SQLite

/// A table whose rows belong to journal entries.
struct JournaledTable: Sendable {
  let name: String
  /// The columns that never change after insertion, `recorded_in` last.
  let columns: String
  let isSuperseded: Bool
  /// Whether a later schema added it: an entry names it only where it has to do with it, so that the entries of before
  /// keep their hashes.
  var isLater = false

  /// All of them, parents before children; the order is part of every entry's hash.
  static let all = [
    JournaledTable(
      name: "act", columns: "id, slug, iri, number, adopted, form, code, recorded_in",
      isSuperseded: false),
    JournaledTable(
      name: "edition",
      columns: "id, act_id, language, day, held_from, place, hash, recorded_in",
      isSuperseded: true),
    JournaledTable(
      name: "amendment",
      columns: """
        id, act_id, is_enactment, title, number, adopted, item, source, commencement, in_force_from, \
        basis, computed, edition_day, recorded_in
        """, isSuperseded: true),
    JournaledTable(
      name: "provision", columns: "id, act_id, kind, recorded_in", isSuperseded: false),
    JournaledTable(
      name: "placement",
      columns: """
        id, provision_id, parent_id, number, eid, rank, state, in_force_from, in_force_to, \
        amendment_id, recorded_in
        """, isSuperseded: true),
    JournaledTable(
      name: "text_body", columns: "id, sha256, body, recorded_in", isSuperseded: false),
    JournaledTable(
      name: "wording",
      columns: """
        id, provision_id, language, heading_id, text_id, layout, in_force_from, in_force_to, \
        doubtful_from, is_resumed, amendment_id, recorded_in
        """, isSuperseded: true),
    JournaledTable(
      name: "further_cause",
      columns: "id, provision_id, language, amendment_id, further_id, recorded_in",
      isSuperseded: false),
    JournaledTable(
      name: "annotation",
      columns: """
        id, provision_id, language, position, ordinal, text_id, layout, in_force_from, in_force_to, \
        recorded_in
        """, isSuperseded: true),
    JournaledTable(
      name: "claim",
      columns: """
        id, act_id, language, edition_day, subject, provision_id, action, title, number, adopted, \
        commencement, in_force_from, in_force_to, is_announced, outcome, note_id, recorded_in
        """, isSuperseded: false),
    JournaledTable(
      name: "topic", columns: "id, slug, broader_id, label_ru, label_kk, label_en, recorded_in",
      isSuperseded: true),
    JournaledTable(
      name: "topic_term", columns: "id, slug, language, term, recorded_in", isSuperseded: true),
    JournaledTable(
      name: "topic_provision",
      columns: "id, slug, provision_id, in_force_from, in_force_to, recorded_in",
      isSuperseded: true),
    JournaledTable(
      name: "amending_text",
      columns: """
        id, act_id, draft, language, title, number, adopted, in_force_from, place, text_id, \
        applied_id, note, recorded_in
        """, isSuperseded: true, isLater: true),
    JournaledTable(
      name: "amendment_source", columns: "id, amendment_id, amending_text_id, recorded_in",
      isSuperseded: false, isLater: true),
    JournaledTable(
      name: "repository", columns: "id, head, recorded_in", isSuperseded: true, isLater: true),
    JournaledTable(
      name: "edition_commit", columns: "id, edition_id, name, path, recorded_in",
      isSuperseded: false, isLater: true),
  ]
}

/// A write in progress: its number, and what it superseded.
final class JournalEntry {
  let id: Int64
  let connection: Connection
  /// The provisions that got a wording or a place.
  var touched: Set<Int64> = []
  private var superseded: [String: [Int64]] = [:]
  private let marks: [Int64]

  fileprivate init(id: Int64, connection: Connection) throws {
    self.id = id
    self.connection = connection
    marks = try JournaledTable.all.map { table in
      try connection.first("SELECT max(id) FROM \(table.name)") { $0.integer(0) } ?? 0
    }
  }

  /// Marks a row as no longer believed.
  func supersede(_ table: String, _ row: Int64) throws {
    try connection.run(
      "UPDATE \(table) SET superseded_in = ? WHERE id = ? AND superseded_in IS NULL",
      [.integer(id), .integer(row)])
    superseded[table, default: []].append(row)
  }

  /// The hash over all this entry recorded and superseded.
  fileprivate func content() throws -> [UInt8] {
    var digest = ContentDigest()
    for (table, mark) in zip(JournaledTable.all, marks) {
      let rows = superseded[table.name, default: []].sorted()
      if table.isLater, rows.isEmpty,
        try connection.first("SELECT max(id) FROM \(table.name)", [], { $0.integer(0) }) ?? 0
          == mark
      {
        continue
      }
      digest.begin(table)
      try connection.query(
        "SELECT \(table.columns) FROM \(table.name) WHERE id > ? ORDER BY id", [.integer(mark)]
      ) { digest.add($0) }
      digest.add(superseded: rows)
    }
    return digest.value()
  }
}

/// SHA-256 over rows, written down so that no two contents look alike.
struct ContentDigest {
  private var hash = SHA256()
  /// What is still to be hashed: a value has a few bytes, and to hash them one by one takes longer than to read them.
  private var pending: [UInt8] = []

  mutating func begin(_ table: JournaledTable) {
    add("table \(table.name)")
  }

  mutating func add(_ row: borrowing Row) {
    for column in 0..<row.count {
      switch row.value(column) {
      case .null: add("n")
      case .integer(let value): add("i", String(value))
      case .real(let value): add("r", String(value.bitPattern))
      case .text(let value): add("t", value)
      case .blob(let value):
        add("b")
        add(value)
      }
    }
  }

  mutating func add(superseded rows: [Int64]) {
    for row in rows { add("s", String(row)) }
  }

  mutating func add(_ text: String) {
    addCount(text.utf8.count)
    pending.append(contentsOf: text.utf8)
  }

  mutating func add(_ bytes: [UInt8]) {
    addCount(bytes.count)
    pending.append(contentsOf: bytes)
  }

  /// Adds a text of two parts.
  private mutating func add(_ mark: String, _ text: String) {
    addCount(mark.utf8.count + text.utf8.count)
    pending.append(contentsOf: mark.utf8)
    pending.append(contentsOf: text.utf8)
  }

  private mutating func addCount(_ count: Int) {
    if pending.count > 65_536 {
      hash.update(data: pending)
      pending.removeAll(keepingCapacity: true)
    }
    withUnsafeBytes(of: UInt64(count).littleEndian) { pending.append(contentsOf: $0) }
  }

  func value() -> [UInt8] {
    var hash = hash
    hash.update(data: pending)
    return Array(hash.finalize())
  }
}

extension Registry {
  /// Writes in one transaction with one entry in the journal; where `body` throws, nothing was written.
  func write<Result>(
    by who: String, _ what: String, _ body: (JournalEntry) throws -> Result
  ) throws(RegistryError) -> Result {
    try reporting {
      try connection.transaction {
        let last = try connection.first(
          "SELECT id, at, hash FROM journal ORDER BY id DESC LIMIT 1"
        ) { (id: $0.integer(0), at: $0.text(1), hash: $0.blob(2)) }
        let entry = try JournalEntry(id: (last?.id ?? 0) + 1, connection: connection)
        let result = try body(entry)
        if !entry.touched.isEmpty {
          if let indexer = batch.indexer {
            try indexer.add(entry.touched)
          } else {
            let indexer = PassageIndexer(connection)
            try indexer.add(entry.touched)
            try indexer.finish()
          }
        }
        // Clocks may be set back; the journal's order is its own.
        let at = max(presentInstant(), last?.at ?? "")
        let content = try entry.content()
        try connection.run(
          "INSERT INTO journal (id, at, who, what, content, hash) VALUES (?, ?, ?, ?, ?, ?)",
          [
            .integer(entry.id), .text(at), .text(who), .text(what), .blob(content),
            .blob(
              Self.hash(
                id: entry.id, at: at, who: who, what: what, content: content,
                after: last?.hash ?? [])),
          ])
        return result
      }
    }
  }

  /// Runs `body`, whose writes are seen by itself only and are not kept: for telling what would be done.
  public func discarding<Result>(_ body: () throws -> Result) throws -> Result {
    try connection.discarding(body)
  }

  /// The hash of an entry: over all of it and the hash of the entry before (empty for the first).
  static func hash(
    id: Int64, at: String, who: String, what: String, content: [UInt8], after previous: [UInt8]
  ) -> [UInt8] {
    var digest = ContentDigest()
    digest.add(previous)
    digest.add(String(id))
    digest.add(at)
    digest.add(who)
    digest.add(what)
    digest.add(content)
    return digest.value()
  }

  /// The journal's state at `instant` (RFC 3339 in UTC, or a day for its end); the latest where it is nil.
  public func state(at instant: String?) throws(RegistryError) -> State {
    guard let instant else { return .latest }
    guard let canonical = canonicalInstant(instant) else { throw .badInstant(instant) }
    return try reporting {
      State(
        entry: try connection.first(
          "SELECT max(id) FROM journal WHERE at <= ?", [.text(canonical)]
        ) { $0.integer(0) } ?? 0)
    }
  }

  /// What the registry knew at one moment.
  public struct State: Hashable, Sendable {
    let entry: Int64
    /// What it knows now.
    public static let latest = State(entry: .max)

    /// The condition in SQL that a row of `table`, or of a table under that name, counts at the state whose entry is ?2.
    static func counts(_ table: String) -> String {
      "\(table).recorded_in <= ?2 AND (\(table).superseded_in IS NULL OR \(table).superseded_in > ?2)"
    }
  }
}
