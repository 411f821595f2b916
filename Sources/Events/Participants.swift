import Actors
import Documents
import Temporal

/// Who takes part in a dated clause, and where.
struct Participants {
  private(set) var actors: [Actor] = []
  private(set) var places: [Place] = []

  /// Those of a sentence's `mentions` that stand in the clause and outside its dates.
  ///
  /// - Parameters:
  ///   - clause: what the date governs, in bytes of the clean text.
  ///   - dates: the date expressions of the sentence; a name inside one (光緒) is no actor.
  ///   - mentions: the names of the sentence as they take part, see `named(in:of:)`.
  init(of clause: Range<Int>, dates: [Range<Int>], mentions: [Mention], in text: CleanText) {
    for mention in mentions
    where (clause.overlaps(mention.range) || clause.contains(mention.range.lowerBound))
      && !mention.setting.contains(.titled) && !mention.setting.contains(.reporter)
      && !dates.contains(where: { $0.overlaps(mention.range) })
    {
      switch mention.kind {
      case .actor(let kind):
        // The owner of what follows takes no part.
        if !mention.setting.contains(.modifier) { add(Participants.actor(mention, kind, text)) }
      case .place:
        if Participants.isWhere(mention.setting) { add(Participants.place(mention, text)) }
        if Participants.isDoneTo(mention.setting) { add(Participants.actor(mention, .polity, text)) }
      }
    }
  }

  /// The names of a sentence, from `Cast.mentions(in:of:)`, as they take part, with chains of places as one.
  static func named(in mentions: [Mention], of text: CleanText) -> [Mention] { named(by: joined(mentions, text), text) }

  /// The names as they take part: a town's government is an organization, and a state that acts a polity.
  static func named(by mentions: [Mention], _ text: CleanText) -> [Mention] {
    mentions.map { mention in
      if let body = government(of: mention, text) ?? folk(of: mention, text) { return body }
      var named = mention
      if acts(mention) { named.kind = .actor(.polity) }
      return named
    }
  }

  /// 望城區政府: a town's own government, whose name the tagger leaves at the place; a state acts under its own name.
  private static func government(of mention: Mention, _ text: CleanText) -> Mention? {
    guard mention.kind == .place, !mention.setting.contains(.mayAct), mention.setting.contains(.administrative) else {
      return nil
    }
    let rest = text.utf8[mention.range.upperBound...]
    guard let word = Participants.governments.first(where: { rest.starts(with: $0) }) else { return nil }
    var government = mention
    government.range = mention.range.lowerBound..<mention.range.upperBound + word.count
    government.name = text.string(government.range)
    government.url = nil
    government.kind = .actor(.organization)
    government.setting.remove(.modifier)
    return government
  }

  /// 波斯人: a people that acts.
  private static func folk(of mention: Mention, _ text: CleanText) -> Mention? {
    guard mention.kind == .place, mention.setting.contains(.folk), !mention.setting.contains(.given) else { return nil }
    var folk = mention
    folk.range = mention.range.lowerBound..<mention.range.upperBound + man.count
    folk.name = text.string(folk.range)
    folk.url = nil
    folk.kind = .actor(.group)
    folk.setting.remove(.modifier)
    return folk
  }

  private static let man = Array("人".utf8)
  private static let governments = ["人民政府", "政府"].map { Array($0.utf8) }

  /// A state that only owns what follows (美國總統) is not where it happened, nor is what an office is called after (高雄市長);
  /// a province or city that owns what follows is.
  private static func isWhere(_ setting: MentionSetting) -> Bool {
    setting.contains(.located)
      || setting.isDisjoint(with: .office)
        && (!setting.contains(.modifier) || !setting.contains(.mayAct))
  }

  /// 四川省 | 雅江县: one place; 云南 | 云岭县 are two that are named by themselves.
  private static func joined(_ mentions: [Mention], _ text: CleanText) -> [Mention] {
    guard zip(mentions, mentions.dropFirst()).contains(where: isChained) else { return mentions }
    var joined: [Mention] = []
    for mention in mentions {
      guard let last = joined.last, isChained(last, mention) else {
        joined.append(mention)
        continue
      }
      join(mention, to: &joined, text)
    }
    return joined
  }

  /// Whether one place stands right before another; letters (中俄, 雲貴) are chained otherwise.
  private static func isChained(_ first: Mention, _ second: Mention) -> Bool {
    first.range.upperBound == second.range.lowerBound && first.kind == .place && second.kind == .place
      && min(first.range.count, second.range.count) > 3
  }

  private static func join(_ mention: Mention, to joined: inout [Mention], _ text: CleanText) {
    let end = joined.count - 1
    let last = joined[end]
    guard last.setting.contains(.administrative), last.url == nil, mention.url == nil else {
      // 印尼 | 苏门答腊岛: where the place is, not who acts.
      joined[end].setting.insert(.located)
      return joined.append(mention)
    }
    joined[end].range = last.range.lowerBound..<mention.range.upperBound
    joined[end].name = text.string(last.range) + mention.name
    joined[end].setting.formUnion(mention.setting.subtracting(.mayAct))
  }

  /// Whether a place is one that acts, not where something happens, nor the owner of what follows.
  private static func acts(_ mention: Mention) -> Bool {
    let setting = mention.setting
    return mention.kind == .place && (setting.contains(.mayAct) || setting.contains(.doer))
      && !setting.contains(.located) && !setting.contains(.modifier) && !setting.contains(.given)
  }

  /// A state that is visited or attacked.
  private static func isDoneTo(_ setting: MentionSetting) -> Bool {
    // Sets of several are made by a call where they are not of this module.
    setting.contains(.doneTo) && setting.contains(.mayAct) && !setting.contains(.modifier) && !setting.contains(.given)
  }

  private static func actor(_ mention: Mention, _ kind: ActorKind, _ text: CleanText) -> Actor {
    Actor(
      name: mention.name, kind: kind, text: text.string(mention.range), span: text.span(of: mention.range),
      url: mention.url, isImplied: mention.isImplied, role: mention.role, title: mention.title)
  }

  private static func place(_ mention: Mention, _ text: CleanText) -> Place {
    Place(name: mention.name, text: text.string(mention.range), span: text.span(of: mention.range), url: mention.url)
  }

  /// Each actor once; who was named goes before who was meant.
  private mutating func add(_ actor: Actor) {
    guard let index = actors.firstIndex(where: { $0.name == actor.name }) else { return actors.append(actor) }
    if actors[index].isImplied, !actor.isImplied { actors[index] = actor }
  }

  private mutating func add(_ place: Place) {
    if !places.contains(where: { $0.name == place.name }) { places.append(place) }
  }
}
