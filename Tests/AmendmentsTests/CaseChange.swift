/// A change shown as lines that go (`- `), lines that come (`+ `) and lines that stay between them (`  `).
struct CaseChange {
  private let lines: [(mark: Character, text: String, line: Int)]
  private let line: Int
  private let file: String

  /// Takes the lines apart.
  init(_ lines: [String], line: Int, file: String) throws(CaseFileError) {
    self.file = file
    self.line = line
    var taken: [(Character, String, Int)] = []
    for (index, content) in lines.enumerated() {
      guard let mark = content.first, "-+ ".contains(mark), content.dropFirst().first == " ",
        content.count > 2
      else {
        throw CaseFileError(
          file: file, line: line + index,
          message: "a line of a change begins with “- ”, “+ ” or two spaces")
      }
      taken.append((mark, String(content.dropFirst(2)), line + index))
    }
    self.lines = taken
    guard taken.contains(where: { $0.0 != " " }) else {
      throw CaseFileError(file: file, line: line, message: "a change without a change")
    }
  }

  /// What `before` becomes.
  ///
  /// A line that goes or stays must stand in `before` exactly once, in the same order; of lines that go directly after
  /// one another, nothing but empty lines lies between. New lines stand after the line named before them; at the start
  /// of the change, before the line named after them.
  func applied(to before: CaseText) throws(CaseFileError) -> CaseText {
    let old = before.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var new: [String] = []
    var next = 0
    var waiting: [String] = []
    var isAnchored = false
    var previous: Character = " "
    for (mark, text, line) in lines {
      guard mark != "+" else {
        previous = mark
        if isAnchored { new.append(text) } else { waiting.append(text) }
        continue
      }
      let places = old.indices.filter { old[$0] == text }
      guard places.count == 1, let place = places.first else {
        throw CaseFileError(
          file: file, line: line,
          message: "this line stands \(places.count) times in the text before, not once")
      }
      guard place >= next else {
        throw CaseFileError(
          file: file, line: line, message: "this line stands earlier in the text before")
      }
      let isGap = old[next..<place].contains { !$0.isEmpty }
      guard !(isGap && mark == "-" && previous == "-") else {
        throw CaseFileError(
          file: file, line: line, message: "lines lie between this line and the one before it")
      }
      previous = mark
      new += old[next..<place]
      new += waiting
      waiting = []
      isAnchored = true
      if mark == " " { new.append(text) }
      next = place + 1
    }
    guard waiting.isEmpty else {
      throw CaseFileError(
        file: file, line: line, message: "new lines without a line that says where they stand")
    }
    new += old[next...]
    return CaseText(text: new.joined(separator: "\n"), line: self.line)
  }
}
