internal import ActText
internal import Interchange
internal import LegalText
internal import TestSupport

extension FuzzedReader {
  private static let yamlWords = [
    "topics:\n", "assignments:\n", "- id: ", "  label: ", "  terms: ", "  children:\n", "act: ",
    "topic: ", "provisions: ", "ru: ", "kk: ", "en: ", "{", "}", "[", "]", ", ", ": ", "- ", "  ",
    "'", "\"",
    "|-\n", ">\n", "&a ", "*a", "*b", "!!str ", "? ", "---\n", "...\n", "~", "null", "#",
    "%YAML 1.1\n",
    "\\x00", "\u{85}", "\u{FEFF}", "\u{7}", "29(2)(1)", "статья 30", "art_12-1", "<<: ", "\t", "\n",
  ]

  /// A file of topics.
  static let topics = FuzzedReader(
    "topics", words: yamlWords,
    seeds: {
      let files = try ["topics.yaml", "topics-digital-code.yaml"].map(Seeds.fixture)
      let small = """
        topics:
          - id: data
            label: {ru: Данные, kk: Деректер, en: Data}
            terms: {ru: [большие данные], en: [big data]}
            children: [{id: open-data}]
        assignments:
          - {act: digital-code, topic: data, provisions: ["14", "16(2)"]}

        """
      return files.map { Array($0.prefix(2_000)) } + [Array(small.utf8)]
    },
    laws: { bytes in
      guard let file = try TextFile(fuzzed: bytes) else { return }
      do {
        let read = try TopicFile(file)
        try hold(try TopicFile(file) == read, "a file is read alike twice")
      } catch let error as ReadingError {
        try hold(
          error.line != nil && error.column != nil || error.line == 1, "it has a place: \(error)")
        try Places(bytes).hold(error)
      }
    })

  /// A file of justifications.
  static let justifications = FuzzedReader(
    "justifications", words: yamlWords,
    seeds: { [try Seeds.fixture("justifications.yaml"), Array("\"29(2)(1)\": Да.\n".utf8)] },
    laws: { bytes in
      guard let file = try TextFile(fuzzed: bytes) else { return }
      do {
        let read = try JustificationFile(file)
        try hold(try JustificationFile(file) == read, "a file is read alike twice")
        for justification in read.justifications {
          try Places(bytes).hold(line: justification.line, justification.name)
        }
      } catch let error as ReadingError {
        try hold(
          error.line != nil && error.column != nil || error.line == 1, "it has a place: \(error)")
        try Places(bytes).hold(error)
      }
    })
}
