import ArgumentParser
import Crypto
import Yams
import Foundation
@main struct DCR: ParsableCommand {
  @Option var x = ""
  func run() { if x == "z" { print(SHA256.hash(data: Data(x.utf8))); print(try! Yams.load(yaml: x) as Any, Date()) } else { print("hi") } }
}
