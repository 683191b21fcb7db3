import DocumentModel

// What stands in the line: text, links, marks of notes, equations, pictures.

extension MarkdownPage {
  /// The text of a block with its links and the marks of its notes.
  func inline(
    _ index: Int, lineBreak: String, startsLine: Bool = false, inCell: Bool = false
  ) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    let base = Int(document.blocks[index].text.start)
    for piece in inlines.pieces(of: index) {
      switch piece {
      case .text(let range):
        for stretch in inlines.stretches(of: range, in: index) {
          let tags = Self.tags(of: stretch.look)
          for tag in tags { result += "<\(tag)>".utf8 }
          let text = document.text[base + stretch.range.lowerBound..<base + stretch.range.upperBound]
          for (number, line) in text.split(separator: .lineFeed, omittingEmptySubsequences: false).enumerated() {
            if number > 0 { result += ContiguousArray(lineBreak.utf8) }
            let isStart = result.isEmpty || number > 0
            // Space at the start of a line would make it code.
            let shown = isStart ? line.drop { $0 == .space || $0 == .tab } : line
            result += MarkdownEscape.escaped(
              shown, startsLine: isStart && (startsLine || number > 0), inCell: inCell)
          }
          for tag in tags.reversed() { result += "</\(tag)>".utf8 }
        }
      case .linkStart(let link):
        if !isInternal(link) { result.append(UInt8(ascii: "[")) }
      case .linkEnd(let link):
        guard !isInternal(link) else { continue }
        result += "](".utf8
        result += MarkdownEscape.address(document.strings[document.links[link].target])
        result.append(UInt8(ascii: ")"))
      case .note(let note):
        result += ContiguousArray("[^\(noteNames[note])]".utf8)
      case .equation(let equation): result += math(equation, inCell: inCell)
      case .picture(let picture):
        let object = document.objects[picture]
        result += "![".utf8
        let words = document.words(of: object).utf8.map { $0 < 0x20 ? UInt8.space : $0 }
        result += MarkdownEscape.escaped(words, startsLine: false, inCell: inCell)
        result += "](".utf8
        result += MarkdownEscape.address(document.strings[object.part])
        result.append(UInt8(ascii: ")"))
      }
    }
    while let last = result.last, last == .space || last == .tab { result.removeLast() }
    return result
  }

  /// The elements of HTML around text of a look, from the outside in: Markdown has no signs of its own for them that
  /// hold around any text.
  private static func tags(of look: RunFormat) -> [String] {
    var tags: [String] = []
    if look.contains(.inserted) { tags.append("ins") }
    if look.contains(.deleted) { tags.append("del") }
    if look.contains(.superscript) { tags.append("sup") }
    if look.contains(.subscript) { tags.append("sub") }
    return tags
  }

  /// Whether a link leads to a bookmark of the same document, for which Markdown has no form.
  func isInternal(_ link: Int) -> Bool {
    document.strings.utf8(document.links[link].target).isEmpty
      || document.strings.utf8(document.links[link].target)[0] == UInt8(ascii: "#")
  }
}
