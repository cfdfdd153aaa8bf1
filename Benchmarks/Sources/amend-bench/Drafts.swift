import Amendments
import GroundTruth
import LegalText

extension AmendBench {
  /// Pairs of acts for each language: each is drafted, written, read and applied again, or refused.
  mutating func measureDrafts() {
    print("drafts of \(pairs) pairs for each language, 10 articles, 8 operations each")
    for language in Language.ofKazakhstan {
      var proved = 0
      var restated = 0
      var said = 0
      var items = 0
      var operations = 0
      var refusals: [String: Int] = [:]
      var times: [Double] = []
      for pair in 0..<pairs {
        let truth = Self.pair(language, seed: seed &+ UInt64(pair))
        let (old, new) = (truth.old.provision, truth.new.provision)
        var result: Result<Draft, DraftError>?
        times.append(
          Self.time {
            result = Result { () throws(DraftError) in try draft(from: old, to: new, in: language) }
          })
        switch result {
        case .success(let draft):
          let isNew = Self.gives(draft, old, new, language)
          proved += isNew ? 1 : 0
          if !isNew { refusals["gives another text", default: 0] += 1 }
          restated += draft.restated.isEmpty ? 0 : 1
          said += draft.instructions.count
          items += Self.sentences(draft.text)
          operations += truth.operationCount
        case .failure(let error): refusals[Self.name(error), default: 0] += 1
        case nil: break
        }
      }
      let ratio = Double(said) / Double(max(operations, 1))
      let refused = pairs - proved
      let wrong = refusals["gives another text"] ?? 0
      print(
        """
          \(language): \(proved) proved, \(refused) refused; in \(restated) a unit is restated as a whole \
        for want of smaller instructions
            \(said) instructions in \(items) sentences for \(operations) operations: \
        \(Self.rounded(ratio)); \(Self.rounded(Self.median(times))) ms each (median)
            \(hold(wrong == 0, "\(language): none silently wrong")), \
        \(hold(Double(refused) < 0.02 * Double(pairs), "\(language): refusals under 2 %")), \
        \(hold(ratio <= 1.2, "\(language): instructions ≤ 1.2 × operations"))
        """)
      for (reason, count) in refusals.sorted(by: { $0.value > $1.value }) {
        print("    \(count) × \(reason)")
      }
    }
    print("")
  }

  /// Two states of an act; how much repeats in it differs from pair to pair.
  static func pair(_ language: Language, seed: UInt64, articles: Int = 10, operations: Int = 8)
    -> Truth
  {
    let boilerplate = [0.05, 0.1, 0.2, 0.4][Int(seed % 4)]
    let size = CodeSize(
      name: "", articles: articles, boilerplate: boilerplate, operations: operations,
      isAsRead: true)
    return Truth.make(language, size, seed: seed)
  }

  /// Whether a draft gives the new act, by other means than those that proved it.
  private static func gives(
    _ draft: Draft, _ old: Provision, _ new: Provision, _ language: Language
  ) -> Bool {
    guard let read = try? AmendingText(reading: draft.text, in: language, file: ""),
      let root = try? amend(old, by: read.acts.flatMap(\.instructions)).root
    else { return draft.text.isEmpty && old.lawLines(in: language) == new.lawLines(in: language) }
    return root.lawLines(in: language) == new.lawLines(in: language)
  }

  /// How many sentences a text has that say something: lines outside of quotations that end with more than a context.
  private static func sentences(_ text: String) -> Int {
    var isQuoted = false
    var count = 0
    for line in text.split(separator: "\n") {
      let marks = line.count { "\"".contains($0) }
      if !isQuoted, !line.hasPrefix("\""), !line.hasPrefix("«") {
        let isContext = line.hasSuffix(":") && !follows(line)
        count += isContext ? 0 : 1
      }
      if marks % 2 == 1 { isQuoted.toggle() }
    }
    return count
  }

  private static func follows(_ line: Substring) -> Bool {
    [
      "содержания:", "редакции:", "толықтырылсын:", "жазылсын:", "follows:", "worded as follows:",
    ].contains(where: line.hasSuffix)
  }

  private static func name(_ error: DraftError) -> String {
    switch error.reason {
    case .notRead(let error): "not read: \(error.message)"
    case .notApplied(let error): "not applied: \(error)"
    case .unknownForm(let form): "another form: \(form)"
    case .differs(let difference): "differs in \(difference.eId)"
    }
  }
}
