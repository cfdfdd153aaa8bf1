/// A value held apart from what it belongs to, so that what most units lack takes no room in all of them.
///
/// A code has tens of thousands of units, each with room for three languages: what is held in place is copied with
/// every one of them.
final class Apart<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value

  init(_ value: Value) {
    self.value = value
  }

  static func == (left: Apart, right: Apart) -> Bool {
    left === right || left.value == right.value
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
