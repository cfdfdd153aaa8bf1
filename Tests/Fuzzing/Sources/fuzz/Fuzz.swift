import Foundation
import ReaderFuzzing

/// The program's entry, under the name that the package manager gives to that of an executable.
///
/// Where FUZZ_SEEDS names a folder, writes there for each reader a folder of texts to begin with and the words that mean
/// something to it; else hands the arguments to libFuzzer (https://llvm.org/docs/LibFuzzer.html#options).
@_cdecl("fuzz_main")
public func run(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
) -> CInt {
  guard let path = ProcessInfo.processInfo.environment["FUZZ_SEEDS"] else {
    var (count, arguments) = (count, arguments)
    return runDriver(&count, &arguments) { bytes, count in
      do {
        try reader.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
      } catch {
        fatalError("\(error)")
      }
      return 0
    }
  }
  do {
    for reader in FuzzedReader.all { try write(reader, to: URL(fileURLWithPath: path)) }
  } catch {
    fatalError("\(error)")
  }
  return 0
}

/// The reader that is fuzzed: FUZZ_READER names it.
private let reader = {
  let name = ProcessInfo.processInfo.environment["FUZZ_READER"] ?? ""
  guard let reader = FuzzedReader.all.first(where: { $0.name == name }) else {
    fatalError("FUZZ_READER is one of \(FuzzedReader.all.map(\.name).joined(separator: ", "))")
  }
  return reader
}()

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private func write(_ reader: FuzzedReader, to folder: URL) throws {
  let seeds = folder.appendingPathComponent(reader.name)
  try FileManager.default.createDirectory(at: seeds, withIntermediateDirectories: true)
  for (place, seed) in try reader.seeds().enumerated() {
    try Data(seed).write(to: seeds.appendingPathComponent("seed-\(place)"))
  }
  let lines = reader.words.map { word in
    "\"" + word.utf8.map { "\\x" + ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + "\""
  }
  try Data(lines.joined(separator: "\n").utf8)
    .write(to: folder.appendingPathComponent(reader.name + ".words"))
}
