import ArgumentParser

/// Values of an option, parted by commas: `inserted,repealed`.
///
/// What it asks of its values stands below: asked of the type itself, it would be looked up at each start.
struct CommaList<Element> {
  /// The values in the order given, each once.
  var elements: [Element]

  init(_ elements: [Element]) {
    self.elements = elements
  }
}

extension CommaList: ExpressibleByArgument
where Element: ExpressibleByArgument & CaseIterable & Hashable {
  init?(argument: String) {
    elements = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let word = part.drop { $0 == " " }
      guard let element = Element(argument: String(word)) else { return nil }
      if !elements.contains(element) { elements.append(element) }
    }
  }

  /// What each of the values may be, for messages about wrong usage.
  static var allValueStrings: [String] { Element.allValueStrings }

  var defaultValueDescription: String {
    elements.map(\.defaultValueDescription).joined(separator: ",")
  }
}
