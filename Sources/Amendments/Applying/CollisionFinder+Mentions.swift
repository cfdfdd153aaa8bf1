internal import ActText
internal import LegalText

/// What the new words of one draft speak of and the other changes.
extension CollisionFinder {
  /// An instruction that mentions something, and the one of the other draft that changes it.
  private struct Mention {
    var kind: Collision.Kind
    var new: Instruction
    var change: Instruction
    var eId: String
  }

  /// The new references of one draft to what the other excludes, renumbers or rewords, and its new uses of terms that
  /// the other defines in another way.
  func mentions() -> [Collision] {
    mentions(in: one, of: other).map { mention in
      Collision(kind: mention.kind, first: mention.new, second: mention.change, eId: mention.eId)
    }
      + mentions(in: other, of: one).map { mention in
        Collision(kind: mention.kind, first: mention.change, second: mention.new, eId: mention.eId)
      }
  }

  private func mentions(in text: AmendedText, of other: AmendedText) -> [Mention] {
    guard let language = text.effects.first?.instruction.language else { return [] }
    return references(in: text, to: other, language) + terms(in: text, of: other, language)
  }

  private func references(
    in text: AmendedText, to other: AmendedText, _ language: Language
  ) -> [Mention] {
    let old = Set(base.references(in: language).map { $0.eId + " " + $0.reference.text })
    let new = text.root.references(in: language).filter {
      !old.contains($0.eId + " " + $0.reference.text)
    }
    guard !new.isEmpty else { return [] }
    var found: [Mention] = []
    for effect in text.effects {
      let changed = effect.units.compactMap(\.after)
      for (eId, reference) in new where changed.contains(where: { isIn(eId, $0) }) {
        let targets = reference.targets.compactMap { target in
          (try? target.resolve(
            in: base, numberedPartsAreParagraphs: numberedPartsAreParagraphs))?.eId
        }
        for target in targets {
          guard let (kind, change, name) = self.change(of: target, by: other) else { continue }
          found.append(
            Mention(kind: kind, new: effect.instruction, change: change, eId: name))
        }
      }
    }
    return found
  }

  /// What a draft does to the unit named `target`: that it is gone is worse than that its words are others.
  private func change(
    of target: String, by other: AmendedText
  ) -> (Collision.Kind, Instruction, eId: String)? {
    var reworded: (Collision.Kind, Instruction, eId: String)?
    for effect in other.effects {
      for unit in effect.units {
        guard let name = unit.before else { continue }
        if !unit.deeds.isDisjoint(with: [.excluded, .renumbered, .moved]), isIn(target, name) {
          return (.reference, effect.instruction, name)
        }
        let isMeant = name == target || isIn(name, target) && !isWide(target)
        if !unit.deeds.isDisjoint(with: [.words, .heading]), isMeant, reworded == nil {
          reworded = (.rewordedReference, effect.instruction, name)
        }
      }
    }
    return reworded
  }

  /// Whether the unit is an article or more, so that a word changed somewhere in it need not concern who refers to it.
  private func isWide(_ eId: String) -> Bool {
    (EId.parts(of: eId)?.last?.kind ?? .act).level <= ProvisionKind.article.level
  }

  private func terms(
    in text: AmendedText, of other: AmendedText, _ language: Language
  ) -> [Mention] {
    let changed = other.root.termChanges(since: base, in: language).compactMap(\.old)
      .filter { $0.form == .definition }
    var found: [Mention] = []
    for term in changed {
      let author = other.effects.first { effect in
        effect.units.contains { unit in unit.before.map { isIn(term.eId, $0) } ?? false }
      }
      guard let author else { continue }
      for effect in text.effects {
        let isUsed = effect.units.contains { unit in
          guard let after = unit.after, after != term.eId,
            uses(term, after, in: text.root, language, withAllInIt: unit.deeds.contains(.added))
          else { return false }
          return !(unit.before.map { uses(term, $0, in: base, language) } ?? false)
        }
        guard isUsed else { continue }
        found.append(
          Mention(
            kind: .redefinedTerm, new: effect.instruction, change: author.instruction,
            eId: term.eId))
      }
    }
    return found
  }

  private func uses(
    _ term: Term, _ eId: String, in root: Provision, _ language: Language, withAllInIt: Bool = false
  ) -> Bool {
    guard let path = try? Locator.locator(ofEId: eId)?.resolve(in: root).path,
      let unit = root.unit(at: path)
    else { return false }
    var isUsed = false
    func look(in unit: Provision) {
      guard let wording = unit.wordings[language], !isUsed else { return }
      isUsed = [wording.text, wording.heading ?? ""].contains {
        term.isUsed(in: $0, language: language)
      }
      if withAllInIt { unit.children.forEach(look) }
    }
    look(in: unit)
    return isUsed
  }

  /// Whether the unit named `eId` is the one named `other`, or stands in it.
  private func isIn(_ eId: String, _ other: String) -> Bool {
    eId == other || eId.hasPrefix(other + "__")
  }
}
