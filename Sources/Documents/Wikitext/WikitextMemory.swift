/// What was made of the names in a wikitext, which are few and come again and again.
struct WikitextMemory {
  /// By the name of a template as it is written.
  var templates = ByteMemory<TemplateKind>()
  /// By the key of an infobox.
  var keys = ByteMemory<WikitextInline.KeyUse>()
  /// By the key of a citation.
  var fields = ByteMemory<CitationFields.Name?>()
  /// By what stands before the colon of a link.
  var namespaces = ByteMemory<WikiNamespace>()
  /// By the target of a link.
  var pages = ByteMemory<String>()
  /// By the words of a heading.
  var sections = ByteMemory<SectionKind?>()
}
