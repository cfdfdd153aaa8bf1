internal import Foundation

/// How often a test that takes its chances is run.
public enum Rounds {
  /// `count`, or `many` where `DCR_TEST_LONG` is set, as `make test-long` does.
  public static func count(_ count: Int, long many: Int) -> Int {
    ProcessInfo.processInfo.environment["DCR_TEST_LONG"] == nil ? count : many
  }
}
