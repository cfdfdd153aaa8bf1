public import LegalText

/// The drafts that amend an act: what `drafts` shows.
public struct DraftsView: Hashable, Sendable {
  /// A draft.
  public struct Item: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// What the amending act is called.
    public var title: String
    /// Its number; nil before it is adopted.
    public var number: String?
    /// The day from which it would count.
    public var inForceFrom: LegalDate
    /// The languages of its texts.
    public var languages: [Language]
    /// The units that it changes, by eId.
    public var touches: [String]
    /// Why it cannot be applied; nil where it can.
    public var problem: String?

    /// Makes an item.
    public init(
      name: String, title: String, number: String?, inForceFrom: LegalDate,
      languages: [Language], touches: [String], problem: String?
    ) {
      self.name = name
      self.title = title
      self.number = number
      self.inForceFrom = inForceFrom
      self.languages = languages
      self.touches = touches
      self.problem = problem
    }
  }

  /// Two drafts of which one would undo or distort the other.
  public struct Collision: Hashable, Sendable {
    /// The name of one.
    public var first: String
    /// The name of the other.
    public var second: String
    /// The language of the texts that collide.
    public var language: Language
    /// The unit in which they meet; nil where no one unit can be named.
    public var eId: String?
    /// In what they meet.
    public var kind: String
    /// The instruction of the one.
    public var firstText: String
    /// The instruction of the other.
    public var secondText: String

    /// Makes a collision.
    public init(
      first: String, second: String, language: Language, eId: String?, kind: String,
      texts: (first: String, second: String)
    ) {
      self.first = first
      self.second = second
      self.language = language
      self.eId = eId
      self.kind = kind
      firstText = texts.first
      secondText = texts.second
    }
  }

  /// The act that they amend.
  public var act: Act
  /// The drafts, by name.
  public var drafts: [Item]
  /// What collides with what.
  public var collisions: [Collision]

  /// Makes a view.
  public init(act: Act, drafts: [Item], collisions: [Collision]) {
    self.act = act
    self.drafts = drafts
    self.collisions = collisions
  }

  /// The drafts one under the other, then the collisions.
  public func text(on terminal: Terminal) -> String {
    var page = Page(on: terminal)
    if drafts.isEmpty { page.add([Span("no drafts of \(act.slug)")]) }
    for draft in drafts {
      let languages = draft.languages.map(\.rawValue).joined(separator: ", ")
      page.add([
        Span(draft.name, .heading),
        Span(" (\(languages)), from \(draft.inForceFrom)", .dim),
      ])
      page.add(
        [Span(draft.title + (draft.number.map { " № \($0)" } ?? ""))], indent: 2, hanging: 2)
      if !draft.touches.isEmpty {
        page.add(
          [Span("touches " + draft.touches.joined(separator: ", "), .dim)], indent: 2,
          hanging: 2)
      }
      if let problem = draft.problem {
        page.add([Span("does not apply: " + problem, .warning)], indent: 2, hanging: 2)
      }
    }
    if !collisions.isEmpty { page.skip() }
    for collision in collisions {
      page.add(
        [
          Span("\(collision.first) × \(collision.second)", .warning),
          Span(" (\(collision.language.rawValue)) \(collision.eId ?? ""): \(collision.kind)"),
        ], hanging: 2)
      for text in [collision.firstText, collision.secondText] {
        page.add([Span("“" + text + "”", .dim)], indent: 4, hanging: 2)
      }
    }
    return page.text
  }

  /// The document of `drafts --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug),
      "drafts": .array(
        drafts.map { draft in
          [
            "name": .string(draft.name), "title": .string(draft.title),
            "number": .text(draft.number), "inForceFrom": .day(draft.inForceFrom),
            "languages": .list(draft.languages.map(\.rawValue)),
            "touches": .list(draft.touches), "problem": .text(draft.problem),
          ]
        }),
      "collisions": .array(
        collisions.map { collision in
          [
            "first": .string(collision.first), "second": .string(collision.second),
            "language": .string(collision.language.rawValue), "eId": .text(collision.eId),
            "kind": .string(collision.kind), "firstText": .string(collision.firstText),
            "secondText": .string(collision.secondText),
          ]
        }),
    ]
  }
}
