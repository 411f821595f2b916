/// Works out which classes each unit of a program may begin with.
struct FirstSets {
  private let program: Program
  private let classes: Int
  private var terms: [ClassSet?]
  private var rules: [ClassSet?]

  init(_ program: Program, classes: Int) {
    self.program = program
    self.classes = classes
    terms = [ClassSet?](repeating: nil, count: program.termStarts.count)
    rules = [ClassSet?](repeating: nil, count: program.ruleStarts.count)
  }

  mutating func fill(_ target: inout Program) {
    target.termFirsts = terms.indices.map { term($0) }
    target.ruleFirsts = rules.indices.map { rule($0) }
  }

  private mutating func term(_ index: Int) -> ClassSet {
    if let known = terms[index] { return known }
    var set = ClassSet(count: classes)
    collect(program.termStarts[index], into: &set)
    terms[index] = set
    return set
  }

  private mutating func rule(_ index: Int) -> ClassSet {
    if let known = rules[index] { return known }
    var set = ClassSet(count: classes)
    collect(program.ruleStarts[index], into: &set)
    rules[index] = set
    return set
  }

  private mutating func collect(_ place: Int32, into set: inout ClassSet) {
    let step = program.code[Int(place)]
    switch step.operation {
    case .character: set.insert(Alphabet.Class(step.x))
    case .mask: set.insert(mask: program.masks[Int(step.x)])
    case .split: for target in program.targets[Int(step.x)..<Int(step.x + step.y)] { collect(target, into: &set) }
    case .branch: for branch in program.branches[Int(step.x)..<Int(step.x + step.y)] { set.insert(branch.key) }
    case .callTerm: set.formUnion(term(Int(step.x)))
    case .callRules: for rule in program.ruleSets[Int(step.x)] { set.formUnion(self.rule(Int(rule))) }
    case .endTerm, .endRule: break
    }
  }
}
