/// A record of a CSV file by RFC 4180: fields parted by commas, between quotes where they hold a comma, a quote or a line
/// end, and CRLF at the end.
///
/// A spreadsheet takes a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return (or with the wide forms of
/// the signs) for a formula, and a text of law may be anybody's. Such a field is preceded by an apostrophe; so is one that
/// begins with an apostrophe, so that taking one apostrophe off the beginning always gives the text to the letter.
public struct CSVRecord: Hashable, Sendable {
  /// The fields; what is absent is nil and written as nothing.
  public var fields: [String?]

  /// Makes a record.
  public init(_ fields: [String?]) {
    self.fields = fields
  }

  /// The record as it is written.
  public var text: String {
    fields.map { $0.map(Self.field) ?? "" }.joined(separator: ",") + "\r\n"
  }

  private static func field(_ value: String) -> String {
    let guarded = value.unicodeScalars.first.map(isRisky) ?? false ? "'" + value : value
    let needsQuotes = guarded.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes else { return guarded }
    var quoted = "\""
    for scalar in guarded.unicodeScalars {
      if scalar == "\"" { quoted.unicodeScalars.append("\"") }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }

  private static func isRisky(_ first: Unicode.Scalar) -> Bool {
    switch first {
    case "=", "+", "-", "@", "\t", "\r", "'", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
