package import DocumentModel

/// The blocks and nested tables of every cell, found in one pass over the document.
///
/// The blocks of a cell are the paragraphs directly inside it, then those with text in the covered cells below it
/// (`w:vMerge`): Word does not show that text, but it is in the file. Paragraphs of nested tables and of text boxes
/// belong to those.
package struct CellContents {
  /// The blocks of all cells, cell by cell.
  private var blocks: ContiguousArray<Int32>
  /// Where the blocks of each cell end in `blocks`; they begin where those of the cell before end.
  private var ends: ContiguousArray<Int32>
  private var nested: [Int32: [Int]] = [:]

  /// The contents of all cells of a document.
  package init(of document: Document) {
    var counts = ContiguousArray<Int32>(repeating: 0, count: document.cells.count)
    for block in document.blocks {
      if let cell = Self.owner(of: block, in: document) { counts[cell] += 1 }
    }
    var total: Int32 = 0
    ends = counts
    for cell in counts.indices {
      ends[cell] = total
      total += counts[cell]
    }
    blocks = ContiguousArray(repeating: 0, count: Int(total))
    for index in document.blocks.indices {
      guard let cell = Self.owner(of: document.blocks[index], in: document) else { continue }
      blocks[Int(ends[cell])] = Int32(index)
      ends[cell] += 1
    }
    for index in document.tables.indices where document.tables[index].parentCell >= 0 {
      let parent = document.tables[index].parentCell
      let origin = document.cells[Int(parent)].origin
      nested[origin >= 0 ? origin : parent, default: []].append(index)
    }
  }

  /// The blocks of a cell, as indices of `Document.blocks`, in document order.
  package func blocks(ofCell cell: Int) -> ContiguousArray<Int32>.SubSequence {
    blocks[(cell == 0 ? 0 : Int(ends[cell - 1]))..<Int(ends[cell])]
  }

  /// The tables directly inside a cell, as indices of `Document.tables`.
  package func tables(inCell cell: Int) -> [Int] {
    nested.isEmpty ? [] : nested[Int32(cell)] ?? []
  }

  private static func owner(of block: Block, in document: Document) -> Int? {
    guard block.cell >= 0 else { return nil }
    let cell = document.cells[Int(block.cell)]
    guard document.tables[Int(cell.table)].story == block.story else { return nil }
    if cell.origin < 0 { return Int(block.cell) }
    return block.text.isEmpty ? nil : Int(cell.origin)
  }
}

extension Document {
  /// The text of a cell: its blocks joined by line feeds. Nested tables and text boxes are not in it, nor is the empty
  /// paragraph that a cell must have behind a nested table (ECMA-376 Part 1 §17.4.65).
  package func text(ofCell cell: Int, _ contents: CellContents) -> ContiguousArray<UInt8> {
    var result: ContiguousArray<UInt8> = []
    var own = contents.blocks(ofCell: cell)
    if !contents.tables(inCell: cell).isEmpty, let last = own.last, blocks[Int(last)].text.isEmpty { own.removeLast() }
    for (position, block) in own.enumerated() {
      if position > 0 { result.append(.lineFeed) }
      result.append(contentsOf: text[blocks[Int(block)].text.range])
    }
    return result
  }

  /// The text of a cell as readers see it: its paragraphs and nested tables in order, each on lines of its own, without
  /// the empty ones.
  ///
  /// - Parameters:
  ///   - cell: The cell, as an index of `cells`.
  ///   - block: The words of a block, as an index of `blocks`; its label is put before them.
  ///   - table: What stands for a nested table, as an index of `tables`.
  /// - Returns: The lines, parted by line feeds.
  package func text(ofCell cell: Int, block: (Int) -> String, table: (Int) -> String) -> String {
    let parts = contents(ofCell: cell).map { content in
      switch content {
      case .block(let index): labelled(index, block(index))
      case .table(let index): table(index)
      }
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  /// Words behind the label of a block, as Word prints it.
  package func labelled(_ block: Int, _ words: String) -> String {
    let label = strings[blocks[block].number]
    return label.isEmpty || words.isEmpty ? label + words : label + " " + words
  }

  /// The cells of a range that are no covered positions, as indices of `cells`.
  package func uncovered(_ range: IndexRange) -> [Int] { range.range.filter { cells[$0].origin < 0 } }
}
