public import Amendments
public import LegalText

/// A provision as it reads on one day, as others refer to it: in a sentence, in BibTeX, by a permanent name.
public struct Citation: Hashable, Sendable {
  /// The act.
  public var act: ActName
  /// The eId of the provision.
  public var eId: String
  /// The day of the wording.
  public var day: LegalDate
  /// The language.
  public var language: Language

  /// Makes a citation.
  public init(act: ActName, eId: String, day: LegalDate, language: Language) {
    self.act = act
    self.eId = eId
    self.day = day
    self.language = language
  }

  /// The permanent name.
  public var iri: ProvisionIRI {
    ProvisionIRI(work: act.act.iri, language: language, day: day, eId: eId)
  }

  /// «подпункт 1) пункта 2 статьи 29 Цифрового кодекса Республики Казахстан от 9 января 2026 года № 255-VIII (в редакции
  /// на 1 августа 2026 года)», and the same in Kazakh and English.
  public var text: String {
    let unit =
      Locator.locator(ofEId: eId)?.text(in: language, isOfNamedAct: language == .kk) ?? eId
    let name = act.genitive(in: language)
    switch language {
    case .ru: return unit + " " + name + " (" + version + ")"
    case .kk: return name + " " + unit + " (" + version + ")"
    case .en, .et: return unit + " of " + name + " (" + version + ")"
    }
  }

  /// Which wording is meant.
  private var version: String {
    switch language {
    case .ru: "в редакции на " + ActName.words(of: day, in: .ru)
    case .kk: ActName.words(of: day, in: .kk, isAttributive: true) + " редакцияда"
    case .en, .et: "as in force on " + ActName.words(of: day, in: .en)
    }
  }

  /// An entry for biblatex and biber; what TeX would take for a command is escaped.
  public var bibtex: String {
    let fields: [(String, String?)] = [
      ("title", act.title ?? act.act.title.preferring(language) ?? act.act.slug),
      ("titleaddon", unitName(eId: eId, in: language)), ("number", act.act.number),
      ("date", act.act.adopted?.description), ("note", version), ("addendum", iri.description),
      ("langid", language == .ru ? "russian" : language == .kk ? "kazakh" : "english"),
    ]
    let key = act.act.slug + "-" + eId + "-" + language.rawValue + "-" + day.description
    return "@legislation{" + key + ",\n"
      + fields.compactMap { name, value in
        value.map { "  \(name) = {" + Self.escaped($0) + "},\n" }
      }.joined() + "}\n"
  }

  /// BibTeX counts braces whether they are escaped or not, so that they are named, not written.
  private static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped.append(contentsOf: "\\textbackslash{}".unicodeScalars)
      case "{": escaped.append(contentsOf: "\\textbraceleft{}".unicodeScalars)
      case "}": escaped.append(contentsOf: "\\textbraceright{}".unicodeScalars)
      case "~": escaped.append(contentsOf: "\\textasciitilde{}".unicodeScalars)
      case "^": escaped.append(contentsOf: "\\textasciicircum{}".unicodeScalars)
      case "%", "#", "&", "_", "$":
        escaped.append("\\")
        escaped.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}": escaped.append(" ")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// The document of `cite --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.act.slug), "eId": .string(eId), "at": .day(day),
      "language": .string(language.rawValue), "citation": .string(text),
      "bibtex": .string(bibtex), "iri": .string(iri.description),
    ]
  }
}
