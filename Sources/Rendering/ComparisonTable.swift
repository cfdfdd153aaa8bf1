public import LegalText
public import Redline

/// The comparison table that goes with a bill: each unit that changes as it is and as it is proposed.
///
/// Law on legal acts, art. 29(2); its form is annex 2 to the Regulation of the Government (resolution of 6 January 2023
/// No. 10), which is in Russian and Kazakh.
public struct ComparisonTable: Hashable, Sendable {
  /// One unit of law.
  public struct Row: Hashable, Sendable {
    /// The unit before; nil where it is new.
    public var from: String?
    /// The unit after; nil where it is gone.
    public var to: String?
    /// Its name in full, as it is in force; of a new unit, as it will be.
    public var name: String
    /// What else happens to it, in words: a new number, another place.
    public var remarks: [String]
    /// The paragraphs in force, with `delete` where words are taken out; nil where the unit is new.
    public var old: [[WordEdit]]?
    /// The paragraphs proposed, with `insert` where words are put in; nil where the unit is taken out.
    public var new: [[WordEdit]]?
    /// Why it changes; empty where nothing is given.
    public var justification = ""
  }

  /// The language of the form and of the texts: Russian or Kazakh.
  public let language: Language
  /// The name of the draft as it follows «к проекту», or stands before «жобасына»; nil leaves room for it.
  public var title: String?
  /// Whether the words put in are bold and those taken out struck.
  public var showsMarks: Bool
  /// The units that change, in the order of the act.
  public var rows: [Row]

  /// Makes the table of `changes`.
  ///
  /// A unit that is new or taken out stands in one row with all that is in it; every other change has a row of its own.
  ///
  /// - Parameters:
  ///   - changes: what changed, in Russian or Kazakh.
  ///   - alignment: the editions that `changes` compares.
  public init(
    of changes: ChangeSet, in alignment: Alignment, title: String? = nil, showsMarks: Bool = true
  ) {
    precondition(changes.language != .en, "the form is Russian and Kazakh")
    language = changes.language
    self.title = title
    self.showsMarks = showsMarks
    let writer = ComparisonRowWriter(changes, alignment)
    rows = changes.changes.compactMap(writer.row)
  }

  /// The row whose unit is nearest to the unit named `eId`: with most of its holders, then by number; nil without rows.
  public func row(nearestTo eId: String) -> Row? {
    let wanted = EId.parts(of: eId) ?? []
    func distance(_ row: Row) -> (Int, Int) {
      let parts = EId.parts(of: row.from ?? row.to ?? "") ?? []
      let common = zip(parts, wanted).prefix { $0 == $1 }.count
      guard common < parts.count, common < wanted.count, parts[common].kind == wanted[common].kind,
        let number = parts[common].number?.figures[0], let other = wanted[common].number?.figures[0]
      else { return (-common, Int.max) }
      return (-common, abs(number - other))
    }
    return rows.min { distance($0) < distance($1) }
  }

  /// The name and the remarks of a row; no line ends between a number and its unit.
  func printedName(of row: Row) -> [String] {
    ([row.name] + row.remarks).map { line in
      let letters = Array(line)
      return String(
        letters.indices.map { place in
          guard place > 0, place + 1 < letters.count else { return letters[place] }
          switch letters[place] {
          case "-" where letters[place - 1].isWholeNumber: return "\u{2011}"
          case " " where language == .ru && letters[place + 1].isWholeNumber: return "\u{A0}"
          case " " where language == .kk && letters[place - 1] == ")": return "\u{A0}"
          default: return letters[place]
          }
        })
    }
  }

  var form: ComparisonForm { ComparisonForm(language) }
}
