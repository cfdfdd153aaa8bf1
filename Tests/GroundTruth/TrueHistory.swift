public import LegalText

/// A generated code, the amendments that followed one another, and which of them put each word there.
///
/// What is true: a word is of the amendment whose operation wrote it, be it that the same letters stood there before,
/// and stays so wherever its unit goes, whatever number it bears, and when a split or a merger takes it to another unit.
public struct TrueHistory: Sendable {
  /// The code as enacted and after each amendment. The `origin` of a word is the amendment that put it there; 0 is the
  /// enactment.
  public let codes: [Code]
  /// How many operations were made in all.
  public let operations: Int

  /// Writes a code of `size` and amends it `amendments` times, each time with `size.operations` operations.
  public static func make(
    _ language: Language, _ size: CodeSize, amendments: Int, seed: UInt64
  ) -> TrueHistory {
    var writer = CodeWriter(language: language, size: size, seed: seed)
    var code = writer.write()
    code.mark(as: 0) { _ in true }
    var codes = [code]
    var operations = 0
    for amendment in 1...amendments {
      var (attempt, amended, made) = (UInt64(0), code, 0)
      repeat {
        // Amendments that give two units one number are made anew.
        var amender = Amender(
          code, seed: seed &* 0x9E37_79B9 &+ UInt64(amendment) &* 0x1_0001 &+ attempt)
        amender.amend(size.operations)
        (amended, made) = (amender.code, amender.log.count)
        attempt += 1
      } while Set(amended.standing.map(\.eId)).count < amended.standing.count
      code = amended.compacted
      code.mark(as: Int32(amendment)) { $0 < 0 }
      codes.append(code)
      operations += made
    }
    return TrueHistory(codes: codes, operations: operations)
  }

  /// How many words of `code` are told apart rightly.
  public struct Score: Hashable, Sendable {
    /// All words.
    public var words = 0
    /// Those of which the true amendment was named.
    public var right = 0

    /// Makes a score of nought.
    public init() {}

    /// The share of those named rightly; 1 where there are none.
    public var share: Double { words == 0 ? 1 : Double(right) / Double(words) }

    /// Adds up two scores.
    public static func + (left: Score, right: Score) -> Score {
      var sum = left
      sum.words += right.words
      sum.right += right.right
      return sum
    }
  }

  /// Holds what is said of the words after an amendment against the truth.
  ///
  /// - Parameters:
  ///   - provisions: every unit that stands, by its name.
  ///   - amendment: which amendment an origin is; nil where it is none of them.
  /// - Returns: nil where the units or their letters are not those of the code.
  public func score(
    _ provisions: [AttributedProvision], after step: Int, amendment: (Origin) -> Int?
  ) -> Score? {
    let code = codes[step]
    let units = Dictionary(provisions.map { ($0.eId, $0) }, uniquingKeysWith: { first, _ in first })
    var score = Score()
    for (node, eId) in code.standing {
      guard let unit = units[eId] else { return nil }
      for (pieces, stretches) in [
        (code.nodes[node].heading, unit.heading), (code.nodes[node].text, unit.text),
      ] {
        let text = stretches.map(\.text).joined()
        guard text.utf8.elementsEqual(Code.joined(pieces).utf8) else { return nil }
        let named = stretches.flatMap { stretch in
          Array(repeating: amendment(stretch.origin), count: stretch.text.utf8.count)
        }
        for (piece, bytes) in zip(pieces, Code.bytes(of: pieces)) where piece.isWord {
          score.words += 1
          if named[bytes.lowerBound] == Int(piece.origin) { score.right += 1 }
        }
      }
    }
    return score
  }
}

extension Code {
  /// Gives the words that `isMeant` takes a new origin.
  fileprivate mutating func mark(as origin: Int32, where isMeant: (Int32) -> Bool) {
    for node in nodes.indices {
      for piece in nodes[node].heading.indices where isMeant(nodes[node].heading[piece].origin) {
        nodes[node].heading[piece].origin = origin
      }
      for piece in nodes[node].text.indices where isMeant(nodes[node].text[piece].origin) {
        nodes[node].text[piece].origin = origin
      }
    }
  }

  /// The same code without the units that are gone.
  fileprivate var compacted: Code {
    var code = self
    let standing = standing.map(\.node)
    let places = Dictionary(uniqueKeysWithValues: standing.enumerated().map { ($1, $0) })
    code.nodes = standing.map { node in
      var node = nodes[node]
      node.children = node.children.compactMap { places[$0] }
      return node
    }
    return code
  }
}
