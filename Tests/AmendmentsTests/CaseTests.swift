import ActText
import LegalText
import Testing

@Suite struct CaseTests {
  @Test(arguments: CaseLibrary.cases)
  func `every text of a case is read as an act`(_ example: AmendmentCase) throws {
    for act in example.acts {
      _ = try act.before.act(in: example.language)
      guard let after = act.after else { continue }
      _ = try after.act(in: example.language)
    }
  }
}
