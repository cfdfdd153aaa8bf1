public import LegalText

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Suggests topics of provisions from their words, the division they stand in, and their neighbours. Writes nothing.
///
/// Words: the labels and terms of a topic, in whatever forms; rare phrases weigh more, and in a heading more than in a text.
/// The division: the share of its other articles that are of the topic. Neighbours: the units before and after.
public struct TopicSuggester {
  private let topics: [Topic]
  /// The wider topic of each.
  private let wider: [String: String?]
  private let index = StemIndex()
  private let units: [Unit]
  private let phrases: [Phrase]
  /// The places of the articles among the units.
  private let articles: [Int]

  /// What a reason weighs; found on the illustrative code and the real one, each provision left out in turn.
  private enum Weight {
    static let heading = 5.0
    static let division = 6.0
    static let neighbour = 1.5
    /// The most that words can weigh, however often they stand there.
    static let words = 30.0
    /// Below this there is no suggestion.
    static let least = 4.0
  }

  /// A unit of the act, and where it stands.
  private struct Unit {
    var eId: String
    var provision: Provision
    var parent: Int?
    /// The chapter or other division that holds it.
    var division: Int?
    /// The topics assigned to the unit and to what is in it.
    var topics: Set<String> = []
  }

  private struct Phrase {
    var topic: Int
    var text: String
    var language: Language
    var stems: [Int]
    /// In how few articles it stands: the rarer, the more it weighs.
    var rarity = 0.0
  }

  /// Makes a suggester for the act `root`, whose units bear their topics.
  public init(root: Provision, topics: [Topic]) {
    self.topics = topics
    wider = Dictionary(
      topics.map { ($0.id, $0.broader) }, uniquingKeysWith: { first, _ in first })
    var units: [Unit] = []
    func add(_ provision: Provision, below parent: Int?, division: Int?) {
      let place = units.count
      let above = parent.map { units[$0].eId } ?? ""
      units.append(
        Unit(
          eId: provision.eId(below: above), provision: provision, parent: parent,
          division: division))
      for child in provision.children {
        add(child, below: place, division: provision.kind.isDivision ? place : division)
      }
      var held = Set(provision.topics)
      for child in units.indices where child > place && units[child].parent == place {
        held.formUnion(units[child].topics)
      }
      units[place].topics = held
    }
    add(root, below: nil, division: nil)
    self.units = units
    articles = units.indices.filter { units[$0].provision.kind == .article }
    phrases = Self.phrases(of: topics, index, articles.map { units[$0].provision })
  }

  /// A topic and those wider, which may run in a ring in no registry, but would in a wrong one.
  private func chain(from topic: String) -> [String] {
    var chain: [String] = []
    var next: String? = topic
    while let topic = next, !chain.contains(topic) {
      chain.append(topic)
      next = wider[topic] ?? nil
    }
    return chain
  }

  private static func phrases(
    of topics: [Topic], _ index: StemIndex, _ articles: [Provision]
  ) -> [Phrase] {
    var phrases: [Phrase] = []
    for (place, topic) in topics.enumerated() {
      for language in Language.allCases {
        let texts = [topic.label[language]].compactMap(\.self) + (topic.terms[language] ?? [])
        var seen: Set<[Int]> = []
        for text in texts {
          let stems = index.stems(of: text, in: language)
          guard !stems.isEmpty, seen.insert(stems).inserted else { continue }
          phrases.append(Phrase(topic: place, text: text, language: language, stems: stems))
        }
      }
    }
    let texts = articles.map { StemmedProvision($0, index) }
    for place in phrases.indices {
      let found = texts.count { text in
        let count = text.count(phrases[place].stems, in: phrases[place].language)
        return count.heading + count.text > 0
      }
      phrases[place].rarity = log(Double(texts.count + 1) / Double(max(found, 1)))
    }
    return phrases
  }

  // MARK: - Suggesting

  /// The topics of a unit, by itself, by what holds it or by what is in it.
  public func topics(of eId: String) -> [Topic] {
    guard let place = units.firstIndex(where: { $0.eId == eId }) else { return [] }
    let held = held(above: place).union(units[place].topics)
    return topics.filter { held.contains($0.id) }
  }

  /// The eIds of the articles that have no topic, by themselves, by what holds them or by what is in them.
  public var articlesWithoutTopic: [String] {
    articles.filter { place in
      [.inForce, .suspended, .pending].contains(units[place].provision.state)
        && units[place].topics.isEmpty && held(above: place).isEmpty
    }.map { units[$0].eId }
  }

  /// What may be the topics of the unit, the likeliest first; those it has already, and those wider, are not among them.
  ///
  /// - Parameters:
  ///   - most: how many at most.
  ///   - isUnassigned: whether its own topics and those of what is in it are left out of sight, as if it had none.
  public func suggestions(
    for eId: String, most: Int = 3, asIfUnassigned isUnassigned: Bool = false
  ) -> [TopicSuggestion] {
    guard let place = units.firstIndex(where: { $0.eId == eId }) else { return [] }
    let own = isUnassigned ? [] : units[place].topics
    let known = Set(held(above: place).union(own).flatMap(chain))
    let words = words(of: place)
    let (division, ofDivision) = division(of: place)
    let neighbours = neighbours(of: place)
    var suggestions: [TopicSuggestion] = []
    for (number, topic) in topics.enumerated() where !known.contains(topic.id) {
      var suggestion = words[number] ?? TopicSuggestion(topic: topic, score: 0, reasons: [])
      let beside = ofDivision.count { units[$0].topics.contains(topic.id) }
      if let division, beside > 0 {
        suggestion.score += Weight.division * Double(beside) / Double(ofDivision.count)
        suggestion.reasons.append(
          .division(eId: units[division].eId, ofTopic: beside, all: ofDivision.count))
      }
      let near = neighbours.filter { units[$0].topics.contains(topic.id) }
      if !near.isEmpty {
        suggestion.score += Weight.neighbour * Double(near.count)
        suggestion.reasons.append(.neighbours(near.map { units[$0].eId }))
      }
      if suggestion.score >= Weight.least { suggestions.append(suggestion) }
    }
    suggestions.sort { ($1.score, $0.topic.id) < ($0.score, $1.topic.id) }
    let best = suggestions.first?.score ?? 0
    return Array(suggestions.prefix(most).prefix { $0.score * 2 >= best })
  }

  /// What the words of a unit say of each topic.
  private func words(of place: Int) -> [Int: TopicSuggestion] {
    let text = StemmedProvision(units[place].provision, index)
    var found: [Int: [(weight: Double, reason: TopicSuggestion.Reason)]] = [:]
    for phrase in phrases {
      let count = text.count(phrase.stems, in: phrase.language)
      guard count.heading + count.text > 0 else { continue }
      let weight =
        phrase.rarity
        * ((count.heading > 0 ? Weight.heading : 0) + log(1 + Double(count.text)))
      found[phrase.topic, default: []].append(
        (
          weight,
          .words(
            phrase: phrase.text, language: phrase.language, inHeading: count.heading > 0,
            timesInText: count.text)
        ))
    }
    return found.reduce(into: [:]) { result, entry in
      let reasons = entry.value.sorted { $0.weight > $1.weight }
      result[entry.key] = TopicSuggestion(
        topic: topics[entry.key],
        score: min(Weight.words, reasons.reduce(0) { $0 + $1.weight }),
        reasons: reasons.map(\.reason))
    }
  }

  /// The topics of the units that hold a unit.
  private func held(above place: Int) -> Set<String> {
    var held: Set<String> = []
    var next = units[place].parent
    while let above = next {
      held.formUnion(units[above].provision.topics)
      next = units[above].parent
    }
    return held
  }

  /// The division that holds a unit, and its articles but the one that the unit is or stands in.
  private func division(of place: Int) -> (Int?, [Int]) {
    guard let division = units[place].division else { return (nil, []) }
    var article: Int? = place
    while let here = article, units[here].provision.kind != .article {
      article = units[here].parent
    }
    let others = articles.filter { units[$0].division == division && $0 != article }
    return others.isEmpty ? (nil, []) : (division, others)
  }

  /// The units of its kind before and after it: articles through the act, others in the unit that holds them.
  private func neighbours(of place: Int) -> [Int] {
    let unit = units[place]
    let row =
      unit.provision.kind == .article
      ? articles : units.indices.filter { units[$0].parent == unit.parent }
    guard let index = row.firstIndex(of: place) else { return [] }
    return [index - 1, index + 1].filter(row.indices.contains).map { row[$0] }
  }
}
