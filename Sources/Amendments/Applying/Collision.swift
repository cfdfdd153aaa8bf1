public import LegalText

/// Two instructions of two drafts over one text that cannot both be followed as they stand, or of which one speaks of
/// what the other changes.
public struct Collision: Hashable, Sendable {
  /// In what they meet.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// Both change the same words.
    case sameWords = "same-words"
    /// One excludes or restates what the other changes.
    case excludedAndChanged = "excluded-and-changed"
    /// Both give a unit the same number.
    case sameNumber = "same-number"
    /// What comes out depends on which goes first.
    case orderDecides = "order-decides"
    /// The new words of one refer to what the other excludes or renumbers. Both can be followed, in any order.
    case reference
    /// The new words of one refer to what the other rewords. Both can be followed, in any order.
    case rewordedReference = "reworded-reference"
    /// The new words of one use a term that the other defines in another way. Both can be followed, in any order.
    case redefinedTerm = "redefined-term"

    /// Whether the drafts cannot both be followed as they stand.
    public var keepsApart: Bool {
      switch self {
      case .reference, .rewordedReference, .redefinedTerm: false
      default: true
      }
    }
  }

  /// In what they meet.
  public var kind: Kind
  /// The instruction of the first draft.
  public var first: Instruction
  /// The instruction of the second draft.
  public var second: Instruction
  /// The unit in which they meet, by its name before both; nil where no one unit can be named.
  public var eId: String?

  /// Makes a collision.
  public init(kind: Kind, first: Instruction, second: Instruction, eId: String? = nil) {
    self.kind = kind
    self.first = first
    self.second = second
    self.eId = eId
  }
}

/// Says where two drafts over one text collide: where they cannot be followed one after the other, or not with the same
/// text in the end whichever goes first.
///
/// - Parameters:
///   - first: the instructions of one draft.
///   - second: those of the other, in the same language.
///   - base: the text before both.
///   - numberedPartsAreParagraphs: whether the act calls its numbered units parts.
/// - Throws: ``AmendmentError`` where one of the drafts does not apply by itself.
public func collisions(
  of first: [Instruction], and second: [Instruction], over base: Provision,
  numberedPartsAreParagraphs: Bool = false
) throws(AmendmentError) -> [Collision] {
  let one = try amend(
    base, by: first, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
  let other = try amend(
    base, by: second, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
  let finder = CollisionFinder(
    base: base, one: one, other: other, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
  return finder.collisions() + finder.mentions()
}
