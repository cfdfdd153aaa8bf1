import Dispatch
import Synchronization

/// What one thread makes and another takes, in order; who makes waits where too much is there.
final class TextQueue<Element: Sendable>: Sendable {
  private struct State {
    var elements: [Element] = []
    var isClosed = false
  }

  private let state = Mutex(State())
  private let there = DispatchSemaphore(value: 0)
  private let room: DispatchSemaphore

  /// A queue of at most `count` elements.
  init(_ count: Int) {
    room = DispatchSemaphore(value: count)
  }

  /// Adds `element`; false where nobody will take it.
  func add(_ element: Element) -> Bool {
    room.wait()
    let isTaken = state.withLock { state in
      if !state.isClosed { state.elements.append(element) }
      return !state.isClosed
    }
    there.signal()
    return isTaken
  }

  /// The next element; waits for one.
  func take() -> Element? {
    there.wait()
    defer { room.signal() }
    return state.withLock { state in
      guard !state.elements.isEmpty else { return nil }
      return state.elements.removeFirst()
    }
  }

  /// Says that nothing more is taken.
  func close() {
    state.withLock {
      $0.isClosed = true
      $0.elements = []
    }
    room.signal()
  }
}
