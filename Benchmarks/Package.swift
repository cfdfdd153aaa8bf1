// swift-tools-version: 6.2
import PackageDescription

let features: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// LegalText, Redline and GroundTruth are links to the folders of the registry: its package has no libraries to sell.
let package = Package(
  name: "Benchmarks",
  targets: [
    .target(name: "LegalText", swiftSettings: features),
    .target(name: "Redline", dependencies: ["LegalText"], swiftSettings: features),
    .target(name: "GroundTruth", dependencies: ["LegalText"], swiftSettings: features),
    .executableTarget(name: "bench", path: "Sources/bench"),
    .executableTarget(
      name: "redline-bench", dependencies: ["Redline", "GroundTruth", "LegalText"],
      swiftSettings: features),
  ]
)
