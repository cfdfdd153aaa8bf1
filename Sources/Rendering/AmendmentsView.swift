public import LegalText

/// The enactment and the amendments of an act: what `amendment list` shows.
public struct AmendmentsView: Hashable, Sendable {
  /// One of them.
  public struct Item: Hashable, Sendable {
    /// Whether it is the enactment of the act.
    public var isEnactment: Bool
    /// The amending act.
    public var cause: Cause
    /// The first day of law; nil where it is not known.
    public var inForceFrom: LegalDate?
    /// The day computed from the words on commencement, as an offer.
    public var computed: LegalDate?
    /// How many wordings and places it brought about.
    public var effects: Int
    /// The texts that were applied.
    public var texts: [Text]

    /// The text of an amending act that was applied.
    public struct Text: Hashable, Sendable {
      /// Its language.
      public var language: Language
      /// Where it was read.
      public var place: String
      /// Why an editor applied another text instead; nil where this one was applied.
      public var note: String?

      /// Makes a text.
      public init(language: Language, place: String, note: String?) {
        self.language = language
        self.place = place
        self.note = note
      }
    }

    /// Makes an item.
    public init(
      isEnactment: Bool, cause: Cause, inForceFrom: LegalDate?, computed: LegalDate?,
      effects: Int, texts: [Text] = []
    ) {
      self.isEnactment = isEnactment
      self.cause = cause
      self.inForceFrom = inForceFrom
      self.computed = computed
      self.effects = effects
      self.texts = texts
    }
  }

  /// The amendments, in order of days.
  public var amendments: [Item]
  /// The language of the view.
  public var language: Language

  /// Makes a view.
  public init(amendments: [Item], language: Language) {
    self.amendments = amendments
    self.language = language
  }

  /// The amendments one under the other, with what is known of their days.
  public func text(on terminal: Terminal) -> String {
    let phrases = Phrases(language)
    var page = Page(on: terminal)
    for (index, item) in amendments.enumerated() {
      if index > 0 { page.skip() }
      let interval = phrases.interval(
        Interval(from: item.inForceFrom), basis: item.cause.basis)
      page.add([Span(interval, .heading)])
      let name =
        item.isEnactment
        ? phrases.cause(nil) + terminal.dot + phrases.name(of: item.cause)
        : phrases.cause(item.cause)
      page.add([Span(name)], indent: 2, hanging: 2)
      if let words = item.cause.commencement {
        page.add([Span("«" + words + "»", .dim)], indent: 2, hanging: 2)
      }
      if let computed = item.computed, computed != item.inForceFrom {
        let offer = phrases.choose(
          ru: "вычислено по этим словам: \(computed)",
          kk: "осы сөздер бойынша есептелді: \(computed)",
          en: "computed from these words: \(computed)")
        page.add([Span(offer, .dim)], indent: 2, hanging: 2)
      }
      if item.cause.basis == .editor {
        let note = phrases.choose(
          ru: "день указан редактором", kk: "күнін редактор көрсетті",
          en: "the day was set by an editor")
        page.add([Span(note, .dim)], indent: 2)
      }
      for text in item.texts {
        var line = "\(text.place) (\(text.language.rawValue))"
        if let note = text.note {
          line += phrases.choose(
            ru: "; применен другой текст: ", kk: "; басқа мәтін қолданылды: ",
            en: "; another text was applied: ")
          line += note
        }
        page.add([Span(line, .dim)], indent: 2, hanging: 2)
      }
      let effects = phrases.choose(
        ru: "редакций и мест: \(item.effects)", kk: "редакциялар мен орындар: \(item.effects)",
        en: "wordings and places: \(item.effects)")
      page.add([Span(effects, .dim)], indent: 2)
    }
    return page.text
  }

  /// The document of `amendment list --format json`.
  public func json() -> JSONValue {
    [
      "amendments": .array(
        amendments.map { item in
          [
            "isEnactment": .boolean(item.isEnactment), "cause": .cause(item.cause),
            "inForceFrom": .day(item.inForceFrom), "computed": .day(item.computed),
            "effects": .integer(item.effects),
            "texts": .array(
              item.texts.map { text in
                [
                  "language": .string(text.language.rawValue), "place": .string(text.place),
                  "appliedInstead": .text(text.note),
                ]
              }),
          ]
        })
    ]
  }
}
