public import Redline

extension ChangeSet {
  /// What it says, in the words the scores are kept in.
  public var findings: [Finding] {
    changes.map { change in
      func edits(_ words: [WordEdit]) -> [Finding.Edit] {
        words.map { Finding.Edit(operation: $0.operation.rawValue, text: $0.text) }
      }
      return Finding(
        event: Truth.Event(
          kind: change.kind.rawValue, from: change.from?.eId, to: change.to?.eId),
        heading: edits(change.headingWords), text: edits(change.words))
    }
  }
}
