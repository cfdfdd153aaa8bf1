/// How many columns a text takes on a terminal.
///
/// Combining marks and format characters take none, wide East Asian characters and pictographs two (Unicode
/// Standard Annex 11, reduced to whole blocks), all others one.
public func displayWidth(_ text: some StringProtocol) -> Int {
  var width = 0
  for scalar in text.unicodeScalars { width += columns(of: scalar) }
  return width
}

/// How many columns a character takes.
@inline(__always)
func columns(of scalar: Unicode.Scalar) -> Int {
  let value = scalar.value
  // Most are Cyrillic.
  if value < 0x483, value >= 0x370 { return 1 }
  return columnsOfOthers(value)
}

private func columnsOfOthers(_ value: UInt32) -> Int {
  if value < 0x300 { return value == 0xAD ? 0 : 1 }
  if value < 0x1100 {
    return isCombining(value) ? 0 : 1
  }
  if isCombining(value) || isFormat(value) { return 0 }
  return isWide(value) ? 2 : 1
}

private func isCombining(_ value: UInt32) -> Bool {
  switch value {
  case 0x300...0x36F, 0x483...0x489, 0x591...0x5BD, 0x610...0x61A, 0x64B...0x65F, 0x1AB0...0x1AFF,
    0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
    true
  default: false
  }
}

private func isFormat(_ value: UInt32) -> Bool {
  switch value {
  case 0x200B...0x200D, 0x2060...0x2064, 0xFEFF: true
  default: false
  }
}

private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3,
    0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F,
    0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
    true
  default: false
  }
}

/// The text with every character that a terminal or browser would obey put as a visible mark.
///
/// Control characters become their pictures (ESC is `␛`), controls of writing direction and line separators their
/// code (`‹202E›`); a line feed stays, since it ends a line in every view. No-break spaces and word joiners stay too
/// unless `revealing`.
public func visible(_ text: String, unicode: Bool = true, revealing: Bool = false) -> String {
  guard mustBeShown(text, revealing: revealing) else { return text }
  var shown = String.UnicodeScalarView()
  var last: Unicode.Scalar?
  for scalar in text.unicodeScalars {
    if scalar == "\n", last == "\r" { shown.removeLast(unicode ? 1 : 2) }
    if let mark = mark(for: scalar, unicode: unicode, revealing: revealing) {
      shown.append(contentsOf: mark.unicodeScalars)
    } else {
      shown.append(scalar)
    }
    last = scalar
  }
  return String(shown)
}

/// Whether the text may hold what `visible` shows; a look at the bytes, since almost no text does.
private func mustBeShown(_ text: String, revealing: Bool) -> Bool {
  text.utf8.withContiguousStorageIfAvailable { mustBeShown($0, revealing: revealing) } ?? true
}

private func mustBeShown(_ bytes: UnsafeBufferPointer<UInt8>, revealing: Bool) -> Bool {
  var place = 0
  while place < bytes.count {
    let byte = bytes[place]
    switch byte {
    case 0x20...0x7E, 0x0A: place += 1
    case 0xD0...0xD3: place += 2
    case 0xC2:
      let next = bytes[place + 1]
      if next < 0xA0 || (revealing && next == 0xA0) { return true }
      place += 2
    case 0xE2:
      // U+200E, U+200F, U+2028 to U+202F; U+2060 to U+206F.
      let (next, last) = (bytes[place + 1], bytes[place + 2])
      if next == 0x80, (0x8E...0x8F).contains(last) || (0xA8...0xAF).contains(last) {
        return true
      }
      if next == 0x81, last >= 0xA0 { return true }
      place += 3
    case 0..<0x20, 0x7F, 0xD8, 0xF3...: return true
    case ..<0xE0: place += 2
    case ..<0xF0: place += 3
    default: place += 4
    }
  }
  return false
}

private func mark(for scalar: Unicode.Scalar, unicode: Bool, revealing: Bool) -> String? {
  let value = scalar.value
  switch value {
  case 0x0A: return nil
  case 0..<0x20:
    return unicode ? picture(0x2400 + value) : "^" + picture(value + 0x40)
  case 0x7F: return unicode ? "␡" : "^?"
  case 0x80..<0xA0, 0x61C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xE0000...0xE007F:
    return code(value, unicode: unicode)
  case 0xA0, 0x202F: return revealing ? (unicode ? "⍽" : "_") : nil
  case 0x2060: return revealing ? code(value, unicode: unicode) : nil
  default: return nil
  }
}

private func picture(_ value: UInt32) -> String {
  Unicode.Scalar(value).map { String(Character($0)) } ?? "?"
}

private func code(_ value: UInt32, unicode: Bool) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return unicode ? "‹" + digits + "›" : "<" + digits + ">"
}
