import LegalText
import Redline
import Rendering

/// Views of the sample.
enum DiffSample {
  static func view(_ changes: ChangeSet) -> DiffView {
    DiffView(
      act: Sample.act, from: "2026-07-12", to: "2027-01-01", changes: changes,
      headings: HeadingIndex([Sample.root], in: changes.language))
  }
}
