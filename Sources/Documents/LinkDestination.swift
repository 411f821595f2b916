/// What an address in a text leads to.
struct LinkDestination {
  var page: WikiTitle?
  var url: String?

  init(_ address: UnsafeBufferPointer<UInt8>) {
    page = WikiTitle(address)
    url = webAddress(address)
  }
}
