import Actors
import Documents
import Temporal

/// Who takes part in a dated clause, and where.
struct Participants {
  var actors: [Actor] = []
  var places: [Place] = []

  init(of clause: Range<Int>, in document: Document) {
  }
}
