package import LegalText

/// «Закон Республики Казахстан от 10 июля 2023 года № 18-VIII ЗРК»: the day and the number.
package struct Requisite {
  /// The number of the act; nil where none is said.
  package var number: String?
  /// The day it was adopted; nil where none is said.
  package var day: LegalDate?

  /// Reads the number and the day in `text`.
  package init(_ text: String) {
    guard text.utf8.count < 20_000 else { return }
    for token in NoteLexer.tokens(of: text) {
      switch token.kind {
      case .actNumber(let found): number = number ?? found
      case .date(let found) where number == nil: day = day ?? found
      default: break
      }
    }
  }
}
