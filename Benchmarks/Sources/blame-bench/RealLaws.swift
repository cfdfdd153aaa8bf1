import ActText
import Foundation
import GroundTruth
import LegalText
import Registry

/// Real laws of another country with their whole history, recorded one after the other in one registry.
struct RealLaws {
  /// So many versions of an act are read: the longest histories hold a hundred.
  private static let versions = 4
  private let registry: Registry
  private let bundle: URL
  /// How many acts and editions were recorded, how many refused, and how many units were blamed.
  private(set) var acts = 0
  private(set) var editions = 0
  private(set) var refused = 0
  private(set) var units = 0
  /// The units whose stretches are not their text to the letter.
  private(set) var broken = 0
  /// New units and rewordings recorded so far.
  private var wordings = 0
  private var first: String?
  private var small: Duration?
  private var smallCount = 0

  init(bundle: URL, in folder: URL) throws {
    self.bundle = bundle
    registry = try Registry(
      path: folder.appendingPathComponent("laws.sqlite").path, for: .write)
  }

  /// Records the first versions of every act of two or more, and blames each of its units on the day of the last, and of one halfway.
  mutating func run() throws {
    let laws = try RealEditions(bundle: bundle)
    for act in try laws.acts(versions: 2) {
      let slug = act.path.lowercased().filter { $0.isNumber || ("a"..."z").contains($0) }
      let days = try record(try laws.texts(of: act, most: Self.versions), as: slug)
      guard days.count > 1 else { continue }
      acts += 1
      for day in Set([days[days.count / 2], days[days.count - 1]]) { try check(slug, on: day) }
      if small == nil, first != nil, wordings >= 10_000 {
        small = try time()
        smallCount = wordings
      }
    }
  }

  private mutating func record(_ texts: [[UInt8]], as slug: String) throws -> [LegalDate] {
    var days: [LegalDate] = []
    for (place, bytes) in texts.enumerated() {
      let day = LegalDate(dayNumber: 12_000 + Int32(place) * 30)
      guard let file = try? TextFile(name: slug, bytes: bytes),
        let root = try? ActTextReader.outline(file, in: .en)
      else {
        refused += 1
        continue
      }
      let submission = Submission(
        edition: Edition(act: Act(slug: slug), day: day, root: root, languages: [.en]),
        causedBy: days.isEmpty
          ? nil : Cause(act: "Law", number: String(place), source: .edition, basis: .stated))
      let report = try registry.record(submission, RecordingOptions(who: "benchmark"))
      wordings += report.counts.inserted + report.counts.substituted
      editions += 1
      days.append(day)
    }
    return days
  }

  private mutating func check(_ slug: String, on day: LegalDate) throws {
    let act = try registry.act(named: slug)
    let root = try registry.edition(of: act, on: day, in: [.en]).root
    let blamed = try registry.blame(root, named: "", of: act, in: .en)
    var texts: [(heading: String, text: String)] = []
    root.visit { unit, _ in
      texts.append((unit.wordings.en?.heading ?? "", unit.wordings.en?.text ?? ""))
    }
    units += texts.count
    if first == nil, articles(of: root).count == Self.timed { first = slug }
    guard texts.count == blamed.count else {
      broken += texts.count
      return
    }
    for (unit, wanted) in zip(blamed, texts) {
      let isWhole =
        unit.heading.map(\.text).joined().utf8.elementsEqual(wanted.heading.utf8)
        && unit.text.map(\.text).joined().utf8.elementsEqual(wanted.text.utf8)
      if !isWhole { broken += 1 }
    }
  }

  // MARK: - Time

  /// How many articles are timed together.
  private static let timed = 20

  /// The names of the first articles of an act.
  private func articles(of root: Provision) -> [String] {
    var names: [String] = []
    root.visit { unit, eId in
      if unit.kind == .article, names.count < Self.timed { names.append(eId) }
    }
    return names
  }

  /// How long the articles of the first act take, from its name to their origins; the median of several runs.
  private func time() throws -> Duration {
    guard let first else { return .zero }
    let clock = ContinuousClock()
    let day = LegalDate(dayNumber: 20_000)
    let root = try registry.edition(of: registry.act(named: first), on: day, in: [.en]).root
    let names = articles(of: root)
    let runs = try (0..<15).map { _ in
      let start = clock.now
      for name in names {
        let act = try registry.act(named: first)
        guard let unit = try registry.provision(name, of: act, on: day, in: [.en]) else { continue }
        _ = try registry.blame(unit, named: name, of: act, in: .en)
      }
      return start.duration(to: clock.now)
    }.sorted()
    return runs[runs.count / 2]
  }

  /// Says what was found; no where a unit is not its text.
  func tell() throws -> Bool {
    print(
      "real laws: \(acts) acts, \(editions) editions, \(refused) refused, \(units) units blamed, "
        + "\(broken) not to the letter")
    if let small {
      let large = try time()
      let ratio = (large / small * 100).rounded() / 100
      print(
        "  twenty articles of one act: \(small) at \(smallCount) wordings, \(large) at \(wordings), \(ratio) x"
      )
    }
    return broken == 0
  }
}
