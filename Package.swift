// swift-tools-version: 6.2
import PackageDescription

let features: [SwiftSetting] =
  [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (Context.environment["CI"] == nil ? [] : [.treatAllWarnings(as: .error)])

let package = Package(
  name: "dcr",
  products: [
    .executable(name: "dcr", targets: ["dcr"]),
    // What the benchmarks, a package of their own, measure in process.
    .library(name: "Redline", targets: ["Redline", "LegalText", "GroundTruth"]),
    .library(
      name: "Registry", targets: ["Registry", "ActText", "LegalText", "GroundTruth", "TestSupport"]),
    .library(
      name: "Search",
      targets: ["Registry", "SQLite", "SearchQuery", "WordForms", "SearchFixtures", "LegalText"]),
    .library(
      name: "Editions", targets: ["ActText", "Redline", "LegalText", "GroundTruth", "TestSupport"]),
    .library(
      name: "Amendments",
      targets: [
        "Amendments", "ActText", "LegalText", "GroundTruth", "NaiveAmendments", "AmendmentFuzzing",
      ]),
    // What `Tests/Fuzzing`, a package of its own, gives to libFuzzer.
    .library(name: "ReaderFuzzing", targets: ["ReaderFuzzing"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
    .systemLibrary(name: "CMalloc"),
    .target(
      name: "SQLite", dependencies: ["CSQLite"],
      swiftSettings: features + [.strictMemorySafety()]),
    .target(
      name: "Migrations", path: "Migrations",
      resources: [
        .embedInCode("0001_acts_provisions_and_journal.sql"),
        .embedInCode("0002_amending_texts.sql"),
        .embedInCode("0003_search.sql"),
        .embedInCode("0004_views.sql"),
        .embedInCode("0005_other_languages_and_histories.sql"),
      ],
      swiftSettings: features),
    .systemLibrary(
      name: "CMinizip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev", "zlib1g-dev"])]),
    .systemLibrary(name: "CMiniXML", pkgConfig: "mxml", providers: [.apt(["libmxml-dev"])]),
    .target(
      name: "WordProcessing", dependencies: ["CMinizip", "CMiniXML"],
      swiftSettings: features + [.strictMemorySafety()]),
    .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .target(
      name: "YAML", dependencies: ["CYAML"], swiftSettings: features + [.strictMemorySafety()]),
    .target(name: "LegalText", swiftSettings: features),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(
      name: "WordForms", dependencies: ["CStemmer", "LegalText"],
      swiftSettings: features + [.strictMemorySafety()]),
    .target(
      name: "SearchQuery", dependencies: ["WordForms", "LegalText"], swiftSettings: features),
    .target(name: "Redline", dependencies: ["LegalText"], swiftSettings: features),
    .target(
      name: "Registry",
      dependencies: [
        "SQLite", "Migrations", "Redline", "SearchQuery", "WordForms", "LegalText",
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: features),
    .target(
      name: "Rendering",
      dependencies: [
        "WordProcessing", "Amendments", "ActText", "Redline", "SearchQuery", "LegalText",
      ],
      swiftSettings: features),
    .target(name: "ActText", dependencies: ["WordForms", "LegalText"], swiftSettings: features),
    .target(
      name: "Amendments", dependencies: ["ActText", "Redline", "LegalText"],
      swiftSettings: features),
    .target(
      name: "Interchange",
      dependencies: [
        "ActText", "LegalText", "YAML", .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: features),
    .executableTarget(
      name: "dcr",
      dependencies: [
        "CMalloc", "WordProcessing", "Rendering", "Interchange", "ActText", "Amendments",
        "Registry", "Redline", "SearchQuery", "LegalText",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: features),
    .target(
      name: "TestSupport", dependencies: ["CMinizip", "LegalText"], path: "Tests/TestSupport",
      swiftSettings: features),
    .target(
      name: "SearchFixtures", dependencies: ["Registry", "SearchQuery", "LegalText"],
      path: "Tests/SearchFixtures",
      swiftSettings: features),
    .target(
      name: "GroundTruth", dependencies: ["Redline", "LegalText", "TestSupport"],
      path: "Tests/GroundTruth", swiftSettings: features),
    .testTarget(
      name: "WordProcessingTests", dependencies: ["WordProcessing", "TestSupport"],
      swiftSettings: features),
    .target(
      name: "NaiveAmendments", dependencies: ["Amendments", "LegalText"],
      path: "Tests/NaiveAmendments", swiftSettings: features),
    .target(
      name: "AmendmentFuzzing",
      dependencies: ["Amendments", "NaiveAmendments", "GroundTruth", "LegalText"],
      path: "Tests/AmendmentFuzzing", swiftSettings: features),
    .target(
      name: "ReaderFuzzing",
      dependencies: [
        "ActText", "Amendments", "Interchange", "LegalText", "Registry", "SearchQuery", "SQLite",
        "TestSupport", "WordForms",
      ],
      path: "Tests/ReaderFuzzing", swiftSettings: features),
    .testTarget(
      name: "ReaderFuzzingTests", dependencies: ["ReaderFuzzing", "TestSupport"],
      exclude: ["Findings"], swiftSettings: features),
    .testTarget(
      name: "WordFormsTests", dependencies: ["WordForms", "SearchFixtures", "LegalText"],
      swiftSettings: features),
    .testTarget(
      name: "SearchQueryTests",
      dependencies: ["SearchQuery", "WordForms", "LegalText", "TestSupport"],
      swiftSettings: features),
    .testTarget(
      name: "LegalTextTests", dependencies: ["LegalText"], swiftSettings: features),
    .testTarget(
      name: "RedlineTests",
      dependencies: ["ActText", "Redline", "LegalText", "GroundTruth", "TestSupport"],
      swiftSettings: features),
    .testTarget(
      name: "RenderingTests",
      dependencies: [
        "Rendering", "WordProcessing", "ActText", "Redline", "LegalText", "GroundTruth",
        "TestSupport",
      ],
      exclude: ["Snapshots"], swiftSettings: features),
    .testTarget(
      name: "RegistryTests",
      dependencies: [
        "Registry", "Interchange", "ActText", "Redline", "SearchQuery", "WordForms", "LegalText",
        "SQLite", "Migrations", "GroundTruth", "SearchFixtures", "TestSupport",
        "YAML", .product(name: "Crypto", package: "swift-crypto"),
      ],
      exclude: ["Released", "Snapshots"], swiftSettings: features),
    .testTarget(name: "YAMLTests", dependencies: ["YAML"], swiftSettings: features),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"], swiftSettings: features),
    .testTarget(
      name: "dcrTests", dependencies: ["Registry", "TestSupport", "LegalText"],
      swiftSettings: features),
    .testTarget(
      name: "AmendmentsTests",
      dependencies: [
        "Amendments", "ActText", "Redline", "LegalText", "NaiveAmendments", "AmendmentFuzzing",
        "GroundTruth", "TestSupport",
      ],
      swiftSettings: features),
    .testTarget(
      name: "ActTextTests", dependencies: ["ActText", "LegalText", "TestSupport"],
      swiftSettings: features),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "Interchange", "ActText", "Redline", "LegalText", "GroundTruth", "TestSupport",
      ],
      swiftSettings: features),
  ]
)
