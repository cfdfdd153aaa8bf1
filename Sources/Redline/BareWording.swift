internal import LegalText

/// The heading and the text of a unit, without what stands around them.
struct BareWording {
  private enum Letters {
    case own(heading: String?, text: String)
    /// Places in a text; a heading of no bytes is none.
    case laid(heading: ByteRange, text: ByteRange, in: SourceText)
  }

  private var letters: Letters?

  /// Whether there is no wording at all.
  var isAbsent: Bool { letters == nil }

  /// The heading; nil where there is none.
  var heading: String? {
    switch letters {
    case .own(let heading, _): heading
    case .laid(let heading, _, let source):
      heading.count > 0 ? source.string(heading.range) : nil
    case nil: nil
    }
  }

  /// The text; empty where there is none.
  var text: String {
    switch letters {
    case .own(_, let text): text
    case .laid(_, let text, let source): source.string(text.range)
    case nil: ""
    }
  }

  /// No wording.
  init() {}

  /// The wording in `language`, else the first there is.
  @inline(__always)
  init(of unit: UnsafePointer<Provision>, preferring language: Language) {
    if !(read(unit, language) || read(unit, .ru) || read(unit, .kk) || read(unit, .en)) {
      letters = nil
    }
  }

  /// The wording in `language`.
  @inline(__always)
  init(of unit: UnsafePointer<Provision>, in language: Language) {
    _ = read(unit, language)
  }

  /// The wording of the unit at `place`.
  init(of text: LaidText, at place: Int) {
    let (heading, words) = (text.units[place].heading, text.units[place].text)
    letters = .laid(heading: heading, text: words, in: text.source)
  }

  /// Reads only the two: a whole wording is large to copy.
  @inline(__always)
  private mutating func read(_ unit: UnsafePointer<Provision>, _ language: Language) -> Bool {
    switch language {
    case .ru:
      guard let text = unit.pointee.wordings.ru?.text else { return false }
      letters = .own(heading: unit.pointee.wordings.ru?.heading, text: text)
    case .kk:
      guard let text = unit.pointee.wordings.kk?.text else { return false }
      letters = .own(heading: unit.pointee.wordings.kk?.heading, text: text)
    case .en:
      guard let text = unit.pointee.wordings.en?.text else { return false }
      letters = .own(heading: unit.pointee.wordings.en?.heading, text: text)
    case .et:
      guard let text = unit.pointee.wordings.et?.text else { return false }
      letters = .own(heading: unit.pointee.wordings.et?.heading, text: text)
    }
    return true
  }

  /// Calls `body` with the bytes of the heading and of the text; with none where there is none.
  @inline(__always)
  func withBytes<Result>(
    _ body: (_ heading: UnsafeRawBufferPointer, _ text: UnsafeRawBufferPointer) -> Result
  ) -> Result {
    switch letters {
    case .laid(let heading, let text, let source):
      source.withUnsafeBytes { body($0[heading], $0[text]) }
    case .own(let heading, let text):
      (heading ?? "").withBytes { heading in
        text.withBytes { text in
          body(UnsafeRawBufferPointer(heading), UnsafeRawBufferPointer(text))
        }
      }
    case nil:
      body(
        UnsafeRawBufferPointer(start: nil, count: 0), UnsafeRawBufferPointer(start: nil, count: 0))
    }
  }

  /// Whether heading and text are the same to the letter; no heading is an empty one.
  func isSame(as other: BareWording) -> Bool {
    withBytes { heading, text in
      other.withBytes { otherHeading, otherText in
        text.count == otherText.count && heading.count == otherHeading.count
          && text.isSame(as: otherText) && heading.isSame(as: otherHeading)
      }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// The bytes at `range` of a text.
  @inline(__always)
  subscript(range: ByteRange) -> UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(rebasing: self[range.range])
  }
}
