public import LegalText
public import Redline

/// The text of two versions in one, with what only one of them has marked as a change that can be accepted or rejected.
///
/// Accepting all gives the newer text, rejecting all the older, to the letter. A unit that stands elsewhere is taken out
/// there and put in here: tracked moves are not taken alike by all word processors.
public struct TrackedText: Hashable, Sendable {
  /// What stands on a line of its own.
  public struct Paragraph: Hashable, Sendable {
    /// What a paragraph prints.
    public enum Role: Hashable, Sendable {
      /// The title of the act.
      case title
      /// The heading of a division.
      case division
      /// The heading of an article or annex.
      case heading
      /// A text.
      case text
      /// What is printed in place of a text: «Исключен Законом …».
      case remark
    }

    /// What it prints.
    public var role: Role
    /// Its number and its words.
    public var words: [WordEdit]
    /// What happens to it as a paragraph: whether its end is kept, put in or taken out.
    public var end: WordEdit.Operation
  }

  /// The language of the text.
  public let language: Language
  /// The paragraphs, in the order of the newer version; what is gone stands where it stood.
  public private(set) var paragraphs: [Paragraph]

  /// Lays two versions over each other.
  ///
  /// - Parameter isShown: whether a unit is part of the text, by its eId in the older version, the newer, or both.
  public init(
    of alignment: Alignment, in language: Language,
    where isShown: (_ old: String?, _ new: String?) -> Bool = { _, _ in true }
  ) {
    self.language = language
    paragraphs = []
    let old = Self.lines(of: AlignedEdition(alignment.old, .old, in: language))
    let new = Self.lines(of: AlignedEdition(alignment.new, .new, in: language))
    var next = 0
    func add(_ lines: some Sequence<Line>, _ operation: WordEdit.Operation) {
      for line in lines {
        let name = line.eId
        guard operation == .delete ? isShown(name, nil) : isShown(nil, name) else { continue }
        let words = [WordEdit(operation, line.printed)]
        paragraphs.append(Paragraph(role: line.role, words: words, end: operation))
      }
    }
    var last = 0
    for (before, after) in Self.kept(old, new, alignment) {
      add(old[last..<before], .delete)
      add(new[next..<after], .insert)
      (last, next) = (before + 1, after + 1)
      guard isShown(old[before].eId, new[after].eId) else { continue }
      let words = Self.words(from: old[before], to: new[after])
      paragraphs.append(Paragraph(role: new[after].role, words: words, end: .equal))
    }
    add(old[last...], .delete)
    add(new[next...], .insert)
    closeText()
  }

  // MARK: Lines

  /// A paragraph of one version.
  private struct Line {
    var unit: Int
    var eId: String
    var role: Paragraph.Role
    var label: String
    var text: String

    /// What stands between the number and the words.
    var space: String { label.isEmpty || text.isEmpty ? "" : " " }
    /// The number and the words.
    var printed: String { label + space + text }
  }

  private static func lines(of edition: AlignedEdition) -> [Line] {
    var lines: [Line] = []
    for (place, unit) in edition.units.enumerated() {
      func add(_ role: Paragraph.Role, _ label: String, _ text: String) {
        guard !label.isEmpty || !text.isEmpty else { return }
        lines.append(Line(unit: place, eId: unit.eId, role: role, label: label, text: text))
      }
      let label = edition.label(of: place)
      if let remark = edition.remark(of: place) {
        add(.remark, label, remark)
      } else if edition.isLaw[place] {
        let (heading, text) = (edition.heading(of: place), edition.text(of: place))
        if let heading { add(role(of: unit), label, heading) }
        if heading == nil || !text.isEmpty { add(.text, heading == nil ? label : "", text) }
      }
    }
    return lines
  }

  private static func role(of unit: Unit) -> Paragraph.Role {
    let kind = unit.provision.kind
    return kind == .act ? .title : kind.isDivision ? .division : .heading
  }

  /// The lines that both versions have, by their places, in the order of both: as many as can be.
  private static func kept(
    _ old: [Line], _ new: [Line], _ alignment: Alignment
  ) -> [(old: Int, new: Int)] {
    struct Name: Hashable {
      var unit: Int
      var role: Paragraph.Role
    }
    var places: [Name: Int] = [:]
    for (place, line) in old.enumerated() { places[Name(unit: line.unit, role: line.role)] = place }
    let pairs = new.enumerated().compactMap { place, line in
      alignment.oldOfNew[line.unit].flatMap { places[Name(unit: $0, role: line.role)] }
        .map { (old: $0, new: place) }
    }
    return longestIncreasing(pairs.map(\.old)).map { pairs[$0] }
  }

  private static func words(from old: Line, to new: Line) -> [WordEdit] {
    func words(from old: String, to new: String) -> [WordEdit] {
      old.utf8.elementsEqual(new.utf8)
        ? [WordEdit(.equal, new)] : [WordEdit(.delete, old), WordEdit(.insert, new)]
    }
    let all =
      words(from: old.label, to: new.label) + words(from: old.space, to: new.space)
      + wordEdits(from: old.text, to: new.text)
    return all.filter { !$0.text.isEmpty }.joined
  }

  // MARK: The end

  /// Sees to it that the last paragraph stays, for the end of the last paragraph of a document can be neither put in
  /// nor taken out (ECMA-376, part 1, 17.13.5.4).
  private mutating func closeText() {
    guard let last = paragraphs.last, last.end != .equal else { return }
    let tail = (paragraphs.lastIndex { $0.end == .equal } ?? -1) + 1
    let other = paragraphs[tail...].lastIndex { $0.end != last.end }
    if let other {
      // What is taken out and what is put in at the end become one paragraph of other words.
      let gone = paragraphs.remove(at: other)
      let pair = last.end == .insert ? gone.words + last.words : last.words + gone.words
      paragraphs[paragraphs.count - 1].words = pair
    } else if tail > 0 {
      // The end of the paragraph before goes instead: what follows it is put in, or taken out, after its last word.
      for place in tail - 1..<paragraphs.count { paragraphs[place].end = last.end }
    }
    paragraphs[paragraphs.count - 1].end = .equal
  }
}
