public import LegalText

/// Says what changed between two editions of one act, in one language.
///
/// What was read is compared to the letter: any other character is another wording. Layout, notes, validity and
/// topics are not compared. A unit that is pending counts as absent.
///
/// - Parameters:
///   - old: the older edition: the act, or a unit of it.
///   - new: the newer edition, likewise.
///   - language: whose wordings are compared.
///   - includingUnchanged: whether units that are the same in both are listed, too.
public func redline(
  from old: Provision, to new: Provision, language: Language, includingUnchanged: Bool = false
) -> ChangeSet {
  redline(
    from: old, to: new, language: language, includingUnchanged: includingUnchanged,
    bounds: Bounds())
}

func redline(
  from old: Provision, to new: Provision, language: Language, includingUnchanged: Bool = false,
  bounds: Bounds
) -> ChangeSet {
  ChangeWriter.write(
    pair(old, with: new, bounds: bounds), language: language,
    includingUnchanged: includingUnchanged, bounds: bounds)
}

/// Says what changed between two editions that are aligned already.
///
/// A language that one edition does not hold at all says nothing of the units that stand in both: they are skipped.
/// So is what was law on neither side: a repealed unit that only one edition still lists.
public func redline(
  of alignment: Alignment, language: Language, includingUnchanged: Bool = false
) -> ChangeSet {
  ChangeWriter.write(
    alignment.pairing, language: language, includingUnchanged: includingUnchanged, bounds: Bounds())
}
