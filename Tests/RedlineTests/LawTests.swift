import LegalText
import Testing

@testable import Redline

/// Laws that hold for every pair of editions.
@Suite struct LawTests {
  static let vocabulary =
    "субъект оператор данные согласие орган срок уведомление передача хранение сбор доступ право "
    + "обязанность закон кодекс статья пункт лицо система защита безопасность контроль надзор акт"

  /// Checks what must hold of every comparison: each old unit once; each new unit once, in order; words to the letter.
  static func check(_ old: Provision, _ new: Provision, _ say: @autoclosure () -> String) {
    let note = Comment(rawValue: say())
    let alignment = align(old, with: new)
    let all = redline(of: alignment, language: .ru, includingUnchanged: true)
    let olds = lawful(old)
    let news = lawful(new)
    let from = all.changes.compactMap { $0.from?.eId }
    let to = all.changes.compactMap { $0.to }.filter { $0.provision.state == .inForce }
    #expect(from.sorted() == olds.map(\.eId).sorted(), note)
    #expect(to.map(\.eId) == news.map(\.eId), note)
    for change in all.changes {
      let left = change.from?.provision.wordings.ru?.text ?? ""
      let right = change.to?.provision.wordings.ru?.text ?? ""
      #expect(change.words.old.utf8.elementsEqual(left.utf8), note)
      #expect(change.words.new.utf8.elementsEqual(right.utf8), note)
      if change.kind == .unchanged { #expect(left == right) }
    }
    #expect(all.unchanged == all.count(of: .unchanged), note)
    let some = redline(of: alignment, language: .ru)
    #expect(some.changes == all.changes.filter { $0.kind != .unchanged }, note)
    for (newer, older) in alignment.oldOfNew.enumerated() {
      if let older { #expect(alignment.newOfOld[older] == newer, note) }
    }
    #expect(
      alignment.oldOfNew.count { $0 != nil } == alignment.newOfOld.count { $0 != nil }, note)
  }

  /// The units that are law, in order; what is repealed holds nothing in these tests.
  static func lawful(_ root: Provision) -> [Unit] {
    align(root, with: root).old.filter { $0.provision.state == .inForce }
  }

  static func sentence(_ random: inout Seeded, _ count: ClosedRange<Int>) -> String {
    let words = vocabulary.split(separator: " ")
    return (0..<Int.random(in: count, using: &random)).map { _ in
      String(words[Int.random(in: words.indices, using: &random)])
        + "\(Int.random(in: 1...9, using: &random))"
    }.joined(separator: " ")
  }

  static func randomAct(_ random: inout Seeded) -> Provision {
    var number = 0
    return act(
      (1...Int.random(in: 1...4, using: &random)).map { chapter in
        unit(
          .chapter, "\(chapter)", heading: sentence(&random, 2...4),
          (0..<Int.random(in: 0...5, using: &random)).map { _ in
            number += 1
            let kind = Bool.random(using: &random) ? ProvisionKind.paragraph : .part
            return unit(
              .article, "\(number)", heading: sentence(&random, 1...5),
              (0..<Int.random(in: 0...6, using: &random)).map { place in
                unit(
                  kind, "\(place + 1)", sentence(&random, 0...20),
                  (0..<Int.random(in: 0...3, using: &random)).map {
                    unit(.subparagraph, "\($0 + 1)", sentence(&random, 0...9))
                  })
              })
          })
      })
  }

  /// Edits a tree: words, deletions, insertions, swaps, repeals.
  static func edit(_ root: inout Provision, _ random: inout Seeded) {
    for place in root.children.indices.reversed() {
      edit(&root.children[place], &random)
      switch Int.random(in: 0..<40, using: &random) {
      case 0: root.children.remove(at: place)
      case 1:
        var copy = root.children[place]
        copy.wordings.ru?.text = sentence(&random, 1...12)
        root.children.insert(copy, at: place)
      case 2:
        root.children.swapAt(place, Int.random(in: root.children.indices, using: &random))
      case 3:
        root.children[place].state = .repealed
        root.children[place].children = []
        root.children[place].wordings.ru = Wording()
      case 4, 5: root.children[place].wordings.ru?.text += " " + sentence(&random, 1...5)
      case 6: root.children[place].wordings.ru?.text = sentence(&random, 0...20)
      default: break
      }
    }
  }

  /// Numbers all anew, articles through the act.
  static func renumber(_ root: inout Provision, from article: inout Int) {
    for place in root.children.indices {
      if root.children[place].kind == .article {
        article += 1
        root.children[place].number = ProvisionNumber(article)
      } else {
        root.children[place].number = ProvisionNumber(place + 1)
      }
      renumber(&root.children[place], from: &article)
    }
  }

  @Test(arguments: 0..<150)
  func `each unit is accounted for once, to the letter`(seed: Int) {
    var random = Seeded(UInt64(seed))
    let old = Self.randomAct(&random)
    var new = old
    Self.edit(&new, &random)
    if seed % 2 == 0 {
      var article = 0
      Self.renumber(&new, from: &article)
    }
    Self.check(old, new, "seed \(seed)")
    Self.check(new, old, "seed \(seed) backwards")
    #expect(redline(from: new, to: new, language: .ru).changes.isEmpty)
    let other = Self.randomAct(&random)
    Self.check(old, other, "seed \(seed) against another act")
  }

  @Test(arguments: 0..<30)
  func `renumbering alone changes no word and repeals nothing`(seed: Int) {
    var random = Seeded(UInt64(seed) + 1_000)
    var old = Self.randomAct(&random)
    var article = 0
    Self.renumber(&old, from: &article)
    var new = old
    article = 7
    Self.renumber(&new, from: &article)
    let articles = Self.lawful(old).count { $0.provision.kind == .article }
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.changes.allSatisfy { $0.kind == .renumbered })
    #expect(changes.changes.count == articles)
    #expect(
      changes.changes.flatMap { $0.words + $0.headingWords }.allSatisfy { $0.operation == .equal })
  }

  @Test func `every pair of lists of up to four short units is accounted for`() {
    func lists(_ length: Int, of texts: [String]) -> [[String]] {
      guard length > 0 else { return [[]] }
      return lists(length - 1, of: texts).flatMap { rest in texts.map { rest + [$0] } }
    }
    let all =
      (0...3).flatMap { lists($0, of: ["сбор", "учет", ""]) } + lists(4, of: ["сбор", "учет"])
    for kind in [ProvisionKind.subparagraph, .part] {
      for old in all {
        for new in all {
          Self.check(list(kind, old), list(kind, new), "\(kind) \(old) \(new)")
        }
      }
    }
  }

  @Test func `of lists of different short units no more moves than needed`() {
    let words = ["сбор", "учет", "доступ", "надзор"]
    func orders(_ rest: [String]) -> [[String]] {
      rest.isEmpty
        ? [[]] : rest.flatMap { word in orders(rest.filter { $0 != word }).map { [word] + $0 } }
    }
    for order in orders(words) {
      let changes = redline(from: list(.part, words), to: list(.part, order), language: .ru)
      let places = order.map { words.firstIndex(of: $0) ?? 0 }
      #expect(changes.count(of: .moved) == 4 - longest(places), "\(order)")
      #expect(changes.changes.count == changes.count(of: .moved), "\(order)")
    }
  }

  /// The length of the longest increasing run, by trying all.
  private func longest(_ values: [Int]) -> Int {
    (0..<(1 << values.count)).map { mask in
      let run = values.indices.filter { mask >> $0 & 1 == 1 }.map { values[$0] }
      return zip(run, run.dropFirst()).allSatisfy { $0 < $1 } ? run.count : 0
    }.max() ?? 0
  }

  @Test func `one of many identical siblings gone is one repeal`() {
    let formula = "иные полномочия, предусмотренные законами Республики Казахстан"
    let old = list(.part, Array(repeating: formula, count: 5_000))
    let new = list(.part, Array(repeating: formula, count: 4_999))
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.changes.map(\.kind) == [.repealed])
    #expect(changes.unchanged == 5_001)
    #expect(redline(from: new, to: old, language: .ru).changes.map(\.kind) == [.inserted])
  }

  @Test func `five thousand identical paragraphs against as many others are all the same ones`() {
    let left = "иные полномочия, предусмотренные законами Республики Казахстан и актами Президента"
    let right = "иные права, предусмотренные законами Республики Казахстан и актами Президента"
    let old = list(.paragraph, Array(repeating: left, count: 5_000))
    let new = list(.paragraph, Array(repeating: right, count: 5_000))
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.count(of: .substituted) == 5_000 && changes.changes.count == 5_000)
  }

  @Test func `identical paragraphs keep their numbers where one between them goes`() {
    let old = list(.paragraph, ["а", "а", "а", "б", "а"])
    var new = old
    new.children[0].children.remove(at: 1)
    let changes = redline(from: old, to: new, language: .ru)
    #expect(changes.lines == ["repealed art_1__para_2 → –"])
  }

  @Test func `units without any text are matched by number`() {
    let old = list(.paragraph, ["", "", ""])
    var new = old
    new.children[0].children.remove(at: 0)
    #expect(
      redline(from: old, to: new, language: .ru).lines == ["repealed art_1__para_1 → –"])
  }
}
