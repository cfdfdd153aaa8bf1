/// What cannot be read, and where.
public struct ReadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// The line, from 1; nil where the whole file is meant.
  public var line: Int?
  /// The character in the line, from 1.
  public var column: Int?
  /// What is wrong.
  public var message: String
  /// What to do.
  public var hint: String?

  /// Makes an error.
  public init(
    file: String, line: Int? = nil, column: Int? = nil, message: String, hint: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.message = message
    self.hint = hint
  }

  /// `file:line:column: message`.
  public var description: String {
    var place = file
    if let line { place += ":\(line)" }
    if let column { place += ":\(column)" }
    return "\(place): \(message)"
  }
}

/// Something a reader noticed and kept: worth an editor's look, no reason to refuse.
public struct Notice: Hashable, Sendable, CustomStringConvertible {
  /// The file, as it was named.
  public var file: String
  /// The line, from 1.
  public var line: Int?
  /// What was noticed.
  public var message: String

  /// Makes a notice.
  public init(file: String, line: Int? = nil, message: String) {
    self.file = file
    self.line = line
    self.message = message
  }

  /// `file:line: message`.
  public var description: String {
    file + (line.map { ":\($0)" } ?? "") + ": " + message
  }
}
