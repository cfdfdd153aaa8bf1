internal import ActText
internal import LegalText

/// Where an instruction stands among the items of the amending act.
struct ItemPlace: Hashable {
  var labels: [ItemLabel]
  /// The line in the innermost item, from 1.
  var line: Int
}

/// What a text says of the day of some of its items.
struct CommencementClause {
  var items: [Locator]
  var commencement: Commencement
  var line: Int
  var column: Int
}

extension AmendmentReader {
  mutating func readCommencement(_ sentence: Sentence) throws(AmendmentTextError) -> Bool { false }
  mutating func readNote(_ sentence: inout Sentence) throws(AmendmentTextError) {
    throw sentence.error(at: sentence.index, expected: "no brackets here")
  }
  mutating func settleCommencements() throws(AmendmentTextError) {}
}
