/// A Russian word for a unit and its forms in the singular.
struct RussianNoun {
  let kind: ProvisionKind
  let nominative: String
  let genitive: String
  /// The other cases.
  let others: [String]
  /// Whether ordinals agree with it in the feminine.
  let isFeminine: Bool

  /// Every case.
  var forms: [String] { [nominative, genitive] + others }

  /// The noun for a unit of `kind`.
  static func noun(for kind: ProvisionKind) -> RussianNoun? { byKind[kind] }

  private static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

  /// The nouns of every kind but the act.
  static let all: [RussianNoun] = [
    masculine(.section, "раздел"),
    masculine(.subsection, "подраздел"),
    feminine(.chapter, "глава", "главы", ["главе", "главу", "главой", "главою"]),
    masculine(.subchapter, "параграф"),
    feminine(.article, "статья", "статьи", ["статье", "статью", "статьей", "статьею"]),
    masculine(.paragraph, "пункт"),
    masculine(.subparagraph, "подпункт"),
    feminine(.part, "часть", "части", ["частью"]),
    RussianNoun(
      kind: .indent, nominative: "абзац", genitive: "абзаца",
      others: ["абзацу", "абзацем", "абзаце"], isFeminine: false),
    feminine(
      .preamble, "преамбула", "преамбулы", ["преамбуле", "преамбулу", "преамбулой", "преамбулою"]),
    RussianNoun(
      kind: .annex, nominative: "приложение", genitive: "приложения",
      others: ["приложению", "приложением", "приложении"], isFeminine: false),
    feminine(.conclusions, "подпись", "подписи", ["подписью"]),
  ]

  private static func masculine(_ kind: ProvisionKind, _ stem: String) -> RussianNoun {
    RussianNoun(
      kind: kind, nominative: stem, genitive: stem + "а",
      others: [stem + "у", stem + "ом", stem + "е"], isFeminine: false)
  }

  private static func feminine(
    _ kind: ProvisionKind, _ nominative: String, _ genitive: String, _ others: [String]
  ) -> RussianNoun {
    RussianNoun(
      kind: kind, nominative: nominative, genitive: genitive, others: others, isFeminine: true)
  }
}

/// A Kazakh word for a unit and its forms in the singular.
///
/// The four forms that are printed are written out, for the endings follow the vowels of the stem
/// and a final consonant changes before them: бап, бабы. Reading takes the endings of any stem.
struct KazakhNoun {
  let kind: ProvisionKind
  /// 29-бап.
  let nominative: String
  /// 29-баптың (2-тармағы).
  let genitive: String
  /// (29-баптың) 2-тармағы.
  let possessive: String
  /// (29-баптың) 2-тармағының (1) тармақшасы).
  let possessiveGenitive: String

  /// The noun for a unit of `kind`.
  static func noun(for kind: ProvisionKind) -> KazakhNoun? { all.first { $0.kind == kind } }

  /// The nouns of every kind but the act and кіші бөлім, which is read as two words.
  static let all: [KazakhNoun] = [
    KazakhNoun(.section, "бөлім", "бөлімнің", "бөлімі", "бөлімінің"),
    KazakhNoun(.chapter, "тарау", "тараудың", "тарауы", "тарауының"),
    KazakhNoun(.subchapter, "параграф", "параграфтың", "параграфы", "параграфының"),
    KazakhNoun(.article, "бап", "баптың", "бабы", "бабының"),
    KazakhNoun(.paragraph, "тармақ", "тармақтың", "тармағы", "тармағының"),
    KazakhNoun(.subparagraph, "тармақша", "тармақшаның", "тармақшасы", "тармақшасының"),
    KazakhNoun(.part, "бөлік", "бөліктің", "бөлігі", "бөлігінің"),
    KazakhNoun(.indent, "абзац", "абзацтың", "абзацы", "абзацының"),
    KazakhNoun(.preamble, "кіріспе", "кіріспенің", "кіріспесі", "кіріспесінің"),
    KazakhNoun(.annex, "қосымша", "қосымшаның", "қосымшасы", "қосымшасының"),
    KazakhNoun(.conclusions, "қолтаңба", "қолтаңбаның", "қолтаңбасы", "қолтаңбасының"),
  ]

  private init(
    _ kind: ProvisionKind, _ nominative: String, _ genitive: String, _ possessive: String,
    _ possessiveGenitive: String
  ) {
    self.kind = kind
    self.nominative = nominative
    self.genitive = genitive
    self.possessive = possessive
    self.possessiveGenitive = possessiveGenitive
  }

  /// The form in a chain of units.
  ///
  /// - Parameters:
  ///   - isOutermost: whether no unit is named before it.
  ///   - isInnermost: whether none is named after it.
  func form(isOutermost: Bool, isInnermost: Bool) -> String {
    switch (isOutermost, isInnermost) {
    case (true, true): nominative
    case (true, false): genitive
    case (false, true): possessive
    case (false, false): possessiveGenitive
    }
  }

  /// Every case, plain and possessive, with whether it is a genitive.
  var forms: [(form: String, isGenitive: Bool)] {
    var forms = [(nominative, false), (possessive, false)]
    for (base, endings) in [(nominative, Self.plain), (possessive, Self.afterPossessive)] {
      for ending in endings.genitive { forms.append((base + ending, true)) }
      for ending in endings.others { forms.append((base + ending, false)) }
    }
    return forms
  }

  private typealias Endings = (genitive: [String], others: [String])

  private static let plain: Endings = (
    ["ның", "нің", "дың", "дің", "тың", "тің"],
    [
      "ға", "ге", "қа", "ке", "ны", "ні", "ды", "ді", "ты", "ті", "да", "де", "та", "те",
      "дан", "ден", "тан", "тен", "нан", "нен", "мен", "бен", "пен",
      "дағы", "дегі", "тағы", "тегі",
    ]
  )

  private static let afterPossessive: Endings = (
    ["ның", "нің"],
    ["на", "не", "н", "нда", "нде", "нан", "нен", "мен", "ндағы", "ндегі"]
  )
}
