internal import DocumentModel

extension Document {
  /// The text of a block with zero bytes, which folding drops, in the place of what tracked changes delete: where all
  /// changes are shown, a citation must not be put together from deleted and inserted characters.
  ///
  /// - Returns: nil where nothing of the block is deleted.
  func undeletedText(of block: Block) -> ContiguousArray<UInt8>? {
    guard view == .all, block.runs.range.contains(where: { runs[$0].format.contains(.deleted) }) else { return nil }
    let start = Int(block.text.start)
    var bytes = ContiguousArray(text[start..<Int(block.text.end)])
    for run in block.runs.range where runs[run].format.contains(.deleted) {
      for offset in Int(runs[run].range.start)..<Int(runs[run].range.end) { bytes[offset] = 0 }
    }
    return bytes
  }
}
