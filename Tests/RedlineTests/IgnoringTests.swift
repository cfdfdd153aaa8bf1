import LegalText
import Redline
import Testing

@Suite struct IgnoringTests {
  private static func changes(_ old: String, _ new: String) -> ChangeSet {
    redline(
      from: act([article("1", "Срок", [old])]), to: act([article("1", "Срок", [new])]),
      language: .ru)
  }

  /// Whether the two are the same but for what is ignored.
  private static func isSame(
    _ old: String, _ new: String, ignoring ignored: Set<IgnoredDifference>
  ) -> Bool {
    var changes = changes(old, new)
    let unchanged = changes.unchanged
    changes.ignore(ignored)
    #expect(changes.changes.count == 1)
    let isSame = changes.changes.first?.kind == .unchanged
    #expect(changes.unchanged == unchanged + (isSame ? 1 : 0))
    return isSame
  }

  @Test(arguments: [
    ("данные, сведения", "данные; сведения."), ("«данные»", "\"данные\""),
    ("данные – это", "данные - это"), ("№ 5", "№\u{A0}5"), ("255\u{2060}-VIII", "255-VIII"),
    ("1,5 тенге", "1.5 тенге"), ("10–12 дней", "10-12 дней"), ("(данные)", "данные"),
    ("данные,сведения", "данные сведения"), ("мәлімет ’ті", "мәлімет ті"),
  ])
  func `punctuation is marks, spaces and what is not seen`(old: String, new: String) {
    #expect(Self.isSame(old, new, ignoring: [.punctuation]))
    #expect(!Self.isSame(old, new, ignoring: [.letterCase]))
  }

  @Test(arguments: [
    ("1,5 тенге", "15 тенге"), ("1,5 тенге", "1 5 тенге"), ("10 % цены", "10 цены"),
    ("−5 градусов", "5 градусов"), ("-5 градусов", "5 градусов"), ("12-1 статья", "121 статья"),
    ("онлайн-платформа", "онлайн платформа"), ("и/или", "и или"), ("§ 5", "5"),
    ("№ 5", "5"), ("данные", "данных"), ("об'ект", "объект"),
  ])
  func `what changes the sense is no punctuation`(old: String, new: String) {
    #expect(!Self.isSame(old, new, ignoring: [.punctuation]))
  }

  @Test(arguments: [
    ("в течение 5 дней", "в течение 15 дней"), ("статьи 12", "статьи 12-1"),
    ("10 000 тенге", "9 500 тенге"), ("1,5 процента", "2 процента"),
    ("12-бап", "13-бап"), ("5\u{A0}000 теңге", "700 теңге"),
  ])
  func `numbers are those in figures`(old: String, new: String) {
    #expect(Self.isSame(old, new, ignoring: [.numbers]))
    #expect(!Self.isSame(old, new, ignoring: [.punctuation, .letterCase]))
  }

  @Test(arguments: [
    ("пункты 1 и 2", "пункты 1, 2 и 3"), ("десяти дней", "пяти дней"), ("статьи 5", "статьи"),
    ("255-VIII", "255-IX"), ("пункт 1 2", "пункт 1"), ("5 дней", "5 часов"),
  ])
  func `what is no number, or one more, is a change`(old: String, new: String) {
    #expect(!Self.isSame(old, new, ignoring: [.numbers]))
  }

  @Test func `letters may differ in case, and all three may be ignored at once`() {
    #expect(Self.isSame("Данные Хранят", "данные хранят", ignoring: [.letterCase]))
    #expect(Self.isSame("ҚҰҚЫҚ", "құқық", ignoring: [.letterCase]))
    #expect(!Self.isSame("Данные", "Сведения", ignoring: [.letterCase]))
    #expect(!Self.isSame("Данные, 5", "данные 6", ignoring: [.letterCase, .numbers]))
    #expect(
      Self.isSame("Данные, 5", "данные 6", ignoring: [.letterCase, .numbers, .punctuation]))
  }

  @Test func `a new number is passed over with numbers, a new place never`() {
    let old = act([article("1", "Срок", ["в течение 5 дней"]), article("2", "Порядок", ["иное"])])
    var renumbered = old
    renumbered.children[0].number = ProvisionNumber("1-1")
    var changes = redline(from: old, to: renumbered, language: .ru)
    #expect(changes.lines == ["renumbered art_1 → art_1-1"])
    changes.ignore([.punctuation, .letterCase])
    #expect(changes.changes[0].kind == .renumbered)
    changes.ignore([.numbers])
    #expect(changes.changes[0].kind == .unchanged)
    #expect(changes.unchanged == redline(from: old, to: old, language: .ru).unchanged)

    var moved = old
    moved.children.swapAt(0, 1)
    changes = redline(from: old, to: moved, language: .ru)
    let lines = changes.lines
    changes.ignore(Set(IgnoredDifference.allCases))
    #expect(changes.lines == lines && lines.count == 1)
  }

  @Test func `what is new or gone is told whatever is ignored`() {
    let old = act([article("1", "Срок", ["5"])])
    let new = act([article("1", "Срок", ["5", "6"])])
    for (left, right) in [(old, new), (new, old)] {
      var changes = redline(from: left, to: right, language: .ru)
      let kinds = changes.changes.map(\.kind)
      changes.ignore(Set(IgnoredDifference.allCases))
      #expect(changes.changes.map(\.kind) == kinds && kinds.count == 1)
    }
  }

  @Test func `the words stay to the letter`() {
    var changes = Self.changes("данные, сведения", "данные; сведения")
    let words = changes.changes[0].words
    changes.ignore([.punctuation])
    #expect(changes.changes[0].words == words && words.count > 1)
  }
}
