public import LegalText

/// What becomes of a term from one text of an act to another.
public struct TermChange: Hashable, Sendable {
  /// What happened.
  public enum Kind: String, Hashable, Sendable {
    /// It is defined now, and was not.
    case defined
    /// It is defined no more.
    case undefined
    /// It means something else.
    case redefined
  }

  /// What happened.
  public var kind: Kind
  /// The term as it was defined; nil where it was not.
  public var old: Term?
  /// The term as it is defined; nil where it is not.
  public var new: Term?

  /// The term: as it is defined, or else as it was.
  public var term: Term? { new ?? old }
}

extension Provision {
  /// What became of the terms of `old`, an earlier text of this act: those of this text in its order, then those gone.
  ///
  /// A term stays itself where its name does, capitals apart, and it is defined in the same form. An abbreviation stands
  /// for what is before it, which is law of its own, so that it is never redefined.
  public func termChanges(since old: Provision, in language: Language) -> [TermChange] {
    let (before, after) = (old.terms(in: language), terms(in: language))
    func same(_ term: Term, in terms: [Term]) -> Term? {
      terms.first { $0.name.lowercased() == term.name.lowercased() && $0.form == term.form }
    }
    var changes: [TermChange] = []
    for term in after {
      guard let older = same(term, in: before) else {
        changes.append(TermChange(kind: .defined, new: term))
        continue
      }
      if older.meaning != term.meaning, term.form == .definition {
        changes.append(TermChange(kind: .redefined, old: older, new: term))
      }
    }
    for term in before where same(term, in: after) == nil {
      changes.append(TermChange(kind: .undefined, old: term))
    }
    return changes
  }
}
