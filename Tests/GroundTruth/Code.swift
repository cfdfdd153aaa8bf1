public import LegalText

/// A generated act: units in one list, each unit its place in it for life.
public struct Code: Sendable {
  /// One unit.
  public struct Node: Sendable {
    /// What it is.
    public var kind: ProvisionKind
    /// Its number, or its place for a part or an indent.
    public var number: ProvisionNumber?
    /// Its heading.
    public var heading: [Piece] = []
    /// Its own text.
    public var text: [Piece] = []
    /// The units in it, by their places in the list.
    public var children: [Int] = []
    /// Whether only its number is left.
    public var isRepealed = false

    /// Whether its number says only where it stands.
    public var isPlaced: Bool { kind == .part || kind == .indent }
  }

  /// The language of the texts.
  public let language: Language
  /// The sentences that are repeated in it, and how often one of them stands where another might, 0 to 1.
  public var boilerplate: (sentences: [[Piece]], share: Double) = ([], 0)
  /// All units ever made; those not reached from the first one are gone.
  public var nodes: [Node]
  /// Whether the tree is the one that reading the text gives.
  public let isAsRead: Bool

  /// Makes a code of no units.
  public init(language: Language, isAsRead: Bool = false) {
    self.language = language
    self.isAsRead = isAsRead
    nodes = []
  }

  /// A new sentence of about `count` words, or one of those repeated; closed by `end`.
  public func sentence(
    _ count: Int, end: String = ".", _ book: Phrasebook, _ draw: inout Draw
  ) -> [Piece] {
    guard !boilerplate.sentences.isEmpty, draw.chance(boilerplate.share) else {
      return book.sentence(count, end: end, &draw)
    }
    var pieces = draw.pick(boilerplate.sentences)
    pieces[pieces.count - 1].text = end
    return pieces
  }

  /// Whether another unit of a list says the same: a law that does so says nothing twice, and which of the two an
  /// amendment meant no comparison could tell.
  func hasTwin(_ unit: Int, in parent: Int) -> Bool {
    let letters = nodes[unit].text.map(\.text)
    return nodes[parent].children.contains { $0 != unit && nodes[$0].text.map(\.text) == letters }
  }

  /// The units that stand, parents first, in document order, with their names.
  public var standing: [(node: Int, eId: String)] {
    var list: [(node: Int, eId: String)] = []
    func add(_ place: Int, below parent: String) {
      let node = nodes[place]
      let eId = EId.name(of: node.kind, number: node.number, below: parent)
      list.append((place, eId))
      for child in node.children { add(child, below: eId) }
    }
    add(0, below: "")
    return list
  }

  /// For each unit that stands, the unit that holds it; the act for itself.
  public var parents: [Int] {
    var parents = Array(repeating: 0, count: nodes.count)
    for (place, _) in standing { for child in nodes[place].children { parents[child] = place } }
    return parents
  }

  /// The act as the registry knows it.
  public var provision: Provision { provision(of: 0) }

  private func provision(of place: Int) -> Provision {
    let node = nodes[place]
    let wording = Wording(
      heading: node.heading.isEmpty ? nil : Self.joined(node.heading), text: Self.joined(node.text))
    var wordings = PerLanguage<Wording>()
    wordings[language] = wording
    return Provision(
      kind: node.kind, number: node.number, state: node.isRepealed ? .repealed : .inForce,
      wordings: wordings, children: node.children.map { provision(of: $0) })
  }

  /// The letters of `pieces` with the spaces among them.
  public static func joined(_ pieces: [Piece]) -> String {
    var text = ""
    for (place, piece) in pieces.enumerated() {
      if hasSpace(before: place, in: pieces) { text += " " }
      text += piece.text
    }
    return text
  }

  /// Where each of `pieces` stands in their text, in bytes of UTF-8.
  public static func bytes(of pieces: [Piece]) -> [Range<Int>] {
    var offset = 0
    return pieces.enumerated().map { place, piece in
      if hasSpace(before: place, in: pieces) { offset += 1 }
      offset += piece.text.utf8.count
      return offset - piece.text.utf8.count..<offset
    }
  }

  private static func hasSpace(before place: Int, in pieces: [Piece]) -> Bool {
    place > 0 && !pieces[place].isGlued
      && !(!pieces[place - 1].isWord
        && (pieces[place - 1].text == "«" || pieces[place - 1].text == "("))
  }

  /// The act as a Markdown file, with the unit of each word of it; nil for the words of labels.
  public func file() -> (text: String, words: [Int?]) {
    var text = ""
    var words: [Int?] = []
    func label(_ letters: String) {
      text += letters
      words += letters.words.map { _ in nil }
    }
    func write(_ node: Int, isHeading: Bool) {
      let pieces = isHeading ? nodes[node].heading : nodes[node].text
      text += Self.joined(pieces)
      for piece in pieces where piece.isWord { words.append(node) }
    }
    for (place, _) in standing where !nodes[place].isRepealed {
      let number = nodes[place].number?.description ?? ""
      switch nodes[place].kind {
      case .act:
        label("# ")
        write(place, isHeading: true)
      case .chapter:
        label(language == .kk ? "### \(number)-тарау. " : "### \(chapterWord) \(number). ")
        write(place, isHeading: true)
      case .article:
        label(language == .kk ? "**\(number)-бап. " : "**\(articleWord) \(number). ")
        write(place, isHeading: true)
        text += "**"
        if !nodes[place].text.isEmpty {
          text += "\n\n"
          write(place, isHeading: false)
        }
      case .paragraph:
        label("\(number). ")
        write(place, isHeading: false)
      case .subparagraph:
        label("   \(number)) ")
        write(place, isHeading: false)
      default: write(place, isHeading: false)
      }
      text += "\n\n"
    }
    return (text, words)
  }

  private var chapterWord: String { language == .ru ? "Глава" : "Chapter" }
  private var articleWord: String { language == .ru ? "Статья" : "Article" }
}

extension StringProtocol {
  /// The words of a text: letters, figures, and the hyphens within.
  public var words: [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func close() {
      while word.last == "-" { word.removeLast() }
      if !word.isEmpty { words.append(String(word)) }
      word = String.UnicodeScalarView()
    }
    for scalar in unicodeScalars {
      let isLetter = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if isLetter || (scalar == "-" && !word.isEmpty) {
        word.append(scalar)
      } else {
        close()
      }
    }
    close()
    return words
  }
}
