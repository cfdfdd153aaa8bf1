#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A `git` that runs: its output is read, what it complains of is not.
final class GitProcess {
  private let identity: pid_t
  private let output: Int32
  /// What it is fed through; -1 where it is not, or no more.
  private var input: Int32
  private var isOver = false

  /// Starts the program at `executable`; nil where the system refuses, as `errno` says.
  init?(_ executable: String, _ arguments: [String], environment: [String], isFed: Bool) {
    guard let output = Channel() else { return nil }
    guard let input = Channel(isWanted: isFed) else {
      output.end()
      return nil
    }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if isFed {
      posix_spawn_file_actions_adddup2(&actions, input.reading, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output.writing, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    // That this program outlives a broken pipe is not for the other to inherit.
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    let words = arguments.map { strdup($0) } + [nil]
    let settings = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var identity: pid_t = 0
    let failure = posix_spawn(&identity, executable, &actions, &attributes, words, settings)
    guard failure == 0 else {
      output.end()
      input.end()
      errno = failure
      return nil
    }
    close(output.writing)
    if isFed { close(input.reading) }
    self.identity = identity
    self.output = output.reading
    self.input = input.writing
  }

  deinit {
    endInput()
    close(output)
    if !isOver {
      kill(identity, SIGTERM)
      _ = isDone()
    }
  }

  /// The next bytes, as many as have come; nil at the end.
  func next(atMost count: Int = 65_536) -> [UInt8]? {
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      var got = -1
      repeat {
        got = read(output, buffer.baseAddress, count)
      } while got < 0 && errno == EINTR
      filled = max(0, got)
    }
    return bytes.isEmpty ? nil : bytes
  }

  /// Feeds it `text`; whether it took all of it.
  func feed(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)[...]
      while !rest.isEmpty {
        let count = write(
          input, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }

  /// Tells it that nothing more comes.
  func endInput() {
    if input >= 0 { close(input) }
    input = -1
  }

  /// Waits for the end; whether it was a good one.
  func isDone() -> Bool {
    var status: Int32 = 0
    while waitpid(identity, &status, 0) < 0 {
      guard errno == EINTR else { return false }
    }
    isOver = true
    return status == 0
  }
}

/// Both ends of a pipe; programs that are started do not inherit them.
private struct Channel {
  var reading: Int32 = -1
  var writing: Int32 = -1

  /// Nil where the system refuses one; where none is wanted, one without ends.
  init?(isWanted: Bool = true) {
    guard isWanted else { return }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (reading, writing) = (ends[0], ends[1])
  }

  func end() {
    for end in [reading, writing] where end >= 0 { close(end) }
  }
}
