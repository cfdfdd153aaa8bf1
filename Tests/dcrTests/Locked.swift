import Synchronization

/// A value that one thread at a time may touch.
final class Locked<Value: Sendable>: Sendable {
  private let value: Mutex<Value>

  init(_ value: Value) {
    self.value = Mutex(value)
  }

  func withLock<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
    try value.withLock { value throws in try body(&value) }
  }
}
