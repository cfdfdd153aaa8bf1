import LegalText
import Testing

@Suite struct LegalDateTests {
  @Test func `every day of 1600 to 2400 is read as it is written`() throws {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var previous = try #require(LegalDate(iso: "1599-12-31"))
    for year in 1600...2400 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      for month in 1...12 {
        let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
        for day in 1...length {
          let date = try #require(LegalDate(year: year, month: month, day: day))
          // Plain conditions: three hundred thousand expectations take a minute.
          guard date.components == (year, month, day), previous.adding(days: 1) == date,
            previous < date, LegalDate(iso: date.description) == date,
            LegalDate(pointed: date.pointed) == date,
            date.dayNumber == previous.dayNumber + 1
          else {
            Issue.record("\(year)-\(month)-\(day): \(date)")
            return
          }
          previous = date
        }
        #expect(LegalDate(year: year, month: month, day: length + 1) == nil)
      }
    }
  }

  @Test func `day nought is 1970-01-01`() {
    #expect(LegalDate(dayNumber: 0).description == "1970-01-01")
    #expect(LegalDate(dayNumber: -1).pointed == "31.12.1969")
  }

  @Test(arguments: [
    ("2026-01-10", 6, "2026-07-10"), ("2026-01-31", 1, "2026-02-28"),
    ("2024-01-31", 1, "2024-02-29"), ("2026-12-31", 2, "2027-02-28"),
    ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-01-15", -13, "2024-12-15"), ("2026-05-31", 0, "2026-05-31"),
    ("0001-01-01", -1, "0001-01-01"), ("9999-12-31", 1, "9999-12-31"),
  ])
  func `months are added to the same day or the last`(
    from: String, months: Int, wanted: String
  ) throws {
    #expect(try #require(LegalDate(iso: from)).adding(months: months).description == wanted)
  }

  @Test func `sixty days after the day after publication`() throws {
    // Law 326-VIII: published 25.06.2026, in force 25.08.2026.
    let published = try #require(LegalDate(pointed: "25.06.2026"))
    #expect(published.adding(days: 61).description == "2026-08-25")
  }

  @Test func `no distance leaves the calendar`() throws {
    let date = try #require(LegalDate(iso: "2026-01-09"))
    #expect(date.adding(days: .max).description == "9999-12-31")
    #expect(date.adding(days: .min).description == "0001-01-01")
    #expect(date.adding(months: .max).components.year == 9999)
    #expect(date.adding(months: .min).components.year == 1)
  }

  @Test(arguments: [
    "", "2026-1-09", "2026-01-9", "2026-02-30", "2026-13-01", "2026-00-01", "2026-01-00",
    "0000-01-01", "2023-02-29", "1900-02-29", "2026/01/09", "2026-01-09 ", "２026-01-09",
    "-026-01-09", "+026-01-09", "26-01-2026", "2026-01-090",
  ])
  func `what is no ISO date is refused`(text: String) {
    #expect(LegalDate(iso: text) == nil)
  }

  @Test func `pointed dates may have spaces round the points`() {
    #expect(LegalDate(pointed: " 9. 1 .2026 ")?.description == "2026-01-09")
    for text in [
      "", "..", "9.1.26", "30.02.2026", "9.1.2026.", "009.1.2026", "9 .1 .20 26", "x.1.2026",
    ] {
      #expect(LegalDate(pointed: text) == nil, "\(text)")
    }
  }
}
