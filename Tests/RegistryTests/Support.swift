import ActText
import Foundation
import Interchange
import LegalText
import Registry
import TestSupport

/// Registries for tests.
enum Sample {
  /// A registry in memory.
  static func empty() throws -> Registry {
    try Registry(path: ":memory:", for: .write)
  }

  /// A registry in memory with all editions of the illustrative acts.
  static func fixtures() throws -> Registry {
    let registry = try empty()
    try record(folder: "digital-code", in: registry)
    for day in ["2024-05-20", "2025-06-01"] {
      for name in ["rus.md", "kaz.md"] {
        let path = Corpora.fixtures.appendingPathComponent("data-law/\(day)/\(name)").path
        let (submission, _) = try ActFolder.read(
          file: path, language: nil, slug: "data-law", day: LegalDate(iso: day))
        _ = try registry.record(submission, options)
      }
    }
    return registry
  }

  /// Records every edition in a folder of `Fixtures`.
  static func record(folder: String, in registry: Registry) throws {
    for day in try days(of: folder) { _ = try record(folder: folder, day, in: registry) }
  }

  /// Records one edition in a folder of `Fixtures`.
  @discardableResult
  static func record(
    folder: String, _ day: String, in registry: Registry, _ options: RecordingOptions = options
  ) throws -> RecordingReport {
    let path = Corpora.fixtures.appendingPathComponent("\(folder)/\(day)").path
    let (submission, _) = try ActFolder.read(folder: path, slug: folder, day: LegalDate(iso: day))
    return try registry.record(submission, options)
  }

  /// The days of the editions in a folder of `Fixtures`.
  static func days(of folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(
      atPath: Corpora.fixtures.appendingPathComponent(folder).path
    ).filter { LegalDate(iso: $0) != nil }.sorted()
  }

  static let options = RecordingOptions(who: "test")

  /// An act of articles in Russian, each with the text given, as an edition of `day`.
  static func submission(
    _ slug: String = "law", _ day: String, _ text: String, language: Language = .ru
  ) throws -> Submission {
    let file = TextFile(name: "\(slug) \(day)", text: text)
    let root = try ActTextReader.read(file, in: language).root
    return Submission(
      edition: Edition(
        act: Act(slug: slug), day: LegalDate(iso: day), root: root, languages: [language]),
      claims: FootnoteReader.claims(of: root, in: language),
      commencement: FootnoteReader.commencement(ofAct: root, in: language),
      sources: {
        var sources = PerLanguage<Submission.Source>()
        sources[language] = Submission.Source(
          place: slug, hash: (0..<32).map { UInt8(truncatingIfNeeded: text.hashValue >> $0) })
        return sources
      }())
  }
}

extension Sample {
  /// Loads the topic tree of the fixtures and what it assigns, each topic on the day given.
  static func loadTopics(
    into registry: Registry, on day: LegalDate = LegalDate(dayNumber: 20_270)
  ) throws {
    let path = Corpora.fixtures.appendingPathComponent("topics.yaml").path
    let file = try TopicFile(path: path)
    _ = try registry.add(file.topics, by: "test")
    var assignments: [TopicAssignment] = []
    for assignment in file.assignments {
      guard let act = try? registry.act(named: assignment.act) else { continue }
      let root = try registry.edition(of: act, on: day).root
      for provision in assignment.provisions {
        guard let found = try? Locator(provision).resolve(in: root),
          let identity = root.unit(at: found.path)?.identity
        else { continue }
        assignments.append(TopicAssignment(topic: assignment.topic, provision: identity))
      }
    }
    _ = try registry.assign(assignments, by: "test")
  }
}
