import ArgumentParser
import LegalText
import Registry
import Rendering

struct Verify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check the registry: the file, the journal's chain, the texts, the days.",
    discussion: """
      Ends with 1 where something is wrong.

        dcr verify
        dcr verify --registry copy.sqlite --format json
      """)

  @OptionGroup var registry: RegistryOptions
  @OptionGroup var output: OutputOptions
  @Option(help: "text or json.") var format = ListFormat.text

  func run() throws {
    try Failure.ending {
      let progress = Progress()
      defer { progress.clear() }
      let registry = try registry.reading()
      var checks = try registry.verify { progress.show("checking: \($0)") }
      // What is not sound is not followed: its rows mean nothing.
      if checks.allSatisfy(\.findings.isEmpty) {
        checks.append(try Replay.check(registry) { progress.show("checking: \($0)") })
      }
      progress.clear()
      let view = VerifyView(
        checks: checks.map { check in
          Check(
            name: check.name, ok: check.findings.isEmpty,
            detail: ([check.scope] + check.findings).joined(separator: "\n"),
            hint: check.findings.isEmpty ? nil : check.remedy)
        }, language: .en)
      switch format {
      case .text: output.print(view.text(on: output.terminal))
      case .json: writeOutput(view.json().pretty)
      }
      guard view.isOK else { throw ExitCode(1) }
    }
  }
}
