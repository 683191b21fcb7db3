import DocumentModel
import Testing

@Suite("The document as a tree, and its places")
struct DocumentTests {
  private static func document(_ texts: [String]) -> Document {
    var document = Document(source: DocumentSource(file: "a.docx", sha256: "", bytes: 0))
    var story = Story(kind: .body, part: document.strings.intern("word/document.xml"))
    story.blocks = IndexRange(start: 0, end: texts.count)
    document.stories.append(story)
    for (index, text) in texts.enumerated() {
      var block = Block()
      let start = document.text.count
      document.text.append(contentsOf: text.utf8)
      block.text = TextRange(start: start, end: document.text.count)
      block.paragraph = Int32(index + 1)
      document.blocks.append(block)
    }
    return document
  }

  @Test func givesTheTextOfBlocksAndSpans() {
    let document = Self.document(["one", "é国x"])
    #expect(document.string(document.blocks[1]) == "é国x")
    #expect(document.string(BlockSpan(block: 1, start: 2, end: 5)) == "国")
    let count = document.utf8(document.blocks[0]).count
    #expect(count == 3)
  }

  @Test func saysWhereABlockStands() {
    var document = Self.document(["one"])
    document.blocks[0].paraID = 0xabc
    let place = document.location(of: document.blocks[0])
    #expect(place.description == "word/document.xml:¶1")
    #expect(place.paraID == "00000ABC")
  }

  /// A table of two rows and columns; the first cell covers the row below, and both columns of it.
  private static func merged() -> Document {
    var document = document(["a", "b", "", "d", "after"])
    var table = Table()
    table.blocks = IndexRange(start: 0, end: 4)
    table.cells = IndexRange(start: 0, end: 4)
    table.rows = IndexRange(start: 0, end: 2)
    table.columns = 2
    document.tables.append(table)
    for index in 0..<4 {
      var cell = Cell()
      cell.row = Int32(index / 2)
      cell.column = Int32(index % 2)
      cell.blocks = IndexRange(start: index, end: index + 1)
      if index == 0 {
        cell.rowSpan = 2
        cell.columnSpan = 2
      } else {
        cell.origin = 0
      }
      document.cells.append(cell)
      document.blocks[index].cell = Int32(index)
    }
    for index in 0..<2 {
      var row = Row()
      row.cells = IndexRange(start: index * 2, end: index * 2 + 2)
      document.rows.append(row)
    }
    return document
  }

  @Test func givesTheContentsOfStoriesAndCells() {
    let document = Self.merged()
    #expect(document.contents(ofStory: 0) == [.table(0), .block(4)])
    // Empty paragraphs of covered cells are nothing to see.
    #expect(document.contents(ofCell: 0) == [.block(0), .block(1), .block(3)])
  }

  @Test func errorsAndPlacesPrintLikeThoseOfCompilers() {
    let place = DocumentModel.SourceLocation(part: "word/document.xml", line: 2, column: 10)
    let error = DocumentError(.malformedXML, file: "a.docx", at: place, "tags do not match")
    #expect(error.description == "a.docx:word/document.xml:2:10: error: tags do not match [malformed-xml]")
    #expect(DocumentError(.emptyFile, file: "b.docx", "no bytes").description == "b.docx: error: no bytes [empty-file]")
  }
}
