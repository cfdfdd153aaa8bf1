public import LegalText

/// Two states of a generated code, and what is true of them.
public struct Truth: Sendable {
  /// What happened to a unit; the words are those of the JSON contract.
  public struct Event: Hashable, Sendable {
    /// inserted, repealed, substituted, renumbered or moved.
    public var kind: String
    /// The unit's name before; nil where it is new.
    public var from: String?
    /// The unit's name after; nil where it is gone.
    public var to: String?

    /// Makes an event.
    public init(kind: String, from: String?, to: String?) {
      self.kind = kind
      self.from = from
      self.to = to
    }
  }

  /// The code before.
  public let old: Code
  /// The code after; a unit has the same place in `nodes` as before.
  public let new: Code
  /// What was done.
  public let log: [Operation]
  /// What happened to each unit; of a unit that is new or gone, not what is in it.
  public let events: Set<Event>
  var oldWords: WordList
  var newWords: WordList

  /// Writes a code of `size` in a language and makes its operations.
  public static func make(_ language: Language, _ size: CodeSize, seed: UInt64) -> Truth {
    let kind = Language.ofKazakhstan.firstIndex(of: language) ?? 0
    let seed = seed &* 3 &+ UInt64(kind)
    var writer = CodeWriter(language: language, size: size, seed: seed)
    var amender = Amender(writer.write(), seed: seed &+ 0x5EED)
    let old = amender.code
    amender.amend(
      size.operations, kinds: size.isAsRead ? Operation.Kind.allCases : Operation.Kind.compared)
    if size.isRenumbered { amender.renumberArticles(from: 8) }
    return Truth(from: old, amended: amender)
  }

  /// Holds what `amender` did since `old`.
  public init(from old: Code, amended amender: Amender) {
    self.old = old
    new = amender.code
    log = amender.log
    events = Self.events(old, new, moved: amender.moved)
    var words: [String: Int32] = [:]
    oldWords = WordList(old, &words)
    newWords = WordList(new, &words)
    oldWords.markMoved(amender.moved, in: old)
    newWords.markMoved(amender.moved, in: new)
    carry()
  }

  private static func events(_ old: Code, _ new: Code, moved: Set<Int>) -> Set<Event> {
    let (before, after) = (old.standing, new.standing)
    let oldName = Dictionary(uniqueKeysWithValues: before.map { ($0.node, $0.eId) })
    let newName = Dictionary(uniqueKeysWithValues: after.map { ($0.node, $0.eId) })
    let (oldParents, newParents) = (old.parents, new.parents)
    func isGone(_ node: Int) -> Bool { newName[node] == nil || new.nodes[node].isRepealed }
    var events: Set<Event> = []
    for (node, eId) in before where isGone(node) && !isGone(oldParents[node]) {
      events.insert(Event(kind: "repealed", from: eId, to: newName[node]))
    }
    for (node, eId) in after where !new.nodes[node].isRepealed {
      guard let name = oldName[node] else {
        if oldName[newParents[node]] != nil {
          events.insert(Event(kind: "inserted", from: nil, to: eId))
        }
        continue
      }
      let (was, now) = (old.nodes[node], new.nodes[node])
      if moved.contains(node) {
        events.insert(Event(kind: "moved", from: name, to: eId))
      } else if was.number != now.number, !was.isPlaced {
        events.insert(Event(kind: "renumbered", from: name, to: eId))
      } else if was.text.map(\.text) != now.text.map(\.text)
        || was.heading.map(\.text) != now.heading.map(\.text)
      {
        events.insert(Event(kind: "substituted", from: name, to: eId))
      }
    }
    return events
  }

  /// Marks the words that went to another unit, as a split or a merge takes them.
  private mutating func carry() {
    var oldPlace: [Int32: Int] = [:]
    for (place, word) in oldWords.words.enumerated() { oldPlace[word.origin] = place }
    for (place, word) in newWords.words.enumerated() {
      guard word.origin >= 0, let older = oldPlace[word.origin] else { continue }
      newWords.words[place].isKept = true
      oldWords.words[older].isKept = true
      if oldWords.words[older].node != word.node {
        newWords.words[place].isCarried = true
        oldWords.words[older].isCarried = true
      }
    }
  }
}

/// The words of a code, in order, marks left out.
struct WordList: Sendable {
  struct Word: Sendable {
    /// The same for the same letters.
    var letters: Int32
    var origin: Int32
    var node: Int
    /// Whether it stands in both codes.
    var isKept = false
    /// Whether it stands in both codes, but in different units.
    var isCarried = false
    /// Whether it stands in a unit that was moved on purpose, or in one within it.
    var isMoved = false
  }

  var words: [Word] = []
  /// For each unit, the place of the first word of its heading and of its text.
  private(set) var headings: [Int: Int] = [:]
  private(set) var texts: [Int: Int] = [:]
  /// For each unit, the places of all its words.
  private(set) var units: [Int: Range<Int>] = [:]

  init(_ code: Code, _ letters: inout [String: Int32]) {
    func add(_ pieces: [Piece], _ node: Int) {
      for piece in pieces where piece.isWord {
        let known = letters[piece.text] ?? Int32(letters.count)
        letters[piece.text] = known
        words.append(Word(letters: known, origin: piece.origin, node: node))
      }
    }
    for (node, _) in code.standing {
      headings[node] = words.count
      add(code.nodes[node].heading, node)
      texts[node] = words.count
      add(code.nodes[node].text, node)
      units[node] = (headings[node] ?? 0)..<words.count
    }
  }

  /// Marks the words of the units `moved` and of all units in them.
  mutating func markMoved(_ moved: Set<Int>, in code: Code) {
    var all = moved
    for (node, _) in code.standing where all.contains(node) {
      all.formUnion(code.nodes[node].children)
    }
    for place in words.indices where all.contains(words[place].node) {
      words[place].isMoved = true
    }
  }
}

extension Truth {
  /// How many changes of the law were made: one for each operation, and one more for each unit that only another one's
  /// coming or going gave a new number.
  public var operationCount: Int {
    let renumbered = events.count { $0.kind == "renumbered" }
    return log.count + renumbered - log.count { $0.kind == .renumberArticle }
  }
}
