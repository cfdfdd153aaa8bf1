/// How much a comparison may search before it falls back to what is quick; set so that ordinary editions never meet it.
///
/// Where a bound is met, the changes carry an `Approximation`.
struct Bounds {
  /// The pairs of tokens among which the best phrases are looked for; in longer stretches, the fewest words.
  var pairsOfTokens = 4_096
  /// The steps of the search for the fewest words, in one text.
  var stepsOfText = 20_000_000
  /// The same, in all texts of a comparison.
  var steps = 400_000_000
  /// The pairs of identical siblings among which the best order is looked for.
  var pairsInOrder = 40_000
  /// What stands in more units of a set than this says nothing of which is which.
  var unitsSharing = 64
  /// With how many old units one new unit is held together, those that share most with it.
  var unitsMeasured = 12
}
