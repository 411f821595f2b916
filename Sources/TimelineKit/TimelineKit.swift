@_exported import Temporal
import Actors
import Calendars
import Dates
import Documents
import Events
import Exports
import Grammars

/// The version of the package, as `timeline --version` says it.
public let timelineVersion = "0.1.0"
