/// A value as SQLite stores it.
public enum Value: Hashable, Sendable {
  /// NULL.
  case null
  /// A whole number.
  case integer(Int64)
  /// A floating-point number.
  case real(Double)
  /// UTF-8 text.
  case text(String)
  /// Bytes.
  case blob([UInt8])

  /// An integer, or NULL for nil.
  public init(_ integer: (some BinaryInteger)?) {
    self = integer.map { .integer(Int64($0)) } ?? .null
  }

  /// A text, or NULL for nil.
  public init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// NULL.
  public init(nilLiteral: ()) { self = .null }
  /// An integer.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
}
