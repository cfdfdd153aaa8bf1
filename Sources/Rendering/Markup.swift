/// The text with Markdown's own characters escaped, so that it is read as it stands (CommonMark 0.31, section 2.4).
///
/// - Parameter startsLine: whether marks of headings, lists and quotes at its beginning count.
func markdownEscaped(_ text: String, startsLine: Bool = false) -> String {
  var escaped = ""
  var atStart = startsLine
  var afterDigits = false
  for character in visible(text) {
    switch character {
    case "\\", "`", "*", "_", "[", "]", "~", "|", "&":
      escaped += "\\" + String(character)
      atStart = false
    case "<", ">":
      escaped += character == "<" ? "&lt;" : "&gt;"
      atStart = false
    case "#", "+", "-", "=":
      escaped += (atStart ? "\\" : "") + String(character)
      atStart = false
    case ".", ")":
      escaped += (afterDigits ? "\\" : "") + String(character)
      atStart = false
    case "0"..."9":
      escaped.append(character)
      afterDigits = afterDigits || atStart
      atStart = false
      continue
    case "\n":
      // Two spaces keep the line end.
      escaped += "  \n"
      atStart = true
    case " " where atStart: continue
    default:
      escaped.append(character)
      atStart = false
    }
    afterDigits = false
  }
  return escaped
}

/// The text as HTML, in which nothing of it is markup; control characters are made visible.
func htmlEscaped(_ text: String) -> String {
  var escaped = ""
  for character in visible(text) {
    switch character {
    case "&": escaped += "&amp;"
    case "<": escaped += "&lt;"
    case ">": escaped += "&gt;"
    case "\"": escaped += "&quot;"
    case "'": escaped += "&#39;"
    case "\n": escaped += "<br>"
    default: escaped.append(character)
    }
  }
  return escaped
}

/// A page that needs no other file: the body given, with a title and a small style.
func htmlPage(title: String, language: String, body: String) -> String {
  """
  <!DOCTYPE html>
  <html lang="\(htmlEscaped(language))">
  <head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>\(htmlEscaped(title))</title>
  <style>
  body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; font: 1rem/1.5 serif; }
  .paragraph > .subparagraph, .subparagraph > .indent { margin-left: 1.5rem; }
  .note, .standing, .subtitle, .remark, .path { color: #666; font-size: 0.9rem; }
  .state, .warning { color: #850; font-size: 0.9rem; }
  ins { background: #dfd; } del { background: #fdd; }
  </style>
  </head>
  <body>
  \(body)</body>
  </html>

  """
}
