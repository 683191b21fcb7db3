import DocumentModel
import Testing

/// Expects of a document what every document promises, whatever file it was read from.
func checkInvariants(_ document: Document, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
  let faults = Invariants(document: document).faults
  if !faults.isEmpty {
    let file = document.source.file
    Issue.record("\(file): \(faults.count) faults: \(faults.prefix(5))", sourceLocation: sourceLocation)
  }
}

private struct Invariants {
  let document: Document
  private(set) var faults: [String] = []

  init(document: Document) {
    self.document = document
    checkBlocks()
    checkStories()
    checkTables()
    checkMarks()
    checkTree()
  }

  private mutating func expect(_ holds: Bool, _ fault: @autoclosure () -> String) {
    if !holds { faults.append(fault()) }
  }

  /// Whether a character begins at an offset, or the text ends there.
  private func isBoundary(_ offset: Int) -> Bool {
    offset == document.text.count || document.text[offset] & 0xc0 != 0x80
  }

  private mutating func checkBlocks() {
    for (index, block) in document.blocks.enumerated() {
      let text = block.text
      guard text.start >= 0, text.start <= text.end, Int(text.end) <= document.text.count else {
        faults.append("block \(index) has the text \(text)")
        continue
      }
      expect(isBoundary(Int(text.start)) && isBoundary(Int(text.end)), "block \(index) cuts a character")
      expect(String(validating: document.text[text.range], as: UTF8.self) != nil, "block \(index) is no UTF-8")
      expect(document.stories.indices.contains(Int(block.story)), "block \(index) has no story")
      expect((block.kind == .heading) == (1...9).contains(block.level), "block \(index) has the level \(block.level)")
      var position: Int32 = 0
      for run in block.runs.range {
        let range = document.runs[run].range
        expect(range.start == position && range.end > range.start, "block \(index) has the run \(range) at \(position)")
        expect(range.end <= text.end - text.start, "a run of block \(index) is too long")
        position = range.end
      }
      expect(Int(position) == text.count, "the runs of block \(index) end at \(position) of \(text.count)")
    }
  }

  private mutating func checkStories() {
    expect(document.stories.first?.kind == .body, "the first story is not the body")
    for (index, story) in document.stories.enumerated() {
      expect(story.blocks.start <= story.blocks.end, "story \(index) has the blocks \(story.blocks)")
      expect(Int(story.blocks.end) <= document.blocks.count, "story \(index) ends behind the blocks")
      let mayHaveHost = [.textBox, .chart, .diagram, .chunk].contains(story.kind)
      expect(story.host < 0 || mayHaveHost, "story \(index) has a host")
      if story.host >= 0 { expect(story.host < story.blocks.start, "story \(index) stands before its host") }
    }
    for (index, block) in document.blocks.enumerated() {
      expect(document.stories[Int(block.story)].blocks.range.contains(index), "block \(index) is not in its story")
    }
  }

  private mutating func checkTables() {
    for (index, table) in document.tables.enumerated() {
      expect(table.parentCell < document.cells.count, "table \(index) is in a cell that is none")
      if table.parentCell >= 0 {
        let parent = document.cells[Int(table.parentCell)]
        expect(
          parent.blocks.start <= table.blocks.start && table.blocks.end <= parent.blocks.end,
          "table \(index) leaves its cell")
      }
      var taken: Set<Int64> = []
      var previous: (row: Int32, column: Int32) = (-1, -1)
      for position in table.cells.range {
        let cell = document.cells[position]
        expect(Int(cell.table) == index, "cell \(position) is of table \(cell.table), not \(index)")
        expect(cell.row >= 0 && cell.row < table.rows.count, "cell \(position) is in row \(cell.row)")
        expect(cell.column >= 0 && cell.columnSpan >= 1 && cell.rowSpan >= 1, "cell \(position) is \(cell)")
        expect(
          cell.column + cell.columnSpan <= table.columns, "cell \(position) reaches out of \(table.columns) columns")
        expect(Int(cell.row + cell.rowSpan) <= table.rows.count, "cell \(position) reaches below the table")
        expect((previous.row, previous.column) < (cell.row, cell.column), "cell \(position) is out of order")
        previous = (cell.row, cell.column)
        if cell.origin >= 0 {
          let origin = document.cells[Int(cell.origin)]
          expect(origin.origin < 0 && origin.table == cell.table, "cell \(position) continues no origin")
          expect(
            cell.row < origin.row + origin.rowSpan && cell.column < origin.column + origin.columnSpan
              && cell.row >= origin.row && cell.column >= origin.column, "cell \(position) is outside of its origin")
        } else {
          for row in cell.row..<cell.row + cell.rowSpan {
            for column in cell.column..<cell.column + cell.columnSpan {
              expect(
                taken.insert(Int64(row) << 32 | Int64(column)).inserted, "cell \(position) overlaps at \(row),\(column)"
              )
            }
          }
        }
        for block in cell.blocks.range where document.blocks[block].story == table.story {
          var inner = document.blocks[block].cell
          while inner >= 0, Int(inner) != position {
            inner = document.tables[Int(document.cells[Int(inner)].table)].parentCell
          }
          expect(Int(inner) == position, "block \(block) does not know that it is in cell \(position)")
        }
      }
      for (number, row) in table.rows.range.enumerated() {
        for cell in document.rows[row].cells.range {
          expect(Int(document.cells[cell].row) == number, "cell \(cell) is in another row")
        }
      }
    }
    for (index, block) in document.blocks.enumerated() where block.cell >= 0 {
      expect(document.cells[Int(block.cell)].blocks.range.contains(index), "block \(index) is not in its cell")
    }
  }

  private mutating func check(_ span: BlockSpan, _ name: String) {
    guard document.blocks.indices.contains(Int(span.block)) else {
      faults.append("\(name) is in block \(span.block)")
      return
    }
    let text = document.blocks[Int(span.block)].text
    expect(span.start >= 0 && span.start <= span.end && Int(span.end) <= text.count, "\(name) is \(span)")
    if Int(span.end) <= text.count, span.start >= 0 {
      let start = Int(text.start)
      expect(isBoundary(start + Int(span.start)) && isBoundary(start + Int(span.end)), "\(name) cuts a character")
    }
  }

  private mutating func check(_ stretch: Stretch, _ name: String) {
    expect(stretch.start <= stretch.end, "\(name) ends before it starts")
    for point in [stretch.start, stretch.end] {
      check(BlockSpan(block: Int(point.block), start: Int(point.offset), end: Int(point.offset)), name)
    }
  }

  private mutating func checkMarks() {
    for note in document.notes {
      if let anchor = note.anchor { check(anchor, "the anchor of note \(note.id)") }
      expect(note.story < document.stories.count, "note \(note.id) has no story")
    }
    for link in document.links {
      check(link.span, "a link")
      expect(link.span.start < link.span.end, "a link has no text")
    }
    for bookmark in document.bookmarks { check(bookmark.range, "bookmark \(document.strings[bookmark.name])") }
    for field in document.fields { check(field.result, "the field \(document.strings[field.instruction])") }
    for control in document.controls {
      check(control.content, "a control")
      expect(
        control.items.start >= 0 && control.items.start <= control.items.end
          && Int(control.items.end) <= document.controlItems.count, "a control has the items \(control.items)")
    }
    for equation in document.equations { check(equation.span, "an equation") }
    for reading in document.readings { check(reading.span, "a reading") }
    for note in document.notes { if let range = note.range { check(range, "the range of note \(note.id)") } }
    for point in document.pageStarts { check(Stretch(start: point, end: point), "the start of a page") }
    var previous: Int32 = 0
    for section in document.sections {
      expect(section.blocks.start >= previous && section.blocks.start <= section.blocks.end, "a section is \(section)")
      expect(Int(section.blocks.end) <= document.blocks.count, "a section ends behind the blocks")
      previous = section.blocks.end
      for story in section.headers + section.footers {
        expect(story < document.stories.count, "a section has the header \(story)")
      }
    }
    for (index, object) in document.objects.enumerated() {
      if let anchor = object.anchor { check(anchor, "the anchor of object \(index)") }
      expect(object.story < document.stories.count, "object \(index) has no story")
    }
  }

  /// Every block is reached once from its story, unless it is an empty paragraph of a covered cell.
  private mutating func checkTree() {
    var visits = [Int](repeating: 0, count: document.blocks.count)
    var tables = [Int](repeating: 0, count: document.tables.count)
    for story in document.stories.indices {
      var waiting = document.contents(ofStory: story)
      while let content = waiting.popLast() {
        switch content {
        case .block(let block):
          visits[block] += 1
          expect(Int(document.blocks[block].story) == story, "block \(block) is reached from story \(story)")
        case .table(let table):
          tables[table] += 1
          for cell in document.tables[table].cells.range where document.cells[cell].origin < 0 {
            waiting += document.contents(ofCell: cell)
          }
        }
      }
    }
    for (block, count) in visits.enumerated() where count != 1 {
      let isEmptyAndCovered =
        count == 0 && document.blocks[block].text.isEmpty && isCovered(cell: document.blocks[block].cell)
      expect(isEmptyAndCovered, "block \(block) is reached \(count) times")
    }
    for (table, count) in tables.enumerated() {
      expect(count == 1 || document.tables[table].blocks.isEmpty, "table \(table) is reached \(count) times")
    }
  }

  private func isCovered(cell: Int32) -> Bool { cell >= 0 && document.cells[Int(cell)].origin >= 0 }
}
