import Foundation
import LegalText
import Registry

/// A registry of many wordings, recorded edition by edition, and the same texts as files.
struct Shelf {
  let registry: String
  /// The folder of the files, 500 wordings each.
  let files: String
  let count: Int
  /// Bytes of all wordings.
  private(set) var bytes = 0
  /// Seconds that recording took; nil where it was there.
  private(set) var seconds: Double?

  static let articles = 500
  /// The act and article that are shown.
  static let act = "act-7"
  static let article = "250"
  /// The day of all acts, and the one on which some articles of the one that is shown change.
  static let day = LegalDate(dayNumber: 20_000)
  static let laterDay = LegalDate(dayNumber: 20_100)

  /// Makes one of wordings of some `size` bytes, or takes the one that is in `folder`.
  init(count: Int, bytes size: Int, texts: inout Texts, in folder: URL) throws {
    self.count = count
    registry = folder.appendingPathComponent("registry-\(count).sqlite").path
    files = folder.appendingPathComponent("files-\(count)").path
    if FileManager.default.fileExists(atPath: registry) {
      for name in try FileManager.default.contentsOfDirectory(atPath: files) {
        let attributes = try FileManager.default.attributesOfItem(atPath: files + "/" + name)
        bytes += (attributes[.size] as? NSNumber)?.intValue ?? 0
      }
      return
    }
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    // What is not whole bears another name.
    let unfinished = registry + ".unfinished"
    try record(texts: &texts, bytes: size, in: Registry(path: unfinished, for: .write))
    try run([
      "sqlite3", unfinished, "PRAGMA wal_checkpoint(TRUNCATE); PRAGMA optimize",
    ])
    try FileManager.default.moveItem(atPath: unfinished, toPath: registry)
  }

  private mutating func record(texts: inout Texts, bytes size: Int, in registry: Registry) throws {
    var taken = 0.0
    for number in 1...(count / Self.articles) {
      var file = ""
      var articles = (1...Self.articles).map { article in
        let wording = Wording(heading: texts.heading(), text: texts.wording(bytes: size))
        file += wording.text + "\n"
        return Provision(
          kind: .article, number: ProvisionNumber(article), wordings: PerLanguage(ru: wording))
      }
      bytes += file.utf8.count
      try file.write(toFile: files + "/\(number).txt", atomically: false, encoding: .utf8)
      taken += try record(articles, number, on: Self.day, in: registry)
      guard "act-\(number)" == Self.act else { continue }
      for place in stride(from: 0, to: Self.articles, by: 20) {
        articles[place].wordings.ru?.text += " " + texts.heading()
      }
      taken += try record(articles, number, on: Self.laterDay, in: registry)
    }
    seconds = taken
  }

  /// Records an edition; returns how many seconds it took.
  private func record(
    _ articles: [Provision], _ number: Int, on day: LegalDate, in registry: Registry
  ) throws -> Double {
    let title = "Act \(number)"
    let act = Act(slug: "act-\(number)", number: "\(number)", title: PerLanguage(ru: title))
    let root = Provision(
      kind: .act, wordings: PerLanguage(ru: Wording(heading: title)), children: articles)
    let hash = (0..<32).map { UInt8(truncatingIfNeeded: (number + Int(day.dayNumber)) >> ($0 % 8)) }
    return try time {
      _ = try registry.record(
        Submission(
          edition: Edition(act: act, day: day, root: root, languages: [.ru]),
          sources: PerLanguage(ru: Submission.Source(place: act.slug, hash: hash))),
        RecordingOptions(who: "bench", inForce: day))
    } / 1000
  }
}
