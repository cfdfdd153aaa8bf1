internal import LegalText

/// The instant `seconds` after 1970-01-01T00:00:00Z, as the journal writes it.
func instant(seconds: Int, milliseconds: Int) -> String {
  let day = LegalDate(dayNumber: Int32(seconds / 86_400))
  let rest = seconds % 86_400
  func padded(_ value: Int, _ width: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: width - text.count) + text
  }
  return "\(day)T" + padded(rest / 3600, 2) + ":" + padded(rest / 60 % 60, 2) + ":"
    + padded(rest % 60, 2) + "." + padded(milliseconds, 3) + "Z"
}

/// Reads an instant in UTC: `2026-03-01`, which means the end of that day, `2026-03-01T12:00Z`, `…:00Z`, `…:00.5Z`.
package func canonicalInstant(_ text: String) -> String? {
  if LegalDate(iso: text) != nil { return text + "T23:59:59.999Z" }
  guard text.utf8.count <= 30, text.hasSuffix("Z"), let mark = text.firstIndex(of: "T"),
    LegalDate(iso: text[..<mark]) != nil
  else { return nil }
  let time = text[text.index(after: mark)...].dropLast()
  let pieces = time.split(separator: ".", omittingEmptySubsequences: false)
  let parts = pieces[0].split(separator: ":", omittingEmptySubsequences: false)
  let limits = [24, 60, 61]
  guard (2...3).contains(parts.count), pieces.count <= 2 else { return nil }
  for (part, limit) in zip(parts, limits) {
    guard part.utf8.count == 2, part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(part), (0..<limit).contains(value)
    else { return nil }
  }
  let seconds = parts.count == 3 ? String(parts[2]) : "00"
  var fraction = pieces.count == 2 ? String(pieces[1].prefix(3)) : "000"
  guard fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
  fraction += String(repeating: "0", count: 3 - fraction.count)
  return "\(text[..<mark])T\(parts[0]):\(parts[1]):\(seconds).\(fraction)Z"
}
