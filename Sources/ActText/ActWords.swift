internal import LegalText

/// The kind of an amending act as a footnote says it, in the nominative singular: «Закон РК», «ҚР Заңы».
enum ActWords {
  /// Reads the kind from the words before the day of the act, and in Kazakh those after its number.
  static func kind(
    before: ArraySlice<NoteToken>, after: ArraySlice<NoteToken>, owner: String?,
    text: NoteText, in language: Language
  ) -> String? {
    language == .kk
      ? kazakh(after: after, owner: owner)
      : leading(before, text: text, in: language)
  }

  private static func leading(
    _ tokens: ArraySlice<NoteToken>, text: NoteText, in language: Language
  ) -> String? {
    let start = tokens.indices.last { index in
      guard let word = tokens[index].word, noun(word, in: language) != nil else { return false }
      let before = index > tokens.startIndex ? tokens[index - 1].word : nil
      return before != "силу" && before != "force"
    }
    guard let start, let word = tokens[start].word, let noun = noun(word, in: language) else {
      return nil
    }
    var words = [noun]
    if start > tokens.startIndex, let before = tokens[start - 1].word {
      if before.hasPrefix("конституционн") { words = ["Конституционный", noun.lowercased()] }
      if before == "constitutional" { words = ["Constitutional", noun] }
    }
    for token in tokens[(start + 1)...] {
      guard let word = token.word, !["от", "dated", "as", "is", "was"].contains(word) else { break }
      words.append(text[token])
    }
    while let last = words.last, ["of", "the"].contains(last) { words.removeLast() }
    return words.joined(separator: " ")
  }

  /// Whose act it is, in Kazakh: the words from «ҚР» to the day.
  static func owner(_ before: ArraySlice<NoteToken>, text: NoteText) -> String? {
    guard let start = before.indices.last(where: { ["қр", "қазақстан"].contains(before[$0].word) })
    else { return nil }
    return before[start...].prefix { $0.word != nil }.map { text[$0] }.joined(separator: " ")
  }

  private static func kazakh(after: ArraySlice<NoteToken>, owner: String?) -> String? {
    guard let index = after.firstIndex(where: { isNoun($0, in: .kk) }),
      let noun = after[index].word.flatMap({ self.noun($0, in: .kk) })
    else { return nil }
    let isConstitutional =
      index > after.startIndex && after[index - 1].word?.hasPrefix("конституциялық") == true
    let kind = isConstitutional ? "Конституциялық " + noun.lowercased() : noun
    return owner.map { $0 + " " + kind } ?? kind
  }

  /// Whether the token is a noun for an act in the case that footnotes name the amending act in.
  static func isNoun(_ token: NoteToken, in language: Language) -> Bool {
    token.word.flatMap { noun($0, in: language) } != nil
  }

  private static func noun(_ word: String, in language: Language) -> String? {
    switch language {
    case .ru: russian[word]
    case .kk: kazakh.first { word.hasPrefix($0.0) }?.1
    case .en, .et: english[word]
    }
  }

  private static let russian: [String: String] = {
    let forms = [
      "Закон": "законом закона законами законов закону", "Кодекс": "кодексом кодекса",
      "Указ": "указом указа указами указов",
      "Постановление": "постановлением постановления постановлениями постановлений",
      "Приказ": "приказом приказа приказами приказов",
      "Решение": "решением решения решениями решений",
    ]
    var nouns: [String: String] = [:]
    for (noun, forms) in forms {
      for form in forms.split(separator: " ") { nouns[String(form)] = noun }
    }
    return nouns
  }()

  private static let kazakh = [
    ("заңымен", "Заңы"), ("заңдарымен", "Заңы"), ("заңына", "Заңы"), ("заңдарына", "Заңы"),
    ("заңы", "Заңы"), ("кодексімен", "Кодексі"), ("жарлығымен", "Жарлығы"),
    ("жарлықтарымен", "Жарлығы"), ("қаулысымен", "қаулысы"), ("қаулыларымен", "қаулысы"),
    ("бұйрығымен", "бұйрығы"), ("бұйрықтарымен", "бұйрығы"),
  ]

  private static let english = [
    "law": "Law", "laws": "Law", "code": "Code", "decree": "Decree", "decrees": "Decree",
    "resolution": "Resolution", "resolutions": "Resolution", "order": "Order", "orders": "Order",
  ]
}

/// The text of a note, from which the words of a token are taken as they stand.
struct NoteText {
  private let scalars: [Unicode.Scalar]

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
  }

  subscript(token: NoteToken) -> String { self[token.place] }

  subscript(place: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[place])
    return String(view)
  }
}
