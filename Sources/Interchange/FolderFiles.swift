internal import ActText
internal import LegalText

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Reads the files of an act's folder from the disk.
enum FolderFiles {
  /// The most files that a folder of an act may hold.
  private static let most = 5_000

  /// The path from the root, so that `.` has a name too.
  static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path
  }

  /// The bytes of `meta.yaml`, of every `.md` file, and of those in `rus`, `kaz`, `eng`.
  static func read(_ path: String) throws(ReadingError) -> [String: [UInt8]] {
    guard let isFolder = isFolder(path) else {
      throw ReadingError(file: path, message: "there is no such folder")
    }
    guard isFolder else {
      throw ReadingError(file: path, message: "this is a file, not a folder")
    }
    var names = try contents(of: path)
    for language in Language.ofKazakhstan.map(\.corpusName) where names.contains(language) {
      let inner = path + "/" + language
      guard self.isFolder(inner) == true else { continue }
      names += try contents(of: inner).map { language + "/" + $0 }
    }
    let wanted = names.filter { $0 == "meta.yaml" || $0.hasSuffix(".md") }
    guard wanted.count <= most else {
      throw ReadingError(
        file: path, message: "\(wanted.count) files; at most \(most) are read")
    }
    var files: [String: [UInt8]] = [:]
    for name in wanted { files[name] = try bytes(of: path + "/" + name) }
    return files
  }

  /// The bytes of one file, its size looked at first.
  static func bytes(of path: String) throws(ReadingError) -> [UInt8] {
    let (descriptor, size) = try opened(path)
    defer { close(descriptor) }
    return try read(descriptor, size, of: path)
  }

  /// The text of one file, likewise; a long one is not copied.
  static func source(of path: String) throws(ReadingError) -> SourceText {
    let (descriptor, size) = try opened(path)
    defer { close(descriptor) }
    if size >= 1 << 18, let text = SourceText(mapping: descriptor, count: size) { return text }
    return SourceText(try read(descriptor, size, of: path))
  }

  /// Opens a file that is not too large; also tells its size.
  private static func opened(_ path: String) throws(ReadingError) -> (descriptor: Int32, size: Int)
  {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw ReadingError(
        file: path,
        message: errno == ENOENT ? "there is no such file" : "cannot be read: " + reason(errno))
    }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw ReadingError(file: path, message: "this is no file")
    }
    let size = Int(status.st_size)
    guard size <= TextFile.largest else {
      throw ReadingError(
        file: path,
        message: "the file is too large; at most \(TextFile.largest) bytes are read",
        hint: "split it into one file per act and edition")
    }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw ReadingError(file: path, message: "cannot be read: " + reason(errno))
    }
    return (descriptor, size)
  }

  private static func read(
    _ descriptor: Int32, _ size: Int, of path: String
  ) throws(ReadingError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while failure == 0, count < size {
        let more = pread(
          descriptor, buffer.baseAddress.map { $0 + count }, size - count, off_t(count))
        if more < 0, errno != EINTR { failure = errno }
        if more == 0 { break }
        count += max(more, 0)
      }
    }
    guard failure == 0 else {
      throw ReadingError(file: path, message: "cannot be read: " + reason(failure))
    }
    return bytes
  }

  private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }

  private static func contents(of path: String) throws(ReadingError) -> [String] {
    guard let folder = opendir(path) else {
      throw ReadingError(file: path, message: "cannot be read: " + reason(errno))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether there is a folder at `path`; nil where there is nothing.
  private static func isFolder(_ path: String) -> Bool? {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & S_IFMT == S_IFDIR : nil
  }
}
