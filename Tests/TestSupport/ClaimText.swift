public import LegalText

extension Claim {
  /// The claim in one line, for tests: subject, action, number, day, commencement.
  public var line: String {
    var words = [subjectText, action.rawValue, number, adopted?.description ?? "?"]
    if let from = commencement.from { words.append("from " + from.description) }
    if let until = commencement.until { words.append("until " + until.description) }
    switch commencement.period {
    case .days(let days): words.append("days \(days)")
    case .months(let months): words.append("months \(months)")
    case .publication: words.append("publication")
    case nil: break
    }
    if commencement == Commencement() { words.append("–") }
    if commencement.words != nil && words.count == 4 { words.append("words") }
    if isAnnounced { words.append("announced") }
    return words.joined(separator: " ")
  }

  private var subjectText: String {
    switch subject {
    case .wholeText: "text"
    case .title: "title"
    case .unit(let eId): eId.isEmpty ? "act" : eId
    case .heading(let eId): "heading of " + eId
    }
  }
}
