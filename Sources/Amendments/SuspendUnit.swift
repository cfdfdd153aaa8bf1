public import LegalText

/// «приостановить до 1 января 2024 года действие …» (Law on legal acts, art. 46): the target does not count for a time,
/// and another wording may count meanwhile.
public struct SuspendUnit: Hashable, Sendable {
  /// The day from which the target counts again; nil where none is set.
  public var until: LegalDate?
  /// What counts meanwhile; nil where nothing does.
  public var meanwhile: SubstituteText.NewText?

  /// Makes the operation.
  public init(until: LegalDate?, meanwhile: SubstituteText.NewText? = nil) {
    self.until = until
    self.meanwhile = meanwhile
  }
}
