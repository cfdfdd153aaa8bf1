internal import ActText
internal import YAML

extension TextFile {
  /// The text as YAML; nil where there is nothing in it.
  func yaml() throws(ReadingError) -> Node? {
    do {
      return try Node.read(text)
    } catch {
      throw ReadingError(
        file: name, line: error.line, column: error.column, message: "no YAML: \(error.message)")
    }
  }
}
