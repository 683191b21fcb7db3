import DocumentModel
import Tagging
import Testing
import Writers

@Suite struct JSONLayoutTests {
  private func json(_ builder: DocumentBuilder) -> String {
    String(decoding: JSONWriter.json(for: builder.annotated), as: UTF8.self)
  }

  @Test func writesTheAlternativeTextOfATable() {
    var builder = DocumentBuilder()
    builder.table(texts: [["a"]])
    builder.table(texts: [["b"]])
    builder.document.tables[0].title = builder.document.strings.intern("Budget")
    builder.document.tables[0].summary = builder.document.strings.intern("by \"year\"")
    let text = json(builder)
    #expect(text.contains(#"{"id": "t1", "title": "Budget", "description": "by \"year\"", "rows": 1"#))
    #expect(text.contains(#"{"id": "t2", "rows": 1"#))
  }

  @Test func writesTheShadingOfACell() {
    var builder = DocumentBuilder()
    builder.table(texts: [["a", "b"]])
    builder.document.cells[0].shading = 0x0d9d9
    let text = json(builder)
    #expect(text.contains(#""header": false, "shading": "00D9D9", "text": "a""#))
    #expect(text.contains(#""header": false, "text": "b""#))
  }

  @Test func writesSectionsWithTheirPages() {
    var builder = DocumentBuilder()
    builder.block("a")
    builder.block("b")
    var section = Section()
    section.blocks = IndexRange(start: 0, end: 2)
    (section.pageWidth, section.pageHeight, section.isLandscape) = (16_838, 11_906, true)
    section.hasTitlePage = true
    section.sectionBreak = .oddPage
    builder.document.sections = [section, Section()]
    let text = json(builder)
    let expected =
      #"{"first": "b1", "last": "b2", "break": "oddPage", "pageWidth": 16838, "pageHeight": 11906, "landscape": true, "#
      + #""titlePage": true}"#
    #expect(text.contains(expected))
    #expect(text.contains(#"{"break": "nextPage"}"#))
  }

  @Test func writesFramesAndDirections() {
    var builder = DocumentBuilder()
    let block = builder.block("a")
    builder.document.blocks[block].isFramed = true
    builder.document.blocks[block].isRightToLeft = true
    #expect(json(builder).contains(#""text": "a", "where": "body", "direction": "rtl", "frame": true"#))
  }
}
