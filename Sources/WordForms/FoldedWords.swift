/// The words of a text in the form in which they are indexed and looked for, with the way back to its letters.
///
/// Small letters, composed (NFC), `ё` as `е`; soft hyphens and other unseen signs and marks of stress left out; Latin
/// letters in a Cyrillic word as the Cyrillic ones they look like. Folding is for finding only: the text is kept as it is.
public struct FoldedWords: Hashable, Sendable {
  /// A word.
  public struct Word: Hashable, Sendable {
    /// Where it stands in ``FoldedWords/bytes``.
    public var folded: Range<Int>
    /// Where it stands in the text, in bytes of UTF-8.
    public var original: Range<Int>
  }

  /// The words in UTF-8, a space between two.
  public private(set) var bytes: [UInt8] = []
  /// The words, in the order of the text.
  public private(set) var words: [Word] = []

  private var alphabets: UInt8 = 0
  /// Where the word that is being read begins.
  private var begin = 0

  /// Folds `text`.
  public init(_ text: String) {
    let span = text.utf8Span.span
    bytes.reserveCapacity(span.count)
    words.reserveCapacity(span.count / 10)
    if !read(span) {
      bytes.removeAll(keepingCapacity: true)
      words.removeAll(keepingCapacity: true)
      readComposing(text)
    }
  }

  /// The words, a space between two: what the index is given.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The letters of a word.
  public func string(_ word: Word) -> String {
    String(decoding: bytes[word.folded], as: UTF8.self)
  }

  /// All words, as strings.
  public var strings: [String] { words.map(string) }

  // MARK: - Reading

  /// Reads a text without marks apart from their letters; where it meets one, it ends with false.
  private mutating func read(_ text: Span<UInt8>) -> Bool {
    let table = FoldedScalar.table
    var begin: (folded: Int, original: Int)?
    var offset = 0
    var end = 0
    while offset < text.count {
      let (value, width) = Self.scalar(in: text, at: offset)
      let scalar =
        Int(value) < table.count
        ? table[Int(value)] : Unicode.Scalar(value).map { FoldedScalar($0) } ?? .separator
      switch scalar {
      case .letter(let letter):
        if begin == nil { begin = open(at: offset) }
        alphabets |= alphabet(letter)
        append(letter)
        end = offset + width
      case .ignored: break
      case .mark: return false
      case .separator:
        if let start = begin { close(from: start, to: end, of: text) }
        begin = nil
      }
      offset += width
    }
    if let start = begin { close(from: start, to: end, of: text) }
    return true
  }

  /// The scalar of a valid text that begins at `offset`, and how many bytes it takes.
  private static func scalar(in text: Span<UInt8>, at offset: Int) -> (value: UInt32, width: Int) {
    let first = UInt32(text[offset])
    func next(_ place: Int) -> UInt32 { UInt32(text[offset + place] & 0x3F) }
    switch first {
    case ..<0x80: return (first, 1)
    case ..<0xE0: return ((first & 0x1F) << 6 | next(1), 2)
    case ..<0xF0: return ((first & 0xF) << 12 | next(1) << 6 | next(2), 3)
    default: return ((first & 0x7) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
    }
  }

  /// The same for a text with marks apart from their letters: each letter is composed with its marks first.
  private mutating func readComposing(_ text: String) {
    let span = text.utf8Span.span
    var begin: (folded: Int, original: Int)?
    var offset = 0
    var end = 0
    for character in text {
      let width = String(character).utf8.count
      let isLetter = character.unicodeScalars.first.map { scalar in
        if case .letter = FoldedScalar(scalar) { true } else { false }
      }
      if isLetter == true {
        if begin == nil { begin = open(at: offset) }
        for letter in Self.composed(character) {
          alphabets |= alphabet(letter)
          append(letter)
        }
        end = offset + width
      } else {
        for scalar in character.unicodeScalars where FoldedScalar(scalar) == .separator {
          if let start = begin { close(from: start, to: end, of: span) }
          begin = nil
        }
      }
      offset += width
    }
    if let start = begin { close(from: start, to: end, of: span) }
  }

  /// The letters of one character: without a mark of stress on a Cyrillic letter, then composed.
  private static func composed(_ character: Character) -> [UInt32] {
    var scalars: [Unicode.Scalar] = []
    var isCyrillic = false
    for scalar in character.unicodeScalars {
      if (0x400...0x52F).contains(scalar.value) { isCyrillic = true }
      let isStress = scalar.value == 0x300 || scalar.value == 0x301
      if !(isCyrillic && isStress) { scalars.append(scalar) }
    }
    return ComposedLetter.composed(scalars).compactMap {
      if case .letter(let letter) = FoldedScalar($0) { letter } else { nil }
    }
  }

  private mutating func open(at offset: Int) -> (folded: Int, original: Int) {
    if !bytes.isEmpty { bytes.append(0x20) }
    alphabets = 0
    begin = bytes.count
    return (bytes.count, offset)
  }

  private mutating func close(
    from begin: (folded: Int, original: Int), to end: Int, of text: Span<UInt8>
  ) {
    if alphabets == Self.latin | Self.cyrillic {
      untwin(from: begin.folded, of: text, begin.original..<end)
    }
    words.append(Word(folded: begin.folded..<bytes.count, original: begin.original..<end))
  }

  private static let latin: UInt8 = 1
  private static let cyrillic: UInt8 = 2

  private func alphabet(_ letter: UInt32) -> UInt8 {
    switch letter {
    case 0x61...0x7A, 0xE0...0x24F, 0x259: Self.latin
    case 0x400...0x52F: Self.cyrillic
    default: 0
    }
  }

  /// The longest word in bytes; what is longer is cut, for FTS5 would cut it elsewhere.
  private static let longest = 240

  private mutating func append(_ letter: UInt32) {
    guard bytes.count - begin < Self.longest else { return }
    switch letter {
    case ..<0x80: bytes.append(UInt8(letter))
    case ..<0x800:
      bytes.append(UInt8(0xC0 | letter >> 6))
      bytes.append(UInt8(0x80 | letter & 0x3F))
    default:
      if let scalar = Unicode.Scalar(letter) {
        bytes.append(contentsOf: Array(String(scalar).utf8))
      }
    }
  }

  /// Puts Cyrillic letters for the Latin ones of a word of both; where one looks like none, the word stays as it is.
  private mutating func untwin(from begin: Int, of text: Span<UInt8>, _ range: Range<Int>) {
    var letters: [UInt32] = []
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, width) = Self.scalar(in: text, at: offset)
      offset += width
      guard let scalar = Unicode.Scalar(value), case .letter(let letter) = FoldedScalar(scalar)
      else { continue }
      if alphabet(letter) == Self.latin {
        guard let twin = FoldedScalar.twin(of: scalar) else { return }
        letters.append(twin)
      } else {
        letters.append(letter)
      }
    }
    bytes.removeSubrange(begin...)
    for letter in letters { append(letter) }
  }
}
