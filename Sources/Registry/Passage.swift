internal import LegalText

/// A wording of a unit under headings: what a search finds; a row of `passage`.
struct Passage: Hashable {
  var provision: Int64
  var language: Language
  var heading: Int64?
  var text: Int64
  var context: Context

  /// What the unit stands under, outermost first: the headings of the units that hold it, the act's title aside, and
  /// the words before a list whose item it is. Rows of `text_body`.
  struct Context: Hashable {
    var texts: [Int64] = []

    /// As it is stored.
    var stored: String { texts.map(String.init).joined(separator: ",") }

    init(_ texts: [Int64] = []) {
      self.texts = texts
    }

    init(stored: String) {
      texts = stored.split(separator: ",").compactMap { Int64($0) }
    }
  }
}
