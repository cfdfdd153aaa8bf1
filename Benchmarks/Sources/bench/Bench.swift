import Foundation

/// Measures `dcr` as whole processes beside its peers in one run, and prints ratios: a figure without a peer beside it
/// says nothing.
///
///     bench DCR [CORPORA]
///
/// CORPORA is the folder that holds `kazakhstan-law`; without it the illustrative acts are measured.
@main
enum Bench {
  static let rounds = 41

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let dcr = arguments.first else {
      print("usage: bench DCR [CORPORA]")
      exit(64)
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-bench-\(ProcessInfo.processInfo.processIdentifier)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let act = subject(corpora: arguments.dropFirst().first)
    print("\(act.name); median of \(rounds) runs (min … max), milliseconds, whole processes\n")
    try measureShow(dcr, act, in: folder)
    try measureDiff(dcr, act, in: folder)
    try measureImport(dcr, act, in: folder)
  }

  /// What is measured: an act folder and an article of it.
  struct Subject {
    var name: String
    var path: String
    var article: String
    var inForce: String
  }

  static func subject(corpora: String?) -> Subject {
    if let corpora {
      let path =
        corpora
        + "/kazakhstan-law/02-codes/2026/0109-tsifrovoi-kodeks-respubliki-kazakhstan-221101"
      if FileManager.default.fileExists(atPath: path) {
        return Subject(
          name: "the Digital Code, ru and kk", path: path, article: "29", inForce: "2026-07-12")
      }
    }
    return Subject(
      name: "the illustrative code, ru, kk and en", path: "Fixtures/digital-code/2025-01-10",
      article: "20", inForce: "2025-07-01")
  }

  // MARK: - What is measured

  static func measureShow(_ dcr: String, _ act: Subject, in folder: URL) throws {
    let registry = folder.appendingPathComponent("show.sqlite").path
    try run([dcr, "import", act.path, "--in-force", act.inForce, "--registry", registry])
    let times = try interleaved([
      ["sqlite3", registry, "SELECT 1"],
      [dcr, "show", act.article, "--registry", registry],
      [dcr, "show", act.article, "--registry", registry, "--format", "json"],
      [dcr, "history", act.article, "--registry", registry],
      [dcr, "toc", "--registry", registry],
    ])
    let names = ["sqlite3 SELECT 1", "show", "show --format json", "history", "toc"]
    report(names, times, bar: [nil, 3, nil, nil, nil])
  }

  /// Two days of one act between which a few of its articles changed, beside git on the same two texts.
  static func measureDiff(_ dcr: String, _ act: Subject, in folder: URL) throws {
    let registry = folder.appendingPathComponent("diff.sqlite").path
    let later = try amended(act, in: folder)
    let record = ["--act", "bench", "--registry", registry]
    try run([dcr, "import", act.path, "--in-force", act.inForce] + record)
    try run([dcr, "import", later] + record)
    let diff = [
      dcr, "diff", "--registry", registry, "--from", "2026-12-31", "--to", "2027-01-01",
    ]
    let times = try interleaved([
      ["sqlite3", registry, "SELECT 1"], diff, diff + ["--language", "ru,kk"], diff + ["--all"],
      ["git", "diff", "--no-index", "--word-diff", act.path + "/rus.md", later + "/rus.md"],
    ])
    let names = [
      "sqlite3 SELECT 1", "diff of two days", "diff, ru and kk", "diff --all", "git diff, ru",
    ]
    print("")
    report(names, times, bar: [nil, nil, nil, nil, nil])
  }

  /// The act with words put into every fortieth of its paragraphs, as an edition of 1 January 2027.
  static func amended(_ act: Subject, in folder: URL) throws -> String {
    let later = folder.appendingPathComponent("later")
    try FileManager.default.copyItem(atPath: act.path, toPath: later.path)
    for name in try FileManager.default.contentsOfDirectory(atPath: act.path) {
      let file = later.appendingPathComponent(name)
      var lines = try String(contentsOfFile: act.path + "/" + name, encoding: .utf8)
        .components(separatedBy: "\n")
      if name == "meta.yaml", let dates = lines.firstIndex(of: "version_date:") {
        for line in lines.indices[(dates + 1)...] where lines[line].hasPrefix("  ") {
          lines[line] = String(lines[line].prefix { $0 != ":" }) + ": 2027-01-01"
          if line + 1 < lines.count, !lines[line + 1].hasPrefix("  ") { break }
        }
      }
      let paragraphs = lines.indices.filter { lines[$0].hasPrefix("2. ") }
      for (place, line) in paragraphs.enumerated() where name.hasSuffix(".md") && place % 40 == 0 {
        lines[line] = "2. (2027) " + lines[line].dropFirst(3)
      }
      try FileManager.default.removeItem(at: file)
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    return later.path
  }

  static func measureImport(_ dcr: String, _ act: Subject, in folder: URL) throws {
    var times: [Double] = []
    var size = 0
    for round in 0..<9 {
      let registry = folder.appendingPathComponent("import-\(round).sqlite").path
      times.append(
        try run([dcr, "import", act.path, "--in-force", act.inForce, "--registry", registry]))
      size = try bytes(registry)
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: act.path)
      .filter { $0.hasSuffix(".md") }
    let text = try files.reduce(0) { try $0 + bytes(act.path + "/" + $1) }
    print("\nimport: \(summary(times)), bar 2,000 ms: \(verdict(median(times) < 2000))")
    let ratio = Double(size) / Double(text)
    print(
      "registry: \(size) bytes, \(rounded(ratio)) × its texts (\(text) bytes), bar 6 ×: "
        + verdict(ratio <= 6))
  }

  // MARK: - Running

  /// The wall time of one process in milliseconds; what it prints is thrown away.
  ///
  /// Spawned and waited for directly: Foundation's `Process` notices an end only in steps of 50 ms.
  @discardableResult
  static func run(_ command: [String]) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
    }
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    var status: Int32 = 0
    let start = DispatchTime.now().uptimeNanoseconds
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    // Both `diff` end with 1 where something differs.
    guard code == 0, waitpid(process, &status, 0) == process,
      status == 0 || status == 1 << 8 && command.contains("diff")
    else {
      print("failed: \(command.joined(separator: " "))")
      exit(1)
    }
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
  }

  /// The times of several commands, run in turns, so that what else the machine does falls on all alike.
  static func interleaved(_ commands: [[String]]) throws -> [[Double]] {
    var times = commands.map { _ in [Double]() }
    for round in 0..<(rounds + 3) {
      for (index, command) in commands.enumerated() {
        let time = try run(command)
        if round >= 3 { times[index].append(time) }
      }
    }
    return times
  }

  // MARK: - Figures

  static func report(_ names: [String], _ times: [[Double]], bar: [Double?]) {
    let base = median(times[0])
    for (index, name) in names.enumerated() {
      let ratio = median(times[index]) / base
      var line = name.padding(toLength: 22, withPad: " ", startingAt: 0) + summary(times[index])
      if index > 0 { line += ", \(rounded(ratio)) ×" }
      if let bar = bar[index] { line += ", bar \(rounded(bar)) ×: " + verdict(ratio <= bar) }
      print(line)
    }
  }

  static func summary(_ times: [Double]) -> String {
    "\(rounded(median(times))) (\(rounded(times.min() ?? 0)) … \(rounded(times.max() ?? 0)))"
  }

  static func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    return sorted.isEmpty ? 0 : sorted[sorted.count / 2]
  }

  static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

  static func verdict(_ isMet: Bool) -> String { isMet ? "met" : "NOT MET" }

  static func bytes(_ path: String) throws -> Int {
    let values = try FileManager.default.attributesOfItem(atPath: path)
    return values[.size] as? Int ?? 0
  }
}
