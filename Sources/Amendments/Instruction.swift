public import LegalText

/// One change said in words of law: which unit, and what is done to it.
///
/// What a text says of several units at once («подпункты 1) и 2) исключить») is one instruction for each of them.
public struct Instruction: Hashable, Sendable {
  /// The language of its text; it is applied to the wordings in this language.
  public var language: Language
  /// What is changed.
  public var target: Target
  /// What is done.
  public var operation: Operation
  /// The item of the amending act that says it, as the act numbers it: «подпункт 2) пункта 1 статьи 1»; nil where the
  /// text has no numbered items.
  public var item: String?
  /// What the text says of the day of this instruction alone; nil where the act's own day counts.
  public var commencement: Commencement?
  /// The run of numbers that the text names («подпункты 5) – 7)»), of which this is one; nil where each is named by
  /// itself. Whether the run means a 6-1) that stands in the act, too, the words do not say: where one does, the
  /// instructions of the run are refused.
  public var run: ClosedRange<ProvisionNumber>?
  /// Where it was read.
  public var source: SourceText

  /// Makes an instruction.
  public init(
    language: Language, target: Target, operation: Operation, item: String? = nil,
    commencement: Commencement? = nil, run: ClosedRange<ProvisionNumber>? = nil,
    source: SourceText = SourceText()
  ) {
    self.language = language
    self.target = target
    self.operation = operation
    self.item = item
    self.commencement = commencement
    self.run = run
    self.source = source
  }

  /// Whether both say the same, wherever they were read.
  public func saysTheSame(as other: Instruction) -> Bool {
    language == other.language && target == other.target && operation == other.operation
  }
}

/// A place in the text of an amending act and what stands there.
public struct SourceText: Hashable, Sendable {
  /// The line, from 1; 0 for what was not read from a text.
  public var line: Int
  /// The character in the line, from 1.
  public var column: Int
  /// The words, without the quoted block that follows them.
  public var text: String

  /// Makes a place.
  public init(line: Int = 0, column: Int = 0, text: String = "") {
    self.line = line
    self.column = column
    self.text = text
  }
}

/// What an instruction changes: a unit of the act, or a part of its words.
public struct Target: Hashable, Sendable {
  /// Which words of the unit are meant.
  public enum Aspect: Hashable, Sendable {
    /// The unit with all that is in it.
    case whole
    /// Its heading; of the act, the title.
    case heading
    /// The unit's own text before the units in it (абзац первый of a list).
    case leadIn
    /// A sentence of the unit's own text, from 1.
    case sentence(Int)
    /// The entry of the unit in the table of contents. The registry derives it from the headings: such an instruction is
    /// held against the heading that the others leave, and changes nothing itself.
    case contents
  }

  /// The unit, from the act down; without steps, the act itself.
  public var unit: Locator
  /// Which words of it.
  public var aspect: Aspect

  /// Makes a target.
  public init(_ unit: Locator, _ aspect: Aspect = .whole) {
    self.unit = unit
    self.aspect = aspect
  }
}
