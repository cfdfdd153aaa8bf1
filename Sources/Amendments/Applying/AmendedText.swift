public import LegalText

/// The text of an act after its instructions, with what each of them did.
public struct AmendedText: Hashable, Sendable {
  /// What one instruction did.
  public struct Effect: Hashable, Sendable {
    /// The instruction.
    public var instruction: Instruction
    /// The units that it changed, put in or took out, in the order of the edits; units that only count another place
    /// are left out.
    public var units: [ChangedUnit]
    /// What it did, in order; edits of other instructions may lie between.
    public var edits: [Edit]
    /// How often its words were found, where it looks for words.
    public var found: Int?
    /// The suspension that it brings about.
    public var suspension: Suspension?

    /// Makes an effect.
    public init(
      instruction: Instruction, units: [ChangedUnit] = [], edits: [Edit] = [], found: Int? = nil,
      suspension: Suspension? = nil
    ) {
      self.instruction = instruction
      self.units = units
      self.edits = edits
      self.found = found
      self.suspension = suspension
    }
  }

  /// A unit that an instruction changed.
  public struct ChangedUnit: Hashable, Sendable {
    /// What was done to a unit.
    public enum Deed: String, CaseIterable, Hashable, Sendable {
      /// Its own text has other words.
      case words
      /// Its heading has other words, or is gone.
      case heading
      /// It is new, with all that is in it.
      case added
      /// It is law no more: excluded, or no part of the unit any more.
      case excluded
      /// It bears another number.
      case renumbered
      /// It stands elsewhere.
      case moved
      /// It does not count for a time.
      case suspended
      /// Only a mark that closes it was repaired.
      case marks
    }

    /// Its name before the instructions; nil where it is new.
    public var before: String?
    /// Its name after them; nil where it is gone.
    public var after: String?
    /// What the instruction did to it.
    public var deeds: Set<Deed>

    /// Makes a changed unit.
    public init(before: String?, after: String?, deeds: Set<Deed>) {
      self.before = before
      self.after = after
      self.deeds = deeds
    }
  }

  /// A unit that does not count for a time.
  ///
  /// In the text as amended it is suspended and has the wording that counts meanwhile, where there is one. What counts
  /// again afterwards is the text with the edits of this instruction taken back.
  public struct Suspension: Hashable, Sendable {
    /// The unit, by its name in the text as amended.
    public var eId: String
    /// The day from which it counts again; nil where none is set.
    public var until: LegalDate?
    /// Whether another wording counts meanwhile.
    public var hasWording: Bool

    /// Makes a suspension.
    public init(eId: String, until: LegalDate?, hasWording: Bool) {
      self.eId = eId
      self.until = until
      self.hasWording = hasWording
    }
  }

  /// The act with everything in it.
  public var root: Provision
  /// What each instruction did, in their order.
  public var effects: [Effect]
  /// All that was done, in order: made one after the other, they turn the text before into this one.
  public var edits: [Edit]

  /// Makes a text.
  public init(root: Provision, effects: [Effect], edits: [Edit]) {
    self.root = root
    self.effects = effects
    self.edits = edits
  }

  /// What turns this text into the one before, exactly.
  public var inverse: [Edit] { edits.reversed().map(\.inverse) }
}
