// swift-tools-version: 6.2
import PackageDescription

/// A room: one target under the house settings.
///
/// A line below may name only rooms above it.
func room(
  _ name: String,
  _ imports: [Target.Dependency] = [],
  resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: imports, resources: resources, swiftSettings: house)
}

/// The tests of one room.
func tests(of name: String, _ imports: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: [.byName(name: name), "TestKit"] + imports,
    swiftSettings: house
  )
}

let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // One build serves the program and its tests, some of which look inside a room.
  .unsafeFlags(["-enable-testing"]),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let arguments: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)

let package = Package(
  name: "crosscheck",
  products: [.executable(name: "crosscheck", targets: ["crosscheck"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2",
      pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"])]
    ),
    .systemLibrary(
      name: "COpenBLAS",
      pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    room("Facts"),
    room("Lexicon"),
    room("Reading", ["Facts", "CLibXML2"], resources: [.copy("Resources")]),
    room("Language", ["Facts", "COpenBLAS", "CZlib"], resources: [.copy("Resources")]),
    room("Normalizing", ["Facts", "Language"], resources: [.copy("Resources")]),
    room("Extraction", ["Facts", "Language", "Normalizing"], resources: [.copy("Resources")]),
    room("Clustering", ["Facts"], resources: [.copy("Resources")]),
    room("Reconciling", ["Facts"], resources: [.copy("Resources")]),
    room("Alignment", ["Facts", "Lexicon", "Reconciling"], resources: [.copy("Resources")]),
    room("Reporting", ["Facts"]),
    room("Storage", ["Facts", grdb], resources: [.embedInCode("../../schema.sql")]),
    room(
      "Engine",
      [
        "Facts", "Lexicon", "Reading", "Language", "Normalizing", "Extraction", "Clustering",
        "Alignment", "Reconciling", "Storage",
      ]
    ),
    .executableTarget(
      name: "crosscheck",
      dependencies: [
        "Facts", "Lexicon", "Reading", "Language", "Normalizing", "Alignment", "Engine",
        "Reporting", "Storage", arguments,
      ],
      swiftSettings: house
    ),

    .target(name: "TestKit", dependencies: ["Facts"], path: "Tests/TestKit", swiftSettings: house),
    .target(
      name: "MarkupKit",
      dependencies: ["CLibXML2"],
      path: "Tests/MarkupKit",
      swiftSettings: house
    ),
    tests(of: "Facts"),
    tests(of: "Reading", ["Facts"]),
    tests(of: "Language", ["Facts"]),
    tests(of: "Normalizing", ["Facts", "Language"]),
    tests(of: "Storage", ["Facts", grdb]),
    tests(of: "Reporting", ["Facts", "MarkupKit"]),
    tests(of: "Reconciling", ["Facts"]),
    tests(of: "Engine", ["Facts", "Storage", grdb]),
    tests(of: "Alignment", ["Facts", "Lexicon"]),
    tests(of: "Extraction", ["Facts", "Language", "Normalizing"]),
    tests(of: "Clustering", ["Facts"]),
  ]
)
