import Dispatch
import Foundation
import Synchronization

/// Does two things at the same time, the second in a thread of its own; where both fail, the first is told.
func together<First, Second: Sendable>(
  _ first: () throws -> First, _ second: @escaping @Sendable () throws -> Second
) throws -> (First, Second) {
  let outcome = Outcome<Second>()
  let isDone = DispatchSemaphore(value: 0)
  Thread.detachNewThread {
    outcome.result.withLock { $0 = Result(catching: second) }
    isDone.signal()
  }
  let mine = Result(catching: first)
  isDone.wait()
  guard let other = outcome.result.withLock({ $0 }) else {
    preconditionFailure("the thread ended without an outcome")
  }
  return (try mine.get(), try other.get())
}

/// What a thread leaves behind.
private final class Outcome<Value: Sendable>: Sendable {
  let result = Mutex<Result<Value, any Error>?>(nil)
}
