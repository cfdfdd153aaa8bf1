import LegalText
import Testing

@Suite struct ProvisionIRITests {
  @Test func `what is written reads back`() throws {
    let day = try #require(LegalDate(iso: "2026-08-01"))
    for work in [
      "/akn/kz/act/2026-01-09/255-VIII", "/akn/kz/act/my-law", "/akn/kz/act/2020-01-02/1",
    ] {
      for language in Language.allCases {
        for eId in ["", "art_29__para_2__subpara_8-1", "chp_3", "preamble", "annex_1__para_2"] {
          let name = ProvisionIRI(work: work, language: language, day: day, eId: eId)
          #expect(ProvisionIRI(name.description) == name, "\(name)")
        }
      }
    }
    #expect(
      ProvisionIRI("/akn/kz/act/2026-01-09/255-VIII/kaz@2026-08-01/~art_29")?.language == .kk)
  }

  @Test(arguments: [
    "", "/", "/akn/", "/akn/kz/act/x", "29", "/akn/kz/act/x/rus", "/akn/kz/act/x/rus@",
    "/akn/kz/act/x/rus@2026-02-30", "/akn/kz/act/x/rus@2026-01-01@2026-01-01",
    "/akn/kz/act/x/ru@2026-01-01", "/akn/kz/act//rus@2026-01-01", "/akn/kz/act/x/rus@2026-01-01/~",
    "/akn/kz/act/x/rus@2026-01-01/~статья_1", "/akn/kz/act/x/rus@2026-01-01/~art_1/~art_2",
    " /akn/kz/act/x/rus@2026-01-01", "/akn/kz/act/x/rus@2026-01-01/",
  ])
  func `anything else is no name`(_ text: String) {
    #expect(ProvisionIRI(text) == nil)
  }
}
