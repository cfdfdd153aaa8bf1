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

  /// Whether the file at `path` and the folder it is in may be written to: SQLite keeps its log beside the file.
  static func isWritable(_ path: String) -> Bool {
    var folder = "."
    if let slash = path.lastIndex(of: "/") { folder = String(path[...slash]) }
    return access(path, W_OK) == 0 && access(folder, W_OK) == 0
  }
}

/// The present instant, `YYYY-MM-DDTHH:MM:SS.mmmZ`.
func presentInstant() -> String {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return instant(seconds: Int(time.tv_sec), milliseconds: Int(time.tv_nsec) / 1_000_000)
}
