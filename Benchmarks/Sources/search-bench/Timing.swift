import Foundation

/// The median of the times of some runs, in milliseconds.
func median(_ times: [Double]) -> Double {
  times.isEmpty ? 0 : times.sorted()[times.count / 2]
}

/// The time of `work` in milliseconds.
func time(_ work: () throws -> Void) rethrows -> Double {
  let start = DispatchTime.now().uptimeNanoseconds
  try work()
  return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
}

/// The time that the processor spends on `work`, in milliseconds: whatever else runs on the machine.
func processorTime(_ work: () throws -> Void) rethrows -> Double {
  func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
  }
  let start = now()
  try work()
  return now() - start
}

/// Runs a program; what it prints is thrown away. Returns the wall time in milliseconds.
@discardableResult
func run(_ command: [String]) throws -> Double {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
  var arguments = command.map { strdup($0) } + [nil]
  defer { for argument in arguments { free(argument) } }
  var process: pid_t = 0
  var status: Int32 = 0
  let start = DispatchTime.now().uptimeNanoseconds
  guard posix_spawnp(&process, command[0], &actions, nil, &arguments, environ) == 0,
    waitpid(process, &status, 0) == process,
    // `rg` ends with 1 where it finds nothing, `diff` where it finds something.
    status == 0 || status == 1 << 8 && (command[0] == "rg" || command[1] == "diff")
  else {
    print("failed: \(command.prefix(6).joined(separator: " "))")
    exit(1)
  }
  return Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
}

/// `3.14`.
func rounded(_ value: Double) -> String { String(format: "%.2f", value) }

/// The word for a bar.
func verdict(_ isMet: Bool) -> String { isMet ? "met" : "NOT MET" }
