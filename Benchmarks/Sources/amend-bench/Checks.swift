import Amendments
import GroundTruth
import LegalText

extension AmendBench {
  /// A thousand instructions on a code of 106 articles, which is what the real one has.
  mutating func measureChecks() {
    let size = CodeSize(name: "", articles: 106, boilerplate: 0.1, operations: 0, isAsRead: true)
    var writer = CodeWriter(language: .ru, size: size, seed: seed)
    var amender = Amender(writer.write(), seed: seed &+ 1)
    let base = amender.code.provision
    amender.amend(
      2_000, kinds: [.replaceWords, .insertWords, .deleteWords, .changeNumber, .insertSentence])
    guard let draft = try? draft(from: base, to: amender.code.provision, in: .ru) else {
      missed.append("1,000 instructions drafted")
      return
    }
    let instructions = Array(draft.instructions.prefix(1_000))
    var applied = 0
    let times = (0..<5).map { _ in
      Self.time { applied = check(instructions, against: base).count { $0.applies } }
    }
    let text = InstructionWriter(language: .ru).text(of: instructions)
    let reading = (0..<5).map { _ in
      Self.time { _ = try? AmendingText(reading: text, in: .ru, file: "") }
    }
    let memory = Self.peakMemory
    print(
      """
      \(instructions.count) instructions on a code of 106 articles: \(applied) apply
        checked in \(Self.rounded(Self.median(times))) ms (median of 5), read from text in \
      \(Self.rounded(Self.median(reading))) ms, \(text.utf8.count / 1_024) KB; \
      peak memory \(memory.map { Self.rounded($0, 0) } ?? "unknown") MB
        \(hold(instructions.count == 1_000 && applied == 1_000, "1,000 apply")), \
      \(hold(Self.median(times) < 1_000, "under 1 s")), \
      \(hold(memory ?? 0 < 200, "under 200 MB"))

      """)
  }
}
