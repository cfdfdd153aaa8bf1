/// The number of a provision: `12`, or `12-1` for one put in after 12, `12-1-1` for one put in after 12-1.
///
/// Numbers order as the law counts them: 9 < 9-1 < 9-2 < 10 < 10-1 (Law on legal acts, art. 26(7)). Whether the text
/// prints an Arabic or a Roman figure is a matter of its layout; the number is the same.
public struct ProvisionNumber: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The figure before the first hyphen, 0 to 999,999.
  public let first: Int
  /// The figures after it: none for 12, one for 12-1.
  public let additions: [Int]

  /// The figures between the hyphens; never empty, each 0 to 999,999.
  public var figures: [Int] { [first] + additions }

  /// The number `12`, or with additions `12-1`.
  public init(_ first: Int, additions: [Int] = []) {
    self.first = first
    self.additions = additions
  }

  /// Reads `12` or `12-1`; hyphens and dashes of every kind are taken. Nil where it is not a number.
  public init?(_ text: some StringProtocol) {
    if let figure = Self.figure(text.utf8) {
      self.init(figure)
      return
    }
    var figures: [Int] = []
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: Self.isHyphen) {
      guard let figure = Self.figure(part.utf8) else { return nil }
      figures.append(figure)
    }
    guard let first = figures.first, figures.count <= 8 else { return nil }
    self.init(first, additions: Array(figures.dropFirst()))
  }

  /// Reads a Roman figure of I to MMMCMXCIX, Latin or Cyrillic look-alike letters alike.
  ///
  /// Nil for what is no customary figure: IIX, VX, IIII.
  public init?(roman text: some StringProtocol) {
    let values: [Character: Int] = [
      "I": 1, "І": 1, "V": 5, "X": 10, "Х": 10, "L": 50, "C": 100, "С": 100, "D": 500, "M": 1000,
      "М": 1000,
    ]
    var total = 0
    var previous = Int.max
    for letter in text {
      guard let value = values[letter] else { return nil }
      total += value > previous ? value - 2 * previous : value
      previous = value
    }
    guard (1...3999).contains(total),
      Self.roman(total).map({ values[$0] }) == text.map({ values[$0] })
    else { return nil }
    self.init(total)
  }

  /// The next number of the same rank: 10 after 9, 9-2 after 9-1.
  public var successor: ProvisionNumber {
    guard let last = additions.last else { return ProvisionNumber(first + 1) }
    return ProvisionNumber(first, additions: additions.dropLast() + [last + 1])
  }

  /// The first number of a unit put in directly after this one: 9-1 after 9.
  public var firstInserted: ProvisionNumber {
    ProvisionNumber(first, additions: additions + [1])
  }

  /// `12-1`.
  public var description: String {
    var text = String(first)
    for figure in additions { text += "-" + String(figure) }
    return text
  }

  /// Orders as the law counts: figure by figure, the shorter number first.
  public static func < (left: ProvisionNumber, right: ProvisionNumber) -> Bool {
    left.first != right.first
      ? left.first < right.first : left.additions.lexicographicallyPrecedes(right.additions)
  }

  /// The Roman figure for 1 to 3999.
  private static func roman(_ number: Int) -> String {
    var rest = number
    var text = ""
    for (value, letters) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        text += letters
        rest -= value
      }
    }
    return text
  }

  /// A figure of one to six digits; nil for anything else.
  private static func figure(_ bytes: some Collection<UInt8>) -> Int? {
    guard (1...6).contains(bytes.count) else { return nil }
    var figure = 0
    for byte in bytes {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      figure = figure * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return figure
  }

  private static func isHyphen(_ character: Character) -> Bool {
    "-‐‑‒–—−".contains(character)
  }
}
