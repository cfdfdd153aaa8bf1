import Foundation

/// Runs other programs as whole processes.
enum Command {
  /// The wall time of one process in milliseconds; what it prints goes to the file at `output`.
  ///
  /// Spawned and waited for directly: Foundation's `Process` notices an end only in steps of 50 ms. A comparison ends
  /// with 0 or 1; anything else is nil.
  static func run(_ command: [String], output: String = "/dev/null") -> Double? {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    var status: Int32 = 0
    let start = DispatchTime.now().uptimeNanoseconds
    let code = posix_spawnp(&process, command[0], &actions, nil, &arguments, environ)
    guard code == 0, waitpid(process, &status, 0) == process,
      status & 0x7f == 0, (status >> 8) & 0xff <= 1
    else { return nil }
    return Double(DispatchTime.now().uptimeNanoseconds - start) / 1_000_000
  }

  /// The median times of several commands run in turns, so that what else the machine does falls on all alike.
  static func medians(_ commands: [[String]], rounds: Int) -> [Double?] {
    var times: [[Double]] = commands.map { _ in [] }
    for round in 0...rounds {
      for (place, command) in commands.enumerated() {
        guard let time = run(command) else { continue }
        if round > 0 { times[place].append(time) }
      }
    }
    return times.map { $0.isEmpty ? nil : median($0) }
  }

  static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }
}
