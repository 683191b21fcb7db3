import DocumentModel

extension MarkdownPage {
  /// An equation between dollar signs: two where it stands on a line of its own.
  func math(_ index: Int, inCell: Bool) -> ContiguousArray<UInt8> {
    let equation = document.equations[index]
    let mark: ContiguousArray<UInt8> = equation.isDisplay && !inCell ? [dollar, dollar] : [dollar]
    let latex = document.strings.utf8(equation.latex)
    var result = mark
    var place = 0
    while place < latex.count {
      let byte = latex[place]
      place += 1
      if inCell, byte == UInt8(ascii: "\\"), place < latex.count, latex[place] == UInt8(ascii: "|") {
        result += "\\Vert ".utf8
        place += 1
      } else if inCell, byte == UInt8(ascii: "|") {
        // A bar would end the cell of a table.
        result += "\\vert ".utf8
      } else {
        result.append(byte == .lineFeed ? .space : byte)
        if byte == UInt8(ascii: "\\"), place < latex.count {
          result.append(latex[place])
          place += 1
        }
      }
    }
    return result + mark
  }

  private var dollar: UInt8 { UInt8(ascii: "$") }
}
