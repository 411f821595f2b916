// What an importer of TimelineKit sees: the public parts of the model, the exporters and the extractor.
@_exported import struct Actors.NameList
@_exported import Dates
@_exported import Documents
@_exported import Events
@_exported import Exports
@_exported import Temporal

/// The version of the package, as `timeline --version` says it.
public let timelineVersion = "0.1.0"
