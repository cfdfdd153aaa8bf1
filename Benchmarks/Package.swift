// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "dcr", path: "..")],
  targets: [
    .executableTarget(name: "bench", path: "Sources/bench"),
    .executableTarget(
      name: "redline-bench",
      dependencies: [.product(name: "Redline", package: "dcr")],
      path: "Sources/redline-bench"),
    .executableTarget(
      name: "amend-bench",
      dependencies: [.product(name: "Amendments", package: "dcr")],
      path: "Sources/amend-bench"),
    .executableTarget(
      name: "search-bench",
      dependencies: [.product(name: "Search", package: "dcr")],
      path: "Sources/search-bench"),
    .executableTarget(
      name: "blame-bench",
      dependencies: [.product(name: "Registry", package: "dcr")],
      path: "Sources/blame-bench"),
    .executableTarget(
      name: "country-bench",
      dependencies: [.product(name: "Registry", package: "dcr")],
      path: "Sources/country-bench"),
    .executableTarget(
      name: "editions-bench",
      dependencies: [.product(name: "Editions", package: "dcr")],
      path: "Sources/editions-bench"),
  ]
)
