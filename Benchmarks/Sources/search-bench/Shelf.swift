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
  /// Seconds that recording took.
  private(set) var seconds = 0.0

  static let articles = 500
  /// The act and article that are shown.
  static let act = "act-7"
  static let article = "250"

  init(count: Int, bytes size: Int, texts: inout Texts, in folder: URL) throws {
    self.count = count
    registry = folder.appendingPathComponent("registry-\(count).sqlite").path
    files = folder.appendingPathComponent("files-\(count)").path
    try FileManager.default.createDirectory(atPath: files, withIntermediateDirectories: true)
    let registry = try Registry(path: self.registry, for: .write)
    for number in 1...(count / Self.articles) {
      var file = ""
      let articles = (1...Self.articles).map { article in
        let wording = Wording(heading: texts.heading(), text: texts.wording(bytes: size))
        file += wording.text + "\n"
        return Provision(
          kind: .article, number: ProvisionNumber(article),
          wordings: PerLanguage(ru: wording))
      }
      bytes += file.utf8.count
      try file.write(toFile: files + "/\(number).txt", atomically: false, encoding: .utf8)
      let start = DispatchTime.now().uptimeNanoseconds
      try record(articles, number, in: registry)
      seconds += Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
    }
  }

  private func record(_ articles: [Provision], _ number: Int, in registry: Registry) throws {
    let title = "Act \(number)"
    let act = Act(slug: "act-\(number)", number: "\(number)", title: PerLanguage(ru: title))
    let root = Provision(
      kind: .act, wordings: PerLanguage(ru: Wording(heading: title)), children: articles)
    let day = LegalDate(dayNumber: 20_000)
    let hash = (0..<32).map { UInt8(truncatingIfNeeded: number >> ($0 % 8)) }
    _ = try registry.record(
      Submission(
        edition: Edition(act: act, day: day, root: root, languages: [.ru]),
        sources: PerLanguage(ru: Submission.Source(place: act.slug, hash: hash))),
      RecordingOptions(who: "bench", inForce: day))
  }
}
