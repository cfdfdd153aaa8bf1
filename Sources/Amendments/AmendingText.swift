public import LegalText

/// The text of an amending act in one language, taken apart.
public struct AmendingText: Hashable, Sendable {
  /// The language of the text.
  public var language: Language
  /// What the text says of itself: «Закон Республики Казахстан от … № …»; nil where it is bare instructions.
  public var title: String?
  /// The number of the amending act; nil where it has none yet.
  public var number: String?
  /// The day it was adopted; nil where none is said.
  public var adopted: LegalDate?
  /// The acts it amends, in order.
  public var acts: [AmendedAct]
  /// What it says of its own commencement.
  public var commencement: Commencement?

  /// Makes a text.
  public init(
    language: Language, title: String? = nil, number: String? = nil, adopted: LegalDate? = nil,
    acts: [AmendedAct], commencement: Commencement? = nil
  ) {
    self.language = language
    self.title = title
    self.number = number
    self.adopted = adopted
    self.acts = acts
    self.commencement = commencement
  }
}

/// What an amending act says of one act that it changes.
public struct AmendedAct: Hashable, Sendable {
  /// The act as the text names it; nil for bare instructions, which are for the act that the reader has in hand.
  public var reference: ActReference?
  /// The instructions, in the order of the text.
  public var instructions: [Instruction]

  /// Makes a part.
  public init(reference: ActReference?, instructions: [Instruction]) {
    self.reference = reference
    self.instructions = instructions
  }
}

/// How a text names an act: «в Закон Республики Казахстан от 10 июля 2023 года "Об онлайн-платформах …"».
public struct ActReference: Hashable, Sendable {
  /// The words, as they stand.
  public var text: String
  /// The title between quotes, or the name of a code; nil where none is given.
  public var title: String?
  /// The day of adoption; nil where none is given.
  public var adopted: LegalDate?
  /// The number; nil where none is given.
  public var number: String?
  /// Where it stands.
  public var source: SourceText

  /// Makes a reference.
  public init(
    text: String, title: String? = nil, adopted: LegalDate? = nil, number: String? = nil,
    source: SourceText = SourceText()
  ) {
    self.text = text
    self.title = title
    self.adopted = adopted
    self.number = number
    self.source = source
  }
}
