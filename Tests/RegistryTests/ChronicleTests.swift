import ActText
import Crypto
import Foundation
import LegalText
import Registry
import SQLite
import TestSupport
import Testing

/// Many editions recorded at once say the same as each recorded by itself.
@Suite struct ChronicleTests {
  private let folder: TemporaryFolder
  private static let act = Act(slug: "ee-1", title: PerLanguage(et: "Näide"), country: "ee")

  init() throws {
    folder = try TemporaryFolder()
  }

  private func registry(_ name: String) throws -> Registry {
    try Registry(path: path(name), for: .write)
  }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Data(text.utf8))) }

  private static func cause(_ place: Int) -> Cause {
    Cause(act: "S\(place)", number: "S\(place)", source: .edition, basis: .stated)
  }

  private static func laid(_ text: String) throws -> LaidText {
    try ActTextReader.layOutline(TextFile(name: "1.md", bytes: Array(text.utf8)), in: .et)
  }

  /// Records the texts at `places`, each from its day on, in one entry.
  private func record(
    _ texts: [String], _ places: Range<Int>, in registry: Registry
  ) throws {
    let newest = {
      let newest = try #require(try registry.newestEdition(of: "ee-1", in: .et))
      let text = CorpusMarkdownWriter.text(of: newest.root, in: .et)
      #expect(newest.hash == Self.hash(text))
      return try Self.laid(text)
    }
    try registry.record(Self.act, in: .et, by: "test", newestText: newest) { chronicle in
      for place in places {
        let edition = CommittedEdition(
          day: LegalDate(dayNumber: Int32(place * 100)), cause: Self.cause(place),
          commit: String(repeating: "\(place)", count: 40), path: "ee/1.md",
          hash: Self.hash(texts[place]), laid: try Self.laid(texts[place]))
        #expect(try chronicle.add(edition) == .recorded)
      }
    }
  }

  /// Records each text as an edition by itself.
  private func recordEach(_ texts: [String], in registry: Registry) throws {
    for (place, text) in texts.enumerated() {
      let day = LegalDate(dayNumber: Int32(place * 100))
      let root = try ActTextReader.outline(
        TextFile(name: "1.md", bytes: Array(text.utf8)), in: .et)
      _ = try registry.record(
        Submission(
          edition: Edition(act: Self.act, day: day, root: root, languages: [.et]),
          causedBy: Self.cause(place), commencement: Commencement(from: day),
          sources: PerLanguage(et: Submission.Source(place: "ee/1.md", hash: Self.hash(text)))),
        RecordingOptions(who: "test"))
    }
  }

  /// What a registry says of every day, the numbers of its rows aside.
  private func said(_ name: String) throws -> [String] {
    let connection = try Connection(path: path(name), mode: .read)
    // The program itself runs no view of a file; these are the registry's own, read by another.
    let law = try connection.rows(
      """
      SELECT placement.eid, kind, placement.number, language, heading.body, text_body.body, layout,
        placement.in_force_from, placement.in_force_to, placement.state,
        wording.in_force_from, wording.in_force_to, placed.number, worded.number
      FROM placement JOIN provision ON provision.id = placement.provision_id
      JOIN wording ON wording.provision_id = provision.id
      JOIN text_body ON text_body.id = text_id
      LEFT JOIN text_body AS heading ON heading.id = heading_id
      JOIN amendment AS placed ON placed.id = placement.amendment_id
      JOIN amendment AS worded ON worded.id = wording.amendment_id
      WHERE placement.superseded_in IS NULL AND wording.superseded_in IS NULL
      """
    ) { row in (0..<14).map { row.optionalText($0) ?? "–" }.joined(separator: " | ") }
    let order = try connection.rows(
      """
      SELECT a.eid, b.eid, a.in_force_from, a.in_force_to FROM placement AS a JOIN placement AS b
        ON b.parent_id = a.parent_id AND a.rank < b.rank
      WHERE a.superseded_in IS NULL AND b.superseded_in IS NULL
        AND a.in_force_from < coalesce(b.in_force_to, '9')
        AND b.in_force_from < coalesce(a.in_force_to, '9')
      """
    ) { row in (0..<4).map { row.optionalText($0) ?? "–" }.joined(separator: " < ") }
    return (law + order).sorted()
  }

  @Test(arguments: UInt64(1)...12)
  func `editions in one entry, in two, and each by itself say the same`(seed: UInt64) throws {
    var writer = OutlineWriter(seed: seed)
    let texts = writer.texts(6)
    try record(texts, 0..<6, in: registry("one"))
    let two = try registry("two")
    try record(texts, 0..<3, in: two)
    try record(texts, 3..<6, in: two)
    let each = try registry("each")
    try recordEach(texts, in: each)
    let expected = try said("each")
    #expect(expected.count > 20)
    for name in ["one", "two"] {
      let said = try said(name)
      #expect(said == expected, "\(name): \(said.difference(from: expected))")
    }
    for registry in [try registry("one"), two] {
      #expect(try registry.verify().flatMap(\.findings) == [])
      let record = try registry.act(named: "ee-1")
      for (place, text) in texts.enumerated() {
        let day = LegalDate(dayNumber: Int32(place * 100))
        for name in [day.description, String(repeating: "\(place)", count: 12)] {
          let edition = try registry.edition(called: name, of: record, in: .et)
          #expect(CorpusMarkdownWriter.text(of: edition.root, in: .et) == text)
        }
        let root = try registry.edition(of: record, on: day, in: [.et]).root
        #expect(CorpusMarkdownWriter.text(of: root, in: .et) == text)
      }
    }
  }
}

/// Writes outlines that differ a little, each from the one before.
private struct OutlineWriter {
  private struct Article {
    var number: String
    var heading: String
    var lines: [String]
  }

  private var generator: SeededGenerator
  private var chapters: [[Article]] = []
  private var next = 1
  private var gap = "\n\n"

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
  }

  private static let words = [
    "isik", "amet", "taotlus", "otsus", "tähtaeg", "kohus", "leping", "vara", "teenus", "andmed",
  ]

  private mutating func sentence() -> String {
    let count = Int.random(in: 3...9, using: &generator)
    return (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }
      .joined(separator: " ") + "."
  }

  private mutating func article() -> Article {
    defer { next += 1 }
    let count = Int.random(in: 1...4, using: &generator)
    return Article(
      number: "\(next)", heading: sentence(), lines: (0..<count).map { _ in sentence() })
  }

  mutating func texts(_ count: Int) -> [String] {
    chapters = [
      [article(), article(), article()], [article(), article()], [article(), article()],
    ]
    var texts = [text]
    while texts.count < count {
      change()
      if let last = texts.last, last != text { texts.append(text) }
    }
    return texts
  }

  private var text: String {
    var text = "---\ncountry: \"ee\"\nversion: \(next)\n---\n# Näide"
    for (place, articles) in chapters.enumerated() {
      text += gap + "### \(place + 1). peatükk Osa"
      for article in articles {
        text += gap + "##### § \(article.number). \(article.heading)"
        for line in article.lines { text += gap + line }
      }
    }
    return text + "\n"
  }

  private mutating func change() {
    let chapter = Int.random(in: chapters.indices, using: &generator)
    guard let place = chapters[chapter].indices.randomElement(using: &generator) else {
      chapters[chapter].append(article())
      return
    }
    switch Int.random(in: 0..<9, using: &generator) {
    case 0: chapters[chapter].insert(article(), at: place)
    case 1: chapters[chapter].remove(at: place)
    case 2: chapters[chapter][place].lines.append(sentence())
    case 3:
      let count = chapters[chapter][place].lines.count
      chapters[chapter][place].lines.removeLast(count > 1 ? 1 : 0)
    case 4: chapters[chapter][place].lines[0] += " " + sentence()
    case 5: chapters[chapter][place].number += "<sup>1</sup>"
    case 6:
      let moved = chapters[chapter].remove(at: place)
      chapters[(chapter + 1) % chapters.count].append(moved)
    case 7: chapters[chapter][place].lines += ["| a |", "|---|", "| \(next) |"]
    default: gap = gap == "\n\n" ? "\n" : "\n\n"
    }
  }
}
