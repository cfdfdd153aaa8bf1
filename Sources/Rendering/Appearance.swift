import Redline

/// What a text looks like, so that a difference nobody would see can be shown.
enum Appearance {
  /// The edits, with what makes the difference visible where old and new words look the same.
  ///
  /// A letter of the wrong script, a no-break space, a word joiner: `№⍽5` for `№ 5`, `де‹0070›евья` with a Latin p. Words
  /// that look different are left as they are.
  static func revealing(_ edits: [WordEdit], unicode: Bool) -> [WordEdit] {
    var shown = edits
    for place in edits.indices where edits[place].operation != .equal {
      let (pieces, others) = (Pieces(edits[place].text), Pieces(counterpart(of: place, in: edits)))
      guard pieces.elementsEqual(others, by: { $0.look == $1.look }) else { continue }
      var text = String.UnicodeScalarView()
      for (piece, other) in zip(pieces, others) {
        if piece.scalars == other.scalars {
          text.append(contentsOf: piece.scalars)
        } else {
          for scalar in piece.scalars {
            text.append(contentsOf: revealed(scalar, unicode: unicode))
          }
        }
      }
      shown[place].text = String(text)
    }
    return shown
  }

  /// The words put in where those at `place` were taken out, and the other way round; empty where there are none.
  private static func counterpart(of place: Int, in edits: [WordEdit]) -> String {
    let wanted: WordEdit.Operation = edits[place].operation == .delete ? .insert : .delete
    let neighbour = wanted == .insert ? place + 1 : place - 1
    guard edits.indices.contains(neighbour), edits[neighbour].operation == wanted else { return "" }
    return edits[neighbour].text
  }

  /// What is seen as one: a letter with what is hidden after it, or blanks.
  private struct Piece {
    /// What it looks like; nil for blanks at the ends, which are not seen.
    var look: Unicode.Scalar?
    var scalars: [Unicode.Scalar]
  }

  /// A text as it is seen; the blanks at its beginning and at its end are pieces even where there are none.
  private struct Pieces: Sequence, IteratorProtocol {
    private var rest: String.UnicodeScalarView.Iterator
    private var letter: Unicode.Scalar?
    private var blanks: [Unicode.Scalar] = []
    private var hasBegun = false
    private var hasEnded = false

    init(_ text: String) {
      rest = text.unicodeScalars.makeIterator()
    }

    mutating func next() -> Piece? {
      if hasEnded { return nil }
      if !hasBegun {
        hasBegun = true
        letter = gatherBlanks()
        defer { blanks = [] }
        return Piece(look: nil, scalars: blanks)
      }
      if !blanks.isEmpty || letter == nil {
        hasEnded = letter == nil
        defer { blanks = [] }
        return Piece(look: hasEnded ? nil : " ", scalars: blanks)
      }
      guard let seen = letter else { return nil }
      var piece = Piece(look: twins[seen] ?? seen, scalars: [seen])
      letter = nil
      while let scalar = rest.next() {
        if isUnseen(scalar) {
          piece.scalars.append(scalar)
        } else if isBlank(scalar) {
          blanks.append(scalar)
          letter = gatherBlanks()
          break
        } else {
          letter = scalar
          break
        }
      }
      return piece
    }

    /// Gathers blanks and what is hidden among them; returns the letter after them.
    private mutating func gatherBlanks() -> Unicode.Scalar? {
      while let scalar = rest.next() {
        guard isBlank(scalar) || isUnseen(scalar) else { return scalar }
        blanks.append(scalar)
      }
      return nil
    }
  }

  // MARK: Characters

  /// The character with what tells it from others that look alike.
  private static func revealed(
    _ scalar: Unicode.Scalar, unicode: Bool
  ) -> String.UnicodeScalarView {
    switch scalar {
    case " ": (unicode ? "␣" : "_").unicodeScalars
    case "\u{A0}" where unicode: "⍽".unicodeScalars
    case _ where isUnseen(scalar) || isBlank(scalar): code(scalar, unicode).unicodeScalars
    case _ where twins[scalar] != nil: (String(scalar) + code(scalar, unicode)).unicodeScalars
    default: String(scalar).unicodeScalars
    }
  }

  private static func code(_ scalar: Unicode.Scalar, _ unicode: Bool) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    return unicode ? "‹" + padded + "›" : "<" + padded + ">"
  }

  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0xAD, !(0x400...0x52F).contains(scalar.value) else { return false }
    return scalar.properties.generalCategory == .format
      || (0xFE00...0xFE0F).contains(scalar.value) || (0x180B...0x180D).contains(scalar.value)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace
  }

  /// Latin letters and marks, each with the Cyrillic letter or the common mark it looks like.
  private static let twins: [Unicode.Scalar: Unicode.Scalar] = [
    "a": "а", "c": "с", "e": "е", "o": "о", "p": "р", "x": "х", "y": "у", "i": "і", "h": "һ",
    "A": "А", "B": "В", "C": "С", "E": "Е", "H": "Н", "I": "І", "K": "К", "M": "М", "O": "О",
    "P": "Р", "T": "Т", "X": "Х", "Y": "Ү", "ə": "ә", "Ə": "Ә",
    "\u{2010}": "-", "\u{2011}": "-", "\u{2212}": "–", "\u{2012}": "–",
  ]
}
