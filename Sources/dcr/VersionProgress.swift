/// How many versions were recorded, how fast, and how long the rest will take; only on a terminal.
struct VersionProgress {
  private let count: Int
  private let start = ContinuousClock.now
  private let progress = Progress()
  private var done = 0
  private var shown = ContinuousClock.now

  init(count: Int) {
    self.count = count
  }

  /// Counts one more, of the act called `slug`.
  mutating func step(_ slug: String) {
    done += 1
    let now = ContinuousClock.now
    guard now - shown > .milliseconds(200) else { return }
    shown = now
    let seconds = Double((now - start) / .seconds(1))
    let rate = Double(done) / max(seconds, 0.001)
    let left = Int(Double(count - done) / rate)
    let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
    progress.show("\(done) of \(count) versions, \(Int(rate)) a second, \(time) left, \(slug)")
  }

  /// Takes the line away.
  func clear() {
    progress.clear()
  }
}
