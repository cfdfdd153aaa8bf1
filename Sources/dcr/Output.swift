import ArgumentParser
import Rendering
import WordProcessing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// When output is coloured.
enum ColorMode: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never
}

/// How output looks: shared by every command that prints for people.
struct OutputOptions: ParsableArguments {
  @Option(help: "When to use colour. NO_COLOR turns it off, too.")
  var color = ColorMode.auto

  /// The terminal that standard output is, or the plain page it is not.
  var terminal: Terminal {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let isColoured =
      switch color {
      case .always: true
      case .never: false
      case .auto:
        isTerminal && environment("NO_COLOR") == nil && environment("TERM") != "dumb"
      }
    return Terminal(width: Self.width(isTerminal), colour: isColoured)
  }

  /// Prints `text`, through `$PAGER` where it is longer than the terminal.
  func print(_ text: String) {
    let text = text.hasSuffix("\n") || text.isEmpty ? text : text + "\n"
    if let pager = environment("PAGER"), isatty(STDOUT_FILENO) == 1,
      text.utf8.count(where: { $0 == 0x0A }) >= Self.height,
      let pipe = popen(pager, "w")
    {
      fputs(text, pipe)
      pclose(pipe)
      return
    }
    writeOutput(text)
  }

  private static func width(_ isTerminal: Bool) -> Int {
    if let columns = environment("COLUMNS").flatMap({ Int($0) }), columns > 0 {
      return max(20, min(columns, 1000))
    }
    var size = winsize()
    if isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 {
      return max(20, Int(size.ws_col))
    }
    return 80
  }

  private static var height: Int {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 50 }
    return Int(size.ws_row)
  }
}

extension OutputOptions {
  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    color = try words.value(of: "--color") ?? .auto
  }
}

/// Writes to standard output, to the letter.
func writeOutput(_ text: String) {
  write(text, to: STDOUT_FILENO)
}

/// Writes all of `text`; where nobody reads any more, the rest is not missed.
func write(_ text: String, to descriptor: Int32) {
  var text = text
  text.withUTF8 { write(UnsafeRawBufferPointer($0), to: descriptor) }
}

private func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if written < 0 && errno == EINTR { continue }
    guard written > 0 else { return }
    rest = rest.dropFirst(written)
  }
}

/// The environment variable, nil where it is unset or empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name) else { return nil }
  let text = String(cString: value)
  return text.isEmpty ? nil : text
}

/// Writes `text` to the file at `path`; to standard output where none is named, or `-`.
func write(_ text: String, toFile path: String?) throws {
  try write(Array(text.utf8), toFile: path)
}

/// Writes `document` as DOCX to the file at `path`; to standard output where none is named, or `-`.
///
/// - Throws: `Failure` where standard output is a terminal.
func write(_ document: Document, toFile path: String?) throws {
  if path ?? "-" == "-", isatty(STDOUT_FILENO) == 1 {
    throw Failure(message: "a DOCX is not for a terminal", hint: "name a file: --output FILE.docx")
  }
  let package = try Package(document)
  if package.replacedCharacters > 0 {
    writeError(
      "note: a DOCX cannot hold control characters; U+FFFD stands for \(package.replacedCharacters)\n"
    )
  }
  try write(package.bytes, toFile: path)
}

private func write(_ bytes: [UInt8], toFile path: String?) throws {
  guard let path, path != "-" else {
    return bytes.withUnsafeBytes { write($0, to: STDOUT_FILENO) }
  }
  let file = try OutputFile(path: path)
  try file.write(bytes)
  try file.finish()
}
