import ArgumentParser
import TimelineKit

@main
struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline", abstract: "Dated events out of Chinese articles, for spreadsheets and calendars.",
    version: timelineVersion)
}
