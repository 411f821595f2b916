import Temporal
import Testing

@testable import Exports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The schema names every member that is written, and every case of our enumerations. `Scripts/check-clients` validates the
/// output with a validator.
@Suite struct SchemaTests {
  /// JSON of any shape.
  private indirect enum Tree: Decodable {
    case object([String: Tree])
    case array([Tree])
    case leaf(String?)

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      if let members = try? value.decode([String: Tree].self) {
        self = .object(members)
      } else if let items = try? value.decode([Tree].self) {
        self = .array(items)
      } else {
        self = .leaf(try? value.decode(String.self))
      }
    }

    subscript(key: String) -> Tree? { if case .object(let members) = self { members[key] } else { nil } }
    var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }
    var items: [Tree] { if case .array(let items) = self { items } else { [] } }
    var strings: Set<String> { Set(items.compactMap { if case .leaf(let text) = $0 { text } else { nil } }) }
  }

  private var definitions: Tree? {
    get throws { try JSONDecoder().decode(Tree.self, from: Data(eventSchema.utf8))["$defs"] }
  }

  private func line(_ number: Int) throws -> Tree {
    let lines = try JSONLines().bytes(of: HardTimeline.documents).split(separator: 0x0A)
    return try JSONDecoder().decode(Tree.self, from: Data(lines[number]))
  }

  @Test func everyMemberIsDescribed() throws {
    let (schema, event) = (try definitions, try line(0))
    for (name, written) in [
      ("event", event), ("dateMembers", event["date"]), ("actor", event["actors"]?.items.first),
      ("source", event["sources"]?.items.first), ("place", try line(10)["places"]?.items.first),
    ] {
      let described = schema?[name]?["properties"]?.keys ?? []
      let required = schema?[name]?["required"]?.strings ?? []
      let keys = written?.keys ?? []
      #expect(keys.isSubset(of: described) && keys.isSuperset(of: required) && !keys.isEmpty, "\(name)")
    }
    #expect(try line(HardTimeline.events.count).keys == schema?["problem"]?["properties"]?.keys)
  }

  @Test func everyCaseIsDescribed() throws {
    let date = try definitions?["dateMembers"]?["properties"]
    #expect(date?["precision"]?["enum"]?.strings == Set(Precision.allCases.map(\.rawValue)))
    #expect(date?["calendar"]?["enum"]?.strings == Set(CalendarSystem.allCases.map(\.rawValue)))
    #expect(date?["anchor"]?["enum"]?.strings == Set(Anchor.allCases.map(\.rawValue)))
    #expect(date?["type"]?["enum"]?.strings == Set(TimexType.allCases.map(\.rawValue)))
    #expect(date?["mod"]?["enum"]?.strings == Set(TimexMod.allCases.map(\.rawValue)))
    let actor = try definitions?["actor"]?["properties"]
    #expect(actor?["kind"]?["enum"]?.strings == Set(ActorKind.allCases.map(\.rawValue)))
    #expect(actor?["role"]?["enum"]?.strings == Set(Role.allCases.map(\.rawValue)))
  }

  @Test func dateAndActorLines() throws {
    var bytes: [UInt8] = []
    let timex = HardTimeline.traditional.timexes[0]
    DateLine(json: timex, of: "a\"b", end: "\n").append(timex.span, to: &bytes)
    bytes.appendLine(name: "普京", kind: "person", text: "普京", span: Span(start: 3, end: 5), url: nil, of: "d")
    let lines = try bytes.split(separator: 0x0A).map { try JSONDecoder().decode(Tree.self, from: Data($0)) }
    let date = try definitions?["dateMembers"]?["properties"]?.keys ?? []
    #expect(lines[0].keys == date.union(["document"]))
    #expect(try lines[1].keys == definitions?["actorLine"]?["properties"]?.keys)
  }
}
