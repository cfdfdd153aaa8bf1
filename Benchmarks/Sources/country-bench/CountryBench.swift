import ActText
import Foundation
import LegalText
import Registry

/// Imports a country's law with its whole history beside `git fast-export | git fast-import` of the same repository, and
/// holds every version that comes out against the one in git, byte for byte.
///
///     country-bench DCR BUNDLE [ROUNDS]
@main
enum CountryBench {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count >= 2, let dcr = arguments.first else {
      print("usage: country-bench DCR BUNDLE [ROUNDS]")
      exit(64)
    }
    let bundle = arguments[arguments.startIndex + 1]
    guard FileManager.default.fileExists(atPath: bundle) else {
      print("\(bundle) is not there: nothing was measured")
      return
    }
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("dcr-country-\(ProcessInfo.processInfo.processIdentifier)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let repository = folder + "/repository"
    try run(["git", "clone", "--quiet", "--bare", bundle, repository])
    let rounds = arguments.count > 2 ? Int(arguments[arguments.startIndex + 2]) ?? 3 : 3
    try measure(dcr, repository, in: folder, rounds)
    let registry = folder + "/\(rounds - 1).sqlite"
    let again = try run([dcr, "import", repository, "--registry", registry])
    print("a second run: \(again)")
    try compare(repository, registry)
    print("verify: \(try run([dcr, "verify", "--registry", registry]))")
  }

  static func measure(
    _ dcr: String, _ repository: String, in folder: String, _ rounds: Int
  ) throws {
    var peers: [Cost] = []
    var ours: [Cost] = []
    for round in 0..<rounds {
      let copy = folder + "/copy-\(round)"
      try run(["git", "init", "--quiet", "--bare", copy])
      peers.append(
        try run([
          "sh", "-c",
          "git -C \(repository) fast-export HEAD | git -C \(copy) fast-import --quiet",
        ]))
      try FileManager.default.removeItem(atPath: copy)
      let registry = folder + "/\(round).sqlite"
      ours.append(try run([dcr, "import", repository, "--registry", registry]))
      if round + 1 < rounds { try FileManager.default.removeItem(atPath: registry) }
    }
    print("git fast-export | git fast-import: " + peers.map(\.description).joined(separator: "; "))
    print("dcr import: " + ours.map(\.description).joined(separator: "; "))
    let wall = median(ours.map(\.wall)) / median(peers.map(\.wall))
    let work = median(ours.map(\.processor)) / median(peers.map(\.processor))
    print(
      "ratio: \(rounded(wall)) × by the clock, \(rounded(work)) × of the processor, bar 2 ×: "
        + (wall <= 2 ? "met" : "NOT MET"))
    let memory = ours.map(\.memory).max() ?? 0
    print("memory: \(memory) MB, bar 500 MB: " + (memory < 500 ? "met" : "NOT MET"))
    let size =
      try FileManager.default.attributesOfItem(
        atPath: folder + "/\(rounds - 1).sqlite")[.size] as? Int
    print("registry: \((size ?? 0) / 1_000_000) MB")
  }

  /// Holds every version on record against git's.
  static func compare(_ repository: String, _ path: String) throws {
    let registry = try Registry(path: path, for: .read)
    var acts: [String: ActRecord] = [:]
    for act in try registry.acts() { acts[act.act.slug] = act }
    let log = try output([
      "git", "-C", repository, "log", "--format=%H", "--name-only", "--diff-filter=AM", "HEAD",
    ])
    var commit = ""
    var same = 0
    var others: [String] = []
    let start = ContinuousClock.now
    for line in String(decoding: log, as: UTF8.self).split(separator: "\n").map(String.init) {
      guard line.hasPrefix("ee/"), line.hasSuffix(".md") else {
        commit = line
        continue
      }
      let text = try output(["git", "-C", repository, "cat-file", "blob", "\(commit):\(line)"])
      let slug = line.replacingOccurrences(of: "/", with: "-").dropLast(3)
      if let act = acts[String(slug)],
        let edition = try? registry.edition(called: commit, of: act, in: .et),
        CorpusMarkdownWriter.text(of: edition.root, in: .et).utf8.elementsEqual(text)
      {
        same += 1
      } else {
        others.append("\(commit):\(line)")
      }
    }
    print(
      "versions given back byte for byte: \(same) of \(same + others.count), \(acts.count) acts, "
        + "in \(ContinuousClock.now - start)")
    for other in others.prefix(20) { print("  not the same: \(other)") }
  }

  // MARK: - Running

  /// What a command cost, its children included.
  struct Cost: CustomStringConvertible {
    /// Seconds by the clock, and of the processor.
    var wall: Double
    var processor: Double
    /// The most memory it held, in MB.
    var memory: Int

    var description: String { "\(rounded(wall)) s (\(rounded(processor)) s, \(memory) MB)" }
  }

  @discardableResult
  static func run(_ command: [String]) throws -> Cost {
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
    var usage = rusage()
    let start = ContinuousClock.now
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    guard code == 0, wait4(process, &status, 0, &usage) == process, status == 0 else {
      print("failed: \(command.joined(separator: " "))")
      exit(1)
    }
    func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    return Cost(
      wall: Double((ContinuousClock.now - start) / .milliseconds(1)) / 1000,
      processor: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      memory: Int(usage.ru_maxrss) / 1000)
  }

  static func output(_ command: [String]) throws -> Data {
    let process = Process()
    let pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return data
  }

  static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

  static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
