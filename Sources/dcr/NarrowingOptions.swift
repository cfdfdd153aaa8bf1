public import ArgumentParser
public import LegalText
public import Redline
import Registry

extension Change.Kind: ExpressibleByArgument {}
extension IgnoredDifference: ExpressibleByArgument {}

extension ProvisionNumber: ExpressibleByArgument {
  /// Reads `3`, `12-1`.
  public init?(argument: String) {
    self.init(argument)
  }
}

/// Which changes of a comparison are shown.
struct NarrowingOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only changes of these kinds, parted by commas.",
      discussion: "For example --only inserted,repealed. The kind unchanged goes with --all.",
      valueName: "kinds"))
  var only: CommaList<Change.Kind>?
  @Option(
    help: ArgumentHelp(
      "Only the chapter of this number and what is in it, on either side.",
      discussion: "For example --chapter 3.", valueName: "number"))
  var chapter: ProvisionNumber?
  @OptionGroup var ofTopic: TopicOption
  @Option(
    help: ArgumentHelp(
      "Take units for unchanged that differ only in this; may be repeated.",
      discussion: """
        punctuation: marks, quotes, dashes, spaces, unseen characters. numbers: in figures, those of the units, \
        too. case: small letters and capitals. For example --ignore punctuation,case.
        """, valueName: "differences"))
  var ignore: [CommaList<IgnoredDifference>] = []

  /// The units the options name, as far as they name any; nil: all.
  func selections(in pair: VersionPair) throws -> [UnitSelection] {
    var selections: [UnitSelection] = []
    if let chapter {
      selections.append(
        try UnitSelection(Locator(steps: [Locator.Step(.chapter, chapter)]), in: pair))
    }
    if ofTopic.topic != nil {
      guard let source = pair.source else {
        throw Failure(
          message: "files are of no topics",
          hint: "--topic goes with a day: dcr diff --from 2026-01-01 --to FILE --topic NAME")
      }
      let topics = try ofTopic.topics(in: source.registry) ?? []
      selections.append(try UnitSelection(topics, in: pair, source))
    }
    return selections
  }

  /// What is passed over.
  var ignored: Set<IgnoredDifference> { Set(ignore.flatMap(\.elements)) }
}

extension NarrowingOptions {
  init(_ words: PlainWords) throws(PlainWords.NotPlain) {
    only = try words.value(of: "--only")
    chapter = try words.value(of: "--chapter")
    ofTopic = try TopicOption(words)
    ignore = try words.value(of: "--ignore").map { [$0] } ?? []
  }
}
