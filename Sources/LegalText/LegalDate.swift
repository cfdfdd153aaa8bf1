/// A calendar day, without a time zone: the day on which law counts.
///
/// Written `YYYY-MM-DD` (ISO 8601), years 0001 to 9999. Days compare as numbers, so texts of dates compare as dates.
public struct LegalDate: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Days since 1970-01-01 in the proleptic Gregorian calendar; negative before.
  public let dayNumber: Int32

  /// The day of that number.
  public init(dayNumber: Int32) {
    self.dayNumber = dayNumber
  }

  /// Makes a day, nil where the calendar has none (2026-02-30, year 0).
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.daysInMonth(month, of: year)).contains(day)
    else { return nil }
    self.dayNumber = Self.dayNumber(year: year, month: month, day: day)
  }

  /// Reads `YYYY-MM-DD`, and nothing else.
  public init?(iso text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = Self.digits(bytes[0..<4]), let month = Self.digits(bytes[5..<7]),
      let day = Self.digits(bytes[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads `DD.MM.YYYY`, as footnotes write dates; a space around the points is passed over.
  public init?(pointed text: some StringProtocol) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
      let trimmed = part.utf8.drop { $0 == UInt8(ascii: " ") }
      return Array(trimmed.reversed().drop { $0 == UInt8(ascii: " ") }.reversed())
    }
    guard parts.count == 3, parts[2].count == 4, (1...2).contains(parts[0].count),
      (1...2).contains(parts[1].count), let day = Self.digits(parts[0][...]),
      let month = Self.digits(parts[1][...]), let year = Self.digits(parts[2][...])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The year, month and day.
  public var components: (year: Int, month: Int, day: Int) {
    // Days from civil, backwards: eras of 400 years that begin on 1 March.
    let shifted = Int(dayNumber) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// `YYYY-MM-DD`.
  public var description: String {
    let (year, month, day) = components
    return Self.padded(year, to: 4) + "-" + Self.padded(month, to: 2) + "-"
      + Self.padded(day, to: 2)
  }

  /// `DD.MM.YYYY`.
  public var pointed: String {
    let (year, month, day) = components
    return Self.padded(day, to: 2) + "." + Self.padded(month, to: 2) + "."
      + Self.padded(year, to: 4)
  }

  /// Earlier days come first.
  public static func < (left: LegalDate, right: LegalDate) -> Bool {
    left.dayNumber < right.dayNumber
  }

  /// The day `days` later (earlier where negative), no later than 9999 and no earlier than 0001.
  public func adding(days: Int) -> LegalDate {
    let sum = Int(dayNumber).addingReportingOverflow(days)
    let number = sum.overflow ? (days < 0 ? Int.min : Int.max) : sum.partialValue
    let first = Int(Self.dayNumber(year: 1, month: 1, day: 1))
    let last = Int(Self.dayNumber(year: 9999, month: 12, day: 31))
    return LegalDate(dayNumber: Int32(min(max(number, first), last)))
  }

  /// The same day of the month `months` later, or that month's last day where it is shorter.
  ///
  /// Stays within the years 0001 to 9999, as `adding(days:)` does.
  public func adding(months: Int) -> LegalDate {
    let (year, month, day) = components
    let months = min(max(months, -120_000), 120_000)
    let index = min(max(year * 12 + month - 1 + months, 12), 9999 * 12 + 11)
    let (newYear, newMonth) = (index / 12, index % 12 + 1)
    let newDay = min(day, Self.daysInMonth(newMonth, of: newYear))
    return LegalDate(
      dayNumber: Self.dayNumber(year: newYear, month: newMonth, day: newDay))
  }

  private static func dayNumber(year: Int, month: Int, day: Int) -> Int32 {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
    let yearOfEra = shiftedYear - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  private static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2:
      year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400)) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for byte in bytes {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return bytes.isEmpty ? nil : value
  }

  private static func padded(_ value: Int, to width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, width - text.count)) + text
  }
}
