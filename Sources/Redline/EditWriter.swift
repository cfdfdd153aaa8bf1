/// Writes the stretches in which two texts differ as edits, with the spaces among the words.
///
/// Spaces at the edge of a stretch that are the same on both sides stay outside of it.
struct EditWriter {
  private let old: TextPair.Text
  private let new: TextPair.Text
  private var edits: [WordEdit] = []
  /// What was read last and is not yet written: the same in both, or taken out and put in.
  private var equal = (old: 0..<0, new: 0..<0)
  private var changed = (old: 0..<0, new: 0..<0)
  /// Whether what the hashes called equal is equal.
  private var holds = true

  init(_ texts: TextPair) {
    old = texts.old
    new = texts.new
  }

  /// The edits; nil where two words that are not the same share a hash.
  mutating func write(_ hunks: [Hunk]) -> [WordEdit]? {
    addEqual(0..<old.window.lowerBound, 0..<new.window.lowerBound)
    var (left, right) = (0, 0)
    for (place, hunk) in hunks.enumerated() {
      keep(left..<hunk.old.lowerBound, from: right, isFirst: place == 0, isLast: false)
      change(hunk)
      (left, right) = (hunk.old.upperBound, hunk.new.upperBound)
    }
    keep(left..<old.tokens.count, from: right, isFirst: hunks.isEmpty, isLast: true)
    addEqual(
      old.window.upperBound..<old.bytes.count, new.window.upperBound..<new.bytes.count)
    writeEqual()
    writeChanged()
    return holds ? edits : nil
  }

  /// Keeps the old tokens at `places`, which are the new ones from `start` on, and looks at the spaces among them.
  ///
  /// The spaces before and after belong to the stretches around, where there are any.
  private mutating func keep(_ places: Range<Int>, from start: Int, isFirst: Bool, isLast: Bool) {
    if places.isEmpty {
      if isFirst && isLast { space(old.space(before: 0), new.space(before: 0)) }
      return
    }
    for place in places {
      let other = start + place - places.lowerBound
      if place > places.lowerBound || isFirst {
        space(old.space(before: place), new.space(before: other))
      }
      addEqual(
        old.tokens[place].start..<old.tokens[place].end,
        new.tokens[other].start..<new.tokens[other].end)
    }
    if isLast {
      space(old.space(before: old.tokens.count), new.space(before: new.tokens.count))
    }
  }

  private mutating func space(_ left: Range<Int>, _ right: Range<Int>) {
    if areSame(left, right) { addEqual(left, right) } else { addChanged(left, right) }
  }

  private mutating func change(_ hunk: Hunk) {
    var olds = old.span(of: hunk.old)
    var news = new.span(of: hunk.new)
    let lead = (old.space(before: hunk.old.lowerBound), new.space(before: hunk.new.lowerBound))
    if areSame(lead.0, lead.1) {
      addEqual(lead.0, lead.1)
      olds = lead.0.upperBound..<olds.upperBound
      news = lead.1.upperBound..<news.upperBound
    }
    let trail = (
      old.space(before: hunk.old.upperBound).clamped(to: olds),
      new.space(before: hunk.new.upperBound).clamped(to: news)
    )
    if areSame(trail.0, trail.1) {
      addChanged(
        olds.lowerBound..<trail.0.lowerBound, news.lowerBound..<trail.1.lowerBound)
      addEqual(trail.0, trail.1)
    } else {
      addChanged(olds, news)
    }
  }

  private func areSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    left.count == right.count && old.isSame(left, as: right, of: new)
  }

  private mutating func addEqual(_ left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty || !right.isEmpty else { return }
    writeChanged()
    if equal.old.isEmpty { equal = (left, right) }
    equal = (
      equal.old.lowerBound..<left.upperBound, equal.new.lowerBound..<right.upperBound
    )
  }

  private mutating func addChanged(_ left: Range<Int>, _ right: Range<Int>) {
    guard !left.isEmpty || !right.isEmpty else { return }
    writeEqual()
    if changed.old.isEmpty && changed.new.isEmpty { changed = (left, right) }
    changed = (
      changed.old.lowerBound..<left.upperBound, changed.new.lowerBound..<right.upperBound
    )
  }

  private mutating func writeEqual() {
    guard !equal.old.isEmpty else { return }
    holds = holds && areSame(equal.old, equal.new)
    edits.append(WordEdit(.equal, old.slice(equal.old)))
    equal = (0..<0, 0..<0)
  }

  private mutating func writeChanged() {
    if !changed.old.isEmpty { edits.append(WordEdit(.delete, old.slice(changed.old))) }
    if !changed.new.isEmpty { edits.append(WordEdit(.insert, new.slice(changed.new))) }
    changed = (0..<0, 0..<0)
  }
}

extension TextPair.Text {
  /// The spaces before the token at `place`; after the last, those at the end of what was read.
  fileprivate func space(before place: Int) -> Range<Int> {
    let start = place > 0 ? tokens[place - 1].end : window.lowerBound
    return start..<(place < tokens.count ? tokens[place].start : window.upperBound)
  }

  /// The tokens at `places` with the spaces before and after.
  fileprivate func span(of places: Range<Int>) -> Range<Int> {
    space(before: places.lowerBound).lowerBound..<space(before: places.upperBound).upperBound
  }

  /// The letters at `range`, which begins and ends between letters.
  fileprivate func slice(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  fileprivate func isSame(_ range: Range<Int>, as other: Range<Int>, of text: Self) -> Bool {
    UnsafeRawBufferPointer(rebasing: bytes[range]).isSame(
      as: UnsafeRawBufferPointer(rebasing: text.bytes[other]))
  }
}
