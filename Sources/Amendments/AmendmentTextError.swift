/// Why the text of an amending act is not understood, and where.
public struct AmendmentTextError: Error, Hashable, Sendable {
  /// The file, as it was named; empty where the text has none.
  public var file: String
  /// The line, from 1.
  public var line: Int
  /// The character in the line, from 1.
  public var column: Int
  /// What stands there, shortened.
  public var read: String
  /// What could stand there.
  public var expected: String
  /// The form known that is nearest to what was read, in the language of the text; nil where none is near.
  public var nearest: String?

  /// Makes an error.
  public init(
    file: String = "", line: Int, column: Int, read: String, expected: String,
    nearest: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.read = read
    self.expected = expected
    self.nearest = nearest
  }
}

extension AmendmentTextError: CustomStringConvertible {
  /// `file:line:column: message`.
  public var description: String {
    (file.isEmpty ? "" : file + ":") + "\(line):\(column): \(message)"
  }

  /// What is wrong, in one line.
  public var message: String {
    read.isEmpty
      ? "nothing more stands where \(expected) is expected"
      : "“\(read)” stands where \(expected) is expected"
  }

  /// The form that may have been meant; nil where none is near.
  public var hint: String? {
    nearest.map { "the nearest form known is «\($0)»" }
  }
}
