/// One thing done to a code on purpose.
public struct Operation: Sendable {
  /// What is done.
  public enum Kind: String, CaseIterable, Sendable {
    case replaceWords, changeNumber, insertWords, deleteWords, changeHeading, punctuation
    case insertSentence, deleteSentence, rewordSentence, rewordUnit
    case insertUnit, repealUnit, moveUnit, reorderUnit, splitUnit, mergeUnits
    case insertArticle, repealArticle, moveArticle, renumberArticle
    case insertPart, repealPart, replaceThroughout

    /// What is done to a code that is only compared.
    ///
    /// Parts and indents come and go, and words change throughout, where the code is amended by instructions.
    public static let compared = allCases.filter {
      ![.insertPart, .repealPart, .replaceThroughout].contains($0)
    }
  }

  /// What was done.
  public var kind: Kind
  /// The unit it was done to.
  public var node: Int
  /// How many stretches of text differ by it.
  public var regions: Int
}
