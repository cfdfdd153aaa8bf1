public import Amendments
public import LegalText

/// What an amendment leaves dangling: what `impact` shows.
public struct ImpactView: Sendable {
  /// The act that is amended.
  public var act: Act
  /// The impacts, by language.
  public var impacts: [(language: Language, impacts: [Impact])]

  /// Makes a view.
  public init(act: Act, impacts: [(language: Language, impacts: [Impact])]) {
    self.act = act
    self.impacts = impacts
  }

  /// The impacts one under the other, in the language of each.
  ///
  /// - Parameter listsUses: whether each unit that uses a term is named; else they are counted, article by article.
  public func text(on terminal: Terminal, listsUses: Bool = false) -> String {
    var page = Page(on: terminal)
    for (language, impacts) in impacts {
      let phrases = Phrases(language)
      page.add([
        Span(
          language.rawValue + ": "
            + phrases.choose(
              ru: "ссылок и употреблений терминов, которых касается изменение: \(impacts.count)",
              kk: "өзгеріс қозғайтын сілтемелер мен терминдердің қолданылуы: \(impacts.count)",
              en: "references and uses of terms that the change touches: \(impacts.count)"),
          .heading)
      ])
      for impact in impacts where listsUses || !impact.isOfTerm {
        page.add(
          [
            Span(unitName(eId: impact.eId, in: language), .heading),
            Span(": “\(impact.words)” ", .dim),
            Span(
              Self.reason(impact, phrases, language), impact.isDangling ? .warning : .plain),
          ], indent: 2, hanging: 2)
      }
      guard !listsUses else { continue }
      for uses in TermUses.grouped(impacts) {
        page.add(
          [
            Span("“\(uses.first.words)”: ", .heading),
            Span(
              Self.reason(uses.first, phrases, language),
              uses.first.isDangling ? .warning : .plain),
            Span("; " + phrases.choose(ru: "используется: ", kk: "қолданылады: ", en: "used in: ")),
            Span(uses.names(in: language), .dim),
          ], indent: 2, hanging: 2)
      }
    }
    return page.text
  }

  /// The units that use one term, by article.
  private struct TermUses {
    var first: Impact
    var articles: [(eId: String, count: Int)]

    /// One for each term, in their order.
    static func grouped(_ impacts: [Impact]) -> [TermUses] {
      var list: [TermUses] = []
      for impact in impacts where impact.isOfTerm {
        let article = String(
          impact.eId.firstRange(of: "__").map { impact.eId[..<$0.lowerBound] } ?? impact.eId[...])
        if let last = list.indices.last, list[last].first.words == impact.words,
          list[last].first.target == impact.target
        {
          list[last].add(article)
        } else {
          list.append(TermUses(first: impact, articles: [(article, 1)]))
        }
      }
      return list
    }

    private mutating func add(_ article: String) {
      if articles[articles.count - 1].eId == article {
        articles[articles.count - 1].count += 1
      } else {
        articles.append((article, 1))
      }
    }

    func names(in language: Language) -> String {
      articles.map { eId, count in
        unitName(eId: eId, in: language) + (count > 1 ? " (\(count))" : "")
      }.joined(separator: ", ")
    }
  }

  private static func reason(
    _ impact: Impact, _ phrases: Phrases, _ language: Language
  ) -> String {
    let target = unitName(eId: impact.target, in: language)
    return switch impact.reason {
    case .repealed:
      phrases.choose(
        ru: "\(target): исключается", kk: "\(target): алып тасталады",
        en: "\(target) is repealed")
    case .gone:
      phrases.choose(
        ru: "\(target): такой единицы больше нет", kk: "\(target): мұндай бөлік енді жоқ",
        en: "\(target) is there no more")
    case .renumbered(let eId):
      phrases.choose(
        ru: "\(target): теперь это \(unitName(eId: eId, in: language))",
        kk: "\(target): енді бұл \(unitName(eId: eId, in: language))",
        en: "\(target) is now \(unitName(eId: eId, in: language))")
    case .reworded:
      phrases.choose(
        ru: "\(target): слова меняются", kk: "\(target): сөздері өзгереді",
        en: "\(target) is reworded")
    case .nowThere:
      phrases.choose(
        ru: "\(target): появляется", kk: "\(target): пайда болады", en: "\(target) comes to be")
    case .neverThere:
      phrases.choose(
        ru: "\(target): такой единицы нет и не было", kk: "\(target): мұндай бөлік болған емес",
        en: "\(target) never was there")
    case .redefined:
      phrases.choose(
        ru: "определение в «\(target)» меняется", kk: "«\(target)» анықтамасы өзгереді",
        en: "its definition in \(target) changes")
    case .undefined:
      phrases.choose(
        ru: "определения в «\(target)» больше нет", kk: "«\(target)» анықтамасы енді жоқ",
        en: "its definition in \(target) is gone")
    }
  }

  /// The document of `impact --format json`.
  public func json() -> JSONValue {
    [
      "act": .string(act.slug),
      "impacts": .array(
        impacts.flatMap { language, impacts in
          impacts.map { impact in
            var renumberedTo: String?
            if case .renumbered(let eId) = impact.reason { renumberedTo = eId }
            return [
              "language": .string(language.rawValue), "eId": .string(impact.eId),
              "words": .string(impact.words), "target": .string(impact.target),
              "reason": .string(impact.reason.name), "renumberedTo": .text(renumberedTo),
              "isDangling": .boolean(impact.isDangling),
            ]
          }
        }),
    ]
  }
}

extension Impact {
  /// Whether it is about a term, and not about a reference.
  fileprivate var isOfTerm: Bool {
    switch reason {
    case .redefined, .undefined: true
    default: false
    }
  }
}

extension Impact.Reason {
  /// The word of the JSON contract.
  fileprivate var name: String {
    switch self {
    case .repealed: "repealed"
    case .gone: "gone"
    case .renumbered: "renumbered"
    case .reworded: "reworded"
    case .nowThere: "now-there"
    case .neverThere: "never-there"
    case .redefined: "redefined"
    case .undefined: "undefined"
    }
  }
}
