public import LegalText

/// Reads what the footnotes of a text say of its changes: which act changed which unit, how, and from which day.
///
/// A note is taken apart into words, numbers, days and quotations, and then into pieces, one for each amending act it
/// names. What a piece does not say itself — the unit, the action, the kind of act — it has from the piece before:
/// «с изменениями, внесенными законами РК от A № X; от B № Y». Forms: `domain.md` § 4.
public struct FootnoteReader {
  /// The longest note that is read, in bytes; there is none of a tenth of it.
  public static let longestNote = 50_000
  /// The most claims that are taken from one note.
  static let mostClaims = 5_000

  let note: Annotation
  let text: NoteText
  let finder: UnitFinder
  let language: Language
  var claims: [Claim] = []
  var remarks: [String] = []

  /// What holds until the end of a sentence.
  struct Context {
    var subjects: [Claim.Subject]?
    var action: Claim.Action?
    var act: String?
    /// Whose act it is, where that stands apart from the kind (kk).
    var owner: String?
    var isAnnounced = false
  }

  /// The claims of one note.
  ///
  /// A note that names no act makes none. A change of the act as a whole has the subject `unit("")`, the act's eId. A
  /// unit that is only announced has the eId that it will have.
  ///
  /// - Parameters:
  ///   - note: the note.
  ///   - path: the units that hold it, the act first.
  ///   - language: the language of the note.
  public static func claims(
    in note: Annotation, at path: [Provision], language: Language
  ) -> [Claim] {
    read(note, at: path, language: language).claims
  }

  /// The claims of every note of `root` in `language`, in the order of the text.
  public static func claims(of root: Provision, in language: Language) -> [Claim] {
    read(root, in: language, file: "").claims
  }

  /// The claims of every note of `root` in `language`, and what was not understood in them.
  ///
  /// - Parameter file: what the notices name as the file.
  public static func read(
    _ root: Provision, in language: Language, file: String
  ) -> (claims: [Claim], notices: [Notice]) {
    var claims: [Claim] = []
    var notices: [Notice] = []
    func walk(_ path: [Provision], _ eId: String) {
      guard let unit = path.last else { return }
      for note in unit.wordings[language]?.notes ?? [] {
        let (found, remarks) = read(note, at: path, language: language)
        claims += found
        notices += remarks.map { remark in
          let place = eId.isEmpty ? "act" : eId
          return Notice(
            file: file, message: "\(place): \(remark) in the note “\(note.text.prefix(120))”")
        }
      }
      for child in unit.children { walk(path + [child], child.eId(below: eId)) }
    }
    walk([root], "")
    return (claims, notices)
  }

  static func read(
    _ note: Annotation, at path: [Provision], language: Language
  ) -> (claims: [Claim], remarks: [String]) {
    guard note.text.utf8.count <= longestNote else {
      return ([], ["more than \(longestNote) bytes, not read,"])
    }
    var reader = FootnoteReader(
      note: note, text: NoteText(note.text), finder: UnitFinder(path: path), language: language)
    reader.read(NoteLexer.tokens(of: note.text))
    if reader.claims.isEmpty {
      // «Статья 5 (в редакции Закона РК от … № …)»: all of it in brackets.
      let tokens = NoteLexer.tokens(of: note.text)
      let isBracketed = tokens.contains { token in
        guard case .group(_, let inner) = token.kind else { return false }
        return inner.contains { $0.word.flatMap { NoteGrammar.verb($0, in: language) } != nil }
      }
      if isBracketed { reader.read(NoteLexer.tokens(of: note.text, flattensGroups: true)) }
    }
    return (reader.claims, reader.remarks)
  }

  // MARK: - Pieces

  private mutating func read(_ tokens: [NoteToken]) {
    var context = Context()
    var start = 0
    var index = 0
    while index < tokens.count {
      switch tokens[index].kind {
      case .stop:
        context = Context()
        start = index + 1
        index += 1
      case .actNumber(let number):
        let tail = Tail(of: tokens, after: index, language: language)
        take(
          number, before: tokens[start..<index], tail: tail,
          rest: rest(tokens, from: tail.end), &context)
        start = tail.end
        index = max(tail.end, index + 1)
      default:
        index += 1
      }
    }
  }

  /// What stands after an act up to the end of its clause.
  private func rest(_ tokens: [NoteToken], from start: Int) -> ArraySlice<NoteToken> {
    tokens[start...].prefix { token in
      if case .actNumber = token.kind { return false }
      return !token.isMark(";") && token.kind != .stop
    }
  }

  private mutating func take(
    _ number: String, before: ArraySlice<NoteToken>, tail: Tail, rest: ArraySlice<NoteToken>,
    _ context: inout Context
  ) {
    let own = Piece(before, in: language)
    var piece = own
    if own.verb == nil, language == .kk || context.action == nil {
      let later = Piece(rest, in: language)
      if later.verb != nil {
        piece = later
        if own.saysWhat { piece.tokens = own.tokens }
      }
    }
    guard !own.refers || own.verb != nil else { return }
    if piece.isAnnounced { context.isAnnounced = true }
    if piece.saysWhat || piece.verb != nil {
      let (action, subjects) = changes(piece, isAnnounced: context.isAnnounced)
      // «…; с изменениями, внесенными …»: another action on the same unit.
      if piece.saysWhat || context.subjects == nil { context.subjects = subjects }
      context.action = action ?? context.action
    }
    context.owner = ActWords.owner(before, text: text) ?? context.owner
    settle(
      ActWords.kind(
        before: before, after: tail.words, owner: context.owner, text: text, in: language),
      &context)
    guard let action = context.action else { return }
    let day = before.last { if case .date = $0.kind { true } else { false } }
    if case .date(nil)? = day?.kind {
      remarks.append("the day of No. \(number) is not told by its figures")
    }
    for subject in context.subjects ?? [] where claims.count < Self.mostClaims {
      claims.append(
        Claim(
          subject: subject, action: action, act: context.act ?? "", number: number,
          adopted: day?.date, commencement: commencement(tail, rest, before),
          isAnnounced: context.isAnnounced, replacements: replacements(piece, action),
          language: language, note: note.text))
    }
  }

  /// Takes over the kind of act; in Kazakh it stands once, after the last act of a list.
  private mutating func settle(_ act: String?, _ context: inout Context) {
    guard let act else { return }
    context.act = act
    for index in claims.indices.reversed() {
      guard claims[index].act.isEmpty else { break }
      claims[index].act = act
    }
  }

  private mutating func replacements(
    _ piece: Piece, _ action: Claim.Action
  ) -> [Claim.Replacement] {
    guard action == .replacedThroughout else { return [] }
    guard let pairs = ReplacementReader.replacements(in: piece.tokens, language: language) else {
      remarks.append("old and new words that do not match up")
      return []
    }
    if pairs.isEmpty { remarks.append("no words replaced were found") }
    return pairs
  }

  private func commencement(
    _ tail: Tail, _ rest: ArraySlice<NoteToken>, _ before: ArraySlice<NoteToken>
  ) -> Commencement {
    if let (words, tokens) = tail.group { return CommencementReader.read(words, tokens) }
    if let first = rest.first, let last = rest.last, CommencementReader.isCommencement(Array(rest))
    {
      let words = text[first.place.lowerBound..<last.place.upperBound]
      let plain = words.drop { ",-–— ".contains($0) }
      return CommencementReader.read(String(plain), Array(rest))
    }
    return termBefore(before)
  }

  /// «Действовал до 01.01.2017 в соответствии с Законом РК …»: the day from which it is law no more.
  private func termBefore(_ before: ArraySlice<NoteToken>) -> Commencement {
    let start = before.firstIndex { $0.word?.hasPrefix("действовал") == true }
    guard let start, let end = before[start...].firstIndex(where: { $0.date != nil }) else {
      return Commencement()
    }
    let place = before[start].place.lowerBound..<before[end].place.upperBound
    return Commencement(words: text[place], from: before[end].date)
  }
}
