internal import LegalText

/// Something in the text of another country's act that a reader should know of; it is kept as it stands.
public struct OutlineTrap: Hashable, Sendable {
  /// What it is; the raw value is stable.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Nothing stands below the title.
    case titleOnly = "title-only"
    /// Two units bear one number, and with it one name.
    case twoBearers = "two-bearers"
    /// Two units in one place have the same heading.
    case duplicateHeading = "duplicate-heading"
    /// A number that seems to have lost its superscript: 31 between 3 and 4.
    case lostSuperscript = "lost-superscript"
  }

  /// What it is.
  public var kind: Kind
  /// The line of the file, from 1.
  public var line: Int
  /// What was noticed.
  public var message: String
}

extension CountryTexts.Text {
  /// What is odd about the text, in its order.
  public var traps: [OutlineTrap] {
    var finder = OutlineTrapFinder(laid: laid)
    finder.find()
    return finder.traps
  }
}

/// Finds them.
private struct OutlineTrapFinder {
  let laid: LaidText
  private(set) var traps: [OutlineTrap] = []
  /// The first bearer of each name.
  private var bearers: [Name: Int] = [:]
  /// The first unit of each heading.
  private var headings: [Heading: Int] = [:]
  /// The two latest units of each kind that are numbered.
  private var latest: [ProvisionKind: [Int]] = [:]

  private struct Name: Hashable {
    var kind: ProvisionKind
    var number: ProvisionNumber
    /// The unit that it stands in; nil where numbers run through the act.
    var parent: Int?
  }

  private struct Heading: Hashable {
    var kind: ProvisionKind
    var words: String
    var parent: Int
  }

  init(laid: LaidText) {
    self.laid = laid
  }

  mutating func find() {
    if laid.units.count == 1 {
      add(.titleOnly, 0, "nothing stands below the title")
      return
    }
    var open: [Int] = []
    for place in laid.units.indices {
      while let last = open.last, laid.units[last].end <= place { open.removeLast() }
      if let parent = open.last { look(at: place, in: parent) }
      open.append(place)
    }
  }

  private mutating func look(at place: Int, in parent: Int) {
    let unit = laid.units[place]
    guard unit.kind.isDivision || unit.kind == .article else { return }
    let words = unit.heading.count > 0 ? laid.source.string(unit.heading.range) : ""
    if !words.isEmpty {
      let heading = Heading(kind: unit.kind, words: words, parent: parent)
      if let first = headings[heading] {
        add(.duplicateHeading, place, "“\(words)” stands twice: first in line \(line(of: first))")
      } else {
        headings[heading] = place
      }
    }
    guard let number = unit.number else { return }
    let name = Name(
      kind: unit.kind, number: number, parent: unit.kind.numbersThroughAct ? nil : parent)
    if let first = bearers[name] {
      add(
        .twoBearers, place,
        "\(unit.kind.rawValue) \(number) stands twice: first in line \(line(of: first))")
    } else {
      bearers[name] = place
    }
    lookForSuperscript(before: place, number)
  }

  /// Looks at the unit before `place`, now that it is known what follows it.
  private mutating func lookForSuperscript(before place: Int, _ number: ProvisionNumber) {
    let kind = laid.units[place].kind
    let before = latest[kind] ?? []
    latest[kind] = before.suffix(1) + [place]
    guard before.count == 2, let first = laid.units[before[0]].number,
      let doubtful = laid.units[before[1]].number, doubtful.additions.isEmpty,
      first < number, number < doubtful, doubtful.description.hasPrefix("\(first.first)"),
      doubtful.first > first.first
    else { return }
    add(
      .lostSuperscript, before[1],
      "\(kind.rawValue) \(doubtful) stands between \(first) and \(number)")
  }

  private mutating func add(_ kind: OutlineTrap.Kind, _ place: Int, _ message: String) {
    traps.append(OutlineTrap(kind: kind, line: line(of: place), message: message))
  }

  private func line(of place: Int) -> Int {
    let unit = laid.units[place]
    let start = unit.heading.count > 0 ? unit.heading.range.lowerBound : unit.text.range.lowerBound
    return laid.source.withUnsafeBytes { bytes in
      1 + bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    }
  }
}
