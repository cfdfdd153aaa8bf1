import LegalText

/// A file of cases of one language, `Fixtures/amendments/LANGUAGE/NAME.txt`; the format is told in `Fixtures/README.md`.
struct CaseFile {
  /// The cases, in order.
  var cases: [AmendmentCase] = []

  /// Reads `text`.
  ///
  /// - Throws: ``CaseFileError`` with file and line, where anything is not of the format.
  init(reading text: String, file: String, in language: Language) throws(CaseFileError) {
    var reader = CaseFileReader(file: file, language: language)
    try reader.read(text)
    cases = reader.cases
  }
}

/// What is wrong with a file of cases, and where.
struct CaseFileError: Error, Equatable, CustomStringConvertible {
  /// The file, as it was named.
  var file: String
  /// The line, from 1.
  var line: Int
  /// What is wrong.
  var message: String

  var description: String { "\(file):\(line): \(message)" }
}

/// Lines of text and where they begin in the file.
struct CaseText: Hashable, Sendable {
  /// The text, its lines parted by `\n`.
  var text: String
  /// The line of the file in which it begins.
  var line: Int
}

/// One act of a case: before, and after.
struct CaseAct: Hashable, Sendable {
  /// The act as it was.
  var before: CaseText
  /// The act as the amendment leaves it; nil where the case must fail.
  var after: CaseText?
}

/// The error that a case must give.
struct CaseFailure: Hashable, Sendable {
  /// The kinds of error, any of which is right: the reasons of `AmendmentError` in kebab case, or `not-understood`.
  var kinds: [String]
  /// The line of the amendment; nil where the case does not say.
  var line: Int?
  /// The character in the line; nil where the case does not say.
  var column: Int?
  /// The words that the message must hold.
  var says: [String]
}

/// A temporary wording that a case must leave behind.
struct CaseSuspension: Hashable, Sendable {
  /// The unit, as a locator.
  var unit: String
  /// The first day on which the old wording counts again.
  var until: LegalDate?
}

/// What an amendment says, and what it does to an act.
struct AmendmentCase: Hashable, Sendable, CustomStringConvertible {
  /// Its name: a sentence that says what is special.
  var name: String
  /// The file, as it was named.
  var file: String
  /// The line of its name.
  var line: Int
  /// The language of its texts.
  var language: Language
  /// What it is an example of.
  var tags: Set<String> = []
  /// The operations, one for each instruction, in order; each is a choice of names that are right.
  var operations: [[String]] = []
  /// How many marks of neighbouring units are mended.
  var repairs = 0
  /// What the text says of its commencement.
  var commencement: Commencement?
  /// What single instructions say of theirs, by place from 1.
  var ownCommencements: [Int: Commencement] = [:]
  /// The temporary wordings.
  var suspensions: [CaseSuspension] = []
  /// The act that is repealed as a whole, by its place from 1; nil where none is.
  var repealedAct: Int?
  /// The units that are enacted and not yet law, as locators.
  var pending: [String] = []
  /// Whether the act calls its numbered units parts.
  var numberedPartsAreParagraphs = false
  /// Whether the act is the same afterwards, by design.
  var changesNothing = false
  /// The acts, in the order of the amendment.
  var acts: [CaseAct] = []
  /// The text of the amendment.
  var amendment: CaseText
  /// The error it must give; nil where it must do.
  var failure: CaseFailure?

  var description: String { "\(language.rawValue): \(name)" }
}
