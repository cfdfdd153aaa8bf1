import ArgumentParser

/// A command that is asked for all day, and can be taken from its words without explaining what else it could be told.
protocol PlainlyAsked: ParsableCommand {
  /// The options that a plain form may have, each with a value.
  static var plainOptions: [String] { get }

  /// Gives every property a value: what the words say, or its default.
  init(_ words: PlainWords) throws(PlainWords.NotPlain)
}

extension PlainlyAsked {
  /// The command that `words`, those after its name, ask for; nil where they are not plain, or wrong.
  ///
  /// ArgumentParser first makes all that a command could be told, and how to explain it: more work than to show an
  /// article. What is nil here is left to it: help, mistakes and all other options.
  static func plain(_ words: ArraySlice<String>) -> Self? {
    guard var command = try? Self(PlainWords(words, options: plainOptions)),
      (try? command.validate()) != nil
    else { return nil }
    return command
  }
}

/// The words after the name of a command: values, and options that have one value each.
struct PlainWords {
  /// Something else stands there, or what is no value of its option.
  struct NotPlain: Error {}

  private(set) var values: [String] = []
  private var options: [(name: String, value: String)] = []

  /// Takes words apart.
  ///
  /// - Parameter names: the options there may be, each once.
  init(_ words: ArraySlice<String>, options names: [String]) throws(NotPlain) {
    var rest = words
    while let word = rest.popFirst() {
      guard word.hasPrefix("-") else {
        values.append(word)
        continue
      }
      guard names.contains(word), !options.contains(where: { $0.name == word }),
        let value = rest.popFirst(), !value.hasPrefix("-")
      else { throw NotPlain() }
      options.append((word, value))
    }
  }

  /// What the option `name` says; nil where it is not there.
  func value<Value: ExpressibleByArgument>(of name: String) throws(NotPlain) -> Value? {
    guard let text = options.first(where: { $0.name == name })?.value else { return nil }
    guard let value = Value(argument: text) else { throw NotPlain() }
    return value
  }
}
