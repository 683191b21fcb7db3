import DocumentModel
import TestSupport
import Testing

/// What a table's style sets apart, and what the table asks for (ECMA-376 Part 1 §17.4.56, §17.7.6).
@Suite struct TableStyleTests {
  private static let styles = """
    <w:style w:type="table" w:styleId="Base"><w:name w:val="Base"/>\
    <w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>\
    <w:tblStylePr w:type="lastRow"><w:rPr><w:b w:val="0"/></w:rPr></w:tblStylePr>\
    <w:tblStylePr w:type="band1Horz"><w:tcPr><w:shd w:val="clear" w:fill="EEEEEE"/></w:tcPr></w:tblStylePr></w:style>\
    <w:style w:type="table" w:styleId="Derived"><w:name w:val="Derived"/><w:basedOn w:val="Base"/>\
    <w:tblStylePr w:type="firstCol"><w:tcPr><w:shd w:val="clear" w:fill="D9E2F3"/></w:tcPr></w:tblStylePr>\
    <w:tblStylePr w:type="lastCol"><w:tcPr><w:shd w:val="clear" w:fill="auto"/></w:tcPr></w:tblStylePr></w:style>
    """

  private func parts(style: String, look: String) throws -> TableParts {
    let table =
      #"<w:tbl><w:tblPr><w:tblStyle w:val="\#(style)"/>\#(look)</w:tblPr>"#
      + row(cell("a"), cell("b")) + row(cell("c"), cell("d")) + "</w:tbl>"
    return try read(WordPackage(body: table, styles: Self.styles)).tables[0].setApart
  }

  @Test func takesWhatStyleAndTableAgreeOn() throws {
    #expect(try parts(style: "Base", look: #"<w:tblLook w:val="04A0"/>"#) == .firstRow)
    #expect(try parts(style: "Derived", look: #"<w:tblLook w:val="04A0"/>"#) == [.firstRow, .firstColumn])
    #expect(try parts(style: "Derived", look: #"<w:tblLook w:val="01E0"/>"#) == [.firstRow, .firstColumn])
    #expect(try parts(style: "Derived", look: #"<w:tblLook w:val="0080"/>"#) == .firstColumn)
  }

  @Test func readsTheAttributesOfTheStrictForm() throws {
    let look = #"<w:tblLook w:firstRow="1" w:lastRow="0" w:firstColumn="0"/>"#
    #expect(try parts(style: "Derived", look: look) == .firstRow)
  }

  @Test func takesNothingWithoutEither() throws {
    #expect(try parts(style: "Derived", look: "") == [])
    #expect(try parts(style: "Unknown", look: #"<w:tblLook w:val="04A0"/>"#) == [])
    #expect(try parts(style: "Base", look: #"<w:tblLook w:val="zzzz"/>"#) == [])
  }
}
