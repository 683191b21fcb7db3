import DocumentModel
import Tagging
import Taggers
import Testing

/// Parts of the own document, and where they are.
@Suite struct OwnPartTests {
  /// A document with headings, captions, tables and a footnote, and one paragraph in front.
  private static func document(_ text: String) -> (Document, [TableAnnotation]) {
    var builder = DocumentBuilder()
    builder.paragraph(text)  // 0
    builder.paragraph("Background", kind: .heading)  // 1
    builder.paragraph("Table 1 – Milestones")  // 2
    builder.table([["a", "b"]])  // 3, 4
    builder.paragraph("Table 1 (continued)")  // 5
    builder.table([["c", "d"]])  // 6, 7
    builder.paragraph("Figure 2: The plan", kind: .caption)  // 8
    builder.paragraph("ANNEX 1", kind: .heading)  // 9
    builder.paragraph("Annex B – Terms")  // 10
    builder.paragraph("First", kind: .listItem)  // 11
    builder.paragraph("附件二")  // 12
    builder.paragraph("Doubled", kind: .heading)  // 13
    builder.paragraph("Doubled", kind: .heading)  // 14
    builder.startStory(.footnote)
    builder.paragraph("A note")  // 15
    var document = builder.document
    for (block, number) in [(1, "2.3."), (11, "5)"), (13, "4"), (14, "4")] {
      document.blocks[block].number = document.strings.intern(number)
    }
    var note = Note(
      kind: .footnote, id: 2, mark: document.strings.intern("3"), anchor: BlockSpan(block: 0, start: 0, end: 0))
    note.story = 1
    document.notes.append(note)
    return (
      document,
      [
        TableAnnotation(caption: "Table 1 – Milestones", captionBlock: 2),
        TableAnnotation(caption: "Table 1 (continued)", captionBlock: 5),
      ]
    )
  }

  private static func tag(_ text: String) throws -> Annotations {
    let (document, tables) = document(text)
    return try PointerResolutionTests.tag(document, tables: tables)
  }

  @Test(arguments: [
    ("see Table 1", "#table-1", Content.table(0)), ("see Figure 2", "#figure-2", .block(8)),
    ("see Annex 1", "#annex-1", .block(9)), ("see Annex B", "#annex-b", .block(10)), ("见附件2", "#annex-2", .block(12)),
    ("see section 2.3", "#section-2.3", .block(1)), ("see paragraph 5", "#paragraph-5", .block(11)),
    ("see footnote 3", "#note-3", .block(15)), ("Table 1 of the annex", "#table-1", .table(0)),
    ("see section 2.3(a)", "#section-2.3(a)", .block(1)),
  ])
  func findsThePart(text: String, id: String, target: Content) throws {
    let annotations = try Self.tag(text)
    let found = annotations.references.filter { $0.span.block == 0 }
    #expect(found.map(\.id) == [id])
    #expect(found.map(\.target) == [target])
    #expect(annotations.diagnostics.isEmpty)
  }

  @Test(arguments: ["see Table 7 and again Table 7", "see section 4"])
  func reportsAPartThatIsNotOnePlace(text: String) throws {
    let annotations = try Self.tag(text)
    #expect(!annotations.references.isEmpty)
    #expect(annotations.references.allSatisfy { $0.kind == .internal && $0.target == nil })
    #expect(annotations.diagnostics.map(\.code) == ["unresolved-internal-reference"])
    #expect(annotations.diagnostics.first?.source.part == "word/document.xml")
  }

  @Test func captionsAndHeadingsAreNoReferences() throws {
    #expect(try Self.tag("Text").references.isEmpty)
  }

  @Test(arguments: [
    "ISO/IEC 13818-1 Annex A", "IETF RFC 6381, section 3.2", "Table 10 of the contract", "(see Resolution 71, Annex 9)",
    "Annex 1\t\t7", "the Convention's Annex 9", "section 9.9 in ANSI 861",
  ])
  func leavesPartsOfOtherTexts(text: String) throws {
    #expect(try Self.tag(text).references.allSatisfy { $0.kind != .internal })
  }

  @Test func aPartMissingHereMayBeThatOfTheTextJustNamed() throws {
    let annotations = try Self.tag("Recommendation ITU-T J.112 defines it; it is called a modem in Annex C.")
    #expect(annotations.references.map(\.kind) == [.recommendation])
  }

  // MARK: Links

  private static func linked(_ text: String, _ span: (Int, Int), to block: Int) throws -> Annotations {
    var (document, tables) = document(text)
    document.bookmarks.append(
      Bookmark(
        name: document.strings.intern("_Ref1"),
        range: Stretch(start: TextPoint(block: block, offset: 0), end: TextPoint(block: block, offset: 1))))
    document.links.append(
      Link(span: BlockSpan(block: 0, start: span.0, end: span.1), target: document.strings.intern("#_Ref1")))
    return try PointerResolutionTests.tag(document, tables: tables)
  }

  @Test func aLinkTellsWhichPartIsMeant() throws {
    let annotations = try Self.linked("see section 4", (4, 13), to: 14)
    #expect(annotations.references.map(\.target) == [.block(14)])
    #expect(annotations.references.map(\.link) == ["#_Ref1"])
    #expect(annotations.diagnostics.isEmpty)
  }

  @Test func aCrossReferenceTellsWhichPartIsMeant() throws {
    var (document, tables) = Self.document("see section 4")
    document.bookmarks.append(
      Bookmark(
        name: document.strings.intern("_Ref1"),
        range: Stretch(start: TextPoint(block: 13, offset: 0), end: TextPoint(block: 13, offset: 1))))
    var field = Field()
    field.name = document.strings.intern("REF")
    field.instruction = document.strings.intern("REF _Ref1 \\r \\h")
    field.result = Stretch(start: TextPoint(block: 0, offset: 12), end: TextPoint(block: 0, offset: 13))
    document.fields.append(field)
    let annotations = try PointerResolutionTests.tag(document, tables: tables)
    #expect(annotations.references.map(\.target) == [.block(13)])
    #expect(annotations.diagnostics.isEmpty)
  }

  @Test func aLinkMayAgreeOrDisagree() throws {
    #expect(try Self.linked("see Table 1", (4, 11), to: 2).diagnostics.isEmpty)
    let annotations = try Self.linked("see Annex 1", (4, 11), to: 1)
    #expect(annotations.references.map(\.target) == [.block(9)])
    #expect(annotations.diagnostics.map(\.code) == ["link-disagrees"])
  }
}
