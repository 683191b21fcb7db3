/// What stands in a story or a cell, one level deep.
public enum Content: Hashable, Sendable {
  /// A paragraph, by its index in `Document.blocks`.
  case block(Int)
  /// A table, by its index in `Document.tables`.
  case table(Int)
}

extension Document {
  /// The paragraphs and tables directly inside a story, in order. Text boxes are stories of their own.
  public func contents(ofStory story: Int) -> [Content] {
    contents(in: stories[story].blocks, story: story, cell: -1)
  }

  /// The paragraphs and tables directly inside a cell, in order. What stands in the cells that it covers (`w:vMerge`,
  /// `w:hMerge`) follows: Word does not show that text, but it is in the file.
  public func contents(ofCell cell: Int) -> [Content] {
    let origin = cells[cell]
    let story = Int(tables[Int(origin.table)].story)
    var all = contents(in: origin.blocks, story: story, cell: cell)
    guard origin.rowSpan > 1 || origin.columnSpan > 1 else { return all }
    let firstRow = Int(tables[Int(origin.table)].rows.start + origin.row)
    for row in firstRow..<firstRow + Int(origin.rowSpan) {
      var covered = firstCell(of: rows[row], from: origin.column)
      while covered < Int(rows[row].cells.end), cells[covered].column < origin.column + origin.columnSpan {
        if Int(cells[covered].origin) == cell { append(contentsOfCovered: covered, story: story, to: &all) }
        covered += 1
      }
    }
    return all
  }

  private func append(contentsOfCovered cell: Int, story: Int, to all: inout [Content]) {
    for content in contents(in: cells[cell].blocks, story: story, cell: cell) {
      if case .block(let block) = content, blocks[block].text.isEmpty { continue }
      all.append(content)
    }
  }

  /// The first cell of a row that begins in a grid column or behind it: binary search, since a cell may cover many rows.
  private func firstCell(of row: Row, from column: Int32) -> Int {
    var low = Int(row.cells.start)
    var high = Int(row.cells.end)
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// For each grid column of a table how many columns before it have a cell that begins there; one value more for the end.
  /// Word divides the grid finer than any border that is seen: a column in which no cell begins is none to a reader.
  public func seenColumns(ofTable table: Int) -> [Int32] {
    var begins = [Bool](repeating: false, count: Int(tables[table].columns) + 1)
    for cell in cells[tables[table].cells.range] where cell.origin < 0 { begins[Int(cell.column)] = true }
    var counts: [Int32] = []
    var count: Int32 = 0
    for column in begins.indices {
      counts.append(count)
      if begins[column] { count += 1 }
    }
    return counts
  }

  /// The text boxes, charts, diagrams and chunks anchored in a block, as indices of `stories`.
  public func textBoxes(in block: Int) -> [Int] {
    stories.indices.filter { stories[$0].host == Int32(block) }
  }

  private func contents(in range: IndexRange, story: Int, cell: Int) -> [Content] {
    var result: [Content] = []
    var table = firstTable(from: Int(range.start))
    var index = Int(range.start)
    while index < Int(range.end) {
      while table < tables.count, Int(tables[table].blocks.start) < index { table += 1 }
      // A table and the first table nested in it begin at the same block; the outer one stands first.
      let starting = tables[table...].prefix { Int($0.blocks.start) == index }
      if let direct = starting.firstIndex(where: { isDirect($0, story: story, cell: cell) && !$0.blocks.isEmpty }) {
        result.append(.table(direct))
        index = Int(tables[direct].blocks.end)
      } else {
        if Int(blocks[index].story) == story, Int(blocks[index].cell) == cell { result.append(.block(index)) }
        index += 1
      }
    }
    return result
  }

  private func isDirect(_ table: Table, story: Int, cell: Int) -> Bool {
    Int(table.story) == story && Int(table.parentCell) == cell
  }

  /// Tables are ordered by their first block: binary search.
  private func firstTable(from block: Int) -> Int {
    var low = 0
    var high = tables.count
    while low < high {
      let middle = (low + high) / 2
      if Int(tables[middle].blocks.start) < block { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
