internal import ActText
internal import Yams

extension TextFile {
  /// The text as YAML; nil where there is nothing in it.
  func yaml() throws(ReadingError) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        throw ReadingError(
          file: name, line: mark.line, column: mark.column, message: "no YAML: \(problem)")
      default: throw ReadingError(file: name, message: "no YAML: \(error)")
      }
    } catch {
      throw ReadingError(file: name, message: "no YAML")
    }
  }
}
