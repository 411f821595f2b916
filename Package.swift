// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built with warnings as errors; `package` access joins them.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let system: Target.Dependency = .product(name: "SystemPackage", package: "swift-system")

let package = Package(
  name: "timeline",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "timeline", targets: ["timeline"]),
    .library(name: "TimelineKit", targets: ["TimelineKit"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-system", from: "1.6.0"),
  ],
  targets: [
    // Text that people edit, embedded with #embed. No logic.
    .target(name: "Grammars", path: "Grammars", exclude: ["zh", "README.md"], sources: ["grammars.c"]),
    .target(name: "ExportTemplates", path: "Exports/Templates", sources: ["templates.c"]),

    // System libraries, and the C that stands between them and Swift.
    .systemLibrary(name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"]), .brew(["icu4c"])]),
    .systemLibrary(name: "CMarkdown", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"]), .brew(["md4c"])]),
    .systemLibrary(
      name: "CSpreadsheet", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite3"])]),
    .target(name: "CText", dependencies: ["CICU"]),

    // The library, from the model outwards.
    .target(name: "Temporal", swiftSettings: strict),
    .target(name: "Calendars", dependencies: ["Temporal", "Grammars"], swiftSettings: strict),
    .target(name: "Documents", dependencies: ["Temporal", "CText", "CMarkdown"], swiftSettings: strict),
    .target(name: "Dates", dependencies: ["Temporal", "Calendars"], swiftSettings: strict),
    .target(name: "Actors", dependencies: ["Temporal"], swiftSettings: strict),
    .target(name: "Events", dependencies: ["Temporal", "Documents", "Dates", "Actors", "CText"], swiftSettings: strict),
    .target(
      name: "Exports", dependencies: ["Temporal", "ExportTemplates", "CSpreadsheet", "CSQLite"], path: "Exports",
      exclude: ["Templates"], swiftSettings: strict),
    .target(
      name: "TimelineKit",
      dependencies: ["Temporal", "Calendars", "Documents", "Dates", "Actors", "Events", "Exports", "Grammars", system],
      swiftSettings: strict),
    .executableTarget(
      name: "timeline", dependencies: ["TimelineKit", argumentParser, system], swiftSettings: strict),

    // Makes Grammars/zh/names.model again; see Grammars/README.md.
    .executableTarget(
      name: "train-names", dependencies: ["Actors", argumentParser, system], swiftSettings: strict),

    .testTarget(name: "TemporalTests", dependencies: ["Temporal"], swiftSettings: strict),
    .testTarget(name: "CalendarsTests", dependencies: ["Calendars", "Temporal"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["Documents", "TimelineKit", system], exclude: ["Fixtures"],
      swiftSettings: strict),
    .testTarget(name: "DatesTests", dependencies: ["Dates", "TimelineKit"], swiftSettings: strict),
    .testTarget(name: "GrammarsTests", dependencies: ["Dates", "TimelineKit"], swiftSettings: strict),
    .testTarget(
      name: "ActorsTests", dependencies: ["Actors", "TimelineKit"], exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "EventsTests", dependencies: ["Events", "TimelineKit"], exclude: ["Gold"], swiftSettings: strict),
    .testTarget(
      name: "ExportsTests", dependencies: ["Exports", "TimelineKit"], exclude: ["Golden"], swiftSettings: strict),
    .testTarget(
      name: "TrainNamesTests", dependencies: ["train-names", "Actors", "TimelineKit", system], swiftSettings: strict),
    .testTarget(name: "CommandTests", dependencies: ["timeline", "TimelineKit"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)
