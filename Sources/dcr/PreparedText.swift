import ActText
import Interchange
import LegalText
import Redline
import Registry

/// A version of an act, read and compared with the one before it.
struct PreparedText: Sendable {
  var content: Result<Content, ReadingError>

  struct Content: Sendable {
    /// What the first of its texts that is read says of the act.
    var act: Act
    var text: CountryTexts.Text
    var comparison: (with: [UInt8], pairs: PairedUnits)?
    /// What is odd about it; looked for in the newest version alone.
    var traps: [OutlineTrap]
    /// Why the head of the text cannot be read.
    var problem: ReadingError?

    func edition(of version: CountryHistory.Version, _ path: String) -> CommittedEdition {
      CommittedEdition(
        day: version.day,
        cause: version.source.map { Cause(act: $0, number: $0, source: .edition, basis: .stated) },
        commit: version.commit, path: path, hash: text.hash, laid: text.laid,
        comparison: comparison)
    }
  }
}

/// Reads the texts of acts and compares each with the one before, ahead of who records them.
struct TextPreparer {
  let history: CountryHistory
  let language: Language

  /// Adds every version of `acts` to `queue`, in order.
  func prepare(_ acts: [CountryHistory.Act], _ queue: TextQueue<PreparedText>) {
    let texts: CountryTexts
    do {
      texts = try history.texts()
    } catch {
      _ = queue.add(PreparedText(content: .failure(error)))
      return
    }
    for act in acts {
      var described: (act: Act, problem: ReadingError?)?
      var before: (hash: [UInt8], text: ComparableText)?
      for (place, version) in act.versions.enumerated() {
        let content: Result<PreparedText.Content, ReadingError>
        do {
          let text = try texts.text(of: version, act)
          let comparable = ComparableText(text.laid)
          let isFirst = described == nil
          let known = described ?? texts.description(of: act, in: text)
          described = known
          content = .success(
            PreparedText.Content(
              act: known.act, text: text,
              comparison: before.map { ($0.hash, PairedUnits($0.text, comparable)) },
              traps: place == act.versions.count - 1 ? text.traps : [],
              problem: isFirst ? known.problem : nil))
          before = (text.hash, comparable)
        } catch {
          content = .failure(error)
        }
        guard queue.add(PreparedText(content: content)) else { return }
      }
    }
  }
}
