public import ActText
public import LegalText

extension ActFolder {
  /// Reads one text, Markdown or plain, as an edition in one language.
  ///
  /// What is not given is taken from the front matter, then from the name of the file (`rus.md`, `law.kk.txt`), then
  /// the language from the letters. A file named only for its language has the act's name from its folder. An edition
  /// whose day nothing says has none.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - language: its language.
  ///   - slug: the act's short name.
  ///   - day: the day of the edition; comes before that of the front matter.
  public static func read(
    file path: String, language: Language? = nil, slug: String? = nil, day: LegalDate? = nil
  ) throws(ReadingError) -> (Submission, [Notice]) {
    let text = try SingleText(path: path)
    let name = FileName(FolderFiles.absolute(path))
    let meta = try frontMatter(of: text.file, language: language ?? name.language)
    let tongue = language ?? meta?.language ?? name.language ?? text.languageOfLetters
    let short: String
    if let slug {
      short = slug
    } else if name.stem.isEmpty {
      short = try self.slug(ofFolder: name.folder)
    } else {
      short = try self.slug(ofName: name.stem, file: path)
    }
    var notices: [Notice] = []
    if let remark = meta?.remark { notices.append(Notice(file: path, message: remark)) }
    return try EditionAssembly(
      act: meta?.act(slug: short) ?? Act(slug: short), day: day ?? meta?.days[tongue] ?? name.day,
      causedBy: meta?.causedBy,
      places: meta?.places ?? PerLanguage(), notices: notices
    ).submission(of: [FolderTexts.Text(language: tongue, file: text.file, bytes: text.file.bytes)])
  }

  /// A file's name taken apart.
  struct FileName {
    /// The name without its ending and without the language in it; empty where it is only that.
    var stem: String
    var language: Language?
    var folder: String
    /// The day that the folder is named for.
    var day: LegalDate?

    init(_ path: String) {
      let parts = path.split(separator: "/").map(String.init)
      folder = parts.dropLast().joined(separator: "/")
      day = parts.dropLast().last.flatMap { LegalDate(iso: $0) }
      stem = parts.last ?? ""
      for ending in [".md", ".markdown", ".txt"] where stem.lowercased().hasSuffix(ending) {
        stem = String(stem.dropLast(ending.count))
      }
      language = Language(corpus: stem)
      if language != nil {
        stem = ""
      } else if let cut = stem.lastIndex(where: { ".-_".contains($0) }),
        let found = Language(corpus: stem[stem.index(after: cut)...])
      {
        language = found
        stem = String(stem[..<cut])
      }
    }
  }
}
