public import LegalText

/// One primitive change of a tree: what applying comes down to, and what can be taken back.
public struct Edit: Hashable, Sendable {
  /// What changes.
  public enum Change: Hashable, Sendable {
    /// The unit has other words in a language; nil where it has none.
    case wording(Language, from: Wording?, to: Wording?)
    /// The unit, with all that is in it, is put in.
    case inserted(Provision)
    /// The unit, with all that is in it, is taken out.
    case removed(Provision)
    /// The unit is something else on the day.
    case state(from: Provision.State, to: Provision.State)
    /// The unit bears another number, or counts another place.
    case number(from: ProvisionNumber?, to: ProvisionNumber?)
    /// The unit stands elsewhere; the way to it in the tree without it.
    case moved(to: [Int])
  }

  /// Why it is made.
  public enum Origin: String, Hashable, Sendable {
    /// The instruction says so.
    case said
    /// It follows from what is said: the places of later parts and indents, the place a number gives.
    case follows
    /// Punctuation is repaired as drafting custom has it.
    case repair
  }

  /// The way to the unit when the edit is made: at each step the index among the children; for a unit that is put in,
  /// where it comes to stand.
  public var path: [Int]
  /// The name of the unit when the edit is made; for a unit that is put in, the name it has then.
  public var eId: String
  /// What changes.
  public var change: Change
  /// Why.
  public var origin: Origin
  /// The instruction it belongs to: its place in the list, from 0.
  public var instruction: Int

  /// Makes an edit.
  public init(
    path: [Int], eId: String, change: Change, origin: Origin = .said, instruction: Int = 0
  ) {
    self.path = path
    self.eId = eId
    self.change = change
    self.origin = origin
    self.instruction = instruction
  }

  /// The edit that takes this one back.
  public var inverse: Edit {
    var inverse = self
    switch change {
    case .wording(let language, let old, let new):
      inverse.change = .wording(language, from: new, to: old)
    case .inserted(let unit): inverse.change = .removed(unit)
    case .removed(let unit): inverse.change = .inserted(unit)
    case .state(let old, let new): inverse.change = .state(from: new, to: old)
    case .number(let old, let new): inverse.change = .number(from: new, to: old)
    case .moved(let target):
      inverse.change = .moved(to: path)
      inverse.path = target
    }
    return inverse
  }
}

extension Provision {
  /// This unit after `edits`, made one after the other; nil where it is not the unit that they were made for.
  public func applying(_ edits: some Sequence<Edit>) -> Provision? {
    var root = self
    for edit in edits where !root.apply(edit) { return nil }
    return root
  }

  private mutating func apply(_ edit: Edit) -> Bool {
    switch edit.change {
    case .wording(let language, let old, let new):
      return change(at: edit.path) { unit in
        guard unit.wordings[language].isSame(as: old) else { return false }
        unit.wordings[language] = new
        return true
      }
    case .inserted(let unit): return insert(unit, at: edit.path)
    case .removed(let unit): return take(at: edit.path) == unit
    case .state(let old, let new):
      return change(at: edit.path) { unit in
        guard unit.state == old else { return false }
        unit.state = new
        return true
      }
    case .number(let old, let new):
      return change(at: edit.path) { unit in
        guard unit.number == old else { return false }
        unit.number = new
        return true
      }
    case .moved(let target):
      guard let unit = take(at: edit.path) else { return false }
      return insert(unit, at: target)
    }
  }

  /// Changes the unit at `path`; whether it was there and `body` went through.
  private mutating func change(
    at path: some Collection<Int>, _ body: (inout Provision) -> Bool
  ) -> Bool {
    guard let index = path.first else { return body(&self) }
    guard children.indices.contains(index) else { return false }
    return children[index].change(at: path.dropFirst(), body)
  }

  private mutating func insert(_ unit: Provision, at path: [Int]) -> Bool {
    guard let index = path.last else { return false }
    return change(at: path.dropLast()) { parent in
      guard (0...parent.children.count).contains(index) else { return false }
      parent.children.insert(unit, at: index)
      return true
    }
  }

  private mutating func take(at path: [Int]) -> Provision? {
    guard let index = path.last else { return nil }
    var taken: Provision?
    _ = change(at: path.dropLast()) { parent in
      guard parent.children.indices.contains(index) else { return false }
      taken = parent.children.remove(at: index)
      return true
    }
    return taken
  }
}

extension Wording? {
  /// Whether both are the same to the letter; `==` takes й for й, whichever way it is composed.
  fileprivate func isSame(as other: Wording?) -> Bool {
    guard let self, let other else { return self == nil && other == nil }
    return self == other && self.text.utf8.elementsEqual(other.text.utf8)
      && (self.heading ?? "").utf8.elementsEqual((other.heading ?? "").utf8)
  }
}
