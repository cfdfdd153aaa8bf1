internal import LegalText

/// Holds what was drafted to be true: writes it, reads it again, applies it again, and compares.
struct DraftProver {
  let old: Provision
  let new: Provision
  let language: Language
  /// The act whose name the text bears; nil for bare instructions.
  let act: Act?
  let period: Commencement.Period
  let numberedPartsAreParagraphs: Bool

  /// The text of `instructions`, where it does what it should.
  func prove(_ instructions: [Instruction]) throws(DraftError) -> Draft {
    let writer = InstructionWriter(
      language: language, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
    let text =
      if let act, !instructions.isEmpty {
        writer.text(of: instructions, amending: act, inForceAfter: period)
      } else {
        writer.text(of: instructions)
      }
    let read = instructions.isEmpty ? [] : try read(text)
    let amended: AmendedText
    do {
      amended = try amend(
        old, by: read, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
    } catch {
      throw DraftError(.notApplied(error), text: text)
    }
    if let difference = difference(of: amended.root) {
      throw DraftError(.differs(difference), text: text)
    }
    return Draft(text: text, instructions: read)
  }

  /// The marks with which applying closes texts by itself after units came or went, by the eIds of the units.
  func repairs(after instructions: [Instruction]) -> [String: String] {
    let structural = instructions.filter { instruction in
      switch instruction.operation {
      case .insertUnit, .repealUnit, .renumberUnit, .moveUnit: instruction.target.aspect == .whole
      default: false
      }
    }
    guard !structural.isEmpty,
      let amended = try? amend(
        old, by: structural, numberedPartsAreParagraphs: numberedPartsAreParagraphs)
    else { return [:] }
    var repairs: [String: String] = [:]
    for edit in amended.edits where edit.origin == .repair {
      guard case .wording(language, _, let wording?) = edit.change, let mark = wording.text.last
      else { continue }
      repairs[edit.eId] = String(mark)
    }
    return repairs
  }

  private func read(_ text: String) throws(DraftError) -> [Instruction] {
    do {
      return try AmendingText(reading: text, in: language, file: "").acts.flatMap(\.instructions)
    } catch {
      throw DraftError(.notRead(error), text: text)
    }
  }

  /// The first unit in which `amended` is not the new edition; nil where it is.
  private func difference(of amended: Provision) -> DraftError.Difference? {
    let wanted = Self.units(of: new, language)
    let given = Self.units(of: amended, language)
    for place in 0..<max(wanted.count, given.count) {
      let one = place < wanted.count ? wanted[place] : nil
      let other = place < given.count ? given[place] : nil
      if let one, let other, one.isSame(as: other) { continue }
      let isMissing = one == nil || other == nil || one?.eId != other?.eId
      guard isMissing else {
        return DraftError.Difference(
          eId: one?.eId ?? "", wanted: one?.words, given: other?.words)
      }
      // Which of the two sides has a unit more.
      if let one, !given.contains(where: { $0.eId == one.eId }) {
        return DraftError.Difference(eId: one.eId, wanted: one.words, given: nil)
      }
      return DraftError.Difference(
        eId: other?.eId ?? one?.eId ?? "", wanted: nil, given: other?.words)
    }
    return nil
  }

  private struct LawUnit {
    var eId: String
    var state: Provision.State
    var heading: String
    var text: String

    var words: String { heading.isEmpty ? text : text.isEmpty ? heading : heading + "\n" + text }

    func isSame(as other: LawUnit) -> Bool {
      eId == other.eId && state == other.state
        && heading.utf8.elementsEqual(other.heading.utf8)
        && text.utf8.elementsEqual(other.text.utf8)
    }
  }

  /// The units that are law, in order; nobody amends a signature.
  private static func units(of root: Provision, _ language: Language) -> [LawUnit] {
    var units: [LawUnit] = []
    func add(_ unit: Provision, below parent: String) {
      guard unit.state.isLaw, unit.kind != .conclusions else { return }
      let eId = unit.eId(below: parent)
      if let wording = unit.wordings[language] {
        units.append(
          LawUnit(
            eId: eId, state: unit.state, heading: wording.heading ?? "", text: wording.text))
      }
      for child in unit.children { add(child, below: eId) }
    }
    add(root, below: "")
    return units
  }
}
