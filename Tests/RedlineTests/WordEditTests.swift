import Testing

@testable import Redline

@Suite struct WordEditTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var old: String
    var new: String
    var marked: String
    var testDescription: String { marked }
  }

  static let cases: [Case] = [
    Case(
      old: "в течение трех рабочих дней со дня получения",
      new: "в течение пяти рабочих дней со дня получения",
      marked: "в течение [-трех-]{+пяти+} рабочих дней со дня получения"),
    Case(
      old: "сбор, обработка персональных данных",
      new: "сбор, хранение, обработка персональных данных",
      marked: "сбор{+, хранение+}, обработка персональных данных"),
    Case(
      old: "сбор обработка персональных данных",
      new: "сбор, хранение обработка персональных данных",
      marked: "сбор{+, хранение+} обработка персональных данных"),
    Case(
      old: "органы и лица, действующие от их имени",
      new: "органы, организации и лица, действующие от их имени",
      marked: "органы{+, организации+} и лица, действующие от их имени"),
    Case(
      old: "Собственник обязан уведомить субъекта.",
      new: "Собственник обязан уведомить субъекта. Срок уведомления – три дня.",
      marked: "Собственник обязан уведомить субъекта.{+ Срок уведомления – три дня.+}"),
    Case(
      old: "согласно статье 12 настоящего Кодекса",
      new: "согласно статье 12-1 настоящего Кодекса",
      marked: "согласно статье [-12-]{+12-1+} настоящего Кодекса"),
    Case(
      old: "владелец интернет-платформы и пользователь услуг",
      new: "владелец онлайн-платформы и пользователь услуг",
      marked: "владелец [-интернет-платформы-]{+онлайн-платформы+} и пользователь услуг"),
    Case(
      old: "жеке деректерді жинау, өңдеу жүзеге асырылады",
      new: "жеке деректерді жинау, сақтау, өңдеу жүзеге асырылады",
      marked: "жеке деректерді жинау{+, сақтау+}, өңдеу жүзеге асырылады"),
    Case(
      old: "уәкілетті орган үш жұмыс күні ішінде хабарлайды",
      new: "уәкілетті орган бес жұмыс күні ішінде хабарлайды",
      marked: "уәкілетті орган [-үш-]{+бес+} жұмыс күні ішінде хабарлайды"),
    Case(
      old: "данные (персональные) субъекта хранятся",
      new: "данные (персональные) (биометрические) субъекта хранятся",
      marked: "данные (персональные) {+(биометрические) +}субъекта хранятся"),
    Case(
      old: "Первое положение. Третье положение закона.",
      new: "Первое положение. Второе положение. Третье положение закона.",
      marked: "Первое положение. {+Второе положение. +}Третье положение закона."),
    Case(
      old: "лицо, которое хранит сведения", new: "лицо, хранящее сведения",
      marked: "лицо, [-которое хранит-]{+хранящее+} сведения"),
  ]

  @Test(arguments: cases)
  func `an edit shows the phrase a drafter would name`(_ example: Case) {
    #expect(wordEdits(from: example.old, to: example.new).marked == example.marked)
  }

  @Test func `the same text is one equal stretch and the empty text none`() {
    #expect(wordEdits(from: "Право", to: "Право") == [WordEdit(.equal, "Право")])
    #expect(wordEdits(from: "", to: "").isEmpty)
    #expect(wordEdits(from: "", to: "Право") == [WordEdit(.insert, "Право")])
    #expect(wordEdits(from: "Право", to: "") == [WordEdit(.delete, "Право")])
  }

  @Test func `a text whose words all changed is replaced as a whole`() {
    let old = "Собственник обязан уведомить субъекта в срок"
    let new = "Оператор вправе отказать заявителю без объяснения"
    #expect(
      wordEdits(from: old, to: new) == [WordEdit(.delete, old), WordEdit(.insert, new)])
  }

  @Test func `letters that look alike are different letters`() {
    // Cyrillic о against Latin o; і (kk) against i.
    let edits = wordEdits(from: "право на доступ к данным", to: "правo на доступ к данным")
    #expect(edits.marked == "[-право-]{+правo+} на доступ к данным")
    #expect(
      wordEdits(from: "бірінші бөлік күшін жояды", to: "бipiнші бөлік күшін жояды").marked
        == "[-бірінші-]{+бipiнші+} бөлік күшін жояды")
  }

  @Test func `й of two letters is not й of one, and neither is cut`() {
    let edits = wordEdits(
      from: "настоящий Кодекс и иные законы", to: "настоящи\u{438}\u{306} Кодекс и иные законы")
    #expect(edits.count == 3)
    let decomposed = wordEdits(
      from: "настоящий Кодекс и иные", to: "настоящи\u{306} Кодекс и иные")
    #expect(decomposed.map(\.operation) == [.delete, .insert, .equal])
    #expect(decomposed[1].text.unicodeScalars.elementsEqual("настоящи\u{306}".unicodeScalars))
  }

  @Test func `ё is not е and қ is not к`() {
    #expect(
      wordEdits(from: "все её учёные степени указаны", to: "все её ученые степени указаны").marked
        == "все её [-учёные-]{+ученые+} степени указаны")
    #expect(
      wordEdits(from: "жаңа құқық беріледі оған", to: "жаңа кұқық беріледі оған").marked
        == "жаңа [-құқық-]{+кұқық+} беріледі оған")
  }

  @Test func `an invisible joiner stays in its word`() {
    let edits = wordEdits(
      from: "пункт 12 статьи Кодекса и закона", to: "пункт 1\u{2060}2 статьи Кодекса и закона")
    #expect(edits.marked == "пункт [-12-]{+1\u{2060}2+} статьи Кодекса и закона")
  }

  @Test func `a no-break space is another space`() {
    let edits = wordEdits(from: "пункт 12 статьи", to: "пункт\u{A0}12 статьи")
    #expect(edits.marked == "пункт[- -]{+\u{A0}+}12 статьи")
  }

  @Test func `spaces alone are compared too`() {
    #expect(wordEdits(from: "  ", to: " ").marked == "[-  -]{+ +}")
    #expect(wordEdits(from: "а б ", to: "а б").marked == "а б[- -]")
    #expect(wordEdits(from: " а б", to: "а б").marked == "[- -]а б")
  }

  @Test func `a paragraph of a megabyte is compared to the letter`() {
    let sentence = "Субъект вправе требовать от оператора уничтожения своих данных № "
    let words = (0..<9_000).map { sentence + "\($0). " }
    var changed = words
    for place in stride(from: 0, to: changed.count, by: 90) {
      changed[place] = "Оператор отвечает на требование номер \(place). "
    }
    let (old, new) = (words.joined(), changed.joined())
    #expect(old.utf8.count > 1_000_000)
    let edits = wordEdits(from: old, to: new)
    #expect(edits.old == old)
    #expect(edits.new == new)
    let kept = edits.filter { $0.operation == .equal }.map(\.text.utf8.count).reduce(0, +)
    #expect(kept > old.utf8.count * 95 / 100)
  }

  @Test func `a megabyte of the same word shortened by one loses one word`() {
    let old = Array(repeating: "право", count: 100_000).joined(separator: " ")
    let new = Array(repeating: "право", count: 99_999).joined(separator: " ")
    let edits = wordEdits(from: old, to: new)
    #expect(edits.old == old && edits.new == new)
    #expect(edits.filter { $0.operation == .delete }.map(\.text.utf8.count) == [11])
  }

  @Test func `two long texts with nothing in common are replaced, not searched forever`() {
    let old = (0..<50_000).map { "слово\($0)" }.joined(separator: " ")
    let new = (0..<50_000).map { "сөз\($0)" }.joined(separator: " ")
    #expect(wordEdits(from: old, to: new) == [WordEdit(.delete, old), WordEdit(.insert, new)])
  }

  @Test(arguments: 0..<300)
  func `edits joined are both texts to the letter and cut no word`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let bits = [
      "право", "данных", "12-1", "онлайн-платформа", "қ", "ё", "и\u{306}", "1\u{2060}2", "и", "в",
    ]
    let marks = [" ", " ", " ", " ", ", ", ". ", " – ", "\u{A0}", "«", "»", "; ", " (", ") ", "\n"]
    func text(_ count: Int) -> [String] {
      (0..<count).map { _ in
        bits[Int.random(in: bits.indices, using: &random)]
          + marks[Int.random(in: marks.indices, using: &random)]
      }
    }
    let old = text(Int.random(in: 0...40, using: &random))
    var new = old
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let place = Int.random(in: 0...new.count, using: &random)
      if Bool.random(using: &random) {
        new.insert(contentsOf: text(Int.random(in: 1...4, using: &random)), at: place)
      } else if place < new.count {
        new.removeSubrange(place..<min(new.count, place + Int.random(in: 1...3, using: &random)))
      }
    }
    let edits = wordEdits(from: old.joined(), to: new.joined())
    #expect(edits.old.utf8.elementsEqual(old.joined().utf8))
    #expect(edits.new.utf8.elementsEqual(new.joined().utf8))
    #expect(edits.allSatisfy { !$0.text.isEmpty })
    #expect(zip(edits, edits.dropFirst()).allSatisfy { isInOrder($0.operation, $1.operation) })
    #expect(cuts(in: edits.filter { $0.operation != .insert }) == 0)
    #expect(cuts(in: edits.filter { $0.operation != .delete }) == 0)
  }

  private func isInOrder(_ left: WordEdit.Operation, _ right: WordEdit.Operation) -> Bool {
    left == .equal ? right != .equal : left == .delete ? right != .delete : right == .equal
  }

  /// How many words begin in one stretch and end in the next.
  private func cuts(in edits: [WordEdit]) -> Int {
    let joined = Token.all(of: edits.map(\.text).joined())
    var end = 0
    var cuts = 0
    for edit in edits {
      end += edit.text.utf8.count
      cuts += joined.count { $0.start < end && end < $0.end }
    }
    return cuts
  }

  @Test func `Myers finds a shortest edit of every pair of short sequences`() {
    func sequences(_ length: Int) -> [[UInt64]] {
      length == 0 ? [[]] : sequences(length - 1).flatMap { rest in [1, 2, 3].map { rest + [$0] } }
    }
    let all = (0...4).flatMap(sequences)
    for old in all {
      for new in all {
        var search = Myers(old, new)
        search.compare(old.indices, new.indices)
        let kept = zip(old, search.deleted).filter { !$1 }.map(\.0)
        let put = zip(new, search.inserted).filter { !$1 }.map(\.0)
        #expect(kept == put)
        #expect(kept.count == longestCommon(old, new), "\(old) \(new)")
      }
    }
  }

  @Test func `phrases are matched in order, and as many words stay as can`() {
    func texts(_ length: Int) -> [[String]] {
      length == 0
        ? [[]]
        : texts(length - 1).flatMap { rest in ["право", "закон", "орган"].map { rest + [$0] } }
    }
    let all = (0...4).flatMap(texts)
    for old in all {
      for new in all {
        let (lefts, rights) = (
          Token.all(of: old.joined(separator: " ")), Token.all(of: new.joined(separator: " "))
        )
        let hunks = PhraseMatch(lefts[...], rights[...]).hunks()
        let kept = lefts.indices.filter { place in !hunks.contains { $0.old.contains(place) } }
        let put = rights.indices.filter { place in !hunks.contains { $0.new.contains(place) } }
        #expect(kept.map { old[$0] } == put.map { new[$0] }, "\(old) \(new)")
        #expect(
          kept.count == longestCommon(lefts.map(\.hash), rights.map(\.hash)), "\(old) \(new)")
      }
    }
  }

  private func longestCommon(_ old: [UInt64], _ new: [UInt64]) -> Int {
    var best = Array(repeating: 0, count: new.count + 1)
    for left in old {
      var diagonal = 0
      for (place, right) in new.enumerated() {
        let above = best[place + 1]
        best[place + 1] = left == right ? diagonal + 1 : max(above, best[place])
        diagonal = above
      }
    }
    return best[new.count]
  }
}
