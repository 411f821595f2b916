import ArgumentParser
import TimelineKit

/// Which events are written, and in which order.
struct SelectionOptions: ParsableArguments {
  @Option(help: "document (as they stand) or date.")
  var sort: EventOrder = .document

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only events of this day, month or year or later: 1949-10, -0220.", valueName: "date"))
  var since: String?

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Only events of this day, month or year or earlier.", valueName: "date"))
  var until: String?

  @Option(
    help: ArgumentHelp(
      "Only events in which this actor takes part: a whole name in either script. May be given again.",
      valueName: "name"))
  var actor: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only events at this place or within it, in either script. May be given again.", valueName: "name"))
  var place: [String] = []

  @Option(help: ArgumentHelp("Only dates at least as precise.", valueName: "precision"))
  var minPrecision: Precision?

  func selection() throws -> Selection {
    guard let period = Selection.period(since: since, until: until) else {
      throw ValidationError("--since and --until want a year, a month or a day: 1949, 1949-10, 1949-10-01.")
    }
    guard !(actor + place).contains(where: { $0.allSatisfy(\.isWhitespace) }) else {
      throw ValidationError("--actor and --place want a name.")
    }
    var selection = Selection()
    selection.order = sort
    selection.period = period
    selection.actors = actor
    selection.places = place
    selection.minimumPrecision = minPrecision
    selection.form = simplified
    return selection
  }
}

extension EventOrder: ExpressibleByArgument {}
extension Precision: ExpressibleByArgument {}
