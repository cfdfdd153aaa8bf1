internal import LegalText
internal import SQLite

/// A row of `wording`.
struct WordingRow {
  struct RowValidity {
    var interval: Interval
    var doubtfulFrom: LegalDate?
    var amendment: Int64
  }

  var id: Int64
  var heading: String?
  var text: String
  var layout: Layout
  var validity: RowValidity
  /// Law again after a temporary wording.
  var isResumed: Bool
  /// A wording for a term, after which the one before is law again.
  var isTemporary = false
  /// The day its cause was adopted, where that was read.
  var adopted: LegalDate?

  /// Reads heading, text, layout, from, to, doubtful, resumed, amendment and id from column 2 on.
  init(_ row: borrowing Row) {
    heading = row.optionalText(2)
    text = row.text(3)
    layout = Layout(stored: row.optionalText(4))
    validity = RowValidity(
      interval: Interval(
        from: LegalDate(iso: row.text(5)), to: LegalDate(iso: row.text(6))),
      doubtfulFrom: LegalDate(iso: row.text(7)), amendment: row.integer(9))
    isResumed = row.integer(8) == 1
    id = row.integer(10)
  }

  /// Whether heading and text are these to the letter.
  func hasWords(_ heading: String?, _ text: String) -> Bool {
    self.text.utf8.elementsEqual(text.utf8)
      && (self.heading ?? "").utf8.elementsEqual((heading ?? "").utf8)
  }

  func wording(cause: Cause?, basis: Cause.Basis, notes: [Annotation]) -> Wording {
    Wording(
      heading: heading, text: text, layout: layout, notes: notes,
      validity: Validity(
        interval: validity.interval, cause: cause, basis: basis,
        doubtfulFrom: validity.doubtfulFrom))
  }
}

/// The causes of one act, by their rows.
struct CauseIndex {
  static let columns = """
    id, is_enactment, title, number, adopted, item, source, commencement, basis
    """

  private var causes: [Int64: Cause] = [:]
  private var further: [Wording: [Int64]] = [:]
  /// How the day of each is known, the enactment included.
  private(set) var basis: [Int64: Cause.Basis] = [:]

  private struct Wording: Hashable {
    var provision: Int64
    var language: String
    var amendment: Int64
  }

  mutating func add(_ row: borrowing Row) {
    let id = row.integer(0)
    basis[id] = Cause.Basis(rawValue: row.text(8)) ?? .unknown
    guard row.integer(1) == 0 else { return }
    causes[id] = Cause(
      identity: id, act: row.text(2), number: row.optionalText(3),
      adopted: LegalDate(iso: row.text(4)), item: row.optionalText(5),
      source: Cause.Source(rawValue: row.text(6)) ?? .edition,
      commencement: row.optionalText(7), basis: basis[id] ?? .unknown)
  }

  mutating func addFurther(_ row: borrowing Row) {
    let key = Wording(
      provision: row.integer(0), language: row.text(1), amendment: row.integer(2))
    further[key, default: []].append(row.integer(3))
  }

  /// The amendment of that row; nil for the act as enacted.
  func cause(_ amendment: Int64) -> Cause? { causes[amendment] }

  /// The cause of a wording; nil for the act as enacted.
  func cause(of provision: Int64, _ language: Language, _ amendment: Int64) -> Cause? {
    var cause = causes[amendment]
    let key = Wording(
      provision: provision, language: language.rawValue, amendment: amendment)
    cause?.others = (further[key] ?? []).compactMap { causes[$0] }
    return cause
  }
}

extension Layout {
  /// What stands for nil, and between the fields, in the stored form.
  private static let absent = "\u{1}"
  private static let separator: Character = "\u{2}"

  /// Reads the stored form; nil is customary.
  init(stored: String?) {
    self.init()
    guard let stored else { return }
    let fields = stored.split(separator: Self.separator, omittingEmptySubsequences: false)
      .map { $0 == Self.absent ? nil : String($0) }
    guard fields.count == 5 else { return }
    self.init(
      lead: fields[0], label: fields[1], trail: fields[2], textLead: fields[3],
      textTrail: fields[4])
  }

  /// The form in which it is stored; nil where all is customary.
  var stored: String? {
    guard !isCustomary else { return nil }
    return [lead, label, trail, textLead, textTrail].map { $0 ?? Self.absent }
      .joined(separator: String(Self.separator))
  }
}
