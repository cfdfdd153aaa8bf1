public import LegalText
internal import Redline
internal import SQLite

extension Registry {
  /// Tells the words of `unit` and of all that is in it apart by what put them there.
  ///
  /// A provision is followed through its numbers and places by its identity, and its words through its rewordings by the
  /// comparison of words: a word that stays keeps its origin, be the unit restated as a whole.
  /// - Words that went from one unit of an article to another on one day, as a split or a merger takes them, keep theirs.
  /// - A wording that counts again after a temporary one was law all along and only suspended (Law on legal acts,
  ///   art. 46): it has the origins it had before.
  /// - Words taken out and put in again later are put there by the later act: the repeal of a repealer revives nothing
  ///   (art. 27(10)).
  /// - A norm changed before it became law counts from its day: its words are of the act that first had them.
  ///
  /// What cannot be told is said to be uncertain: words of which several acts between two editions may be the origin,
  /// words that an edition shows without naming the act, and words of a first edition whose footnotes tell of
  /// amendments before it.
  ///
  /// - Parameters:
  ///   - unit: as it was read from this registry, with its validity.
  ///   - eId: its name on that day.
  ///   - state: what the registry knew; the same with which `unit` was read.
  public func blame(
    _ unit: Provision, named eId: String, of act: ActRecord, in language: Language,
    at state: State = .latest
  ) throws(RegistryError) -> [AttributedProvision] {
    try reporting {
      var attributed: [AttributedProvision] = []
      let loader = OriginLoader(
        connection: connection, act: act.id, language: language, state: state)
      let blank = try loader.blank()
      // Words do not leave an article unless their unit does: an article is read as a whole, a division alone.
      func add(_ unit: Provision, _ eId: String, within known: OriginFinder?) throws {
        guard let identity = unit.identity else { return }
        let finder = try known ?? OriginFinder(loader.filled(blank, around: identity))
        attributed.append(try finder.attribute(unit, identity, named: eId))
        for child in unit.children {
          try add(child, child.eId(below: eId), within: unit.kind.isInner ? finder : nil)
        }
      }
      try add(unit, eId, within: nil)
      return attributed
    }
  }
}

extension ProvisionKind {
  /// Whether it is an article, a unit in one, or what stands beside articles.
  var isInner: Bool { !isDivision && self != .act }
}
