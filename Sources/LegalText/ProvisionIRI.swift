/// The permanent name of an act, or of one provision of it, as it reads on one day in one language.
///
/// An expression in the Akoma Ntoso naming convention, with the portion after `/~`:
/// `/akn/kz/act/2026-01-09/255-VIII/rus@2026-08-01/~art_29__para_2`.
public struct ProvisionIRI: Hashable, Sendable, CustomStringConvertible {
  /// The name of the work: `Act.iri`.
  public var work: String
  /// The language.
  public var language: Language
  /// The day.
  public var day: LegalDate
  /// The eId of the provision; empty for the whole act.
  public var eId: String

  /// Makes a name.
  public init(work: String, language: Language, day: LegalDate, eId: String) {
    self.work = work
    self.language = language
    self.day = day
    self.eId = eId
  }

  /// Reads such a name; nil where `text` is none.
  public init?(_ text: some StringProtocol) {
    guard text.utf8.count <= Self.longest, text.hasPrefix("/akn/") else { return nil }
    var parts = String(text).split(separator: "/" as Character, omittingEmptySubsequences: false)
      .map(String.init)
    var eId = ""
    if let last = parts.last, last.first == "~" {
      eId = String(last.dropFirst())
      guard EId.parts(of: eId) != nil else { return nil }
      parts.removeLast()
    }
    guard parts.count > 4, let expression = parts.popLast(), !parts.dropFirst().contains("") else {
      return nil
    }
    let sides = expression.split(separator: "@" as Character, omittingEmptySubsequences: false)
    guard sides.count == 2, let day = LegalDate(iso: sides[1]),
      let language = Language.allCases.first(where: { $0.terminology == sides[0] })
    else { return nil }
    self.init(work: parts.joined(separator: "/"), language: language, day: day, eId: eId)
  }

  /// The longest name that is read, in bytes.
  private static let longest = 1000

  /// The name as it is written.
  public var description: String {
    work + "/" + language.terminology + "@" + day.description + (eId.isEmpty ? "" : "/~" + eId)
  }
}

extension Language {
  /// The three letters of ISO 639-2/T, as the Akoma Ntoso naming convention has them.
  public var terminology: String {
    switch self {
    case .ru: "rus"
    case .kk: "kaz"
    case .en: "eng"
    case .et: "est"
    }
  }
}
