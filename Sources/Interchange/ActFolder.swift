public import ActText
internal import Crypto
public import LegalText

/// Reads an edition of an act as the public corpus keeps it: a folder with a text in each language and `meta.yaml`.
///
/// A language's text is `rus.md`, `kaz.md`, `eng.md`, or it is split into the files of `rus/`, `kaz/`, `eng/`, which are
/// read in the order of their names. Where both are there, the one file is the whole text if it holds an article, and
/// the parts are passed over; a file without articles is only a table of contents, and the parts are the text.
public enum ActFolder {
  /// Reads the folder at `path`.
  ///
  /// - Parameters:
  ///   - slug: the act's short name; by default the folder's name without the digits of the day before it, or where
  ///     the folder is named for a day, the name of the folder that holds it.
  ///   - day: the day of the edition, where nothing in the folder says it.
  /// - Throws: ``ReadingError`` where a text or its description cannot be read; nothing is passed over in silence.
  public static func read(
    folder path: String, slug: String? = nil, day: LegalDate? = nil
  ) throws(ReadingError) -> (Submission, [Notice]) {
    let files = try FolderFiles.read(path)
    return try read(files: files, named: FolderFiles.absolute(path), slug: slug, day: day)
  }

  /// Reads a folder whose files are held in memory.
  ///
  /// - Parameters:
  ///   - files: the bytes of each file by its path in the folder: `meta.yaml`, `rus.md`, `rus/01.md`.
  ///   - folder: the folder's path, for its name and for messages.
  ///   - slug: the act's short name, where the folder's name is not to give it.
  ///   - day: the day of the edition, where nothing in the folder says it.
  public static func read(
    files: [String: [UInt8]], named folder: String, slug: String? = nil, day: LegalDate? = nil
  ) throws(ReadingError) -> (Submission, [Notice]) {
    var (texts, notices) = try FolderTexts.find(in: files, folder: folder)
    guard !texts.isEmpty else {
      throw ReadingError(
        file: folder, message: "there is no text of an act in this folder",
        hint: "rus.md, kaz.md or eng.md is expected, or parts in rus/, kaz/, eng/")
    }
    let meta = try meta(of: files, texts, folder: folder, slug: slug, day: day)
    if let remark = meta.remark {
      notices.append(Notice(file: folder + "/meta.yaml", message: remark))
    }
    let name: String
    if let slug { name = slug } else { name = try Self.slug(ofFolder: folder) }
    let (days, remarks) = try editionDay(meta, texts, folder: folder, fallback: day)
    return try EditionAssembly(
      act: meta.act(slug: name), day: days, causedBy: meta.causedBy, places: meta.places,
      notices: notices + remarks.map { Notice(file: folder + "/meta.yaml", message: $0) }
    ).submission(of: texts)
  }

  /// Whether `files`, the paths in a folder, are those of an act.
  static func isAct(_ files: some Sequence<String>) -> Bool {
    files.contains("meta.yaml")
  }

  // MARK: - Description

  private static func meta(
    of files: [String: [UInt8]], _ texts: [FolderTexts.Text], folder: String, slug: String?,
    day: LegalDate?
  ) throws(ReadingError) -> ActMeta {
    let file = folder + "/meta.yaml"
    if let bytes = files["meta.yaml"] {
      return try ActMeta(yaml: TextFile(name: file, bytes: bytes).text, file: file)
    }
    for text in texts {
      if let meta = try frontMatter(of: text.file, language: text.language) { return meta }
    }
    guard slug != nil && day != nil else {
      throw ReadingError(
        file: folder, message: "there is no meta.yaml in this folder, so act and day are not known",
        hint: "give --act and --in-force, or add meta.yaml with act_code, requisite, title, "
          + "version_date")
    }
    return try ActMeta(yaml: "{}", file: file)
  }

  /// The description at the head of a text; nil where there is none.
  static func frontMatter(
    of file: TextFile, language: Language?
  ) throws(ReadingError) -> ActMeta? {
    guard let yaml = file.frontMatter,
      yaml.utf8.contains(where: { $0 != 0x20 && $0 != 0x0A })
    else { return nil }
    return try ActMeta(yaml: yaml, file: file.name, after: 1, language: language)
  }

  private static func editionDay(
    _ meta: ActMeta, _ texts: [FolderTexts.Text], folder: String, fallback: LegalDate?
  ) throws(ReadingError) -> (LegalDate, [String]) {
    let days = texts.compactMap { meta.days[$0.language] }
    guard let latest = days.max() ?? fallback ?? meta.days.preferring(.ru) else {
      throw ReadingError(
        file: folder + "/meta.yaml", message: "nothing says of which day this edition is",
        hint: "give --in-force, or add version_date to meta.yaml")
    }
    guard Set(days).count > 1 else { return (latest, []) }
    let list = texts.compactMap { text in
      meta.days[text.language].map { "\($0) (\(text.language.rawValue))" }
    }
    return (
      latest,
      ["the texts are of different days, \(list.joined(separator: ", ")); the latest is taken"]
    )
  }

  // MARK: - Names

  /// The short name a folder's name gives: `0109-tsifrovoi-kodeks-221101` is `tsifrovoi-kodeks-221101`.
  static func slug(ofFolder path: String) throws(ReadingError) -> String {
    var names = path.split(separator: "/").map(String.init)
    while let last = names.last, LegalDate(iso: last) != nil { names.removeLast() }
    return try slug(ofName: names.last ?? "", file: path)
  }

  /// The short name in `name`: its digits of a day left out, other characters than those of a name made hyphens.
  static func slug(ofName name: String, file: String) throws(ReadingError) -> String {
    let bytes = Array(name.utf8)
    var rest = Substring(name)
    let isDated = bytes.count > 5 && bytes[4] == UInt8(ascii: "-")
    if isDated, bytes[..<4].allSatisfy({ (0x30...0x39).contains($0) }) { rest = rest.dropFirst(5) }
    var slug = ""
    for character in rest.lowercased() {
      let isPlain = character.isASCII && (character.isLetter || character.isNumber)
      if isPlain {
        slug.append(character)
      } else if !slug.isEmpty, slug.last != "-" {
        slug.append("-")
      }
    }
    while slug.last == "-" { slug.removeLast() }
    guard !slug.isEmpty else {
      throw ReadingError(
        file: file, message: "“\(name)” gives no short name for the act", hint: "give --act")
    }
    return slug
  }
}

/// Puts the texts of an edition together.
struct EditionAssembly {
  var act: Act
  var day: LegalDate?
  var causedBy: Cause?
  var places: PerLanguage<String>
  var notices: [Notice]

  /// Reads `texts` and merges them.
  func submission(
    of texts: [FolderTexts.Text]
  ) throws(ReadingError) -> (Submission, [Notice]) {
    var notices = notices
    var act = act
    var sources = PerLanguage<Submission.Source>()
    var read: [EditionMerge.Text] = []
    for text in texts {
      let tree = try text.read()
      notices += TextTraps.notices(in: tree)
      act.title[text.language] =
        act.title[text.language] ?? tree.root.wordings[text.language]?.heading
      sources[text.language] = Submission.Source(
        place: places[text.language] ?? text.file.name, hash: Array(SHA256.hash(data: text.bytes)))
      read.append(tree)
    }
    guard let (root, differences) = EditionMerge.merged(read) else {
      throw ReadingError(file: act.slug, message: "there is no text of an act")
    }
    notices += differences
    var claims: [Claim] = []
    var commencement: Commencement?
    for text in read {
      let (found, remarks) = FootnoteReader.read(root, in: text.language, file: text.file)
      claims += found
      notices += remarks
      commencement = commencement ?? FootnoteReader.commencement(ofAct: root, in: text.language)
    }
    let edition = Edition(act: act, day: day, root: root, languages: read.map(\.language))
    return (
      Submission(
        edition: edition, claims: claims, causedBy: causedBy, commencement: commencement,
        sources: sources), notices
    )
  }
}
