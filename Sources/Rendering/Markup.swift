/// The text with Markdown's own characters escaped, so that it is read as it stands (CommonMark 0.31, section 2.4).
///
/// - Parameter startsLine: whether marks of headings, lists and quotes at its beginning count.
func markdownEscaped(_ text: String, startsLine: Bool = false) -> String {
  // By scalars: a combining mark after a quote or bracket must not hide it.
  var escaped = String.UnicodeScalarView()
  var atStart = startsLine
  var afterDigits = false
  for scalar in visible(text).unicodeScalars {
    var isFigure = false
    switch scalar {
    case "\\", "`", "*", "_", "[", "]", "~", "|", "&":
      escaped.append("\\")
      escaped.append(scalar)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "#", "+", "-", "=":
      if atStart { escaped.append("\\") }
      escaped.append(scalar)
    case ".", ")":
      if afterDigits { escaped.append("\\") }
      escaped.append(scalar)
    case "0"..."9":
      escaped.append(scalar)
      isFigure = atStart || afterDigits
    case "\n":
      // Two spaces keep the line end.
      escaped.append(contentsOf: "  \n".unicodeScalars)
      atStart = true
      afterDigits = false
      continue
    case " " where atStart: continue
    default: escaped.append(scalar)
    }
    atStart = false
    afterDigits = isFigure
  }
  return String(escaped)
}

/// The text as HTML, in which nothing of it is markup; control characters are made visible.
func htmlEscaped(_ text: String) -> String {
  let shown = visible(text)
  guard shown.utf8.contains(where: isMarkup) else { return shown }
  // By scalars: a combining mark after a quote must not hide it.
  var escaped = String.UnicodeScalarView()
  for scalar in shown.unicodeScalars {
    switch scalar {
    case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
    case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
    case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
    case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
    case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
    case "\n": escaped.append(contentsOf: "<br>".unicodeScalars)
    default: escaped.append(scalar)
    }
  }
  return String(escaped)
}

private func isMarkup(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"), UInt8(ascii: "\n"):
    true
  default: false
  }
}
