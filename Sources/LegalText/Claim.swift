/// What a footnote says of one change: which act changed which unit, how, and from which day.
public struct Claim: Hashable, Sendable {
  /// What the footnote speaks of.
  public enum Subject: Hashable, Sendable {
    /// The whole text: «По всему тексту …».
    case wholeText
    /// The title of the act.
    case title
    /// A unit, by its eId in the edition the footnote stands in.
    case unit(String)
    /// The heading of a unit.
    case heading(String)
  }

  /// What was done; the raw value is stored.
  public enum Action: String, Hashable, Sendable {
    /// «с изменениями, внесенными …»: something in it changed.
    case amended
    /// «в редакции …»: a new wording as a whole.
    case restated
    /// «дополнен …»: the unit is new.
    case inserted
    /// «Исключен …»: the unit is law no more, the number is kept.
    case excluded
    /// «считается статьей …»: the unit bears another number.
    case renumbered
    /// «по всему тексту слова … заменены …».
    case replacedThroughout = "replaced-throughout"
    /// The act or unit lost force as a whole.
    case repealed
  }

  /// What it speaks of.
  public var subject: Subject
  /// What was done.
  public var action: Action
  /// The amending act in the footnote's words: «Закон РК».
  public var act: String
  /// The number of the amending act.
  public var number: String
  /// The day the amending act was adopted.
  public var adopted: LegalDate?
  /// What is said about commencement.
  public var commencement: Commencement
  /// Whether the change is only announced («предусматривается»): the text is still the old one.
  public var isAnnounced: Bool
  /// The words replaced throughout, old and new.
  public var replacements: [Replacement]
  /// The language of the footnote.
  public var language: Language
  /// The footnote, whole.
  public var note: String

  /// A pair of words replaced throughout the text.
  public struct Replacement: Hashable, Sendable {
    /// The words before.
    public var old: String
    /// The words after.
    public var new: String

    /// Makes a pair.
    public init(old: String, new: String) {
      self.old = old
      self.new = new
    }
  }

  /// Makes a claim.
  public init(
    subject: Subject, action: Action, act: String, number: String, adopted: LegalDate?,
    commencement: Commencement, isAnnounced: Bool = false, replacements: [Replacement] = [],
    language: Language, note: String
  ) {
    self.subject = subject
    self.action = action
    self.act = act
    self.number = number
    self.adopted = adopted
    self.commencement = commencement
    self.isAnnounced = isAnnounced
    self.replacements = replacements
    self.language = language
    self.note = note
  }
}

/// What a text says about the day from which something is law.
public struct Commencement: Hashable, Sendable {
  /// A rule that counts from the first official publication.
  public enum Period: Hashable, Sendable {
    /// «по истечении десяти календарных дней после дня …»
    case days(Int)
    /// «по истечении шести месяцев после дня …»
    case months(Int)
    /// «со дня …»: that day itself.
    case publication
  }

  /// The words; nil where nothing is said.
  public var words: String?
  /// The first day, where it is said as a date.
  public var from: LegalDate?
  /// The day on which it ends, where it is temporary.
  public var until: LegalDate?
  /// The rule, where one counts from publication.
  public var period: Period?

  /// Makes a statement.
  public init(
    words: String? = nil, from: LegalDate? = nil, until: LegalDate? = nil, period: Period? = nil
  ) {
    self.words = words
    self.from = from
    self.until = until
    self.period = period
  }

  /// The first day of law, if the act was first published on `publication`.
  ///
  /// Days after the day of publication are counted whole, and the next one is the first of the law: published
  /// 25.06.2026, sixty days, in force 25.08.2026. A computed day is an offer to an editor, never a fact: for months the
  /// reported practice differs from this rule by a day.
  public func day(publishedOn publication: LegalDate) -> LegalDate? {
    switch period {
    case .days(let days): publication.adding(days: days + 1)
    case .months(let months): publication.adding(months: months).adding(days: 1)
    case .publication: publication
    case nil: nil
    }
  }
}
