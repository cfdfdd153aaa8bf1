internal import SQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Copies of the whole registry, checked before they count.
extension Registry {
  /// Writes a copy of the registry as it stands at this moment to `path`; others may go on writing.
  ///
  /// The copy appears at its place whole and checked, or not at all.
  ///
  /// - Parameter progress: is told what is done, in words for people.
  /// - Returns: the checks that the copy passed.
  /// - Throws: ``RegistryError/alreadyThere(path:)``, ``RegistryError/unsound(path:findings:)`` of this registry.
  public func backUp(
    to path: String, _ progress: (String) -> Void = { _ in }
  ) throws(RegistryError) -> [VerifyCheck] {
    guard FileKind.of(path) == .nothing else { throw .alreadyThere(path: path) }
    let part = PartFile(of: path)
    progress("copying")
    try copy(to: part, for: path)
    let copy = try Registry(path: part.path, for: .read)
    let checks = try copy.verify { progress("checking: \($0)") }
    let findings = checks.flatMap(\.findings)
    guard findings.isEmpty else { throw .unsound(path: self.path, findings: findings) }
    try part.place(at: path)
    return checks
  }

  /// Puts the registry that `copy` is at `path`. What stood there is kept beside it.
  ///
  /// - Returns: where the registry that stood there is kept; nil where there was none.
  /// - Throws: ``RegistryError/unsound(path:findings:)`` of the copy, ``RegistryError/busy(path:)`` where somebody has the
  ///   registry at `path` open; nothing is changed then.
  public static func restore(
    _ copy: String, to path: String, _ progress: (String) -> Void = { _ in }
  ) throws(RegistryError) -> String? {
    if FileKind.of(path) == .folder { throw .isFolder(path: path) }
    let part = PartFile(of: path)
    progress("copying")
    do {
      try Registry(path: copy, for: .read).copy(to: part, for: path)
    } catch .older {
      try Registry(older: copy).copy(to: part, for: path)
    }
    // A copy of an older program is brought up to date here; the copy itself stays as it is.
    let checks = try Registry(path: part.path, for: .write).verify { progress("checking: \($0)") }
    let findings = checks.flatMap(\.findings)
    guard findings.isEmpty else { throw .unsound(path: copy, findings: findings) }
    guard FileKind.of(path) == .file else {
      try part.place(at: path)
      return nil
    }
    let kept = path + ".replaced-" + presentInstant().filter { $0.isNumber }
    let lock = try closing(path)
    try PartFile.move(path, to: kept)
    for ending in ["-wal", "-shm"] where FileKind.of(path + ending) == .file {
      try PartFile.move(path + ending, to: kept + ending)
    }
    try part.place(at: path)
    withExtendedLifetime(lock) {}
    return kept
  }

  /// Opens a registry of an older program to copy it.
  private init(older path: String) throws(RegistryError) {
    self.path = path
    do throws(SQLiteError) {
      connection = try Connection(path: path, mode: .read)
    } catch {
      throw Self.named(error, at: path)
    }
  }

  private func copy(to part: borrowing PartFile, for path: String) throws(RegistryError) {
    do throws(SQLiteError) {
      try connection.copy(to: part.path)
    } catch {
      throw Self.named(error, at: error.isCorrupt || error.isNotADatabase ? self.path : path)
    }
  }

  /// A connection that keeps all others out of the registry at `path`, whose log is folded in and gone; nil where the
  /// file is so damaged that nobody can have it open.
  private static func closing(_ path: String) throws(RegistryError) -> Connection? {
    do {
      let connection = try Connection(path: path, mode: .write)
      let mode = try connection.first("PRAGMA journal_mode = DELETE") { $0.text(0) }
      guard mode == "delete" else { throw RegistryError.busy(path: path) }
      try connection.execute("BEGIN EXCLUSIVE")
      return connection
    } catch let error as SQLiteError where error.isCorrupt || error.isNotADatabase {
      return nil
    } catch let error as SQLiteError {
      throw named(error, at: path)
    } catch let error as RegistryError {
      throw error
    } catch {
      throw .invalid("\(error)")
    }
  }
}

/// A file that becomes another one when it is whole; otherwise it goes with this value.
private struct PartFile: ~Copyable {
  let path: String

  init(of path: String) {
    self.path = "\(path).\(getpid()).part"
    remove()
  }

  deinit { remove() }

  private func remove() {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(path + ending) }
  }

  func place(at final: String) throws(RegistryError) {
    try Self.move(path, to: final)
  }

  static func move(_ path: String, to other: String) throws(RegistryError) {
    guard rename(path, other) == 0 else {
      throw .cannotOpen(path: other, message: unsafe String(cString: strerror(errno)))
    }
  }
}
