internal import CMinizip

/// One file of a zip archive.
struct ZipPart {
  var name: String
  var bytes: [UInt8]
}

/// Why no archive was made.
public struct ZipError: Error, Hashable, Sendable {
  /// The code of zlib or minizip (`zlib.h`, `zip.h`).
  public var code: Int32
}

/// A zip archive of the parts, in their order, compressed.
///
/// The same parts give the same bytes: no clock, no names of users.
func zip(_ parts: [ZipPart]) throws(ZipError) -> [UInt8] {
  let memory = Memory()
  try write(parts, to: memory)
  return memory.bytes
}

private func write(_ parts: [ZipPart], to memory: Memory) throws(ZipError) {
  var functions = unsafe memory.functions
  guard let archive = unsafe zipOpen2_64("", APPEND_STATUS_CREATE, nil, &functions) else {
    throw ZipError(code: ZIP_INTERNALERROR)
  }
  do throws(ZipError) {
    for part in parts { try unsafe add(part, to: archive) }
  } catch {
    unsafe zipClose(archive, nil)
    throw error
  }
  try check(unsafe zipClose(archive, nil))
}

private func add(_ part: ZipPart, to archive: zipFile) throws(ZipError) {
  var facts = zip_fileinfo()
  // The first day that a zip can tell (APPNOTE.TXT 4.4.6): 1 January 1980.
  facts.dosDate = (1 << 5 | 1) << 16
  let isLarge: Int32 = part.bytes.count >= 0xFFFF_FFFF ? 1 : 0
  try check(
    unsafe zipOpenNewFileInZip64(
      archive, part.name, &facts, nil, 0, nil, 0, nil, cminizip_deflated, cminizip_default_level,
      isLarge))
  var rest = part.bytes[...]
  while !rest.isEmpty {
    let piece = rest.prefix(1 << 30)
    try check(
      unsafe piece.withUnsafeBytes {
        unsafe zipWriteInFileInZip(archive, $0.baseAddress, UInt32($0.count))
      })
    rest = rest.dropFirst(piece.count)
  }
  try check(unsafe zipCloseFileInZip(archive))
}

private func check(_ code: Int32) throws(ZipError) {
  guard code == ZIP_OK else { throw ZipError(code: code) }
}

/// What minizip takes for a file.
@safe private final class Memory {
  private(set) var bytes: [UInt8] = []
  private var position = 0

  /// The functions by which minizip writes here; they count only while this lives.
  var functions: zlib_filefunc64_def {
    var functions = unsafe zlib_filefunc64_def()
    unsafe functions.opaque = Unmanaged.passUnretained(self).toOpaque()
    unsafe functions.zopen64_file = { opaque, _, _ in unsafe opaque }
    unsafe functions.zread_file = { _, _, _, _ in 0 }
    unsafe functions.zwrite_file = { opaque, _, bytes, count in
      unsafe Memory.at(opaque)?.write(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
      return count
    }
    unsafe functions.ztell64_file = { opaque, _ in
      unsafe ZPOS64_T(Memory.at(opaque)?.position ?? 0)
    }
    unsafe functions.zseek64_file = { opaque, _, offset, origin in
      let offset = Int(truncatingIfNeeded: offset)
      return unsafe Memory.at(opaque)?.seek(offset, from: origin) == true ? 0 : -1
    }
    unsafe functions.zclose_file = { _, _ in 0 }
    unsafe functions.zerror_file = { _, _ in 0 }
    return unsafe functions
  }

  private static func at(_ opaque: UnsafeMutableRawPointer?) -> Memory? {
    unsafe opaque.map { unsafe Unmanaged<Memory>.fromOpaque($0).takeUnretainedValue() }
  }

  private func write(_ piece: UnsafeRawBufferPointer) {
    let over = min(piece.count, bytes.count - position)
    for place in 0..<over { unsafe bytes[position + place] = piece[place] }
    unsafe bytes.append(contentsOf: piece.dropFirst(over))
    position += piece.count
  }

  /// Goes to a place that was written already; false where there is none.
  private func seek(_ offset: Int, from origin: Int32) -> Bool {
    let target =
      switch origin {
      case ZLIB_FILEFUNC_SEEK_CUR: position + offset
      case ZLIB_FILEFUNC_SEEK_END: bytes.count + offset
      default: offset
      }
    guard (0...bytes.count).contains(target) else { return false }
    position = target
    return true
  }
}
