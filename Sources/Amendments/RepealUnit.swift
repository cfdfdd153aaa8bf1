/// «исключить», «алып тасталсын», «признать утратившим силу»: the target is law no more.
///
/// A numbered unit keeps its number (Law on legal acts, art. 27(6)); a part, an indent or a sentence is simply gone.
public struct RepealUnit: Hashable, Sendable {
  /// Makes the operation.
  public init() {}
}
