/// What stands in a page, in its order; elements still as they were written, not closed.
protocol HTMLTokens {
  mutating func start(_ element: HTMLElement, name: Int, _ attributes: HTMLAttributes)
  mutating func end(name: Int)
  /// Text with its character references decoded, and the byte of the page where it began.
  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>, at source: Int)
}
