internal import Amendments
internal import LegalText

extension NaiveAmender {
  /// Words that are looked for.
  private struct Job {
    var entry: Entry
    var words: String
    var which: Occurrence
    var new: String
    var side: Int

    var length: Int { words.unicodeScalars.count }
  }

  /// Takes the places of all words that change, longer ones first.
  mutating func take(_ entries: [Entry]) throws {
    var jobs: [Job] = []
    for entry in entries {
      switch entry.instruction.operation {
      case .substituteWords(let operation):
        jobs += operation.pairs.map {
          Job(entry: entry, words: $0.old, which: operation.which, new: $0.new, side: 0)
        }
      case .substituteThroughout(let operation):
        jobs += operation.pairs.map {
          Job(entry: entry, words: $0.old, which: .all, new: $0.new, side: 0)
        }
      case .deleteWords(let operation):
        jobs += operation.words.map {
          Job(entry: entry, words: $0, which: operation.which, new: "", side: 0)
        }
      case .insertWords(let operation): jobs += try job(operation, entry)
      case .substituteHeading(let operation): try takeHeading(operation.heading, entry)
      case .substituteText(let operation): try takeText(operation, entry)
      case .repealUnit:
        switch entry.instruction.target.aspect {
        case .whole, .sentence: continue
        default: throw Unknown()
        }
      case .insertUnit, .renumberUnit, .moveUnit: continue
      default: throw Unknown()
      }
    }
    try takeSentences(entries)
    for job in jobs.sorted(by: { $0.length > $1.length }) { try take(job) }
  }

  private mutating func job(_ operation: InsertWords, _ entry: Entry) throws -> [Job] {
    switch operation.place {
    case .after(let words):
      return [
        Job(entry: entry, words: words, which: operation.which, new: operation.words, side: 1)
      ]
    case .before(let words):
      return [
        Job(entry: entry, words: words, which: operation.which, new: operation.words, side: -1)
      ]
    case .atEnd:
      guard let place = act.place(of: entry.line), entry.instruction.target.aspect == .whole,
        range(of: entry).count == 1
      else { throw Unknown() }
      let text = Array(act.lines[place].text.unicodeScalars)
      guard let last = text.last, ".;:".unicodeScalars.contains(last) else { throw Unknown() }
      // A short word before a full stop may be an abbreviation.
      let word = text.dropLast().reversed().prefix { $0.properties.isAlphabetic }
      if last == ".", word.count < 5 { throw Unknown() }
      try claim(
        Claim(
          author: entry.index, line: entry.line, isHeading: false,
          change: NaiveWords.Change(
            range: text.count - 1..<text.count - 1, new: operation.words, isAfter: true),
          length: .max))
      return []
    case .newSentence, .sentence: return []
    }
  }

  private mutating func takeHeading(_ heading: String, _ entry: Entry) throws {
    guard let place = act.place(of: entry.line), let old = act.lines[place].heading else {
      throw Refusal(why: "no heading: \(entry.instruction.target)")
    }
    try claim(
      Claim(
        author: entry.index, line: entry.line, isHeading: true,
        change: NaiveWords.Change(range: 0..<old.unicodeScalars.count, new: heading), length: .max))
  }

  private mutating func takeText(_ operation: SubstituteText, _ entry: Entry) throws {
    switch (operation.new, entry.instruction.target.aspect) {
    case (.words(let words), .leadIn):
      guard let place = act.place(of: entry.line) else { return }
      let count = act.lines[place].text.unicodeScalars.count
      if count == 0 { throw Refusal(why: "no text: \(entry.instruction.target)") }
      try claim(
        Claim(
          author: entry.index, line: entry.line, isHeading: false,
          change: NaiveWords.Change(range: 0..<count, new: words), length: .max))
    case (.unit, .whole) where entry.own == nil: return
    case (.words, .sentence): return
    default: throw Unknown()
    }
  }

  private mutating func take(_ job: Job) throws {
    let target = job.entry.instruction.target
    var all: [Claim] = []
    for place in range(of: job.entry) where act.isLaw(place) {
      let line = act.lines[place]
      var fields: [Bool] = []
      switch target.aspect {
      case .whole:
        if job.which == .all, job.entry.own == nil || line.id != job.entry.line {
          fields.append(true)
        }
        fields.append(false)
      case .heading: if line.id == job.entry.line { fields = [true] }
      case .leadIn, .sentence: if line.id == job.entry.line { fields = [false] }
      default: throw Unknown()
      }
      var limits: Range<Int>?
      if case .sentence(let number) = target.aspect, line.id == job.entry.line {
        limits = try sentence(number, of: line.id)
      }
      for isHeading in fields {
        guard let text = isHeading ? line.heading : line.text else {
          if target.aspect == .heading { throw Refusal(why: "no heading: \(target)") }
          continue
        }
        for range in NaiveWords.finds(job.words, in: text)
        where limits.map({ $0.lowerBound <= range.lowerBound && range.upperBound <= $0.upperBound })
          ?? true
        {
          all.append(
            Claim(
              author: job.entry.index, line: line.id, isHeading: isHeading,
              change: NaiveWords.Change(range: range, new: job.new), length: job.length,
              isAnchor: job.side != 0))
        }
      }
    }
    for claim in try chosen(of: all, job) {
      try self.claim(claim)
      guard job.side != 0 else { continue }
      var other = claim
      other.isAnchor = false
      let at = job.side > 0 ? claim.change.range.upperBound : claim.change.range.lowerBound
      other.change = NaiveWords.Change(
        range: at..<at, new: job.new, isAfter: job.side > 0, isBefore: job.side < 0)
      try self.claim(other)
    }
  }

  private func chosen(of all: [Claim], _ job: Job) throws -> [Claim] {
    if case .nth(let place) = job.which {
      guard place > 0, place <= all.count else {
        throw Refusal(why: "found \(all.count): \(job.words)")
      }
      return [all[place - 1]]
    }
    let free = all.filter { find in
      if job.which == .all, let other = settled[find.line], other != job.entry.index {
        return false
      }
      return !claims.contains { other in
        other.line == find.line && other.isHeading == find.isHeading && !other.isAnchor
          && other.length > job.length
          && other.change.range.lowerBound <= find.change.range.lowerBound
          && find.change.range.upperBound <= other.change.range.upperBound
          && (other.length < .max || job.which == .all)
      }
    }
    guard job.which == .only ? free.count == 1 : !free.isEmpty else {
      throw Refusal(why: "found \(free.count): \(job.words)")
    }
    return free
  }

  mutating func claim(_ claim: Claim) throws {
    if let other = settled[claim.line], other != claim.author {
      throw Refusal(why: "settled by another: \(claim)")
    }
    for other in claims where other.line == claim.line && other.isHeading == claim.isHeading {
      if other.isAnchor && claim.isAnchor { continue }
      let (left, right) = (other.change.range, claim.change.range)
      let meet: Bool
      if left.isEmpty && right.isEmpty {
        meet = left.lowerBound == right.lowerBound
      } else if left.isEmpty {
        meet = right.lowerBound < left.lowerBound && left.lowerBound < right.upperBound
      } else if right.isEmpty {
        meet = left.lowerBound < right.lowerBound && right.lowerBound < left.upperBound
      } else {
        meet = left.lowerBound < right.upperBound && right.lowerBound < left.upperBound
      }
      if meet { throw Refusal(why: "the same words twice: \(claim)") }
    }
    claims.append(claim)
  }

  private static func saysSomething(_ text: String) -> Bool {
    text.contains { $0.isLetter || $0.isNumber }
  }

  /// Writes what was taken.
  mutating func writeClaims() throws {
    let changes = claims.filter { !$0.isAnchor }
    for place in act.lines.indices {
      let own = changes.filter { $0.line == act.lines[place].id }
      let (headings, texts) = (own.filter(\.isHeading), own.filter { !$0.isHeading })
      if let heading = act.lines[place].heading, !headings.isEmpty {
        act.lines[place].heading = NaiveWords.changed(heading, headings.map(\.change))
      }
      if !texts.isEmpty {
        act.lines[place].text = NaiveWords.changed(act.lines[place].text, texts.map(\.change))
      }
      let isBare = !texts.isEmpty && !Self.saysSomething(act.lines[place].text)
      let hasNoHeading = !headings.isEmpty && !Self.saysSomething(act.lines[place].heading ?? "")
      if isBare || hasNoHeading { throw Refusal(why: "nothing is left: \(act.lines[place])") }
    }
  }
}
