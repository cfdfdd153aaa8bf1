import ActText
import Foundation
import Interchange
import LegalText
import Registry
import TestSupport

/// A made-up act in Russian and its later editions, the same for the same seed.
struct Chain: Sendable {
  /// What the footnotes of the editions say of days.
  enum Notes: String, CaseIterable, Sendable {
    /// There are none: the edition's day stands in.
    case none
    /// They name the edition's day.
    case onTheDay
    /// They name days before, on and after the edition's, or none.
    case anyDay
  }

  /// One edition: its day and its text.
  struct Step: Sendable {
    var day: LegalDate
    var text: String
    /// What was done to the text before.
    var edits: [String]
  }

  let seed: UInt64
  let notes: Notes
  private(set) var steps: [Step] = []

  init(seed: UInt64, notes: Notes) {
    self.seed = seed
    self.notes = notes
    var draft = Draft(seed: seed, notes: notes)
    let count = 6 + Int(seed % 5)
    for step in 0..<count {
      draft.day = LegalDate(dayNumber: 20_000 + Int32(step) * 90)
      if step > 0 { draft.amend(number: step) }
      steps.append(Step(day: draft.day, text: draft.text, edits: draft.edits))
    }
  }

  /// The edition as it is read.
  func submission(_ index: Int) throws -> Submission {
    try Sample.submission("law", steps[index].day.description, steps[index].text)
  }
}

/// An act that is being changed.
private struct Draft {
  private var random: SeededGenerator
  private let notes: Chain.Notes
  private var root: Provision
  private var serial = 0
  private var act = 0
  var day = LegalDate(dayNumber: 0)
  var edits: [String] = []

  var text: String { CorpusMarkdownWriter.text(of: root, in: .ru) }

  private static let words = [
    "владелец", "данные", "платформа", "хранит", "передает", "сведения", "порядок",
    "уполномоченный",
    "орган", "обязан", "право", "пользователь", "реестр", "договор", "услуга", "срок", "запись",
    "доступ", "проверка", "система",
  ]

  init(seed: UInt64, notes: Chain.Notes) {
    random = SeededGenerator(seed: seed)
    self.notes = notes
    root = Self.unit(.act, heading: "УЧЕБНЫЙ ЗАКОН О ДАННЫХ")
    var number = 0
    for chapter in 1...pick(2...4) {
      var division = Self.unit(.chapter, chapter, heading: "ГЛАВА " + sentence(3))
      for _ in 1...pick(1...4) {
        number += 1
        division.children.append(article(ProvisionNumber(number)))
      }
      root.children.append(division)
    }
  }

  // MARK: - Making units

  private static func unit(
    _ kind: ProvisionKind, _ number: Int? = nil, heading: String? = nil, text: String = ""
  ) -> Provision {
    Provision(
      kind: kind, number: number.map { ProvisionNumber($0) },
      wordings: PerLanguage(ru: Wording(heading: heading, text: text)))
  }

  private mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  private mutating func sentence(_ count: Int) -> String {
    serial += 1
    let chosen = (0..<count).map { _ in Self.words[pick(0...Self.words.count - 1)] }
    return (chosen + ["\(serial)"]).joined(separator: " ").capitalizedFirst
  }

  private mutating func article(_ number: ProvisionNumber) -> Provision {
    var article = Self.unit(.article, heading: sentence(4))
    article.number = number
    switch pick(0...3) {
    case 0:
      article.wordings.ru?.text = sentence(pick(5...14)) + "."
      for part in 0..<pick(0...2) {
        article.children.append(
          Self.unit(.part, part + 2, text: sentence(pick(4...10)) + "."))
      }
    case 1:
      article.wordings.ru?.text = sentence(6) + ":"
      article.children = list()
    default:
      for paragraph in 1...pick(2...4) {
        article.children.append(self.paragraph(ProvisionNumber(paragraph)))
      }
    }
    return article
  }

  private mutating func paragraph(_ number: ProvisionNumber) -> Provision {
    var paragraph = Self.unit(.paragraph, text: sentence(pick(5...14)) + ".")
    paragraph.number = number
    if pick(0...2) == 0 {
      paragraph.wordings.ru?.text = sentence(6) + ":"
      paragraph.children = list()
    } else if pick(0...3) == 0 {
      paragraph.children = [Self.unit(.part, 2, text: sentence(7) + ".")]
    }
    return paragraph
  }

  private mutating func list() -> [Provision] {
    (1...pick(2...4)).map {
      Self.unit(.subparagraph, $0, text: sentence(pick(4...9)).lowercased() + ";")
    }
  }

  // MARK: - Changing them

  mutating func amend(number: Int) {
    act = number
    edits = []
    for _ in 1...pick(1...5) { edit() }
  }

  private mutating func edit() {
    let chapter = pick(0...root.children.count - 1)
    guard !root.children[chapter].children.isEmpty else { return }
    let article = pick(0...root.children[chapter].children.count - 1)
    switch pick(0...10) {
    case 0, 1: reword(chapter, article)
    case 2: insertArticle(chapter, article)
    case 3, 4: insertUnit(chapter, article)
    case 5: repeal(chapter, article)
    case 6: removeLast(chapter, article)
    case 7: swap(chapter, article)
    case 8: moveOverBoundary(chapter)
    case 9: rename(chapter, article)
    default: insertAtEnd(chapter, article)
    }
  }

  private func isLaw(_ unit: Provision) -> Bool { unit.state == .inForce }

  private mutating func reword(_ chapter: Int, _ article: Int) {
    var unit = root.children[chapter].children[article]
    guard isLaw(unit) else { return }
    let child = unit.children.isEmpty ? nil : pick(0...unit.children.count - 1)
    if let child, isLaw(unit.children[child]) {
      if !unit.children[child].children.isEmpty, pick(0...1) == 0 {
        let inner = pick(0...unit.children[child].children.count - 1)
        guard isLaw(unit.children[child].children[inner]) else { return }
        let words = reworded(unit.children[child].children[inner].wordings.ru)
        unit.children[child].children[inner].wordings.ru = words
      } else {
        unit.children[child].wordings.ru = reworded(unit.children[child].wordings.ru)
      }
    } else if unit.wordings.ru?.text.isEmpty == false {
      unit.wordings.ru = reworded(unit.wordings.ru)
    } else {
      return
    }
    edits.append("reword in \(name(unit))")
    note(&unit, "Статья \(name(unit)) с изменением, внесенным", "Законом")
    root.children[chapter].children[article] = unit
  }

  /// The wording with some of its words replaced, its end kept.
  private mutating func reworded(_ wording: Wording?) -> Wording? {
    guard var wording, let end = wording.text.last else { return wording }
    let isSmall = wording.text.first?.isLowercase ?? false
    var words = wording.text.dropLast().split(separator: " ").map(String.init)
    if pick(0...3) == 0 { words = [sentence(6)] }
    for _ in 0...pick(0...2) {
      words[pick(0...words.count - 1)] = Self.words[pick(0...Self.words.count - 1)]
    }
    serial += 1
    words.append("и \(serial)")
    let text = words.joined(separator: " ").lowercased()
    wording.text = (isSmall ? text : text.capitalizedFirst) + String(end)
    return wording
  }

  private mutating func insertArticle(_ chapter: Int, _ article: Int) {
    let before = root.children[chapter].children[article]
    guard let number = inserted(after: before.number, in: root.children.flatMap(\.children)) else {
      return
    }
    var unit = self.article(number)
    edits.append("insert article \(number)")
    note(&unit, "Закон дополнен статьей \(number) в соответствии с", "Законом")
    root.children[chapter].children.insert(unit, at: article + 1)
  }

  /// The number of a unit put in after `number`: 5-1 where the next is 6, 5-2 after 5-1; nil where it is taken.
  private func inserted(
    after number: ProvisionNumber?, in units: [Provision]
  ) -> ProvisionNumber? {
    guard let number else { return nil }
    let next = number.figures.count > 1 ? number.successor : number.firstInserted
    return units.contains { $0.number == next } ? nil : next
  }

  private mutating func insertUnit(_ chapter: Int, _ article: Int) {
    var holder = root.children[chapter].children[article]
    guard isLaw(holder), let last = holder.children.indices.last,
      holder.children[0].kind != .part
    else { return }
    let place = pick(0...last)
    guard holder.children[place].children.isEmpty || holder.children[place].kind == .paragraph,
      let number = inserted(after: holder.children[place].number, in: holder.children)
    else { return }
    var unit: Provision
    if holder.children[place].kind == .paragraph {
      unit = paragraph(number)
    } else {
      unit = Self.unit(.subparagraph, text: sentence(6).lowercased() + ";")
      unit.number = number
    }
    holder.children.insert(unit, at: place + 1)
    edits.append("insert \(unit.kind.rawValue) \(number) in \(name(holder))")
    note(&holder, "Статья \(name(holder)) с изменением, внесенным", "Законом")
    root.children[chapter].children[article] = holder
  }

  private mutating func insertAtEnd(_ chapter: Int, _ article: Int) {
    var holder = root.children[chapter].children[article]
    guard isLaw(holder), let last = holder.children.last, let number = last.number else { return }
    var unit: Provision
    switch last.kind {
    case .paragraph: unit = paragraph(number)
    case .subparagraph: unit = Self.unit(.subparagraph, text: sentence(6).lowercased() + ";")
    default: unit = Self.unit(.part, text: sentence(6) + ".")
    }
    unit.number = ProvisionNumber(number.figures[0] + 1)
    holder.children.append(unit)
    edits.append("append \(unit.kind.rawValue) to \(name(holder))")
    note(&holder, "Статья \(name(holder)) с изменением, внесенным", "Законом")
    root.children[chapter].children[article] = holder
  }

  private mutating func repeal(_ chapter: Int, _ article: Int) {
    var unit = root.children[chapter].children[article]
    guard isLaw(unit) else { return }
    let child = unit.children.isEmpty ? nil : pick(0...unit.children.count - 1)
    if let child, unit.children[child].kind != .part {
      guard isLaw(unit.children[child]) else { return }
      unit.children[child] = repealed(unit.children[child], "Исключен")
      edits.append("repeal \(name(unit))(\(name(unit.children[child])))")
    } else {
      unit = repealed(unit, "Исключена")
      edits.append("repeal \(name(unit))")
    }
    root.children[chapter].children[article] = unit
  }

  private mutating func repealed(_ unit: Provision, _ word: String) -> Provision {
    var unit = unit
    unit.state = .repealed
    unit.children = []
    let text = "\(word) Законом РК от \(adopted.pointed) № \(act)-VIII\(commencement)."
    unit.wordings.ru = Wording(notes: [Annotation(position: .inPlace, text: text)])
    return unit
  }

  private mutating func removeLast(_ chapter: Int, _ article: Int) {
    var holder = root.children[chapter].children[article]
    if isLaw(holder), holder.children.count > 2 {
      holder.children.removeLast()
      edits.append("remove the last of \(name(holder))")
      note(&holder, "Статья \(name(holder)) с изменением, внесенным", "Законом")
      root.children[chapter].children[article] = holder
    } else if let last = root.children.indices.last, root.children[last].children.count > 1 {
      let gone = root.children[last].children.removeLast()
      edits.append("remove \(name(gone))")
    }
  }

  private mutating func swap(_ chapter: Int, _ article: Int) {
    var holder = root.children[chapter].children[article]
    guard let first = holder.children.first, first.kind == .subparagraph,
      holder.children.count > 1
    else { return }
    let place = pick(0...holder.children.count - 2)
    guard isLaw(holder.children[place]), isLaw(holder.children[place + 1]) else { return }
    let kept = holder.children[place].wordings
    holder.children[place].wordings = holder.children[place + 1].wordings
    holder.children[place + 1].wordings = kept
    edits.append("swap in \(name(holder)) at \(place)")
    note(&holder, "Статья \(name(holder)) с изменением, внесенным", "Законом")
    root.children[chapter].children[article] = holder
  }

  private mutating func moveOverBoundary(_ chapter: Int) {
    guard chapter + 1 < root.children.count else { return }
    if pick(0...1) == 0, root.children[chapter].children.count > 1 {
      let moved = root.children[chapter].children.removeLast()
      root.children[chapter + 1].children.insert(moved, at: 0)
      edits.append("move \(name(moved)) down")
    } else if root.children[chapter + 1].children.count > 1 {
      let moved = root.children[chapter + 1].children.removeFirst()
      root.children[chapter].children.append(moved)
      edits.append("move \(name(moved)) up")
    }
  }

  private mutating func rename(_ chapter: Int, _ article: Int) {
    if pick(0...2) == 0 {
      let heading = "ГЛАВА " + sentence(4)
      root.children[chapter].wordings.ru?.heading = heading
      edits.append("rename chapter \(chapter + 1)")
      return
    }
    var unit = root.children[chapter].children[article]
    guard isLaw(unit) else { return }
    let heading = sentence(5)
    unit.wordings.ru?.heading = heading
    edits.append("rename \(name(unit))")
    note(&unit, "Заголовок статьи \(name(unit)) – в редакции", "Закона")
    root.children[chapter].children[article] = unit
  }

  private func name(_ unit: Provision) -> String { unit.number?.description ?? "?" }

  // MARK: - Footnotes

  private var adopted: LegalDate { day.adding(days: -60) }

  private var commencement: String {
    mutating get {
      let from: LegalDate
      switch notes {
      case .none, .onTheDay: from = day
      case .anyDay:
        switch pick(0...3) {
        case 0: from = day.adding(days: -pick(1...50))
        case 1: from = day.adding(days: pick(1...200))
        case 2: from = day
        default:
          return " (вводится в действие по истечении десяти календарных дней после дня его "
            + "первого официального опубликования)"
        }
      }
      return " (вводится в действие с \(from.pointed))"
    }
  }

  private mutating func note(_ unit: inout Provision, _ words: String, _ kind: String) {
    guard notes != .none else { return }
    let text =
      "Сноска. \(words) \(kind) РК от \(adopted.pointed) № \(act)-VIII\(commencement)."
    unit.wordings.ru?.notes.append(Annotation(position: .atEnd, text: text))
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
