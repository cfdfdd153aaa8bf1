public import Foundation

/// Where test data stands: the project's own fixtures, and the real corpora where they are laid beside the checkout.
public enum Corpora {
  /// The checkout.
  public static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The illustrative acts written for this project.
  public static let fixtures = root.appendingPathComponent("Fixtures")

  /// The real corpora; nil where they are not beside the checkout.
  public static let shared: URL? = {
    let folder =
      ProcessInfo.processInfo.environment["DCR_CORPORA"].map { URL(fileURLWithPath: $0) }
      ?? root.deletingLastPathComponent().appendingPathComponent("shared/corpora")
    return FileManager.default.fileExists(atPath: folder.path) ? folder : nil
  }()

  /// The real Digital Code; nil where the corpora are not beside the checkout.
  public static var code: URL? {
    shared?.appendingPathComponent(
      "kazakhstan-law/02-codes/2026/0109-tsifrovoi-kodeks-respubliki-kazakhstan-221101")
  }

  /// The editions of a real law on online platforms.
  public static var platforms: URL? {
    shared?.appendingPathComponent(
      "kazakhstan-law/editions/0710-ob-onlain-platformakh-i-onlain-reklame-183789")
  }

  /// The editions of a real constitutional law.
  public static var constitutionalLaw: URL? {
    shared?.appendingPathComponent("kazakhstan-law/editions/0720-o-pervom-prezidente-6733")
  }

  /// A git bundle of the laws of another country, with their whole history; nil where it is not beside the checkout.
  public static var foreignLaws: URL? {
    let bundle = shared?.appendingPathComponent("legalize/ee.bundle")
    return bundle.flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
  }

  /// Said of a test that did not run.
  public static let absent = "the real corpora are not beside this checkout; see README, “Tests”"
}
