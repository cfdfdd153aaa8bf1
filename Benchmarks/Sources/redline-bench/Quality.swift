import Foundation
import GroundTruth
import LegalText
import Redline

/// How good a comparison of codes of one size is, ours and its peers', over several seeds and three languages.
struct Quality {
  let size: CodeSize
  private(set) var ours = Scores()
  private(set) var peers: [Peer: WordScores] = [:]
  /// How many codes were compared, and how many operations made on them.
  private(set) var codes = 0
  private(set) var operations = 0
  /// How many stretches the operations changed.
  private(set) var regions = 0
  /// The least precision or recall of words, and the least F1, that one code had.
  private(set) var leastWords = 1.0
  private(set) var leastOperations = 1.0

  init(of size: CodeSize) { self.size = size }

  /// Compares the codes of one seed; the peers read files that are written to `folder`.
  mutating func measure(seed: UInt64, in folder: Folder) throws {
    for language in Language.ofKazakhstan {
      let truth = Truth.make(language, size, seed: seed)
      let changes = redline(
        from: truth.old.provision, to: truth.new.provision, language: language,
        includingUnchanged: true)
      let scores = truth.score(changes.findings)
      ours = ours + scores
      codes += 1
      operations += truth.log.count
      regions += truth.regions
      leastWords = min(leastWords, scores.words.kept.precision, scores.words.kept.recall)
      leastOperations = min(leastOperations, scores.operations.f1)
      let files = try folder.write(truth)
      for peer in Peer.allCases {
        guard let score = try score(peer, truth, files, folder) else { continue }
        peers[peer] = (peers[peer] ?? WordScores()) + score
      }
    }
  }

  /// The score of a peer; nil where it cannot be run.
  private func score(
    _ peer: Peer, _ truth: Truth, _ files: FilePair, _ folder: Folder
  ) throws -> WordScores? {
    let answer = folder.path("answer")
    let command = peer.command(files.old, files.new, isWhole: true)
    guard Command.run(command, output: answer) != nil else { return nil }
    let flags = peer.flags(in: try String(contentsOfFile: answer, encoding: .utf8))
    guard let score = truth.score(ofFileWords: flags.old, flags.new) else {
      print("  \(peer.rawValue): its words are not those of the files")
      return nil
    }
    return score
  }
}

/// How many of so many pairs of small codes come back byte for byte, both ways.
func roundTrips(of count: Int, seed: UInt64) -> Int {
  (0..<count).count { step in
    let size = CodeSize(
      name: "", articles: 4, boilerplate: step % 2 == 0 ? 0.05 : 0.4, operations: 6)
    let language = Language.ofKazakhstan[step % 3]
    let truth = Truth.make(language, size, seed: seed &+ UInt64(step))
    let (old, new) = (truth.old.provision, truth.new.provision)
    return [(old, new), (new, old)].allSatisfy { from, to in
      redline(from: from, to: to, language: language, includingUnchanged: true)
        .roundTrips(from: from, to: to)
    }
  }
}

/// The words that are called changed in codes of which only the numbers of the articles changed.
func wordsChangedByNumbers(seed: UInt64) -> Int {
  Language.ofKazakhstan.reduce(0) { sum, language in
    var size = CodeSize.h
    size.operations = 0
    let truth = Truth.make(language, size, seed: seed)
    let changes = redline(
      from: truth.old.provision, to: truth.new.provision, language: language,
      includingUnchanged: true)
    return sum + truth.score(changes.findings).words.changed.found
  }
}
