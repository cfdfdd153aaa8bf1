internal import LegalText
internal import Redline

/// The claims of an edition's footnotes that no earlier edition made, and which of them tell of which change.
struct ClaimBook {
  let claims: [Claim]
  private let alignment: Alignment
  private let newByName: [String: Int]
  private let oldByName: [String: Int]
  /// The places in `claims` that told of a change.
  private(set) var used: Set<Int> = []

  init(_ claims: [Claim], _ alignment: Alignment) {
    self.claims = claims
    self.alignment = alignment
    newByName = Dictionary(
      alignment.new.enumerated().map { ($1.eId, $0) }, uniquingKeysWith: { first, _ in first })
    oldByName = Dictionary(
      alignment.old.enumerated().map { ($1.eId, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The claims that tell why the words of a unit changed in `language`.
  mutating func attribute(
    new: Int?, old: Int?, in language: Language, from before: String, to after: String,
    headingChanged: Bool
  ) -> [Claim] {
    let throughout = claims.indices.filter {
      claims[$0].subject == .wholeText && claims[$0].language == language
        && !claims[$0].isAnnounced
    }
    if let sole = throughout.first(where: { replaced(before, by: claims[$0]) == after }) {
      used.insert(sole)
      // Where the same act is named for the unit itself, too, that is told of the same change.
      used.formUnion(
        covering(new: new, old: old, language: language, headingChanged: headingChanged)
          .filter { claims[$0].number == claims[sole].number })
      return [claims[sole]]
    }
    var found = covering(new: new, old: old, language: language, headingChanged: headingChanged)
    for other in Language.allCases where found.isEmpty && other != language {
      found = covering(new: new, old: old, language: other, headingChanged: headingChanged)
    }
    if !found.isEmpty {
      found += throughout.filter { replaced(before, by: claims[$0]) != before }
    }
    return use(found)
  }

  /// The claims that tell why a unit came, went, or changed its number or place.
  mutating func attribute(new: Int?, old: Int?, actions: Set<Claim.Action>) -> [Claim] {
    var chosen: [Int] = []
    for language in Language.allCases {
      let found = covering(new: new, old: old, language: language, headingChanged: false)
      let fitting = found.filter { actions.contains(claims[$0].action) }
      let told = fitting.isEmpty ? found : fitting
      if chosen.isEmpty { chosen = told }
      // What another language's footnotes say of the same act is told of the same change.
      used.formUnion(
        told.filter { index in chosen.contains { claims[$0].number == claims[index].number } })
    }
    return use(chosen)
  }

  private mutating func use(_ found: [Int]) -> [Claim] {
    used.formUnion(found)
    // One amending act may be named by several notes; the latest day counts last.
    var unique: [Claim] = []
    for index in found where !unique.contains(where: { $0.isSameAct(as: claims[index]) }) {
      unique.append(claims[index])
    }
    return unique
  }

  /// The places of the claims about the innermost unit that holds the change; those in `language`, else in another.
  private func covering(
    new: Int?, old: Int?, language: Language, headingChanged: Bool
  ) -> [Int] {
    var best: (depth: Int, found: [Int]) = (-1, [])
    for (index, claim) in claims.enumerated() where !claim.isAnnounced {
      guard claim.language == language,
        let depth = depth(of: claim, new: new, old: old, headingChanged: headingChanged)
      else { continue }
      if depth > best.depth { best = (depth, []) }
      if depth == best.depth { best.found.append(index) }
    }
    return best.found
  }

  /// How deep in the tree the claim's subject stands, if it holds the changed unit; headings count half a step more.
  private func depth(of claim: Claim, new: Int?, old: Int?, headingChanged: Bool) -> Int? {
    switch claim.subject {
    case .wholeText: return nil
    case .title:
      return (new ?? old) == 0 ? 1 : nil
    case .heading(let name):
      guard headingChanged, let new, alignment.new[new].eId == name else { return nil }
      return 2 * depth(of: new, in: alignment.new) + 1
    case .unit(let name):
      if let new, let subject = newByName[name], isWithin(new, subject, alignment.new) {
        return 2 * depth(of: subject, in: alignment.new)
      }
      if let old, let subject = oldByName[name], isWithin(old, subject, alignment.old) {
        return 2 * depth(of: subject, in: alignment.old)
      }
      return nil
    }
  }

  private func isWithin(_ unit: Int, _ holder: Int, _ units: [Unit]) -> Bool {
    var candidate: Int? = unit
    while let current = candidate {
      if current == holder { return true }
      candidate = units[current].parent
    }
    return false
  }

  private func depth(of unit: Int, in units: [Unit]) -> Int {
    var depth = 0
    var candidate = units[unit].parent
    while let current = candidate {
      depth += 1
      candidate = units[current].parent
    }
    return depth
  }

  /// The text with all words of a whole-text claim replaced at once, longer words first.
  private func replaced(_ text: String, by claim: Claim) -> String {
    let pairs = claim.replacements.filter { !$0.old.isEmpty }
      .sorted { $0.old.utf8.count > $1.old.utf8.count }
    guard !pairs.isEmpty else { return text }
    var result = ""
    var rest = Substring(text)
    var previous: Character?
    while let first = rest.first {
      let atWordStart = !(previous?.isLetter ?? false)
      if atWordStart, let pair = pairs.first(where: { rest.hasPrefix($0.old) }),
        !(rest.dropFirst(pair.old.count).first?.isLetter ?? false)
      {
        result += pair.new
        rest = rest.dropFirst(pair.old.count)
        previous = pair.old.last
      } else {
        result.append(first)
        previous = first
        rest = rest.dropFirst()
      }
    }
    return result
  }
}

extension Claim {
  /// Whether both name the same act with the same day of law.
  func isSameAct(as other: Claim) -> Bool {
    number == other.number && adopted == other.adopted
      && commencement.from == other.commencement.from
      && commencement.until == other.commencement.until
  }

  /// The subject as it is stored.
  var storedSubject: String {
    switch subject {
    case .wholeText: "whole-text"
    case .title: "title"
    case .unit(let eId): eId
    case .heading(let eId): "heading " + eId
    }
  }

  /// The unit it speaks of, or, where that is only announced, the innermost unit that will hold it.
  func nearestUnit(in byName: [String: Int]) -> Int? {
    guard var name = unitName else { return nil }
    while byName[name] == nil {
      guard isAnnounced, let cut = name.lastStart(of: "__") else { return nil }
      name = String(name[..<cut])
    }
    return byName[name]
  }

  /// The eId of the unit it speaks of.
  var unitName: String? {
    switch subject {
    case .wholeText, .title: nil
    case .unit(let eId), .heading(let eId): eId
    }
  }
}

extension StringProtocol {
  /// Where the last `other` begins.
  func lastStart(of other: String) -> Index? {
    indices.last { self[$0...].hasPrefix(other) }
  }
}
