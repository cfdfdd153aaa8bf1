internal import LegalText
internal import SQLite
internal import WordForms

/// Holds what a search reads against the texts: passages, their words in the index, the forms of words.
///
/// The words of a passage, each with its column and place, are summed up on either side, so that one pass over the index
/// and one over the texts tell of every passage whether they agree.
struct PassageVerifier {
  private let connection: Connection
  private(set) var findings: [String] = []
  private(set) var passages = 0
  private(set) var forms = 0

  init(_ connection: Connection) throws {
    self.connection = connection
    try checkPassages()
    for language in Language.allCases { try check(language) }
  }

  // MARK: - Passages

  private mutating func checkPassages() throws {
    findings += try connection.rows(
      """
      SELECT id, provision_id FROM passage WHERE NOT EXISTS (
        SELECT 1 FROM wording WHERE wording.provision_id = passage.provision_id
          AND wording.language = passage.language AND wording.text_id = passage.text_id
          AND wording.heading_id IS passage.heading_id)
      LIMIT 20
      """
    ) { "passage \($0.integer(0)) (provision \($0.integer(1))) is of no wording" }
    for act in try connection.rows("SELECT id FROM act", [], { $0.integer(0) }) {
      let provisions = try connection.rows(
        "SELECT id FROM provision WHERE act_id = ?", [.integer(act)]
      ) { $0.integer(0) }
      let setting = try PassageSetting(of: Set(provisions), connection)
      let known = try setting.known(connection)
      for provision in provisions.sorted() {
        let missing = setting.passages(of: provision).filter { !known.contains($0) }
        findings += missing.map {
          "provision \(provision) has a wording (\($0.language.rawValue)) that no search finds"
        }
      }
    }
  }

  // MARK: - Words

  private mutating func check(_ language: Language) throws {
    var sums = try indexed(language)
    var texts = PassageTexts(connection)
    let counter = FormCounter()
    let table = "passage_\(language.rawValue)"
    var rows = 0
    var total = [0, 0, 0]
    try connection.query(
      """
      SELECT id, heading_id, text_id, context, provision_id FROM passage WHERE language = ?
      """, [.text(language.rawValue)]
    ) { row in
      passages += 1
      rows += 1
      let columns = [
        try row.optionalInteger(1).map { try texts.words(of: $0) } ?? [],
        try texts.words(of: row.integer(2)),
        try Passage.Context(stored: row.text(3)).texts.flatMap { try texts.words(of: $0) },
      ]
      counter.begin()
      var sum: UInt64 = 0
      for (column, words) in columns.enumerated() {
        for (place, word) in words.enumerated() {
          sum &+= Self.share(of: Self.hash(word), column, place)
        }
        counter.count(words.map(counter.number))
      }
      for (column, words) in columns.enumerated() { total[column] += words.count }
      let hasWords = sums.removeValue(forKey: row.integer(0)) ?? 0 == sum
      let lengths = try connection.first(
        "SELECT sz FROM \(table)_docsize WHERE id = ?", [.integer(row.integer(0))], { $0.blob(0) })
      if !hasWords || lengths.flatMap(Self.numbers) != columns.map(\.count) {
        findings.append(
          "passage \(row.integer(0)) (provision \(row.integer(4))) has other words in \(table) than "
            + "its text")
      }
    }
    // The lengths rank what is found: FTS5 keeps those of each row, and their sums in the first record.
    let sum = try connection.first("SELECT block FROM \(table)_data WHERE id = 1") { $0.blob(0) }
    if rows > 0, sum.flatMap(Self.numbers) != [rows] + total {
      findings.append("\(table) counts other words than its passages have")
    }
    for row in sums.keys.sorted() {
      findings.append("passage_\(language.rawValue) has words of \(row), which is no passage")
    }
    try check(counter, language)
  }

  /// The sum of the words of each passage in the index.
  private func indexed(_ language: Language) throws -> [Int64: UInt64] {
    let table = "passage_\(language.rawValue)"
    try connection.execute(
      """
      CREATE VIRTUAL TABLE IF NOT EXISTS temp.\(table)_words
      USING fts5vocab (main, \(table), instance)
      """)
    let columns = ["heading": 0, "text": 1, "context": 2]
    var sums: [Int64: UInt64] = [:]
    var word = ""
    var hash = Self.hash("")
    try connection.query("SELECT term, doc, col, offset FROM temp.\(table)_words") { row in
      let term = row.text(0)
      if term != word {
        word = term
        hash = Self.hash(term)
      }
      let share = Self.share(of: hash, columns[row.text(2)] ?? 3, Int(row.integer(3)))
      sums[row.integer(1), default: 0] &+= share
    }
    return sums
  }

  private mutating func check(_ counter: FormCounter, _ language: Language) throws {
    var expected = counter.rows(language)
    try connection.query(
      "SELECT stem, form, df FROM word_form WHERE language = ?", [.text(language.rawValue)]
    ) { row in
      forms += 1
      let form = row.text(1)
      guard let known = expected.removeValue(forKey: form) else {
        findings.append("word_form has “\(form)” (\(language.rawValue)), which no text has")
        return
      }
      if known.stem != row.text(0) {
        findings.append(
          "word_form has “\(form)” (\(language.rawValue)) under “\(row.text(0))”, "
            + "not under “\(known.stem)”")
      } else if known.count != row.integer(2) {
        findings.append(
          "word_form counts “\(form)” (\(language.rawValue)) in \(row.integer(2)) passages, "
            + "which \(known.count) have")
      }
    }
    for form in expected.keys.sorted() {
      findings.append("word_form lacks “\(form)” (\(language.rawValue))")
    }
  }

  /// The numbers of a record of FTS5: seven bits a byte, the highest first; nil where it is none.
  private static func numbers(_ bytes: [UInt8]) -> [Int]? {
    var numbers: [Int] = []
    var number = 0
    for byte in bytes {
      guard number < 1 << 48 else { return nil }
      number = number << 7 | Int(byte & 0x7F)
      guard byte < 0x80 else { continue }
      numbers.append(number)
      number = 0
    }
    return number == 0 ? numbers : nil
  }

  // MARK: - Sums

  /// FNV-1a.
  private static func hash(_ word: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  /// What a word at a place adds to the sum, by the finaliser of SplitMix64.
  private static func share(of hash: UInt64, _ column: Int, _ place: Int) -> UInt64 {
    var value = hash ^ (UInt64(place) &* 4 &+ UInt64(column)) &* 0x9E37_79B9_7F4A_7C15
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

/// The words of texts, kept as far as they are asked for again soon.
private struct PassageTexts {
  private let connection: Connection
  private var known: [Int64: [String]] = [:]
  private static let most = 4096

  init(_ connection: Connection) {
    self.connection = connection
  }

  mutating func words(of id: Int64) throws -> [String] {
    if let words = known[id] { return words }
    let text = try connection.first(
      "SELECT body FROM text_body WHERE id = ?", [.integer(id)], { $0.text(0) })
    let words = FoldedWords(text ?? "").strings
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    known[id] = words
    return words
  }
}
