import Foundation
import TestSupport

/// Registries that are made once and read by many tests; a test that writes takes a copy.
enum Shelf {
  /// The seven editions of the illustrative code, imported by one command.
  static let code = filled { try $0.run(["import", "--by", "tester"] + editions) }

  /// The illustrative code and the illustrative law.
  static let acts = filled(from: code) {
    _ = try $0.dcr(
      "import", fixtures + "/data-law/2024-05-20", "--act", "data-law", "--in-force", "2024-06-01")
    return try $0.dcr(
      "import", fixtures + "/data-law/2025-06-01", "--act", "data-law", "--in-force", "2025-06-01")
  }

  /// The illustrative acts with the topic tree.
  static let topics = filled(from: acts) { try $0.dcr("topic", "load", fixtures + "/topics.yaml") }

  /// The path of the illustrative acts.
  static let fixtures = Corpora.fixtures.path

  /// The folders of the editions of the illustrative code, oldest first.
  static let editions = [
    "2025-01-10", "2025-10-01", "2026-01-01", "2026-03-15", "2026-07-01", "2026-11-01",
    "2027-03-01",
  ].map { fixtures + "/digital-code/" + $0 }

  struct Failed: Error, CustomStringConvertible {
    var run: Run
    var description: String { "the registry was not made: \(run)" }
  }

  /// A registry made by the last of `fill`'s runs, or why there is none.
  static func filled(
    from other: Result<Home, any Error>? = nil, _ fill: (Home) throws -> Run
  ) -> Result<Home, any Error> {
    Result {
      let home: Home
      if let other { home = try Home(copying: other.get()) } else { home = try Home() }
      forget(home)
      let run = try fill(home)
      guard run.status == 0 else { throw Failed(run: run) }
      return home
    }
  }

  /// What stays until the process ends is removed then.
  private static func forget(_ home: Home) {
    kept.add(home)
  }

  private static let kept = Kept()

  private final class Kept: Sendable {
    private let homes = Locked<[Home]>([])

    init() {
      atexit { Shelf.kept.homes.withLock { $0.forEach { $0.remove() } } }
    }

    func add(_ home: Home) { homes.withLock { $0.append(home) } }
  }
}
