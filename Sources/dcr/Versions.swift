import ArgumentParser
import Interchange
import LegalText
import Registry

/// Two versions of a text, read.
struct VersionPair {
  /// The older version.
  var old: Provision
  /// The newer version.
  var new: Provision
  /// The act on record that both are versions of; nil where two files are compared.
  var act: Act?
  /// The older version as it was named.
  var from: String
  /// The newer version as it was named.
  var to: String
  /// The language compared.
  var language: Language
}

/// Where versions are read from. A version is a day or a file.
struct VersionOptions: ParsableArguments {
  @OptionGroup var registry: RegistryOptions
  @OptionGroup var act: ActOptions
  @Option(
    help: ArgumentHelp(
      "What the registry knew then: a day or an instant in UTC (default: now).",
      valueName: "instant"))
  var knownAt: String?

  /// Reads two versions; the registry is only opened where one of them is a day.
  ///
  /// - Parameter language: the language wanted; nil for that of the files, Russian where a day is named.
  func pair(from: String, to: String, language: Language?) throws -> VersionPair {
    let days = (LegalDate(iso: from), LegalDate(iso: to))
    if days.0 == nil && days.1 == nil { return try files(from, to, language: language) }
    let registry = try registry.reading()
    let record = try act.record(in: registry)
    let language = language ?? .ru
    func root(_ name: String, _ day: LegalDate?) throws -> Provision {
      guard let day else { return try read(name, language).root }
      try registry.requireHeld(record, language, on: day)
      return try registry.edition(
        of: record, on: day, in: [language], at: registry.state(at: knownAt)
      ).root
    }
    return VersionPair(
      old: try root(from, days.0), new: try root(to, days.1), act: record.act, from: from, to: to,
      language: language)
  }

  /// Reads two files.
  func files(_ old: String, _ new: String, language: Language?) throws -> VersionPair {
    let first = try read(old, language)
    let second = try read(new, language ?? first.language)
    return VersionPair(
      old: first.root, new: second.root, from: old, to: new, language: first.language)
  }

  private func read(
    _ path: String, _ language: Language?
  ) throws -> (root: Provision, language: Language) {
    if path.hasPrefix("draft:") {
      throw Failure(message: "drafts are not kept yet", hint: "give a day or a file")
    }
    let (submission, _) = try ActFolder.read(file: path, language: language, slug: nil, day: nil)
    guard let read = submission.edition.languages.first else {
      throw Failure(message: "\(path) holds no text")
    }
    return (submission.edition.root, read)
  }
}
