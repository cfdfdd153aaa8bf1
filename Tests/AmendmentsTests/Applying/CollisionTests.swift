import Amendments
import GroundTruth
import LegalText
import NaiveAmendments
import Testing

@Suite struct CollisionTests {
  private func kinds(
    _ base: Provision, _ first: [Instruction], _ second: [Instruction]
  ) throws -> [Collision.Kind] {
    let there = try collisions(of: first, and: second, over: base).map(\.kind)
    let back = try collisions(of: second, and: first, over: base).map(\.kind)
    #expect(there.sorted { $0.rawValue < $1.rawValue } == back.sorted { $0.rawValue < $1.rawValue })
    return there
  }

  @Test func `drafts that touch different words do not collide`() throws {
    let base = try article("1. Мастер чинит вещи.\n2. Срок – месяц.\n3. Мастер ждет.")
    let one = [
      try say("1(1)", words("чинит", "моет")), try say("1(3)", exclude),
      try say("1", add(.paragraph, "4", "Новый.")),
    ]
    let other = [
      try say("1(1)", words("вещи", "письма")), try say("1(2)", words("месяц", "год")),
      try say("1", add(.paragraph, "5", "Другой.")),
    ]
    #expect(try kinds(base, one, other) == [])
  }

  @Test func `the same words, an excluded unit, the same number and a shifted place collide`()
    throws
  {
    let base = try article("1. Мастер чинит вещи.\n2. Один.\nДва мастера.\nТри мастера.")
    #expect(
      try kinds(
        base, [try say("1(1)", words("чинит вещи", "моет"))],
        [try say("1(1)", words("вещи", "дом"))])
        == [.sameWords])
    #expect(
      try kinds(base, [try say("1(2)", exclude)], [try say("1(2)", words("Один", "Сто"))])
        == [.excludedAndChanged])
    #expect(
      try kinds(
        base, [try say("1", add(.paragraph, "3", "А."))], [try say("1", add(.paragraph, "3", "Б."))]
      )
        == [.sameNumber])
    #expect(
      try kinds(
        base, [try say("1(2)", add(.part, "2", "Новая."))],
        [try say("часть третья пункта 2 статьи 1", words("мастера", "умельца"))])
        == [.orderDecides])
    let found = try collisions(
      of: [try say("1(1)", words("Мастер", "Он")), try say("1(2)", exclude)],
      and: [try say("1(2)", words("Один", "Сто")), try say("1(1)", words("вещи", "дом"))],
      over: base)
    #expect(found.count == 1)
    #expect(found.first?.eId == "art_1__para_2")
    #expect(found.first?.first.operation == exclude)
  }

  @Test func `new words that refer to what the other excludes are told`() throws {
    let base = try act("Статья 1. Один\n1. Текст.\nСтатья 2. Два\n1. Текст.\n2. Еще.")
    let one = [
      try say("1", add(.paragraph, "2", "По правилам пункта 2 статьи 2 настоящего Закона."))
    ]
    let other = [try say("2(2)", exclude)]
    #expect(try kinds(base, one, other) == [.reference])
    #expect(try kinds(base, one, [try say("2(1)", exclude)]) == [])
  }

  @Test func `new words that refer to what the other renumbers, moves or rewords are told`() throws
  {
    let base = try act(
      "Статья 1. Один\n1. Текст.\nСтатья 2. Два\n1. Текст.\n2. Еще:\n1) один;\n2) два.")
    let one = [
      try say("1", add(.paragraph, "2", "По правилам пункта 2 статьи 2 настоящего Закона."))
    ]
    func number(_ number: Int) -> Amendments.Operation {
      .renumberUnit(RenumberUnit(ProvisionNumber(number)))
    }
    #expect(try kinds(base, one, [try say("2(2)", number(3))]) == [.reference])
    #expect(try kinds(base, one, [try say("2", exclude)]) == [.reference])
    #expect(try kinds(base, one, [try say("2(2)(2)", words("два", "три"))]) == [.rewordedReference])
    #expect(
      try kinds(
        base, one, [try say("абзац первый пункта 2 статьи 2", words("Еще", "Также"))])
        == [.rewordedReference])
    #expect(try kinds(base, one, [try say("2(1)", words("Текст", "Слово"))]) == [])
    // A reference that stood there before is no new one.
    let told = try act("Статья 1. Один\n1. По статье 2 настоящего Закона.\nСтатья 2. Два\n1. Т.")
    #expect(
      try kinds(
        told, [try say("1(1)", words("По", "Согласно"))], [try say("2", exclude)]) == [])
    // The whole of an article is not reworded by a word in it.
    let wide = [try say("1", add(.paragraph, "2", "По статье 2 настоящего Закона."))]
    #expect(try kinds(base, wide, [try say("2(2)(2)", words("два", "три"))]) == [])
    #expect(try kinds(base, wide, [try say("2", exclude)]) == [.reference])
  }

  @Test func `new words with a term that the other defines in another way are told`() throws {
    let base = try act(
      """
      Статья 1. Основные понятия
      1) оператор платформы – лицо, которое ведет учет;
      2) учет – запись.
      Статья 2. Права
      1. Текст.
      """)
    let other = [try say("1(1)", words("лицо", "учреждение"))]
    let one = [try say("2", add(.paragraph, "2", "Права операторов платформы равны."))]
    #expect(try kinds(base, one, other) == [.redefinedTerm])
    let found = try collisions(of: one, and: other, over: base)
    #expect(found.map(\.eId) == ["art_1__subpara_1"])
    #expect(found.first?.kind.keepsApart == false)
    #expect(try kinds(base, one, [try say("1(1)", exclude)]) == [.redefinedTerm])
    #expect(try kinds(base, one, [try say("1(2)", words("запись", "книга"))]) == [])
    let plain = [try say("2", add(.paragraph, "2", "Права равны."))]
    #expect(try kinds(base, plain, other) == [])
  }

  @Test func `a draft that does not apply by itself is an error`() throws {
    let base = try article("1. Один.")
    let good = [try say("1(1)", words("Один", "Два"))]
    #expect(throws: AmendmentError.self) {
      try collisions(of: good, and: [try say("1(2)", exclude)], over: base)
    }
  }

  /// Two drafts collide where following one and then the other does not give the same text both ways: told by the plain
  /// amender.
  @Test func `collisions are those drafts that do not commute`() throws {
    var counts = (found: 0, real: 0, hits: 0, pairs: 0)
    var named = (pairs: 0, real: 0)
    var seed: UInt64 = 81_000
    while counts.pairs < 200 {
      seed += 1
      let language = Language.ofKazakhstan[Int(seed % 3)]
      let size = CodeSize(
        name: "tiny", articles: 1, boilerplate: 0.1, operations: 0, isAsRead: true)
      var writer = CodeWriter(language: language, size: size, seed: seed)
      let base = writer.write().provision
      guard let one = draft(base, language, seed: seed &* 2, count: 1 + Int(seed % 3)),
        let other = draft(base, language, seed: seed &* 2 &+ 1, count: 1 + Int(seed % 4))
      else { continue }
      guard let afterOne = NaiveAmender.following(one, on: base),
        let afterOther = NaiveAmender.following(other, on: base)
      else { continue }
      let forth = NaiveAmender.outcome(of: other, on: afterOne)
      let back = NaiveAmender.outcome(of: one, on: afterOther)
      guard forth != .unknown, back != .unknown else { continue }
      var commutes = false
      if case .text(let left) = forth, case .text(let right) = back { commutes = left == right }
      let found = try collisions(of: one, and: other, over: base).filter(\.kind.keepsApart)
      counts.pairs += 1
      counts.real += commutes ? 0 : 1
      counts.found += found.isEmpty ? 0 : 1
      counts.hits += !commutes && !found.isEmpty ? 1 : 0
      for collision in found where collision.kind != .orderDecides {
        named.pairs += 1
        named.real += Self.commute(collision.first, collision.second, on: base) == true ? 0 : 1
      }
    }
    #expect(counts.real > 40 && counts.real < 160, "\(counts)")
    #expect(counts.hits == counts.real, "recall: \(counts)")
    #expect(Double(counts.hits) >= 0.98 * Double(counts.found), "precision: \(counts)")
    #expect(Double(named.real) >= 0.98 * Double(named.pairs), "pairs named: \(named)")
  }

  private static func commute(_ left: Instruction, _ right: Instruction, on base: Provision)
    -> Bool?
  {
    guard let afterLeft = NaiveAmender.following([left], on: base),
      let afterRight = NaiveAmender.following([right], on: base)
    else { return nil }
    let forth = NaiveAmender.outcome(of: [right], on: afterLeft)
    let back = NaiveAmender.outcome(of: [left], on: afterRight)
    guard case .text(let one) = forth, case .text(let other) = back else { return false }
    return one == other
  }

  /// Some random instructions that apply together.
  private func draft(
    _ base: Provision, _ language: Language, seed: UInt64, count: Int
  ) -> [Instruction]? {
    var maker = RandomInstructions(base, language, seed: seed)
    var kept: [Instruction] = []
    for instruction in maker.make(count * 4) where kept.count < count {
      if (try? amend(base, by: kept + [instruction])) != nil { kept.append(instruction) }
    }
    return kept.isEmpty ? nil : kept
  }
}
