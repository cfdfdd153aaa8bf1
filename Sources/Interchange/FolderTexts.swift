internal import ActText
internal import LegalText

/// The texts in a folder of an act, one for each language.
enum FolderTexts {
  /// A text, from one file or from parts.
  struct Text {
    var language: Language
    /// All of it; its name is that of the file, or of the folder of the parts.
    var file: TextFile
    /// The bytes as read, those of all parts one after another.
    var bytes: [UInt8]
    /// Where the text is in parts: the first line of each, and its name.
    var parts: [(line: Int, name: String)] = []

    /// Reads the text as a tree; lines in messages are those of the part.
    func read() throws(ReadingError) -> EditionMerge.Text {
      do {
        let result = try ActTextReader.read(file, in: language)
        return EditionMerge.Text(language: language, file: file.name, result: result)
      } catch {
        throw placed(error)
      }
    }

    private func part(at line: Int?) -> (name: String, line: Int)? {
      guard let line, let part = parts.last(where: { $0.line <= line }) else { return nil }
      return (part.name, line - part.line + 1)
    }

    private func placed(_ error: ReadingError) -> ReadingError {
      guard let (name, line) = part(at: error.line) else { return error }
      var error = error
      error.file = name
      error.line = line
      return error
    }
  }

  /// The texts among `files`, in the order of the languages, and a notice for each `.md` file that is none.
  static func find(
    in files: [String: [UInt8]], folder: String
  ) throws(ReadingError) -> ([Text], [Notice]) {
    var texts: [Text] = []
    var used: Set<String> = []
    var notices: [Notice] = []
    for language in Language.ofKazakhstan {
      let name = language.corpusName
      let parts = files.keys.filter { isPart($0, of: name) }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      var whole: TextFile?
      if let bytes = files[name + ".md"] {
        whole = try TextFile(name: folder + "/" + name + ".md", bytes: bytes)
        used.insert(name + ".md")
      }
      var isWhole = parts.isEmpty
      if !isWhole, let whole { isWhole = try holdsArticle(whole, language) }
      if isWhole, let whole, let bytes = files[name + ".md"] {
        texts.append(Text(language: language, file: whole, bytes: bytes))
        for part in parts {
          notices.append(
            Notice(
              file: folder + "/" + part, message: "not read, since \(name).md is the whole text"))
        }
        used.formUnion(parts)
      } else if !parts.isEmpty {
        texts.append(try joined(parts, of: files, language, folder: folder))
        used.formUnion(parts)
      }
    }
    for path in files.keys.sorted() where path.hasSuffix(".md") && !used.contains(path) {
      notices.append(
        Notice(file: folder + "/" + path, message: "not read: this is no text of the act"))
    }
    return (texts, notices)
  }

  private static func isPart(_ path: String, of name: String) -> Bool {
    guard path.hasPrefix(name + "/"), path.hasSuffix(".md") else { return false }
    let file = path.dropFirst(name.utf8.count + 1)
    return !file.contains("/") && !file.hasPrefix(".")
  }

  private static func joined(
    _ parts: [String], of files: [String: [UInt8]], _ language: Language, folder: String
  ) throws(ReadingError) -> Text {
    var bytes: [UInt8] = []
    var text: [UInt8] = []
    var line = 1
    var starts: [(line: Int, name: String)] = []
    for part in parts {
      let name = folder + "/" + part
      let file = try TextFile(name: name, bytes: files[part] ?? [])
      starts.append((line, name))
      bytes += file.bytes
      text += file.bytes
      if text.last != 0x0A { text.append(0x0A) }
      line += file.bytes.count { $0 == 0x0A } + (file.bytes.last == 0x0A ? 0 : 1)
    }
    let file = TextFile(name: folder + "/" + language.corpusName, joined: text)
    return Text(language: language, file: file, bytes: bytes, parts: starts)
  }

  private static func holdsArticle(
    _ file: TextFile, _ language: Language
  ) throws(ReadingError) -> Bool {
    try ActTextReader.holdsArticle(file, language)
  }
}
