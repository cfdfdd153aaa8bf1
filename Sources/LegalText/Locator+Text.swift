extension Locator {
  /// What of a unit is named.
  public enum Aspect: Hashable, Sendable {
    /// The unit: «пункт 2 статьи 29».
    case unit
    /// The unit as one that is put in: «новый пункт 2-1 статьи 29».
    case newUnit
    /// Its heading: «заголовок статьи 29».
    case heading
  }

  /// The name as the law writes it in `language`, the innermost unit first in Russian and English.
  ///
  /// «подпункт 1) части второй пункта 6 статьи 6», «29-баптың 2-тармағының 1) тармақшасы»,
  /// “subparagraph 1) of paragraph 2 of Article 29”. Parts and indents are counted in words up to
  /// 99 (Law on legal acts, art. 25(3)). A step whose kind is open stays in brackets. What is
  /// printed reads back as the same locator, as long as its units are in their customary order.
  ///
  /// - Parameters:
  ///   - aspect: what of the unit is named; nothing but the unit itself reads back.
  ///   - numberedPartsAreParagraphs: whether the act calls its numbered units parts:
  ///     «часть 3 статьи 5» for paragraph 3.
  ///   - isOfNamedAct: whether the act stands with it, before it in Kazakh: «Заңының 29-бабы».
  public func text(
    in language: Language, naming aspect: Aspect = .unit, numberedPartsAreParagraphs: Bool = false,
    isOfNamedAct: Bool = false
  ) -> String {
    let units = units
    var phrases: [String] = []
    for (offset, unit) in units.enumerated() {
      let isOutermost = offset == 0 && !isOfNamedAct
      let isLast = offset == units.count - 1
      // What is told of a heading stands in the genitive.
      let isInnermost = isLast && aspect != .heading
      var phrase: String
      switch language {
      case .ru:
        phrase = unit.russian(
          isGenitive: !isInnermost, callsParagraphsParts: numberedPartsAreParagraphs)
      case .kk:
        phrase = unit.kazakh(
          isOutermost: isOutermost, isInnermost: isInnermost,
          callsParagraphsParts: numberedPartsAreParagraphs)
      case .en, .et: phrase = unit.english(callsParagraphsParts: numberedPartsAreParagraphs)
      }
      if isLast, aspect == .newUnit {
        phrase = unit.new(in: language, callsParagraphsParts: numberedPartsAreParagraphs) + phrase
      }
      phrases.append(phrase)
    }
    if aspect == .heading {
      phrases.append(language == .ru ? "заголовок" : language == .kk ? "тақырыбы" : "heading")
    }
    switch language {
    case .ru: return phrases.reversed().joined(separator: " ")
    case .kk: return phrases.joined(separator: " ")
    case .en, .et: return phrases.reversed().joined(separator: " of ")
    }
  }

  /// The steps, each with the bracketed numbers that follow it.
  private var units: [Unit] {
    var units: [Unit] = []
    for step in steps where step.kind != .act {
      if let kind = step.kind {
        units.append(Unit(kind: kind, number: step.number))
      } else {
        if units.isEmpty { units.append(Unit(kind: nil, number: nil)) }
        units[units.count - 1].brackets += "(" + (step.number?.description ?? "") + ")"
      }
    }
    return units
  }

  /// A step of known kind and the numbers in brackets after it.
  private struct Unit {
    let kind: ProvisionKind?
    let number: ProvisionNumber?
    var brackets = ""

    /// The number, where parts and indents carry it as a word: whole and below a hundred.
    private var ordinal: Int? {
      guard kind == .part || kind == .indent, let number, number.figures.count == 1 else {
        return nil
      }
      return number.figures.first
    }

    private func noun(_ callsParagraphsParts: Bool) -> ProvisionKind? {
      callsParagraphsParts && kind == .paragraph ? .part : kind
    }

    /// `2`, or `1)` for a subparagraph.
    private var figures: String? {
      number.map { $0.description + (kind == .subparagraph ? ")" : "") }
    }

    func russian(isGenitive: Bool, callsParagraphsParts: Bool) -> String {
      guard let kind = noun(callsParagraphsParts), let noun = RussianNoun.noun(for: kind) else {
        return brackets
      }
      let word = isGenitive ? noun.genitive : noun.nominative
      let count =
        ordinal.flatMap {
          LocatorOrdinals.russian($0, isFeminine: noun.isFeminine, isGenitive: isGenitive)
        } ?? figures
      return word + (count.map { " " + $0 } ?? "") + spacedBrackets(after: count)
    }

    func kazakh(isOutermost: Bool, isInnermost: Bool, callsParagraphsParts: Bool) -> String {
      guard let kind = noun(callsParagraphsParts),
        let noun = KazakhNoun.noun(for: kind == .subsection ? .section : kind)
      else { return brackets }
      let form = noun.form(isOutermost: isOutermost, isInnermost: isInnermost)
      let word = (kind == .subsection ? "кіші " : "") + form
      let label: String
      if let ordinal = ordinal.flatMap(LocatorOrdinals.kazakh) {
        label = ordinal + " " + word
      } else if let figures {
        label = figures + (kind == .subparagraph ? " " : "-") + word
      } else {
        label = word
      }
      return label + spacedBrackets(after: nil)
    }

    func english(callsParagraphsParts: Bool) -> String {
      guard let kind = noun(callsParagraphsParts) else { return brackets }
      let word = kind == .article ? "Article" : LocatorError.word(for: kind)
      let count = ordinal.flatMap(LocatorOrdinals.english) ?? figures
      return word + (count.map { " " + $0 } ?? "") + spacedBrackets(after: count)
    }

    /// The word «новый» in the gender of the unit, with a space after it.
    func new(in language: Language, callsParagraphsParts: Bool) -> String {
      guard let kind = noun(callsParagraphsParts) else { return "" }
      switch language {
      case .ru:
        if kind == .annex { return "новое " }
        return RussianNoun.noun(for: kind)?.isFeminine == true ? "новая " : "новый "
      case .kk: return "жаңа "
      case .en, .et: return "new "
      }
    }

    /// The brackets, close to a figure and apart from a word.
    private func spacedBrackets(after count: String?) -> String {
      let isAfterFigure = count?.utf8.last.map { $0 < 0x3A } ?? false
      return brackets.isEmpty || isAfterFigure ? brackets : " " + brackets
    }
  }
}
