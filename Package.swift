// swift-tools-version: 6.2
import PackageDescription

// The targets stand in the order in which the data flows; each may use only those above it.
// .docx → OfficePackage → XMLEvents → WordReader → Document → Taggers → AnnotatedDocument → Writers, CorpusIndex →
// CollectionStore → Pictures
let package = Package(
  name: "councildocs",
  products: [
    .executable(name: "councildocs", targets: ["councildocs"]),
    .library(name: "CouncilDocs", targets: ["Pipeline"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .target(name: "DocumentModel"),
    .target(name: "XMLEvents", dependencies: ["CLibXML2", "DocumentModel"]),
    .target(name: "OfficePackage", dependencies: ["CLibZip", "CLibCrypto", "XMLEvents", "DocumentModel"]),
    .target(name: "WordReader", dependencies: ["OfficePackage", "XMLEvents", "DocumentModel"]),
    .target(
      name: "Tagging",
      dependencies: ["DocumentModel", "Yams"],
      // A link to the top-level folder: its files travel inside the program. File names must be unique in the tree.
      resources: [.embedInCode("Pipelines")]
    ),
    .target(name: "Taggers", dependencies: ["Tagging", "DocumentModel"]),
    .target(name: "Writers", dependencies: ["Tagging", "DocumentModel"]),
    .target(name: "CorpusIndex", dependencies: ["Tagging", "Writers", "DocumentModel"]),
    .target(
      name: "CollectionStore",
      dependencies: [
        "CorpusIndex", "Tagging", "Writers", "DocumentModel", .product(name: "GRDB", package: "GRDB.swift"),
      ]
    ),
    .target(
      name: "Pictures",
      dependencies: ["CollectionStore", "Writers", "Tagging", "OfficePackage", "DocumentModel"],
      // The page's HTML, CSS and JavaScript travel inside the program. File names must be unique in the tree.
      resources: [.embedInCode("Page")]
    ),
    .target(
      name: "Pipeline",
      dependencies: [
        "OfficePackage", "WordReader", "Tagging", "Taggers", "Writers", "CorpusIndex", "CollectionStore",
        "DocumentModel", "Yams",
      ]
    ),
    .executableTarget(
      name: "councildocs",
      dependencies: [
        "Pipeline", "Pictures", "Writers", "WordReader", "Tagging", "CorpusIndex", "CollectionStore", "DocumentModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
  ],
  swiftLanguageModes: [.v6]
)

/// The targets that wrap C: the only ones that may hold a raw pointer.
let targetsThatWrapC: Set = ["XMLEvents", "OfficePackage"]

// Every target has its tests, in a folder of the same name; `TestSupport` finds fixtures and compares golden files.
let testedTargets = [
  "DocumentModel", "XMLEvents", "OfficePackage", "WordReader", "Tagging", "Taggers", "Writers", "CorpusIndex",
  "CollectionStore", "Pictures", "Pipeline",
]
package.targets.append(.target(name: "TestSupport", path: "Tests/TestSupport"))
let furtherTestSupport = [
  "Taggers": ["ReferenceScoring"], "CorpusIndex": ["ReferenceScoring"], "CollectionStore": ["CollectionMaker"],
  "Pictures": ["CollectionStore", "CorpusIndex"],
]
package.targets += testedTargets.map { name in
  let support = ["TestSupport"] + furtherTestSupport[name, default: []]
  return .testTarget(
    name: name + "Tests",
    dependencies: Array(Set(support + ["DocumentModel", "Tagging", "Pipeline"] + [name])).sorted().map {
      .init(stringLiteral: $0)
    }
      + (["CollectionStore", "Pipeline"].contains(name)
        ? ["CorpusIndex", "Writers", .product(name: "GRDB", package: "GRDB.swift")] : [])
  )
}
package.targets.append(
  .testTarget(name: "FixtureTests", dependencies: ["Pipeline", "Writers", "Tagging", "DocumentModel", "TestSupport"]))
package.targets.append(
  .testTarget(name: "CommandTests", dependencies: ["councildocs", "Writers", "Tagging", "TestSupport"]))

// Measures that are taken by hand, not by `swift test`; the first also by a test.
package.targets += [
  .target(
    name: "CollectionMaker", dependencies: ["CollectionStore", "CorpusIndex", "DocumentModel", "Tagging"],
    path: "Tests/CollectionMaker"),
  .executableTarget(
    name: "measure-collection",
    dependencies: [
      "CollectionMaker", "CollectionStore", "CorpusIndex", "Tagging",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    path: "Tests/MeasureCollection"),
  .target(
    name: "ReferenceScoring", dependencies: ["CorpusIndex", "Writers", "Taggers", "Tagging", "DocumentModel"],
    path: "Tests/ReferenceScoring"),
  .executableTarget(
    name: "evaluate-references",
    dependencies: [
      "ReferenceScoring", "CorpusIndex", "Pipeline", "Tagging",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    path: "Tests/Evaluation"
  ),
  .executableTarget(
    name: "measure-recognition",
    dependencies: [
      "DocumentModel", "Tagging", "Taggers", .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ],
    path: "Tests/MeasureRecognition"),
  // What phrases say of time, for a comparison with other readers.
  .executableTarget(
    name: "date-phrases", dependencies: ["Tagging", "Taggers"], path: "Tests/DatePhrases",
    exclude: ["README.md"] + ["ar", "en", "es", "fr", "ru", "zh"].map { $0 + ".tsv" }),
]

for target in package.targets where target.type != .system {
  var settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Lets a method return a `Span` that borrows from its value.
    .enableExperimentalFeature("Lifetimes"),
    .treatAllWarnings(as: .error),
  ]
  if !targetsThatWrapC.contains(target.name) { settings.append(.strictMemorySafety()) }
  target.swiftSettings = settings
}
