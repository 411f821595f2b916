/// Adds up the weights of a character's features.
struct WeightSum: FeatureSink {
  let model: NameModel
  var sums = LabelSums()

  mutating func add(_ feature: UInt64) { sums.add(model.weights(of: feature)) }
}

extension NameModel {
  /// The weights of features, added up.
  func sum(_ add: (inout WeightSum) -> Void) -> LabelSums {
    var sum = WeightSum(model: self)
    add(&sum)
    return sum.sums
  }
}
