import DocumentModel
import Tagging

extension MarkdownPage {
  /// Writes a table in the simplest form that shows it whole.
  mutating func write(table index: Int) {
    let table = document.tables[index]
    guard !table.rows.isEmpty else { return }
    beginChunk()
    if fitsPipes(table, headerRows: annotations.table(index).headerRows) {
      writePipes(table, headerRows: annotations.table(index).headerRows)
    } else {
      var text: ContiguousArray<UInt8> = []
      appendHTML(table: index, to: &text)
      writeLine(text)
    }
  }

  // MARK: Pipe tables

  /// A pipe table has one header row, no merged cells, and no blocks in cells but lines.
  private func fitsPipes(_ table: Table, headerRows: Int) -> Bool {
    guard headerRows <= 1 else { return false }
    return table.cells.range.allSatisfy { index in
      let cell = document.cells[index]
      guard cell.origin < 0, cell.rowSpan == 1, cell.columnSpan == 1 else { return false }
      return document.contents(ofCell: index).allSatisfy { content in
        if case .table = content { false } else { true }
      }
    }
  }

  private mutating func writePipes(_ table: Table, headerRows: Int) {
    let columns = Int(table.columns)
    // Markdown has no table without a header row: it is empty where the document has none.
    if headerRows == 0 {
      writePipes([ContiguousArray<UInt8>](repeating: [], count: columns))
      writeRule(columns)
    }
    for row in table.rows.range {
      var fields = [ContiguousArray<UInt8>](repeating: [], count: columns)
      for cell in document.rows[row].cells.range {
        fields[Int(document.cells[cell].column)] = lines(ofCell: cell, lineBreak: "<br>", inCell: true)
      }
      writePipes(fields)
      if row == Int(table.rows.start), headerRows == 1 { writeRule(columns) }
    }
  }

  private mutating func writePipes(_ fields: [ContiguousArray<UInt8>]) {
    var line = ContiguousArray("|".utf8)
    for field in fields {
      line += " ".utf8
      line += field
      line += (field.isEmpty ? "|" : " |").utf8
    }
    writeLine(line)
  }

  private mutating func writeRule(_ columns: Int) {
    writeLine(ContiguousArray(("|" + String(repeating: " --- |", count: columns)).utf8))
  }

  /// The paragraphs of a cell, with their labels.
  private func lines(ofCell cell: Int, lineBreak: String, inCell: Bool) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    for case .block(let block) in document.contents(ofCell: cell) {
      let label = document.strings[document.blocks[block].number]
      var text = MarkdownEscape.escaped(label.utf8, startsLine: false, inCell: inCell)
      let words = inline(block, lineBreak: lineBreak, inCell: inCell)
      if !text.isEmpty, !words.isEmpty { text.append(.space) }
      text += words
      if text.isEmpty { continue }
      if !result.isEmpty { result += ContiguousArray(lineBreak.utf8) }
      result += text
    }
    return result
  }

  // MARK: HTML tables

  /// A table in HTML, with its caption.
  func html(table index: Int, caption: String?) -> ContiguousArray<UInt8> {
    var text: ContiguousArray<UInt8> = []
    appendHTML(table: index, to: &text)
    if let caption {
      let words = "\n<caption>".utf8 + MarkdownEscape.html(caption.utf8) + "</caption>".utf8
      text.insert(contentsOf: words, at: "<table>".utf8.count)
    }
    text.append(.lineFeed)
    return text
  }

  private func appendHTML(table index: Int, to text: inout ContiguousArray<UInt8>) {
    let table = document.tables[index]
    let headerRows = annotations.table(index).headerRows
    text += "<table>".utf8
    for (number, row) in table.rows.range.enumerated() {
      if number == 0, headerRows > 0 { text += "\n<thead>".utf8 }
      if number == headerRows { text += "\n<tbody>".utf8 }
      text += "\n<tr>".utf8
      var column = 0
      for cell in document.rows[row].cells.range {
        // Positions skipped at the start of a row have no cell.
        while column < Int(document.cells[cell].column) {
          text += "<td></td>".utf8
          column += 1
        }
        column = max(column, Int(document.cells[cell].column + document.cells[cell].columnSpan))
        if document.cells[cell].origin < 0 {
          appendHTML(cell: cell, name: number < headerRows ? "th" : "td", to: &text)
        }
      }
      text += "</tr>".utf8
      if headerRows > 0, number == headerRows - 1 { text += "\n</thead>".utf8 }
    }
    if table.rows.count > headerRows { text += "\n</tbody>".utf8 }
    text += "\n</table>".utf8
  }

  private func appendHTML(cell index: Int, name: String, to text: inout ContiguousArray<UInt8>) {
    let cell = document.cells[index]
    text += "<\(name)".utf8
    if cell.rowSpan > 1 { text += " rowspan=\"\(cell.rowSpan)\"".utf8 }
    if cell.columnSpan > 1 { text += " colspan=\"\(cell.columnSpan)\"".utf8 }
    text += ">".utf8
    let contents = document.contents(ofCell: index)
    let hasNote = contents.contains { content in
      if case .block(let block) = content { inlines.hasNote(in: block) } else { false }
    }
    var isFirst = true
    for content in contents {
      switch content {
      case .block(let block):
        let line = hasNote ? ContiguousArray(markdownLine(block)) : html(block)
        if line.isEmpty { continue }
        if hasNote {
          // Between empty lines Markdown is Markdown again, which the mark of a note needs.
          text += "\n\n".utf8
        } else if !isFirst {
          text += "<br>".utf8
        }
        text += line
      case .table(let table): appendHTML(table: table, to: &text)
      }
      isFirst = false
    }
    if hasNote { text += "\n\n".utf8 }
    text += "</\(name)>".utf8
  }

  private func markdownLine(_ block: Int) -> ContiguousArray<UInt8> {
    let label = MarkdownEscape.escaped(
      document.strings[document.blocks[block].number].utf8, startsLine: true, inCell: false)
    let words = inline(block, lineBreak: "\\\n", startsLine: label.isEmpty)
    return label.isEmpty || words.isEmpty ? label + words : label + " ".utf8 + words
  }

  private func html(_ block: Int) -> ContiguousArray<UInt8> {
    var result = MarkdownEscape.html(document.strings[document.blocks[block].number].utf8)
    if !result.isEmpty, !document.blocks[block].text.isEmpty { result.append(.space) }
    let base = Int(document.blocks[block].text.start)
    for piece in inlines.pieces(of: block) {
      switch piece {
      case .text(let range):
        let text = document.text[base + range.lowerBound..<base + range.upperBound]
        for (number, line) in text.split(separator: .lineFeed, omittingEmptySubsequences: false).enumerated() {
          if number > 0 { result += "<br>".utf8 }
          result += MarkdownEscape.html(line)
        }
      case .linkStart(let link):
        guard !isInternal(link) else { continue }
        let address = MarkdownEscape.html(document.strings[document.links[link].target].utf8)
        result += "<a href=\"".utf8 + address + "\">".utf8
      case .linkEnd(let link): if !isInternal(link) { result += "</a>".utf8 }
      case .note: continue
      case .equation(let equation): result += MarkdownEscape.html(math(equation, inCell: false))
      case .picture(let picture):
        let object = document.objects[picture]
        result += "<img src=\"".utf8 + MarkdownEscape.html(document.strings[object.part].utf8) + "\" alt=\"".utf8
        result += MarkdownEscape.html(document.words(of: object).utf8) + "\">".utf8
      }
    }
    return result
  }
}
