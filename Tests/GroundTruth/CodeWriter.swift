public import LegalText

/// How large a code is and how much in it repeats.
public struct CodeSize: Sendable {
  /// The name in tables.
  public var name: String
  /// How many articles it has; each is about 300 words.
  public var articles: Int
  /// How much of its sentences is boilerplate, 0 to 1.
  public var boilerplate: Double
  /// How many operations are made on it.
  public var operations: Int
  /// Whether all articles are numbered anew.
  public var isRenumbered: Bool
  /// Whether the tree is the one that reading the text gives: the first part of an article and the first indent of a
  /// list are the own text of what holds them, and lists end with a full stop (Law on legal acts, art. 23(1)).
  public var isAsRead: Bool

  /// Makes a size.
  public init(
    name: String, articles: Int, boilerplate: Double, operations: Int, isRenumbered: Bool = false,
    isAsRead: Bool = false
  ) {
    self.name = name
    self.articles = articles
    self.boilerplate = boilerplate
    self.operations = operations
    self.isRenumbered = isRenumbered
    self.isAsRead = isAsRead
  }

  /// 200 articles, 176 operations.
  public static let s = CodeSize(name: "S", articles: 200, boilerplate: 0.05, operations: 176)
  /// 200 articles, 705 operations, 40 % boilerplate, each article renumbered.
  public static let h = CodeSize(
    name: "H", articles: 200, boilerplate: 0.4, operations: 705, isRenumbered: true)
  /// 2,000 articles, 1,760 operations.
  public static let l = CodeSize(name: "L", articles: 2_000, boilerplate: 0.05, operations: 1_760)
}

/// Writes a code of chapters, articles, paragraphs, subparagraphs, parts and indents.
public struct CodeWriter {
  private let book: Phrasebook
  private let size: CodeSize
  private var code: Code
  private var draw: Draw

  /// Makes a writer.
  public init(language: Language, size: CodeSize, seed: UInt64) {
    var draw = Draw(seed: seed)
    let book = Phrasebook(language, beginsWithLetters: size.isAsRead)
    code = Code(language: language, isAsRead: size.isAsRead)
    code.boilerplate = (
      (0..<60).map { _ in book.sentence(draw.number(in: 6...24), &draw) }, size.boilerplate
    )
    self.book = book
    self.size = size
    self.draw = draw
  }

  /// Writes the code; each word knows its place in it.
  public mutating func write() -> Code {
    let root = add(.act, nil)
    code.nodes[root].heading = book.heading(6, &draw)
    var chapter = root
    for article in 1...max(size.articles, 1) {
      if article % 10 == 1 {
        chapter = add(.chapter, article / 10 + 1, to: root)
        code.nodes[chapter].heading = book.heading(draw.number(in: 2...6), &draw)
      }
      writeArticle(article, in: chapter)
    }
    var origin: Int32 = 0
    for (place, _) in code.standing {
      for piece in code.nodes[place].heading.indices {
        code.nodes[place].heading[piece].origin = origin
        origin += 1
      }
      for piece in code.nodes[place].text.indices {
        code.nodes[place].text[piece].origin = origin
        origin += 1
      }
    }
    return code
  }

  private mutating func add(_ kind: ProvisionKind, _ number: Int?, to parent: Int? = nil) -> Int {
    code.nodes.append(Code.Node(kind: kind, number: number.map { ProvisionNumber($0) }))
    if let parent { code.nodes[parent].children.append(code.nodes.count - 1) }
    return code.nodes.count - 1
  }

  private mutating func writeArticle(_ number: Int, in chapter: Int) {
    let article = add(.article, number, to: chapter)
    code.nodes[article].heading = book.heading(draw.number(in: 2...8), &draw)
    let kind: ProvisionKind = draw.chance(0.2) ? .part : .paragraph
    for place in 1...draw.number(in: 3...9) {
      // Part one is the article's own text.
      let isOwn = size.isAsRead && kind == .part && place == 1
      let unit = isOwn ? article : add(kind, place, to: article)
      repeat {
        code.nodes[unit].text = sentences(draw.number(in: 1...3))
      } while code.hasTwin(unit, in: article)
      if draw.chance(0.3) { writeList(in: unit, of: kind) }
    }
  }

  private mutating func writeList(in unit: Int, of kind: ProvisionKind) {
    let last = code.nodes[unit].text.count - 1
    code.nodes[unit].text[last].text = ":"
    let isNumbered = kind == .paragraph && draw.chance(0.8)
    // The lead-in is indent one.
    let first = size.isAsRead && !isNumbered ? 2 : 1
    var item = unit
    for place in first...draw.number(in: 2...6) + first - 1 {
      item = add(isNumbered ? .subparagraph : .indent, place, to: unit)
      repeat {
        code.nodes[item].text = code.sentence(draw.number(in: 5...22), end: ";", book, &draw)
      } while code.hasTwin(item, in: unit)
    }
    if size.isAsRead { code.nodes[item].text[code.nodes[item].text.count - 1].text = "." }
  }

  private mutating func sentences(_ count: Int) -> [Piece] {
    var pieces: [Piece] = []
    for _ in 0..<count { pieces += code.sentence(draw.number(in: 8...24), book, &draw) }
    return pieces
  }
}
