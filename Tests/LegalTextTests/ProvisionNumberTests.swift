import LegalText
import Testing

@Suite struct ProvisionNumberTests {
  @Test func `numbers order as the law counts them`() throws {
    let texts = ["1", "2", "9", "9-1", "9-1-1", "9-2", "9-10", "10", "10-1", "100", "999999"]
    let numbers = try texts.map { try #require(ProvisionNumber($0)) }
    for (left, first) in numbers.enumerated() {
      for (right, second) in numbers.enumerated() {
        #expect((first < second) == (left < right), "\(first) \(second)")
        #expect((first == second) == (left == right))
      }
    }
    #expect(numbers.map(\.description) == texts)
  }

  @Test func `a successor and a first insertion come next, in that order`() throws {
    for text in ["1", "9", "9-1", "27-1", "9-1-1"] {
      let number = try #require(ProvisionNumber(text))
      #expect(number < number.firstInserted)
      #expect(number.firstInserted < number.successor)
      #expect(number.successor.figures.count == number.figures.count)
    }
    #expect(ProvisionNumber("9-1")?.successor.description == "9-2")
    #expect(ProvisionNumber("9")?.firstInserted.description == "9-1")
  }

  @Test(arguments: ["-", "‐", "‑", "‒", "–", "—", "−"])
  func `every hyphen joins figures`(hyphen: String) {
    #expect(ProvisionNumber("12" + hyphen + "1")?.figures == [12, 1])
  }

  @Test(arguments: ["", "-", "1-", "-1", "1--1", "1 1", "1.1", "a", "٣", "1\u{301}", "1234567"])
  func `what is not a number is refused`(text: String) {
    #expect(ProvisionNumber(text) == nil)
  }

  @Test func `every Roman figure to 3999 is read, and nothing else that has its letters`() {
    var figures: [String: Int] = [:]
    for number in 1...3999 {
      let figure = Self.roman(number)
      figures[figure] = number
      #expect(ProvisionNumber(roman: figure)?.figures == [number])
    }
    for text in ["", "IIII", "IIX", "VX", "IC", "MMMM", "Z", "iv"] {
      #expect(ProvisionNumber(roman: text) == nil, "\(text)")
    }
    let letters = ["I", "V", "X", "L", "C"]
    for first in letters {
      for second in letters {
        for third in letters {
          let text = first + second + third
          #expect(ProvisionNumber(roman: text)?.figures.first == figures[text], "\(text)")
        }
      }
    }
  }

  @Test func `Cyrillic look-alikes are Roman figures`() {
    #expect(ProvisionNumber(roman: "ХІV")?.figures == [14])
    #expect(ProvisionNumber(roman: "МСХI")?.figures == [1111])
  }

  private static func roman(_ number: Int) -> String {
    let digits = [
      ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"],
      ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"],
      ["", "C", "CC", "CCC", "CD", "D", "DC", "DCC", "DCCC", "CM"],
      ["", "M", "MM", "MMM"],
    ]
    return digits[3][number / 1000] + digits[2][number / 100 % 10]
      + digits[1][number / 10 % 10] + digits[0][number % 10]
  }
}
