import Actors
import ArgumentParser

@main
struct TrainNames: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "train-names", abstract: "Makes the name model again.")
}
