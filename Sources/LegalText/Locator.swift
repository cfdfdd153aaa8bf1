/// The name of a provision within its act: `29(2)(1)`, «подпункт 1) пункта 2 статьи 29».
///
/// A value without a tree: whether the act has such a provision is asked with
/// `resolve(in:numberedPartsAreParagraphs:)`.
public struct Locator: Hashable, Sendable, CustomStringConvertible {
  /// One unit on the way from the act to the provision.
  public struct Step: Hashable, Sendable {
    /// What the unit is; nil for a bare number in brackets, of which the tree decides.
    public let kind: ProvisionKind?
    /// Its number; nil for a preamble and whatever else the law does not number.
    public let number: ProvisionNumber?

    /// Makes a step.
    public init(_ kind: ProvisionKind?, _ number: ProvisionNumber? = nil) {
      self.kind = kind
      self.number = number
    }
  }

  /// The units named, outermost first; empty for the act itself.
  public let steps: [Step]

  /// Makes a locator of steps given outermost first; they are taken as they are.
  public init(steps: [Step]) {
    self.steps = steps
  }

  /// Reads any of the forms in which people and acts name a provision.
  ///
  /// Taken are the short form (`29(2)(1)`), words and abbreviations in Russian, Kazakh and
  /// English in every case and in either order, and the eId (`art_29__para_2`). A bare number is
  /// an article's.
  ///
  /// - Throws: `LocatorError` saying what was not understood, and where.
  public init(_ text: some StringProtocol) throws(LocatorError) {
    guard text.prefix(LocatorError.longest + 1).count <= LocatorError.longest else {
      throw .tooLong
    }
    let signs = LocatorLexer.signs(of: text)
    guard signs.contains(where: { !$0.character.isWhitespace }) else { throw .empty }
    if signs.contains(where: { $0.character == "_" }) {
      self.steps = try Self.steps(ofEId: signs)
    } else {
      var reader = LocatorReader(tokens: try LocatorLexer.tokens(of: signs))
      self.steps = try reader.steps()
    }
  }

  /// The locator an eId stands for, nil where `eId` is not one.
  public static func locator(ofEId eId: some StringProtocol) -> Locator? {
    EId.parts(of: eId).map { parts in
      Locator(steps: parts.map { Step($0.kind, $0.number) })
    }
  }

  /// The Akoma Ntoso name, `art_29__para_2__subpara_1`; nil where the kind of a step is open.
  ///
  /// A chapter named along with an article is left out, as eIds leave it out.
  public var eId: String? {
    var name = ""
    for step in steps {
      guard let kind = step.kind else { return nil }
      name = EId.name(of: kind, number: step.number, below: name)
    }
    return name.isEmpty ? nil : name
  }

  /// The shortest form that reads back as the same provision.
  ///
  /// `29(2)(1)` for an article and what is numbered in it; the eId for everything else; the
  /// English words for what has no eId yet (`part two of Article 29(2)`). Empty for the act.
  ///
  /// A subparagraph directly in an article is `4(3)`: where that article also has a paragraph 3
  /// the paragraph wins, and only the eId names the subparagraph.
  public var description: String {
    let eId = self.eId
    let plain = eId.flatMap { Locator.locator(ofEId: $0) } ?? self
    return plain.bareForm ?? eId ?? text(in: .en)
  }

  /// `29(2)(1)`, nil where that form does not fit.
  private var bareForm: String? {
    guard let first = steps.first, first.kind == .article, let article = first.number else {
      return nil
    }
    var text = article.description
    var level = ProvisionKind.article.level
    for step in steps.dropFirst() {
      guard let number = step.number else { return nil }
      if let kind = step.kind {
        guard kind == .paragraph || kind == .subparagraph, kind.level > level else { return nil }
        level = kind.level
      } else if level > ProvisionKind.article.level {
        return nil
      }
      text += "(" + number.description + ")"
    }
    return text
  }

  /// Reads the eId form.
  private static func steps(ofEId signs: [LocatorLexer.Sign]) throws(LocatorError) -> [Step] {
    let text = String(signs.map(\.character)).lowercased()
    let name = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard let steps = locator(ofEId: name)?.steps else {
      throw .malformedEId(String(name.prefix(60)))
    }
    var outer = ProvisionKind.act
    for step in steps {
      guard let kind = step.kind else { continue }
      if step.number == nil && !kind.mayLackNumber { throw .missingNumber(of: kind, column: nil) }
      guard kind.nestingRank > outer.nestingRank || kind.nestsFreely else {
        throw .contradictory(outer, kind)
      }
      outer = kind
    }
    return steps
  }
}

extension ProvisionKind {
  /// Place in the order in which locators name units: lower ones hold higher ones.
  ///
  /// Subparagraphs, parts and indents share a rank, for each is found in each: a subparagraph of
  /// two parts, a part with a list of subparagraphs.
  package var nestingRank: Int {
    switch self {
    case .act: 0
    case .annex: 1
    case .section: 2
    case .subsection: 3
    case .chapter: 4
    case .subchapter: 5
    case .article, .preamble, .conclusions: 6
    case .paragraph: 7
    case .subparagraph, .part, .indent: 8
    }
  }

  /// Whether it is found both in and around others of its rank.
  package var nestsFreely: Bool { self == .subparagraph || self == .part || self == .indent }

  /// Whether the law may leave it without a number.
  var mayLackNumber: Bool { self == .preamble || self == .annex || self == .conclusions }
}
