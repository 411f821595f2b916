import ArgumentParser
import TimelineKit

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

struct TimelineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "timeline",
    abstract: "Dated events out of Chinese articles, for spreadsheets and calendars.",
    discussion: """
      EXAMPLES
        timeline extract article.md
        timeline extract article.md -o events.ics
        timeline grammar list

      EXIT STATUS
        0    done, also when nothing was found
        64   wrong usage
        65   damaged data under --strict, or a mistake in a grammar or a list of names
        66   an input could not be read (the others were)
        74   the output could not be written
        130  interrupted, 129 hung up, 143 terminated
      """,
    version: timelineVersion,
    subcommands: [
      Extract.self, DatesCommand.self, ActorsCommand.self, GrammarCommand.self, SegmentCommand.self, SchemaCommand.self,
    ])
}

@main
enum Main {
  static func main() {
    Interruption.prepare()
    do {
      var command = try TimelineCommand.parseAsRoot()
      try command.run()
    } catch let failure as OutputFailure {
      end(74, "cannot write: \(failure.reason)", at: failure.path)
    } catch let needed as NeededFile {
      end(66, needed.failure.message, at: needed.path)
    } catch let error as GrammarError {
      end(65, error.message, at: "\(error.file):\(error.line):\(error.column)")
    } catch let error as BadList {
      end(65, error.message, at: error.place)
    } catch let error as ExportError {
      end(error.status, error.wording)
    } catch is BrokenPipe {
      exit(0)
    } catch {
      TimelineCommand.exit(withError: error)
    }
  }

  private static func end(_ status: CInt, _ message: String, at place: String? = nil) -> Never {
    Console().error(message, at: place)
    exit(status)
  }
}

extension ExportError {
  /// A choice that a format lacks is wrong usage; what a library could not write is an output that could not be written.
  fileprivate var status: CInt {
    switch self {
    case .notAvailable: 64
    case .spreadsheet, .database: 74
    }
  }

  fileprivate var wording: String {
    switch self {
    case .notAvailable(let choice, let format): "the format \(format) does not have the option \(choice.option)"
    case .spreadsheet(let reason): "the workbook could not be made: \(reason)"
    case .database(let reason): "the database could not be made: \(reason)"
    }
  }
}

extension ExportChoice {
  fileprivate var option: String {
    switch self {
    case .dialect: "--dialect"
    case .rawCells: "--raw-cells"
    case .columns: "--columns"
    case .partialDates: "--partial-dates"
    case .maxSpan: "--max-span"
    case .division: "--split or --part-size"
    case .title: "--title"
    }
  }
}
