/// One thing done to a code on purpose.
public struct Operation: Sendable {
  /// What is done.
  public enum Kind: String, CaseIterable, Sendable {
    case replaceWords, changeNumber, insertWords, deleteWords, changeHeading, punctuation
    case insertSentence, deleteSentence, rewordSentence, rewordUnit
    case insertUnit, repealUnit, moveUnit, reorderUnit, splitUnit, mergeUnits
    case insertArticle, repealArticle, moveArticle, renumberArticle
  }

  /// What was done.
  public var kind: Kind
  /// The unit it was done to.
  public var node: Int
  /// How many stretches of text differ by it.
  public var regions: Int
}
