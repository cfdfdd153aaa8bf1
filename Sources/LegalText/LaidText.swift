/// An act in one language as it was read, laid flat: of each unit the places of its words in the text. A provision is made
/// of it when somebody asks for one.
///
/// A code has tens of thousands of units; who compares two of them looks at the words of a few hundred.
package struct LaidText: Sendable {
  /// A unit, and where its words stand.
  package struct Unit: Sendable {
    package var kind: ProvisionKind
    package var number: ProvisionNumber?
    package var state = Provision.State.inForce
    /// The place after the last unit in it.
    package var end: Int32
    /// Where its heading stands; no bytes where it has none.
    package var heading = ByteRange(0..<0)
    /// Where its own text stands.
    package var text = ByteRange(0..<0)
    private var surroundings: Apart<Surroundings>?

    /// Makes a unit at `place`, with nothing in it.
    package init(_ kind: ProvisionKind, _ number: ProvisionNumber?, at place: Int) {
      self.kind = kind
      self.number = number
      end = Int32(place + 1)
    }

    /// How it was printed, where that is not the customary way.
    package var layout: Layout {
      get { surroundings?.value.layout ?? Layout() }
      set { surroundings = Apart(Surroundings(layout: newValue, notes: notes)) }
    }

    /// Whether it is printed as `other` is, and with the same notes.
    package func isPrinted(as other: Unit) -> Bool { surroundings == other.surroundings }

    /// The notes printed with it.
    package var notes: [Annotation] {
      get { surroundings?.value.notes ?? [] }
      set { surroundings = Apart(Surroundings(layout: layout, notes: newValue)) }
    }
  }

  private struct Surroundings: Hashable, Sendable {
    var layout: Layout
    var notes: [Annotation]
  }

  /// The text.
  package let source: SourceText
  /// Its language.
  package let language: Language
  /// The units, parents before children, in document order; the act first.
  package var units: [Unit] = []

  /// Lays out a text of which nothing is read yet.
  package init(of source: SourceText, in language: Language) {
    self.source = source
    self.language = language
  }

  /// The unit at `place`, without the units in it.
  package func provision(at place: Int) -> Provision {
    let unit = units[place]
    var provision = Provision(kind: unit.kind, number: unit.number, state: unit.state)
    provision.wordings[language] = Wording(
      heading: unit.heading.count > 0 ? source.string(unit.heading.range) : nil,
      text: source.string(unit.text.range), layout: unit.layout, notes: unit.notes)
    return provision
  }

  /// The act with all units in it whose kind `isWanted`, and that stand in none that is not.
  package func tree(where isWanted: (ProvisionKind) -> Bool = { _ in true }) -> Provision {
    tree(at: 0, isWanted)
  }

  /// The units directly in the one at `place`, with all that is in them.
  package func trees(in place: Int) -> [Provision] {
    trees(in: place) { _ in true }
  }

  private func tree(at place: Int, _ isWanted: (ProvisionKind) -> Bool) -> Provision {
    var provision = provision(at: place)
    provision.children = trees(in: place, isWanted)
    return provision
  }

  private func trees(in place: Int, _ isWanted: (ProvisionKind) -> Bool) -> [Provision] {
    var trees: [Provision] = []
    var next = place + 1
    while next < units[place].end {
      if isWanted(units[next].kind) { trees.append(tree(at: next, isWanted)) }
      next = Int(units[next].end)
    }
    return trees
  }
}

/// Where letters stand in a text, in bytes.
package struct ByteRange: Hashable, Sendable {
  /// The first byte.
  package var start: UInt32
  /// How many there are.
  package var count: UInt32

  /// The bytes at `range`.
  package init(_ range: Range<Int>) {
    start = UInt32(range.lowerBound)
    count = UInt32(range.count)
  }

  /// Its bytes.
  package var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
}
