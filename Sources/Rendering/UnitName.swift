public import LegalText

/// The full name of the unit with that eId, as the law refers to it: «подпункт 1) пункта 2 статьи 29»,
/// «29-баптың 2-тармағының 1) тармақшасы», "subparagraph 1) of paragraph 2 of Article 29".
///
/// What is not an eId is returned as it is.
public func unitName(eId: String, in language: Language) -> String {
  guard let parts = EId.parts(of: eId) else { return eId }
  switch language {
  case .ru:
    return parts.reversed().enumerated().map { place, part in
      UnitName.russian(part.kind, part.number, isGenitive: place > 0)
    }.joined(separator: " ")
  case .kk:
    return parts.enumerated().map { place, part in
      UnitName.kazakh(
        part.kind, part.number, isOwned: place > 0, isGenitive: place < parts.count - 1)
    }.joined(separator: " ")
  case .en:
    return parts.reversed().map { UnitName.english($0.kind, $0.number) }
      .joined(separator: " of ")
  }
}

/// The words for units, inflected as references need them.
private enum UnitName {
  static func russian(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, isGenitive: Bool
  ) -> String {
    let words: (String, String) =
      switch kind {
      case .act: ("акт", "акта")
      case .preamble: ("преамбула", "преамбулы")
      case .section: ("раздел", "раздела")
      case .subsection: ("подраздел", "подраздела")
      case .chapter: ("глава", "главы")
      case .subchapter: ("параграф", "параграфа")
      case .article: ("статья", "статьи")
      case .paragraph: ("пункт", "пункта")
      case .subparagraph: ("подпункт", "подпункта")
      case .part: ("часть", "части")
      case .indent: ("абзац", "абзаца")
      case .annex: ("приложение", "приложения")
      case .conclusions: ("подпись", "подписи")
      }
    let word = isGenitive ? words.1 : words.0
    guard let number else { return word }
    switch kind {
    case .subparagraph: return word + " " + number.description + ")"
    case .part, .indent:
      let place = number.figures.count == 1 ? number.figures[0] : 0
      guard russianOrdinals.indices.contains(place - 1) else {
        return word + " " + number.description
      }
      return word + " " + ordinal(place, isFeminine: kind == .part, isGenitive: isGenitive)
    default: return word + " " + number.description
    }
  }

  private static let russianOrdinals = [
    "перв", "втор", "трет", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят",
    "одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат",
    "семнадцат", "восемнадцат", "девятнадцат", "двадцат",
  ]

  private static func ordinal(_ place: Int, isFeminine: Bool, isGenitive: Bool) -> String {
    let stem = russianOrdinals[place - 1]
    let isThird = place == 3
    let isStressed = [2, 6, 7, 8].contains(place)
    return switch (isFeminine, isGenitive) {
    case (true, false): stem + (isThird ? "ья" : "ая")
    case (true, true): stem + (isThird ? "ьей" : "ой")
    case (false, false): stem + (isThird ? "ий" : isStressed ? "ой" : "ый")
    case (false, true): stem + (isThird ? "ьего" : "ого")
    }
  }

  static func kazakh(
    _ kind: ProvisionKind, _ number: ProvisionNumber?, isOwned: Bool, isGenitive: Bool
  ) -> String {
    // Bare, genitive, owned, owned genitive.
    let words: [String] =
      switch kind {
      case .act: ["акт", "актінің", "актісі", "актісінің"]
      case .preamble: ["кіріспе", "кіріспенің", "кіріспесі", "кіріспесінің"]
      case .section: ["бөлім", "бөлімнің", "бөлімі", "бөлімінің"]
      case .subsection: ["кіші бөлім", "кіші бөлімнің", "кіші бөлімі", "кіші бөлімінің"]
      case .chapter: ["тарау", "тараудың", "тарауы", "тарауының"]
      case .subchapter: ["параграф", "параграфтың", "параграфы", "параграфының"]
      case .article: ["бап", "баптың", "бабы", "бабының"]
      case .paragraph: ["тармақ", "тармақтың", "тармағы", "тармағының"]
      case .subparagraph: ["тармақша", "тармақшаның", "тармақшасы", "тармақшасының"]
      case .part: ["бөлік", "бөліктің", "бөлігі", "бөлігінің"]
      case .indent: ["абзац", "абзацтың", "абзацы", "абзацының"]
      case .annex: ["қосымша", "қосымшаның", "қосымшасы", "қосымшасының"]
      case .conclusions: ["қолтаңба", "қолтаңбаның", "қолтаңбасы", "қолтаңбасының"]
      }
    let word = words[(isOwned ? 2 : 0) + (isGenitive ? 1 : 0)]
    guard let number else { return word }
    switch kind {
    case .subparagraph: return number.description + ") " + word
    case .part, .indent:
      let place = number.figures.count == 1 ? number.figures[0] : 0
      guard kazakhOrdinals.indices.contains(place - 1) else {
        return number.description + "-" + word
      }
      return kazakhOrdinals[place - 1] + " " + word
    default: return number.description + "-" + word
    }
  }

  private static let kazakhOrdinals = [
    "бірінші", "екінші", "үшінші", "төртінші", "бесінші", "алтыншы", "жетінші", "сегізінші",
    "тоғызыншы", "оныншы", "он бірінші", "он екінші", "он үшінші", "он төртінші",
    "он бесінші", "он алтыншы", "он жетінші", "он сегізінші", "он тоғызыншы", "жиырмасыншы",
  ]

  static func english(_ kind: ProvisionKind, _ number: ProvisionNumber?) -> String {
    let word =
      switch kind {
      case .act: "act"
      case .preamble: "preamble"
      case .section: "Section"
      case .subsection: "Subsection"
      case .chapter: "Chapter"
      case .subchapter: "Subchapter"
      case .article: "Article"
      case .paragraph: "paragraph"
      case .subparagraph: "subparagraph"
      case .part: "part"
      case .indent: "indent"
      case .annex: "Annex"
      case .conclusions: "conclusions"
      }
    guard let number else { return word }
    return word + " " + number.description + (kind == .subparagraph ? ")" : "")
  }
}
