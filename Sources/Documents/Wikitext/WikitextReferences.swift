/// The references of a wikitext, numbered as MediaWiki numbers them: in the order of their first marks, by group.
struct WikitextReferences {
  private(set) var entries: [Reference] = []
  private struct Key: Hashable {
    var name: String
    var group: String
  }

  private var named: [Key: Int] = [:]
  /// Marks by where they begin, ascending: a cell that is repeated does not make them again.
  private var marked: [(start: Int, entry: Int)] = []
  private var counts: [String: Int] = [:]
  private var defined: Set<Int> = []
  /// Entries beyond the first one, where a mark stands for several works.
  private(set) var further: [Int: [Int]] = [:]

  /// The entry of a mark, made where it is met for the first time.
  mutating func entry(name: String?, group: String, at start: Int) -> Int {
    let place = place(ofMark: start)
    if place < marked.count, marked[place].start == start { return marked[place].entry }
    let index = newEntry(name: name, group: group)
    marked.insert((start, index), at: place)
    return index
  }

  private mutating func newEntry(name: String?, group: String) -> Int {
    let key = name.map { Key(name: $0, group: group) }
    if let key, let known = named[key] { return known }
    counts[group, default: 0] += 1
    let number = counts[group, default: 1]
    entries.append(Reference(label: group.isEmpty ? "\(number)" : "\(group) \(number)"))
    let index = entries.count - 1
    if let key { named[key] = index }
    return index
  }

  /// Index of the first mark that does not begin before `start`. Most are asked for in order.
  private func place(ofMark start: Int) -> Int {
    if marked.last.map({ $0.start < start }) ?? true { return marked.count }
    var (low, high) = (0, marked.count)
    while low < high {
      let middle = (low + high) / 2
      if marked[middle].start < start { low = middle + 1 } else { high = middle }
    }
    return low
  }

  func isMarked(_ start: Int) -> Bool {
    let place = place(ofMark: start)
    return place < marked.count && marked[place].start == start
  }

  /// The entry of a named reference that was used in the text.
  func entry(named name: String, group: String) -> Int? { named[Key(name: name, group: group)] }

  /// The first definition with words in it counts.
  mutating func define(_ index: Int, as works: [Reference]) {
    let works = works.filter { $0.title != nil || $0.url != nil }
    guard !defined.contains(index), !works.isEmpty else { return }
    let label = entries[index].label
    for (number, work) in works.enumerated() {
      if number > 0 {
        // {{webarchive}} behind a citation is of the same work.
        guard work.title != nil else { continue }
        further[index, default: []].append(entries.count)
        entries.append(work)
      } else {
        entries[index] = work
      }
      entries[number > 0 ? entries.count - 1 : index].label = label
    }
    defined.insert(index)
  }

  func isDefined(_ index: Int) -> Bool { defined.contains(index) }

  /// `[http://…]` without words shows as a number of its own.
  mutating func addLinked(_ address: String, to builder: inout DocumentBuilder) {
    counts["[", default: 0] += 1
    entries.append(Reference(label: "\(counts["[", default: 1])", url: address))
    builder.addNote(
      NoteMark(offset: builder.utf8.count, label: "\(counts["[", default: 1])", reference: entries.count - 1))
  }
}
