import ActText
import Amendments
import LegalText
import Registry

/// The text of an amending act, in one language or several, with what it says of one act on record.
struct Bill {
  /// The text in one language.
  struct Text {
    /// The text as it is kept.
    var source: AmendingSource
    /// All that was read.
    var reading: AmendingText
    /// What it says of the act.
    var instructions: [Instruction]
  }

  /// What begins to count on one day.
  struct Day {
    var day: LegalDate
    var commencement: String?
    var basis: Cause.Basis
    /// The instructions, in the order of each text.
    var instructions: [Language: [Instruction]]
  }

  /// The act that is amended.
  var record: ActRecord
  /// Its texts, Russian first.
  var texts: [Text]

  var languages: [Language] { texts.map(\.source.language) }

  /// What such an act is called by custom, where its text does not say it.
  var customaryTitle: String {
    let text = texts[0]
    return InstructionWriter(language: text.source.language)
      .title(of: text.instructions, amending: record.act)
  }

  /// Reads the files at `paths`, one for each language; `-` is standard input.
  ///
  /// - Parameters:
  ///   - language: the language of a single file; nil to tell it by its letters.
  ///   - instead: the files that were applied instead, one for each that has another in its language, and why.
  init(
    reading paths: [String], language: Language?, for act: ActOptions, in registry: Registry,
    instead: (paths: [String], note: String)? = nil
  ) throws {
    guard language == nil || paths.count == 1 else {
      throw Failure(
        message: "--language names the language of one file, and \(paths.count) are given",
        hint: "leave it out: the language is told by the letters")
    }
    var sources = try paths.map { try Self.source(at: $0, language) }
    if let instead {
      for path in instead.paths {
        let other = try Self.source(at: path, nil)
        guard let place = sources.firstIndex(where: { $0.language == other.language }) else {
          throw Failure(
            message: "\(path) is in \(other.language.rawValue), and no text in it is given",
            hint: "give the text of the amending act itself, too")
        }
        sources[place].instead = AmendingSource.Replacement(text: other.text, note: instead.note)
      }
    }
    try self.init(sources, for: { try Self.act($0, named: act.name, in: registry) })
  }

  /// Reads a draft on record.
  init(_ draft: DraftRecord, of record: ActRecord) throws {
    try self.init(draft.texts, for: { _ in record })
  }

  private init(
    _ sources: [AmendingSource], for act: ([AmendingText]) throws -> ActRecord
  ) throws {
    let sources = sources.sorted { $0.language < $1.language }
    for (one, other) in zip(sources, sources.dropFirst()) where one.language == other.language {
      throw Failure(
        message: "\(one.place) and \(other.place) are both in \(one.language.rawValue)",
        hint: "give one file for each language")
    }
    let readings = try sources.map { source in
      try AmendingText(reading: source.applied, in: source.language, file: source.place)
    }
    record = try act(readings)
    texts = []
    for (source, reading) in zip(sources, readings) {
      let meant = reading.acts.filter { $0.reference?.names(record.act) ?? true }
      guard !meant.isEmpty else {
        let named = reading.acts.compactMap(\.reference?.text).joined(separator: "; ")
        throw Failure(
          message: "\(source.place) does not amend \(record.act.slug)", hint: "it names: \(named)")
      }
      texts.append(
        Text(
          source: source, reading: reading, instructions: meant.flatMap(\.instructions)))
    }
  }

  private static func source(at path: String, _ language: Language?) throws -> AmendingSource {
    let file =
      path == "-"
      ? try TextFile(name: "standard input", descriptor: 0) : try TextFile(path: path)
    guard let language = language ?? AmendingText.language(of: file.text) else {
      throw Failure(
        message: "\(path): the language cannot be told", hint: "name it: --language ru, kk or en")
    }
    try requireDrafting(in: language)
    return AmendingSource(language: language, place: path, text: file.text)
  }

  /// The act named by the user, else the one on record that the texts name.
  private static func act(
    _ readings: [AmendingText], named name: String?, in registry: Registry
  ) throws -> ActRecord {
    let references = readings.first?.acts.compactMap(\.reference) ?? []
    guard name == nil, !references.isEmpty else { return try registry.act(named: name) }
    let known = try registry.acts().filter { record in
      references.contains { $0.names(record.act) }
    }
    if known.count == 1 { return known[0] }
    throw Failure(
      message: known.isEmpty
        ? "no act on record is named by the text: "
          + references.map(\.text).joined(separator: "; ")
        : "the text amends \(known.count) acts on record",
      hint: "name one with --act: "
        + (known.isEmpty ? try registry.acts() : known).prefix(8).map(\.act.slug)
        .joined(separator: ", "))
  }

  // MARK: - Days

  /// What tells the days that a text counts from its publication.
  enum Publication {
    /// The day of first official publication; nil where it is not known.
    case on(LegalDate?)
    /// The days on record, by the words of the text.
    case recorded([String: LegalDate])

    /// It is not known when the text is published.
    static let unknown = Publication.on(nil)

    fileprivate func day(_ said: Commencement) -> LegalDate? {
      switch self {
      case .on(let published): published.flatMap { said.day(publishedOn: $0) }
      case .recorded(let days): said.words.flatMap { days[$0] }
      }
    }
  }

  /// What begins to count on which day, ascending.
  ///
  /// - Parameters:
  ///   - inForce: the day from which the act counts; nil to take it from the text.
  ///   - publication: what tells the days that are counted from publication.
  func days(inForce: LegalDate?, _ publication: Publication) throws -> [Day] {
    let own = try ownDay(inForce: inForce, publication)
    var days: [LegalDate: Day] = [:]
    for text in texts {
      for instruction in text.instructions {
        let day = try self.day(of: instruction, in: text, own: own, publication)
        days[day.day, default: day].instructions[text.source.language, default: []]
          .append(instruction)
      }
    }
    return days.values.sorted { $0.day < $1.day }
  }

  /// The day from which the act counts where no item of it says another.
  func ownDay(inForce: LegalDate?, _ publication: Publication) throws -> Day {
    let said = texts.compactMap(\.reading.commencement)
    let stated = Set(said.compactMap(\.from))
    if stated.count > 1 {
      throw Failure(
        message: "the texts name different days: "
          + stated.sorted().map(\.description).joined(separator: ", "),
        hint: "mend the texts; nothing was recorded")
    }
    if let day = stated.first {
      guard inForce == nil || inForce == day else {
        throw Failure(
          message: "the text counts from \(day), not from \(inForce?.description ?? "")",
          hint: "leave out --in-force, or mend the text")
      }
      return Day(day: day, commencement: said.first?.words, basis: .stated, instructions: [:])
    }
    if let inForce {
      return Day(
        day: inForce, commencement: said.first?.words, basis: .editor, instructions: [:])
    }
    if let day = said.first.flatMap(publication.day) {
      return Day(day: day, commencement: said.first?.words, basis: .standIn, instructions: [:])
    }
    throw Failure(
      message: "nothing says from which day the amendment counts",
      hint: "say it: --in-force DATE"
        + (said.isEmpty ? "" : "; or the day of publication: --published DATE"))
  }

  private func day(
    of instruction: Instruction, in text: Text, own: Day, _ publication: Publication
  ) throws -> Day {
    guard let said = instruction.commencement else { return own }
    if let day = said.from {
      return Day(day: day, commencement: said.words, basis: .stated, instructions: [:])
    }
    if let day = publication.day(said) {
      return Day(day: day, commencement: said.words, basis: .standIn, instructions: [:])
    }
    throw Failure(
      message: "\(text.source.place):\(instruction.source.line): this item counts from a day of "
        + "its own (“\(said.words ?? "")”)",
      hint: "say when the act is published: --published DATE")
  }

  // MARK: - Applying

  /// The act as amended, and what each language's instructions did.
  struct Result {
    var amended: AmendedProvision
    var texts: [Language: AmendedText]
  }

  /// Applies what begins to count on `day` to `base`, the act on that day in all languages.
  func amended(_ base: Provision, on day: Day) throws -> Result {
    var texts: [Language: AmendedText] = [:]
    for (language, instructions) in day.instructions {
      let text = base.text(in: language)
      guard text.wordings[language] != nil else {
        throw Failure(
          message: "the registry holds no \(language.rawValue) text of \(record.act.slug) on "
            + "\(day.day)", hint: "dcr acts lists the languages held")
      }
      do {
        texts[language] = try amend(text, by: instructions)
      } catch let error {
        throw failure(error, language)
      }
    }
    try requireOthers(base, texts, on: day)
    let root: Provision
    do {
      root = try base.overlaid(with: texts.mapValues(\.root))
    } catch let error {
      let values = error.values.sorted { $0.key < $1.key }
        .map { "\($0.key.rawValue): \($0.value)" }.joined(separator: ", ")
      throw Failure(
        message: "the texts do not agree on \(error.eId): \(values)",
        hint: "structure is one for all languages; mend the text that is wrong")
    }
    return Result(amended: described(root, texts), texts: texts)
  }

  /// Where only one of two authentic texts is given, it may change words, but not what units there are.
  private func requireOthers(
    _ base: Provision, _ texts: [Language: AmendedText], on day: Day
  ) throws {
    let missing = [Language.ru, .kk].filter { base.wordings[$0] != nil && texts[$0] == nil }
    guard let first = missing.first, !texts.isEmpty else { return }
    for (language, text) in texts.sorted(by: { $0.key < $1.key }) {
      guard let effect = text.effects.first(where: \.changesStructure) else { continue }
      throw Failure(
        message: "\(place(of: language)):\(effect.instruction.source.line): this changes which "
          + "units there are, and the \(first.rawValue) text of the amendment is not given",
        hint: "give the texts in both languages: structure is one for all languages")
    }
  }

  private func described(
    _ root: Provision, _ texts: [Language: AmendedText]
  ) -> AmendedProvision {
    var amended = AmendedProvision(root: root)
    for (_, text) in texts.sorted(by: { $0.key < $1.key }) {
      for effect in text.effects {
        if let suspension = effect.suspension, let until = suspension.until {
          amended.until[suspension.eId] = until
        }
        guard let item = effect.instruction.item else { continue }
        for unit in effect.units {
          for name in [unit.before, unit.after].compactMap(\.self)
          where amended.items[name] == nil {
            amended.items[name] = item
          }
        }
      }
    }
    return amended
  }

  func place(of language: Language) -> String {
    texts.first { $0.source.language == language }?.source.place ?? language.rawValue
  }

  /// The failure of an instruction in the words of the command line.
  func failure(_ error: AmendmentError, _ language: Language) -> Failure {
    Failure(
      message: "\(place(of: language)): \(error.message)",
      hint: error.hint ?? "dcr amend check shows what each instruction would do")
  }
}

extension AmendedText.Effect {
  /// Whether units come, go, or bear another number or state.
  fileprivate var changesStructure: Bool {
    edits.contains { edit in
      if case .wording = edit.change { return false }
      return true
    }
  }
}

extension ActReference {
  /// Whether the text names `act`: by its number; else by its day and title, as far as they are given.
  func names(_ act: Act) -> Bool {
    if let number, let known = act.number { return number.uppercased() == known.uppercased() }
    if let adopted, let known = act.adopted, adopted != known { return false }
    guard let title else { return adopted != nil && adopted == act.adopted }
    return Language.allCases.compactMap { act.title[$0] }.contains { Self.isSame(title, $0) }
  }

  /// Whether the words of both have the same beginnings: a text names an act in any case, a code in the accusative. What
  /// a title says in brackets at its end is left out.
  private static func isSame(_ title: String, _ other: String) -> Bool {
    let left = words(title)
    let right = words(other)
    return !left.isEmpty && left.count == right.count
      && zip(left, right).allSatisfy { $0.prefix(5) == $1.prefix(5) }
  }

  private static func words(_ title: String) -> [String] {
    let bare = title.hasSuffix(")") ? title.prefix { $0 != "(" } : title[...]
    return bare.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}

/// Refuses a language in which amending acts are neither read nor written.
func requireDrafting(in language: Language) throws {
  guard !Language.ofKazakhstan.contains(language) else { return }
  throw Failure(
    message: "amending acts are not read or written in \(language.rawValue)",
    hint: "they are in ru, kk and en")
}
