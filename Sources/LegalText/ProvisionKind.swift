/// What a provision is; the raw value is the word of the JSON contract.
public enum ProvisionKind: String, CaseIterable, Hashable, Sendable {
  /// The act itself: its heading is the title.
  case act
  /// Преамбула, кіріспе.
  case preamble
  /// Раздел, бөлім.
  case section
  /// Подраздел, кіші бөлім.
  case subsection
  /// Глава, тарау.
  case chapter
  /// Параграф, параграф: a division of a chapter.
  case subchapter
  /// Статья, бап.
  case article
  /// Пункт, тармақ; in some acts the numbered part (часть).
  case paragraph
  /// Подпункт, тармақша.
  case subparagraph
  /// Часть, бөлік: an unnumbered whole norm.
  case part
  /// Абзац: an unnumbered item of a list.
  case indent
  /// Приложение, қосымша.
  case annex
  /// The signature at the end of the act.
  case conclusions

  /// The abbreviation in an eId (Akoma Ntoso naming convention, 5.2), as `../cli.md` fixes it.
  public var eIdPrefix: String {
    switch self {
    case .act: ""
    case .preamble: "preamble"
    case .section: "sec"
    case .subsection: "subsec"
    case .chapter: "chp"
    case .subchapter: "subchp"
    case .article: "art"
    case .paragraph: "para"
    case .subparagraph: "subpara"
    case .part: "al"
    case .indent: "indent"
    case .annex: "annex"
    case .conclusions: "conclusions"
    }
  }

  /// Whether its number runs through the whole act, so that its eId needs no parent.
  ///
  /// Paragraphs of a chapter and subsections of a section start anew in each (Law on legal acts, art. 23(5)).
  public var numbersThroughAct: Bool {
    switch self {
    case .act, .preamble, .section, .chapter, .article, .annex, .conclusions: true
    case .subsection, .subchapter, .paragraph, .subparagraph, .part, .indent: false
    }
  }

  /// Whether it holds articles rather than text of its own.
  public var isDivision: Bool {
    switch self {
    case .section, .subsection, .chapter, .subchapter: true
    default: false
    }
  }

  /// Depth in the customary order of units: a unit holds only units of a greater level.
  public var level: Int {
    switch self {
    case .act: 0
    case .section: 1
    case .subsection: 2
    case .chapter: 3
    case .subchapter: 4
    case .article, .preamble, .annex, .conclusions: 5
    case .paragraph: 6
    case .subparagraph: 7
    case .part: 8
    case .indent: 9
    }
  }
}
