// swift-tools-version: 6.2
import PackageDescription

// A package of its own, since all of it is built with `-sanitize=fuzzer`: `make fuzz`.
let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "dcr", path: "../..")],
  targets: [
    .executableTarget(
      name: "fuzz", dependencies: [.product(name: "ReaderFuzzing", package: "dcr")],
      path: "Sources/fuzz",
      // gold, the default, breaks off where libFuzzer's `main` is left out.
      linkerSettings: [.unsafeFlags(["-use-ld=lld"])])
  ]
)
