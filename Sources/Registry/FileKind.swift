#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What stands at a path.
enum FileKind {
  case nothing
  case folder
  case file

  static func of(_ path: String) -> FileKind {
    var information = stat()
    guard stat(path, &information) == 0 else { return .nothing }
    return information.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }
}

/// The present instant, `YYYY-MM-DDTHH:MM:SS.mmmZ`.
func presentInstant() -> String {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return instant(seconds: Int(time.tv_sec), milliseconds: Int(time.tv_nsec) / 1_000_000)
}
