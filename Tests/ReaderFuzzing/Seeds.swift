internal import Foundation
internal import TestSupport

/// Texts to begin with: those of the project, and of real law where the corpora stand beside the checkout.
enum Seeds {
  /// The length of a piece of a long text, in bytes.
  private static let length = 2_500

  /// The files below `folder` whose names end so, in the order of their paths.
  static func files(in folder: URL?, ending: String) -> [[UInt8]] {
    guard let folder,
      let names = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    else { return [] }
    return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { name in
      (try? Data(contentsOf: folder.appendingPathComponent(name))).map { Array($0) }
    }
  }

  /// The file of the project at `path` in its fixtures.
  static func fixture(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Corpora.fixtures.appendingPathComponent(path)))
  }

  /// Pieces of acts in the three languages, Markdown and plain.
  static func acts() throws -> [[UInt8]] {
    let plain = files(in: Corpora.fixtures.appendingPathComponent("plain"), ending: ".txt")
    let own = ["digital-code", "data-law"].flatMap {
      files(in: Corpora.fixtures.appendingPathComponent($0), ending: ".md")
    }
    let real = [Corpora.code, Corpora.platforms, Corpora.constitutionalLaw].flatMap {
      files(in: $0, ending: ".md")
    }
    return plain + some(30, of: own.flatMap(pieces)) + some(30, of: real.flatMap(pieces))
  }

  /// The notes of a publisher in acts.
  static func notes() throws -> [[UInt8]] {
    let texts = try acts().flatMap { $0.split(separator: 0x0A) }.filter {
      $0.starts(with: "> *".utf8)
    }
    return some(60, of: texts.map { Array($0.dropFirst(3).dropLast()) })
  }

  /// Descriptions of acts and editions.
  static func descriptions() throws -> [[UInt8]] {
    [Corpora.fixtures, Corpora.shared?.appendingPathComponent("kazakhstan-law")].flatMap {
      files(in: $0, ending: "meta.yaml")
    }
  }

  /// Lines of acts.
  static func lines() throws -> [[UInt8]] {
    some(60, of: try acts().flatMap { $0.split(separator: 0x0A) }.map { Array($0) })
  }

  /// The amending texts of the cases, bills, and texts after real amending acts.
  static func amendments() throws -> [[UInt8]] {
    let folder = Corpora.fixtures.appendingPathComponent("amendments")
    let cases = ["ru", "kk", "en"].flatMap {
      files(in: folder.appendingPathComponent($0), ending: ".txt")
    }
    let sections = cases.flatMap { file in
      String(decoding: file, as: UTF8.self).split(separator: "\n--- amendment\n").dropFirst().map {
        Array(($0.split(separator: "\n---").first ?? "").utf8)
      }
    }
    return files(in: folder.appendingPathComponent("real"), ending: ".txt")
      + files(in: Corpora.fixtures.appendingPathComponent("bills"), ending: ".txt")
      + some(120, of: sections)
  }

  /// At most `count` of `texts`, from all of them alike.
  private static func some(_ count: Int, of texts: [[UInt8]]) -> [[UInt8]] {
    guard texts.count > count else { return texts }
    return (0..<count).map { texts[$0 * texts.count / count] }
  }

  /// A text in pieces of whole lines.
  private static func pieces(of text: [UInt8]) -> [[UInt8]] {
    var pieces: [[UInt8]] = [[]]
    for line in text.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if let last = pieces.last, last.count + line.count > length, !last.isEmpty {
        pieces.append([])
      }
      pieces[pieces.count - 1] += line + [0x0A]
    }
    return pieces
  }
}
