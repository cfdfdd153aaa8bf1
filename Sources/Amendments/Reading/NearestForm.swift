internal import LegalText

/// The form known that is nearest to what was read.
enum NearestForm {
  /// The phrase or noun nearest to the words at `index`; nil where none is near.
  ///
  /// Looked for only when an error is made, once a text, and over a window of a few words.
  static func nearest(to sentence: Sentence, at index: Int) -> String? {
    var words: [String] = []
    for token in sentence.tokens[min(index, sentence.tokens.count)...].prefix(4) {
      guard let word = token.word, word.utf8.count < 60 else { break }
      words.append(word)
    }
    guard let first = words.first else { return nil }
    var best: (distance: Double, form: String)?
    func consider(_ form: String, _ folded: String, _ read: String) {
      let length = max(folded.count, read.count)
      guard length > 3 else { return }
      guard abs(folded.count - read.count) * 3 <= length else { return }
      let distance = Double(Self.distance(Array(folded), Array(read))) / Double(length)
      guard distance > 0, distance <= 0.34, distance < best?.distance ?? 1 else { return }
      best = (distance, form)
    }
    for (phrase, folded) in GrammarPhrases.written(in: sentence.language) {
      guard folded.count <= words.count else { continue }
      consider(
        phrase, folded.joined(separator: " "),
        words[..<folded.count].joined(separator: " "))
    }
    for (form, folded) in GrammarNouns.written(in: sentence.language) {
      consider(form, folded, first)
    }
    return best?.form
  }

  /// How many letters must be put in, taken out or changed to make one of the other.
  static func distance(_ left: [Character], _ right: [Character]) -> Int {
    var row = Array(0...right.count)
    for (place, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = place + 1
      for index in right.indices {
        let cost = diagonal + (letter == right[index] ? 0 : 1)
        diagonal = row[index + 1]
        row[index + 1] = min(cost, row[index] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
