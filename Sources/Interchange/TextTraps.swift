internal import ActText
internal import LegalText

/// Finds what the eye passes over in a text: letters of the wrong script, characters that are not seen.
enum TextTraps {
  /// A notice for each kind of trap in each unit of `text`; the text itself is kept as it is.
  static func notices(in text: EditionMerge.Text) -> [Notice] {
    var notices: [Notice] = []
    var lines: [String: Int]?
    func look(at words: String, _ eId: String) {
      guard mayHoldTraps(words) else { return }
      for message in messages(on: words) {
        let known = lines ?? text.result.lines
        lines = known
        notices.append(
          Notice(
            file: text.file, line: known[eId],
            message: (eId.isEmpty ? "act" : eId) + ": " + message))
      }
    }
    text.root.visit { unit, eId in
      guard let wording = unit.wordings[text.language] else { return }
      if let heading = wording.heading { look(at: heading, eId) }
      look(at: wording.text, eId)
    }
    return notices
  }

  /// Whether the text may hold a trap; a look at the bytes, since almost no text does.
  private static func mayHoldTraps(_ text: String) -> Bool {
    var (isLatin, isCyrillic) = (false, false)
    var (lead, before): (UInt8, UInt8) = (0, 0)
    for byte in text.utf8 {
      switch byte {
      case 0x41...0x5A, 0x61...0x7A:
        if isCyrillic { return true }
        isLatin = true
      case 0xD0...0xD3:
        // The letters of the three languages.
        if isLatin { return true }
        isCyrillic = true
      case 0x20...0x7E, 0xC2, 0xE2:
        // Marks: after C2 stand « » § and NBSP, after E2 – — “ ” № …
        (isLatin, isCyrillic) = (false, false)
      case 0x80...0xBF:
        switch (lead, before) {
        case (0xC2, _): if byte < 0xA0 || byte == 0xAD { return true }
        case (0xE2, 0x80): if byte < 0x90 || byte > 0xA7 { return true }
        case (0xE2, 0x81): if byte >= 0xA0 { return true }
        default: break
        }
      default: return true
      }
      if byte & 0xC0 != 0x80 { lead = byte }
      before = byte
    }
    return false
  }

  /// What is to be said of `words`.
  static func messages(on words: String) -> [String] {
    var mixed: [String] = []
    var mixedCount = 0
    var invisible: [UInt32: Int] = [:]
    let scalars = words.unicodeScalars
    var start: String.Index?
    var scripts = (latin: false, cyrillic: false)
    func endWord(at end: String.Index) {
      if let start, scripts.latin && scripts.cyrillic {
        mixedCount += 1
        if mixed.count < 3 {
          let seen = scalars[start..<end].filter { !$0.isHidden }
          mixed.append("“" + String(String.UnicodeScalarView(seen)) + "”")
        }
      }
      start = nil
      scripts = (false, false)
    }
    for index in scalars.indices {
      let scalar = scalars[index]
      let isCyrillic = (0x400...0x52F).contains(scalar.value)
      let isLatin = !isCyrillic && scalar.isLatin
      if isLatin || isCyrillic {
        if start == nil { start = index }
        scripts.latin = scripts.latin || isLatin
        scripts.cyrillic = scripts.cyrillic || isCyrillic
      } else if (0x20...0x7E).contains(scalar.value) || !scalar.isHidden {
        if start != nil { endWord(at: index) }
      } else {
        invisible[scalar.value, default: 0] += 1
      }
    }
    endWord(at: scalars.endIndex)
    var messages: [String] = []
    if mixedCount > 0 {
      let more = mixedCount > mixed.count ? " and \(mixedCount - mixed.count) more" : ""
      messages.append(
        "Latin and Cyrillic letters in one word: " + mixed.joined(separator: ", ") + more)
    }
    for (value, count) in invisible.sorted(by: { $0.key < $1.key }) {
      let code = String(value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      messages.append("invisible character U+\(padded), \(count) of it")
    }
    return messages
  }
}

extension Unicode.Scalar {
  fileprivate var isLatin: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
      || (0xC0...0x24F).contains(value) && value != 0xD7 && value != 0xF7
  }

  /// Whether it is not seen: format characters and soft hyphens, and control characters but tabs.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .format: true
    case .control: value != 0x09
    default: false
    }
  }
}
