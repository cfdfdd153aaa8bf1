import Foundation
import Interchange
import LegalText
import Registry
import SearchFixtures
import TestSupport
import Testing

/// Questions to the Digital Code: the articles a lawyer would want are among the first that are found.
@Suite(.enabled(if: Corpora.shared != nil, Comment(rawValue: Corpora.absent)))
struct AnswerTests {
  @Test func `the articles wanted are among the first ten`() throws {
    let folder = try #require(Corpora.code)
    let registry = try Sample.empty()
    let (submission, _) = try ActFolder.read(folder: folder.path, slug: "digital-code", day: nil)
    _ = try registry.record(submission, RecordingOptions(who: "test"))
    #expect(Question.all.count >= 40)
    let recalls = try Question.all.map { question in
      (question, try question.recall(in: registry, on: LegalDate(dayNumber: 20_800), first: 10))
    }
    func mean(_ filter: (Question) -> Bool) -> Double {
      let chosen = recalls.filter { filter($0.0) }.map(\.1)
      return chosen.reduce(0, +) / Double(chosen.count)
    }
    let missed = recalls.filter { $0.1 < 1 }.map(\.0.text)
    #expect(mean { _ in true } >= 0.95, "\(missed)")
    #expect(mean(\.hasOtherForms) >= 0.9, "\(missed)")
    for language in [Language.ru, .kk] {
      #expect(recalls.count { $0.0.language == language } >= 20)
    }
  }
}
