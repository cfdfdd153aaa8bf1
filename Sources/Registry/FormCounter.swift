internal import LegalText
internal import SQLite
internal import WordForms

/// Counts in how many new passages of one language each form of a word occurs.
final class FormCounter {
  /// A text and its words.
  struct Body {
    var folded: String
    /// The words by their numbers.
    var forms: [Int]
  }

  /// The texts read so far, by their rows.
  var bodies: [Int64: Body] = [:]
  private var numbers: [String: Int] = [:]
  private var forms: [String] = []
  private var counts: [Int64] = []
  /// The passage in which each form was counted last.
  private var counted: [Int] = []
  private var passage = 0

  /// The number of a form.
  func number(of form: String) -> Int {
    if let number = numbers[form] { return number }
    let number = forms.count
    numbers[form] = number
    forms.append(form)
    counts.append(0)
    counted.append(0)
    return number
  }

  /// Begins another passage.
  func begin() {
    passage += 1
  }

  /// Counts the forms, each once a passage.
  func count(_ forms: [Int]) {
    for form in forms where counted[form] != passage {
      counted[form] = passage
      counts[form] += 1
    }
  }

  /// What was counted, by form: its stem, and in how many passages it occurs.
  func rows(_ language: Language) -> [String: (stem: String, count: Int64)] {
    let stemmer = Stemmer(language)
    var rows: [String: (stem: String, count: Int64)] = [:]
    for (form, count) in zip(forms, counts) { rows[form] = (stemmer.stem(form), count) }
    return rows
  }

  /// Adds what was counted to `word_form`.
  func write(_ language: Language, _ connection: Connection) throws {
    let stemmer = Stemmer(language)
    let rows = forms.indices.map { (stem: stemmer.stem(forms[$0]), number: $0) }
      .sorted { ($0.stem, forms[$0.number]) < ($1.stem, forms[$1.number]) }
    for row in rows where counts[row.number] > 0 {
      try connection.run(
        """
        INSERT INTO word_form (language, stem, form, df) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET df = df + excluded.df
        """,
        [
          .text(language.rawValue), .text(row.stem), .text(forms[row.number]),
          .integer(counts[row.number]),
        ])
    }
  }
}
