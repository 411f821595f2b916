/// What an entry of a word list stands for: `初=START`, `元=1`, `大前=-3`.
package enum WordValue: Hashable, Sendable {
  case number(Int)
  case name(String)
  /// The entry itself, where none is written.
  case none

  package var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  package var name: String? {
    if case .name(let name) = self { name } else { nil }
  }
}
