import LegalText

/// The lines between the name of a case and its first section.
extension CaseFileReader {
  func take(
    _ key: String, _ value: String, _ line: Int, into result: inout AmendmentCase
  ) throws(CaseFileError) {
    switch key {
    case "tags": result.tags = Set(list(value))
    case "does":
      result.operations = list(value).map { $0.split(separator: "|").map(String.init) }
      for name in result.operations.joined() where !Self.operations.contains(name) {
        throw CaseFileError(file: file, line: line, message: "no operation is called “\(name)”")
      }
    case "repairs": result.repairs = try number(value, line)
    case "commencement": result.commencement = try commencement(value, line)
    case "suspended": result.suspensions.append(try suspension(value, line))
    case "pending": result.pending.append(value)
    case "repealed act": result.repealedAct = try number(value, line)
    case "numbered parts":
      try hold(value, ["paragraphs"], line)
      result.numberedPartsAreParagraphs = true
    case "changes":
      try hold(value, ["nothing"], line)
      result.changesNothing = true
    case "error": try takeError(value, line, into: &result)
    case "line", "column", "says": try takeErrorDetail(key, value, line, into: &result)
    default:
      guard let place = key.dropping(prefix: "commencement of ").flatMap({ Int($0) }) else {
        preconditionFailure("a key that was let through is not read: \(key)")
      }
      result.ownCommencements[place] = try commencement(value, line)
    }
  }

  /// The words of the JSON contract for operations.
  static let operations: Set<String> = [
    "substitute-text", "insert-unit", "repeal-unit", "substitute-words", "insert-words",
    "delete-words", "substitute-heading", "renumber-unit", "move-unit", "split-unit",
    "join-units", "substitute-throughout", "suspend-unit",
  ]

  /// The kinds of error.
  static let errors: Set<String> = [
    "no-such-unit", "ambiguous", "not-in-force", "words-found", "number-taken",
    "unexpected-unit", "no-such-part", "collides", "contents-differ", "refused",
    "not-understood",
  ]

  private func takeError(
    _ value: String, _ line: Int, into result: inout AmendmentCase
  ) throws(CaseFileError) {
    let kinds = value.split(separator: "|").map(String.init)
    try hold(kinds, Self.errors, line)
    result.failure = CaseFailure(kinds: kinds, line: nil, column: nil, says: [])
  }

  private func takeErrorDetail(
    _ key: String, _ value: String, _ line: Int, into result: inout AmendmentCase
  ) throws(CaseFileError) {
    guard result.failure != nil else {
      throw CaseFileError(file: file, line: line, message: "“\(key)” stands before “error”")
    }
    switch key {
    case "line": result.failure?.line = try number(value, line)
    case "column": result.failure?.column = try number(value, line)
    default: result.failure?.says.append(value)
    }
  }

  private func list(_ value: String) -> [String] {
    value.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  private func number(_ value: String, _ line: Int) throws(CaseFileError) -> Int {
    guard let number = Int(value), number >= 0 else {
      throw CaseFileError(file: file, line: line, message: "“\(value)” is no number")
    }
    return number
  }

  private func hold(
    _ value: String, _ allowed: Set<String>, _ line: Int
  ) throws(CaseFileError) {
    try hold([value], allowed, line)
  }

  private func hold(
    _ values: [String], _ allowed: Set<String>, _ line: Int
  ) throws(CaseFileError) {
    for value in values where !allowed.contains(value) {
      throw CaseFileError(
        file: file, line: line,
        message: "“\(value)” is none of: \(allowed.sorted().joined(separator: ", "))")
    }
  }

  /// Reads `10 days`, `6 months`, `publication`, `2027-01-01`.
  private func commencement(
    _ value: String, _ line: Int
  ) throws(CaseFileError) -> Commencement {
    if value == "publication" { return Commencement(period: .publication) }
    if let day = LegalDate(iso: value) { return Commencement(from: day) }
    let parts = value.split(separator: " ")
    if parts.count == 2, let count = Int(parts[0]) {
      if parts[1] == "days" { return Commencement(period: .days(count)) }
      if parts[1] == "months" { return Commencement(period: .months(count)) }
    }
    throw CaseFileError(
      file: file, line: line,
      message: "“\(value)” is none of: 10 days, 6 months, publication, 2027-01-01")
  }

  /// Reads `5(2)` or `5(2) until 2027-01-01`.
  private func suspension(
    _ value: String, _ line: Int
  ) throws(CaseFileError) -> CaseSuspension {
    guard let until = value.firstRange(of: " until ") else {
      return CaseSuspension(unit: value, until: nil)
    }
    guard let day = LegalDate(iso: value[until.upperBound...]) else {
      throw CaseFileError(file: file, line: line, message: "no day stands after “until”")
    }
    return CaseSuspension(unit: String(value[..<until.lowerBound]), until: day)
  }
}
