import Foundation

/// Runs other programs as whole processes.
enum Command {
  /// One run of a program.
  struct Run {
    /// Wall time in milliseconds.
    var time: Double
    /// The most memory it held, in megabytes; 0 where it was not watched.
    var memory: Double
  }

  /// Runs a program; what it prints goes to the files at `output` and `errors`. Nil where it cannot be run, or ends
  /// otherwise than a comparison: with 0 or 1.
  ///
  /// Spawned and waited for directly: Foundation's `Process` notices an end only in steps of 50 ms.
  static func run(
    _ command: [String], output: String = "/dev/null", errors: String = "/dev/null",
    isWatched: Bool = false
  ) -> Run? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, flags, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, flags, 0o600)
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    var status: Int32 = 0
    let start = DispatchTime.now().uptimeNanoseconds
    guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0
    else { return nil }
    var memory = 0.0
    if isWatched {
      while waitpid(process, &status, WNOHANG) == 0 {
        memory = max(memory, mostMemory(of: process))
        usleep(2_000)
      }
    } else {
      waitpid(process, &status, 0)
    }
    guard status & 0x7f == 0, (status >> 8) & 0xff <= 1 else { return nil }
    return Run(
      time: Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000, memory: memory)
  }

  /// The most memory a process held so far, in megabytes.
  ///
  /// What `wait4` tells is no less than what this program held when it spawned the other.
  private static func mostMemory(of process: pid_t) -> Double {
    let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    let kilobytes = line?.split(whereSeparator: { !$0.isNumber }).first.flatMap { Double($0) }
    return (kilobytes ?? 0) / 1024
  }

  /// The times of several commands run in turns, so that what else the machine does falls on all alike.
  static func times(_ commands: [[String]], rounds: Int) -> [Times?] {
    var times: [[Double]] = commands.map { _ in [] }
    for round in 0...rounds {
      for (place, command) in commands.enumerated() {
        guard let run = run(command) else { continue }
        if round > 0 { times[place].append(run.time) }
      }
    }
    return times.map { $0.isEmpty ? nil : Times($0) }
  }
}

/// The times of several runs, in milliseconds.
struct Times: CustomStringConvertible {
  let median: Double
  let least: Double
  let most: Double

  init(_ values: [Double]) {
    let sorted = values.sorted()
    median = sorted[sorted.count / 2]
    least = sorted[0]
    most = sorted[sorted.count - 1]
  }

  /// The times of `work`, done once before it counts.
  static func warm(_ rounds: Int, _ work: () -> Void) -> Times {
    work()
    return Times(
      (0..<rounds).map { _ in
        let start = DispatchTime.now().uptimeNanoseconds
        work()
        return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
      })
  }

  /// `12.3 (11.9–14.0)`: the median, the least and the most.
  var description: String {
    String(format: "%.1f (%.1f–%.1f)", median, least, most)
  }
}
