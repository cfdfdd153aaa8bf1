import Foundation
import LegalText
import Registry
import TestSupport
import Testing
import YAML

/// What `Fixtures/expected.yaml` says of one unit on one day.
struct Expectation: Sendable, CustomStringConvertible {
  var act: String
  var at: String
  var language: String
  var locator: String
  var status: String
  var from: String?
  var cause: String?
  var text: String?
  var heading: String?
  var chapter: String?
  /// Whether the cause is given at all: null is the act as enacted.
  var saysCause: Bool

  init(_ values: Mapping) throws {
    func value(_ key: String) -> String? {
      values[key].flatMap { $0.isNull ? nil : $0.text }
    }
    act = try #require(value("act"))
    at = try #require(value("at"))
    language = try #require(value("language"))
    locator = try #require(value("locator"))
    status = try #require(value("status"))
    from = value("from")
    cause = value("cause")
    text = value("text")
    heading = value("heading")
    chapter = value("chapter")
    saysCause = values["cause"] != nil
    let known = [
      "act", "at", "language", "locator", "status", "from", "cause", "text", "heading", "chapter",
    ]
    try #require(values.allSatisfy { known.contains($0.key.text ?? "") })
  }

  var description: String { "\(act) \(locator) \(language) on \(at)" }

  static func all() throws -> [Expectation] {
    let file = Corpora.fixtures.appendingPathComponent("expected.yaml")
    let list = try Node.read(String(contentsOf: file, encoding: .utf8))?.list
    return try #require(list).map { try Expectation(#require($0.mapping)) }
  }
}

@Suite struct ExpectedTests {
  @Test func `the illustrative acts say on each day what is written beside them`() throws {
    let registry = try Sample.fixtures()
    let expectations = try Expectation.all()
    #expect(expectations.count > 400)
    for expectation in expectations {
      for problem in try Self.problems(of: expectation, in: registry) {
        Issue.record("\(expectation): \(problem)")
      }
    }
  }

  /// What the registry says otherwise.
  static func problems(of wanted: Expectation, in registry: Registry) throws -> [String] {
    let record = try registry.act(named: wanted.act)
    let day = try #require(LegalDate(iso: wanted.at))
    let language = try #require(Language(rawValue: wanted.language))
    guard let root = try? registry.edition(of: record, on: day).root,
      let found = try? Locator(wanted.locator).resolve(in: root),
      let unit = root.unit(at: found.path)
    else { return wanted.status == "absent" ? [] : ["not found, wanted \(wanted.status)"] }
    guard let wording = unit.wordings[language] else {
      return wanted.status == "absent" ? [] : ["no wording, wanted \(wanted.status)"]
    }
    if wanted.status == "absent" { return ["there, wanted absent"] }
    let validity = try #require(wording.validity)
    if wanted.status == "not-held" {
      let isDoubtful = validity.doubtfulFrom.map { $0 <= day } ?? false
      return isDoubtful ? [] : ["held, wanted not-held"]
    }
    var problems: [String] = []
    // A temporary wording is law in its time.
    let status = unit.state == .suspended ? "in-force" : unit.state.rawValue
    if status != wanted.status { problems.append("is \(status), wanted \(wanted.status)") }
    if let text = wanted.text, text != wording.text {
      problems.append("says “\(wording.text)”, wanted “\(text)”")
    }
    if let heading = wanted.heading, heading != wording.heading {
      problems.append("is headed “\(wording.heading ?? "")”, wanted “\(heading)”")
    }
    if let chapter = wanted.chapter {
      let holder = root.unit(at: Array(found.path.dropLast()))?.number?.description
      if holder != chapter { problems.append("is in chapter \(holder ?? "–"), wanted \(chapter)") }
    }
    return problems + (try origin(of: wanted, unit, language, day, registry))
  }

  /// The words of a unit may be older than its heading: they count from the first version that has them.
  private static func origin(
    of wanted: Expectation, _ unit: Provision, _ language: Language, _ day: LegalDate,
    _ registry: Registry
  ) throws -> [String] {
    guard wanted.from != nil || wanted.saysCause, wanted.status != "repealed",
      wanted.status != "expired"
    else { return [] }
    let versions = try registry.history(
      of: try #require(unit.identity), in: [language], on: day
    ).filter { $0.status != .corrected && $0.status != .announced }
    let text = unit.wordings[language]?.text
    let interval = unit.wordings[language]?.validity?.interval
    let matching = versions.firstIndex {
      $0.validity.interval.from == interval?.from && $0.text == text
    }
    guard var index = matching else {
      return ["has no version from \(interval?.from?.description ?? "?")"]
    }
    while index > 0, versions[index - 1].text == text { index -= 1 }
    var problems: [String] = []
    let from = versions[index].validity.interval.from?.description
    if let wanted = wanted.from, wanted != from {
      problems.append("counts from \(from ?? "–"), wanted \(wanted)")
    }
    if wanted.saysCause {
      let cause = versions[index].validity.cause?.number
      let allowed = wanted.cause?.components(separatedBy: "; ")
      if allowed.map({ !$0.contains(cause ?? "") }) ?? (cause != nil) {
        problems.append("was caused by \(cause ?? "–"), wanted \(wanted.cause ?? "–")")
      }
    }
    return problems
  }
}
