import ActText
import Amendments
import LegalText
import Testing

@Suite struct ImpactTests {
  static let text = """
    Статья 1. Понятия

    1) оператор – лицо, которое ведёт учёт;

    2) реестр – перечень записей.

    Статья 2. Учёт

    1. Оператор ведёт учёт.

    2. Учёт ведётся по правилам пункта 1 настоящей статьи и статьи 3 настоящего Закона.

    3. Сроки установлены статьёй 9 настоящего Закона.

    Статья 3. Сроки

    Срок – один год.
    """

  static func root(_ text: String) throws -> Provision {
    try ActTextReader.read(TextFile(name: "t", text: text), in: .ru).root
  }

  static func impacts(_ change: (inout Provision) -> Void) throws -> [String] {
    let old = try root(text)
    var new = old
    change(&new)
    return Amendments.impacts(from: old, to: new, in: .ru).map {
      "\($0.eId): \($0.words) → \($0.target) \($0.reason)"
    }
  }

  static let standing = "art_2__para_3: статьёй 9 настоящего Закона → art_9 neverThere"

  @Test func `where nothing changes, only what never was there is told`() throws {
    #expect(try Self.impacts { _ in } == [Self.standing])
  }

  @Test func `a reference to what is excluded dangles`() throws {
    let found = try Self.impacts { root in
      root.children[2].state = .repealed
      root.children[2].wordings.ru?.text = ""
    }
    #expect(
      found == ["art_2__para_2: статьи 3 настоящего Закона → art_3 repealed", Self.standing])
  }

  @Test func `a reference to what is renumbered or reworded is told`() throws {
    let found = try Self.impacts { root in
      root.children[2].number = ProvisionNumber(4)
      root.children[1].children[0].wordings.ru?.text = "Оператор ведёт учёт и хранит записи."
    }
    #expect(
      found == [
        "art_2__para_2: пункта 1 настоящей статьи → art_2__para_1 reworded",
        "art_2__para_2: статьи 3 настоящего Закона → art_3 renumbered(to: \"art_4\")",
        Self.standing,
      ])
  }

  @Test func `a number given to another provision is not what was meant`() throws {
    let found = try Self.impacts { root in
      root.children[2].number = ProvisionNumber(4)
      var new = Provision(kind: .article, number: ProvisionNumber(3))
      new.wordings.ru = Wording(heading: "Плата", text: "Учёт ведётся бесплатно.")
      root.children.insert(new, at: 2)
    }
    #expect(
      found.contains(
        "art_2__para_2: статьи 3 настоящего Закона → art_3 renumbered(to: \"art_4\")"))
  }

  @Test func `a term that means something else is told where it is used`() throws {
    let found = try Self.impacts { root in
      root.children[0].children[0].wordings.ru?.text = "оператор – юридическое лицо;"
    }
    #expect(found == [Self.standing, "art_2__para_1: оператор → art_1__subpara_1 redefined"])
  }

  @Test func `a term that is defined no more is told where it is used`() throws {
    let found = try Self.impacts { root in
      root.children[0].children.removeFirst()
    }
    #expect(found.contains("art_2__para_1: оператор → art_1__subpara_1 undefined"))
  }

  @Test func `a reference that the amendment writes means the new text`() throws {
    let found = try Self.impacts { root in
      var new = Provision(kind: .paragraph, number: ProvisionNumber(4))
      new.wordings.ru = Wording(text: "Пункт 4 настоящей статьи действует с пунктом 5.")
      root.children[1].children.append(new)
    }
    #expect(found.last == "art_2__para_4: пунктом 5 → art_2__para_5 neverThere")
    #expect(found.count == 2)
  }
}
