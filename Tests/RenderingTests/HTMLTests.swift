import Foundation
import LegalText
import Redline
import Rendering
import Testing

/// What a page owes to browsers, to screen readers and to the eye.
@Suite struct HTMLTests {
  static let pages: [String] = [
    Editions.view(.ru).html(), Editions.view(.kk).html(), Editions.parallel().html(),
    Editions.parallel([.kk, .ru]).html(), Sample.diff.html(), ViewTests.show(.ru).html(),
    HostileTests.diff("<b>\"'&\u{1B}[2J").html(), BlameViewTests.view().html(),
    BlameViewTests.view(.kk, text: "<b>\"'&\u{1B}[2J").html(),
  ]

  /// A tag of a page: `</p>` is `p` and closes.
  struct Tag {
    var name: String
    var attributes: [String: String]
    var closes: Bool
  }

  /// The tags of a page in order; every `<` must begin one.
  static func tags(_ page: String) -> [Tag] {
    page.split(separator: "<").dropFirst().compactMap { piece in
      guard let end = piece.firstIndex(of: ">"), !piece.hasPrefix("!") else { return nil }
      let inner = piece[..<end]
      let name = inner.prefix { $0 != " " }
      var attributes: [String: String] = [:]
      var rest = inner.dropFirst(name.count)
      while let equals = rest.firstIndex(of: "=") {
        let key = rest[..<equals].filter { $0 != " " }
        let value = rest[rest.index(equals, offsetBy: 2)...]
        guard let quote = value.firstIndex(of: "\"") else { break }
        #expect(attributes[key] == nil, "\(key) twice in \(inner)")
        attributes[key] = String(value[..<quote])
        rest = value[value.index(after: quote)...]
      }
      return Tag(
        name: name.filter { $0 != "/" }, attributes: attributes, closes: name.hasPrefix("/"))
    }
  }

  @Test(arguments: pages.indices)
  func `every element that opens closes, in its place`(page: Int) {
    var open: [String] = []
    for tag in Self.tags(Self.pages[page]) {
      if ["meta", "br"].contains(tag.name) { continue }
      if tag.closes {
        #expect(open.popLast() == tag.name)
      } else {
        #expect(open.last != "p" || ["ins", "del", "span", "br", "a", "sup"].contains(tag.name))
        open.append(tag.name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test(arguments: pages.indices)
  func `a page has landmarks, one title, headings in steps, and names its languages`(page: Int) {
    let tags = Self.tags(Self.pages[page]).filter { !$0.closes }
    #expect(tags.first?.attributes["lang"]?.isEmpty == false)
    for landmark in ["main", "h1", "title"] {
      #expect(tags.count { $0.name == landmark } == 1, "\(landmark)")
    }
    var level = 0
    for tag in tags where tag.name.first == "h" && tag.name.count == 2 {
      let next = Int(tag.name.dropFirst()) ?? level
      if tag.name == "hr" { continue }
      #expect(next <= level + 1, "h\(level) and then \(tag.name)")
      level = next
    }
    for tag in tags {
      if let lang = tag.attributes["lang"] { #expect(Language(rawValue: lang) != nil) }
    }
  }

  @Test(arguments: pages.indices)
  func `names are borne once, and what points to one finds it`(page: Int) {
    let tags = Self.tags(Self.pages[page])
    let names = tags.compactMap { $0.attributes["id"] }
    #expect(Set(names).count == names.count)
    for tag in tags {
      if let target = tag.attributes["href"] { #expect(names.contains(String(target.dropFirst()))) }
      if let target = tag.attributes["aria-labelledby"] { #expect(names.contains(target)) }
    }
  }

  @Test func `words put in and taken out are told without colour and to the ear`() {
    for (page, language, inserted) in [(0, "ru", "вставлено"), (1, "kk", "қосылды")] {
      let text = Self.pages[page]
      #expect(text.contains("ins:lang(\(language))::before { content: \" [\(inserted): \"; }"))
      #expect(text.contains("text-decoration: underline"))
      #expect(text.contains("text-decoration: line-through"))
    }
    let both = Self.pages[2]
    #expect(both.contains("ins:lang(ru)::before") && both.contains("ins:lang(kk)::before"))
    #expect(both.contains("<span lang=\"kk\">12-баптың 1-тармағы</span>"))
    #expect(both.contains("<div lang=\"kk\">"))
  }

  @Test func `every colour can be read on what it stands on, in light and in the dark`() {
    let style = Self.pages[0]
    for scheme in style.components(between: ":root {", and: "}") {
      var colours: [String: Double] = [:]
      for rule in scheme.split(separator: ";") {
        let parts = rule.split(separator: ":").map { $0.filter { $0 != " " && $0 != "\n" } }
        guard parts.count == 2, parts[0].hasPrefix("--") else { continue }
        colours[parts[0]] = Self.luminance(parts[1])
        #expect(colours[parts[0]] != nil, "\(rule)")
      }
      for (ink, paper) in [
        ("--ink", "--paper"), ("--quiet", "--paper"), ("--warn", "--paper"), ("--in", "--in-back"),
        ("--out", "--out-back"),
      ] {
        // What one scheme leaves out another has.
        guard let ink = colours[ink], let paper = colours[paper] else { continue }
        let contrast = (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05)
        #expect(contrast >= 4.5, "\(scheme)")
      }
      #expect(colours.count > 6)
    }
  }

  /// The relative luminance of `#rrggbb` or `#rgb` (WCAG 2.2).
  private static func luminance(_ colour: String) -> Double? {
    var digits = colour.dropFirst().map(String.init)
    if digits.count == 3 { digits = digits.flatMap { [$0, $0] } }
    guard digits.count == 6 else { return nil }
    let parts = stride(from: 0, to: 6, by: 2).compactMap {
      Int(digits[$0] + digits[$0 + 1], radix: 16).map { Double($0) / 255 }
    }.map { $0 <= 0.04045 ? $0 / 12.92 : pow(($0 + 0.055) / 1.055, 2.4) }
    return parts.count == 3 ? 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] : nil
  }
}

extension String {
  /// The stretches between two marks.
  fileprivate func components(between open: String, and close: String) -> [Substring] {
    var found: [Substring] = []
    var rest = self[...]
    while let start = rest.firstRange(of: open)?.upperBound,
      let end = rest[start...].firstRange(of: close)?.lowerBound
    {
      found.append(rest[start..<end])
      rest = rest[end...]
    }
    return found
  }
}
