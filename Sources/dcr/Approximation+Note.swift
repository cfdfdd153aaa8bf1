import Redline

extension [Approximation] {
  /// Where the search was bounded, in one line for standard error, so that nobody takes what was found for all there was
  /// to find; nil where it was not.
  var note: String? {
    guard let first else { return nil }
    let place = first.unit.eId.isEmpty ? "the act" : first.unit.eId
    let others = count > 1 ? " and \(count - 1) more" : ""
    let reason =
      switch first.reason {
      case .manyWords: "too many words differ to look for the fewest"
      case .manyAlike: "too many units are alike to hold each against each"
      }
    return "dcr: the comparison is right to the letter but may show more than changed in "
      + "\(place)\(others): \(reason)\n"
  }
}
