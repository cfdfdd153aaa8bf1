internal import LegalText

/// The marks that close the items of a list, repaired as drafting custom has it (Law on legal acts, art. 23(1): an item
/// ends with a semicolon, the last one with a full stop).
extension Work {
  /// Repairs the lists whose last item is another one now.
  mutating func repairMarks() {
    tree.origin = .repair
    var seen: Set<ListKey> = []
    for list in lists where list.kind == .subparagraph || list.kind == .indent {
      let key = ListKey(parent: list.parent, kind: list.kind)
      guard tree.stands(list.parent), seen.insert(key).inserted else { continue }
      repair(key, by: list.instruction)
    }
    tree.origin = .said
  }

  private mutating func repair(_ key: ListKey, by instruction: Int) {
    let old = items(of: key, in: base)
    let new = items(of: key, in: tree)
    guard let oldLast = old.last, let newLast = new.last, oldLast != newLast,
      let oldField = Self.lastText(of: oldLast, in: base, language),
      closing(oldField, in: base) == "."
    else { return }
    let isNew = !old.contains(newLast)
    // An excluded item keeps its number and stays the last one printed: what stands before it stays as it is.
    if !isNew && tree.stands(oldLast) && !new.contains(oldLast) { return }
    tree.instruction = added.first { $0.value == newLast }?.key ?? instruction
    let start = new.lastIndex { old.contains($0) } ?? 0
    for item in new[start...].dropLast() + (isNew ? [] : [oldLast]) where new.contains(item) {
      guard let field = Self.lastText(of: item, in: tree, language) else { continue }
      if closing(field, in: tree) == "." { close(field, with: ";") }
    }
    guard let field = Self.lastText(of: newLast, in: tree, language) else { return }
    switch closing(field, in: tree) {
    case ";", ",": close(field, with: ".")
    case nil where isNew: close(field, with: ".")
    default: break
    }
  }

  /// The items of a list that are law.
  private func items(of key: ListKey, in tree: WorkingTree) -> [Int] {
    guard key.parent < tree.nodes.count else { return [] }
    return tree.nodes[key.parent].children.filter {
      tree[$0].kind == key.kind && tree[$0].state.isLaw
    }
  }

  /// The unit whose text is the last of an item.
  private static func lastText(of node: Int, in tree: WorkingTree, _ language: Language) -> Int? {
    tree.subtree(of: node).last { unit in
      tree[unit].state.isLaw && !(tree[unit].wordings[language]?.text.isEmpty ?? true)
    }
  }

  /// The mark that closes a text; nil where none does.
  private func closing(_ node: Int, in tree: WorkingTree) -> Unicode.Scalar? {
    let text = tree[node].wordings[language]?.text ?? ""
    let last = text.unicodeScalars.last { !$0.properties.isWhitespace }
    return last.flatMap { ".;:,!?…".unicodeScalars.contains($0) ? $0 : nil }
  }

  /// Closes a text with a mark, in place of the one that it has.
  private mutating func close(_ node: Int, with mark: String) {
    guard var wording = tree[node].wordings[language] else { return }
    let end = Spacing.end(of: wording.text)
    let old = closing(node, in: tree).map { UTF8.width($0) } ?? 0
    let part = wording.text[bytes: (end - old)..<end]
    wording.text.replaceSubrange(part.startIndex..<part.endIndex, with: mark)
    tree.set(wording, of: node, in: language)
  }
}
