import Redline

/// A view of changes in each of the forms in which they are asked for: in one language or in several.
public protocol ComparisonView {
  /// Whether nothing that is shown changed.
  var isEmpty: Bool { get }
  /// The changes one under the other.
  func text(on terminal: Terminal) -> String
  /// The changes in columns.
  func sideBySide(on terminal: Terminal) -> String
  /// How much changed, article by article.
  func statistics(on terminal: Terminal) -> String
  /// The changes as Markdown.
  func markdown() -> String
  /// The changes as a page of HTML that needs no other file.
  func html() -> String
  /// The changes as a JSON document.
  func json() -> JSONValue
}

extension DiffView: ComparisonView {
  /// Whether no change is listed but units that stayed the same.
  public var isEmpty: Bool { changes.changes.allSatisfy { $0.kind == .unchanged } }
}

extension ParallelDiffView: ComparisonView {}
