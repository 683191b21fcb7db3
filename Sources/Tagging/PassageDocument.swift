public import DocumentModel

extension Document {
  /// A document of texts that come from no file: one block for each, nothing else.
  ///
  /// - Parameter passages: The texts. Line feeds stay in their blocks, as line breaks do in a paragraph.
  public init(passages: [String]) {
    self.init(source: DocumentSource(file: "text", sha256: "", bytes: 0))
    for passage in passages {
      let start = text.count
      text.append(contentsOf: passage.utf8)
      var block = Block()
      block.text = TextRange(start: start, end: text.count)
      blocks.append(block)
    }
  }
}
