import ArgumentParser

/// How much of what stayed the same is shown around a change.
enum Context: ExpressibleByArgument {
  /// All of it.
  case all
  /// As many words on each side.
  case words(Int)

  init?(argument: String) {
    if argument == "all" {
      self = .all
    } else if let count = Int(argument), count >= 0 {
      self = .words(count)
    } else {
      return nil
    }
  }

  var defaultValueDescription: String {
    switch self {
    case .all: "all"
    case .words(let count): String(count)
    }
  }

  /// The words on each side; nil for all.
  var count: Int? {
    switch self {
    case .all: nil
    case .words(let count): count
    }
  }
}
