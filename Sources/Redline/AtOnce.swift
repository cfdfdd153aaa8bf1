internal import Dispatch
internal import Synchronization

/// Does two things at once and returns both results.
package func atOnce<Left: Sendable, Right: Sendable>(
  _ left: @Sendable () -> Left, _ right: @Sendable () -> Right
) -> (Left, Right) {
  let results = Mutex<(left: Left?, right: Right?)>((nil, nil))
  DispatchQueue.concurrentPerform(iterations: 2) { turn in
    if turn == 0 {
      let result = left()
      results.withLock { $0.left = result }
    } else {
      let result = right()
      results.withLock { $0.right = result }
    }
  }
  let done = results.withLock { $0 }
  return (done.left ?? left(), done.right ?? right())
}
