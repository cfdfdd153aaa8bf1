/// What an instruction does: a closed set, each kind in a file of its own.
public enum Operation: Hashable, Sendable {
  /// «изложить в следующей редакции»
  case substituteText(SubstituteText)
  /// «дополнить подпунктом 27-1) следующего содержания»
  case insertUnit(InsertUnit)
  /// «исключить»
  case repealUnit(RepealUnit)
  /// «слова … заменить словами …»
  case substituteWords(SubstituteWords)
  /// «после слов … дополнить словами …»
  case insertWords(InsertWords)
  /// «слова … исключить»
  case deleteWords(DeleteWords)
  /// «заголовок изложить в следующей редакции»
  case substituteHeading(SubstituteHeading)
  /// «пункт 3 считать пунктом 4»
  case renumberUnit(RenumberUnit)
  /// «пункт 3 статьи 5 перенести в статью 6»
  case moveUnit(MoveUnit)
  /// «разделить на части»: what stands in one unit stands in two.
  case splitUnit(SplitUnit)
  /// «объединить»: what stands in two units stands in one.
  case joinUnits(JoinUnits)
  /// «по всему тексту слова … заменить …»
  case substituteThroughout(SubstituteThroughout)
  /// «приостановить до … действие …, установив, что в период приостановления действует в следующей редакции»
  case suspendUnit(SuspendUnit)

  /// The word of the JSON contract.
  public var name: String {
    switch self {
    case .substituteText: "substitute-text"
    case .insertUnit: "insert-unit"
    case .repealUnit: "repeal-unit"
    case .substituteWords: "substitute-words"
    case .insertWords: "insert-words"
    case .deleteWords: "delete-words"
    case .substituteHeading: "substitute-heading"
    case .renumberUnit: "renumber-unit"
    case .moveUnit: "move-unit"
    case .splitUnit: "split-unit"
    case .joinUnits: "join-units"
    case .substituteThroughout: "substitute-throughout"
    case .suspendUnit: "suspend-unit"
    }
  }
}

/// How often words must be found, and which of the finds are meant.
public enum Occurrence: Hashable, Sendable {
  /// Nothing is said: they must be there exactly once.
  case only
  /// «в третьем случае»: the find of that place, from 1.
  case nth(Int)
  /// «по всему тексту», «во всех случаях»: at least once, all of them.
  case all
}

/// Words and those that take their place.
public struct WordPair: Hashable, Sendable {
  /// The words that must be there.
  public var old: String
  /// The words that take their place.
  public var new: String

  /// Makes a pair.
  public init(_ old: String, _ new: String) {
    self.old = old
    self.new = new
  }
}
