import Redline

/// The number, the heading and the text of a unit that changes, as the paragraphs they are printed in.
struct UnitWording {
  private let label: [WordEdit]
  private let heading: [WordEdit]
  private let text: [WordEdit]

  /// - Parameter labels: the number as printed before and after; empty where none is.
  init(_ change: Change, labels: (old: String, new: String)) {
    heading = change.headingWords
    text = change.words
    label =
      switch change.kind {
      case .inserted: [WordEdit(.insert, labels.new)]
      case .repealed: [WordEdit(.delete, labels.old)]
      default:
        labels.old.utf8.elementsEqual(labels.new.utf8)
          ? [WordEdit(.equal, labels.new)]
          : [WordEdit(.delete, labels.old), WordEdit(.insert, labels.new)]
      }
  }

  /// Whether the heading changes and the text does not.
  var isOnlyHeading: Bool { heading.isChanged && !text.isChanged }

  /// The paragraphs of one side, the number before the first; one that is not printed is empty.
  func lines(on side: AlignedEdition.Side) -> (heading: [WordEdit], text: [WordEdit]) {
    let (label, heading, text) = (label.on(side), heading.on(side), text.on(side))
    if heading.isEmpty { return ([], Self.joined(label, text)) }
    return (Self.joined(label, heading), text)
  }

  /// The number and the words with a space between them, marked as the number is.
  private static func joined(_ label: [WordEdit], _ words: [WordEdit]) -> [WordEdit] {
    guard let last = label.last, let first = words.first else { return label + words }
    let space = WordEdit(last.operation == first.operation ? last.operation : .equal, " ")
    return (label + [space] + words).joined
  }

  /// The number and the words with a space between them; nil where neither is printed.
  static func joined(_ label: String, _ words: String) -> String? {
    if label.isEmpty || words.isEmpty { return label + words == "" ? nil : label + words }
    return label + " " + words
  }
}

extension [WordEdit] {
  /// Whether anything is taken out or put in.
  var isChanged: Bool { contains { $0.operation != .equal } }

  /// What stands on one side.
  func on(_ side: AlignedEdition.Side) -> [WordEdit] {
    let other: WordEdit.Operation = side == .old ? .insert : .delete
    return filter { $0.operation != other && !$0.text.isEmpty }.joined
  }

  /// The edits with neighbours of one kind put together.
  var joined: [WordEdit] {
    var joined: [WordEdit] = []
    for edit in self {
      if let last = joined.indices.last, joined[last].operation == edit.operation {
        joined[last].text += edit.text
      } else {
        joined.append(edit)
      }
    }
    return joined
  }
}
