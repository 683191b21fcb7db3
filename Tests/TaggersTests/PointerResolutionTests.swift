import DocumentModel
import Tagging
import Taggers
import Testing

/// What short forms and names of parts are resolved to, and when they are left alone.
@Suite struct PointerResolutionTests {
  /// Tags a document.
  static func tag(_ document: Document, symbol: String? = nil, tables: [TableAnnotation] = []) throws -> Annotations {
    var annotations = Annotations()
    annotations.metadata.symbol = symbol
    annotations.tables = tables
    try ReferencePassages.tagger.get().tag(document, &annotations)
    return annotations
  }

  /// The ids of the short forms in a document of these paragraphs.
  private static func pointers(_ paragraphs: String..., heading: Int? = nil, title: Int? = nil) throws -> [String] {
    var builder = DocumentBuilder()
    for (index, text) in paragraphs.enumerated() {
      builder.paragraph(text, kind: index == heading ? .heading : index == title ? .title : .paragraph)
    }
    return try tag(builder.document).references.filter { $0.kind == .pointer }.map(\.id)
  }

  // MARK: Scopes

  @Test func theParagraphCountsBeforeTheSection() throws {
    #expect(
      try Self.pointers("Resolution 71 (Rev. Dubai, 2018)", "Resolution 72 (Rev. Dubai, 2018) and the said Resolution")
        == ["PP/RES/72(Rev. Dubai, 2018)"])
  }

  @Test func theNearestOfTwoIsNotTaken() throws {
    #expect(
      try Self.pointers(
        "Resolution 71 (Rev. Dubai, 2018)", "Resolution 72 (Rev. Dubai, 2018)", "Under the said Resolution"
      ).isEmpty)
    #expect(
      try Self.pointers("Resolution 71 (Rev. Dubai, 2018), Resolution 72 (Rev. Dubai, 2018) and that Resolution")
        .isEmpty)
  }

  @Test func anotherKindDoesNotCount() throws {
    #expect(
      try Self.pointers("Resolution 71 (Rev. Dubai, 2018)", "Decision 5 (Rev. Bucharest, 2022)", "the said Resolution")
        == ["PP/RES/71(Rev. Dubai, 2018)"])
  }

  @Test func whatFollowsIsNoAntecedent() throws {
    #expect(try Self.pointers("The said Resolution and Resolution 71 (Rev. Dubai, 2018)").isEmpty)
  }

  @Test(arguments: [
    "under Security Council Resolution 1325, the said Resolution", "根据安理会第1325号决议，上述决议",
    "la Resolución 196 del Consejo de Seguridad y dicha Resolución",
  ])
  func aTextOfOthersIsNoneOfOurs(text: String) throws {
    #expect(try Self.pointers("Resolution 71 (Rev. Dubai, 2018)", text).isEmpty)
    #expect(
      try Self.pointers(text, "Resolution 71 (Rev. Dubai, 2018) and the said Resolution") == [
        "PP/RES/71(Rev. Dubai, 2018)"
      ]
    )
  }

  @Test func aHeadingEndsTheSection() throws {
    #expect(
      try Self.pointers("Resolution 71 (Rev. Dubai, 2018)", "Background", "the said Resolution", heading: 1).isEmpty)
  }

  @Test func theTitleIsTheLastScope() throws {
    #expect(
      try Self.pointers(
        "Implementation of Resolution 71 (Rev. Dubai, 2018)", "Background", "the said Resolution", heading: 1, title: 0)
        == ["PP/RES/71(Rev. Dubai, 2018)"])
  }

  @Test func theNumberedItemCountsBeforeTheSection() throws {
    var builder = DocumentBuilder()
    builder.paragraph("Resolution 71 (Rev. Dubai, 2018)")
    builder.paragraph("Resolution 72 (Rev. Dubai, 2018)")
    builder.paragraph("The said Resolution")
    var document = builder.document
    #expect(try Self.tag(document).references.filter { $0.kind == .pointer }.isEmpty)
    document.blocks[1].number = document.strings.intern("2")
    #expect(
      try Self.tag(document).references.filter { $0.kind == .pointer }.map(\.id) == ["PP/RES/72(Rev. Dubai, 2018)"])
  }

  @Test func twoEditionsOfOneWorkLeaveTheEditionOpen() throws {
    #expect(
      try Self.pointers("Resolution 71 (Rev. Dubai, 2018) and Resolution 71 (Rev. Busan, 2014); the said Resolution")
        == ["PP/RES/71"])
    #expect(
      try Self.pointers("Decision 5 (Rev. Bucharest, 2022); Decision 5 (Rev. Bucharest, 2022); the said Decision")
        == ["PP/DEC/5(Rev. Bucharest, 2022)"])
  }

  @Test func aCellAsksItsRow() throws {
    var builder = DocumentBuilder()
    builder.table([
      ["Resolution 71 (Rev. Dubai, 2018)", "see the said Resolution"],
      ["Resolution 72 (Rev. Dubai, 2018)", "see the said Resolution"],
    ])
    let pointers = try Self.tag(builder.document).references.filter { $0.kind == .pointer }
    #expect(pointers.map(\.work) == ["PP/RES/71", "PP/RES/72"])
  }

  // MARK: The own text

  @Test func thisResolutionIsThatOfTheHeadingAbove() throws {
    #expect(
      try Self.pointers(
        "RESOLUTION 71 (REV. DUBAI, 2018)", "recalling Resolution 5 (Kyoto, 1994), to apply this Resolution",
        "RESOLUTION 72 (REV. DUBAI, 2018)", "to apply this Resolution")
        == ["PP/RES/71(Rev. Dubai, 2018)", "PP/RES/72(Rev. Dubai, 2018)"])
    #expect(try Self.pointers("to apply this Resolution").isEmpty)
  }

  @Test func runningHeadsNameTheOwnText() throws {
    var builder = DocumentBuilder()
    builder.paragraph("This Recommendation defines terms.")
    builder.startStory(.footer)
    builder.paragraph("Rec. ITU-T E.119 (04/2017)")
    let pointer = try #require(try Self.tag(builder.document).references.first { $0.kind == .pointer })
    #expect(pointer.id == "ITU-T E.119")
    #expect(pointer.isSelf)
    #expect(pointer.rule == "this-recommendation")
  }

  /// A text that is printed by itself has its id for a symbol, unless the heads speak of another one.
  @Test(arguments: [
    (["ii\tRec. ITU-T E.119 (04/2017)", "\t\tRec. ITU-T E.119 (04/2017)\tiii"], "ITU-T E.119"),
    (["16\tWTSA-16 – Resolution 1"], "WTSA/RES/1(Rev. Hammamet, 2016)"),
    (["ii\tРек. МСЭ-T E.119 (04/2017)"], "ITU-T E.119"), (["\tالتوصية (2017/04) ITU-T E.119\tiii"], "ITU-T E.119"),
    (["Implementers' guide for Recommendation ITU-T G.8101"], nil),
    (["Rec. ITU-T E.119 (04/2017)", "Rec. ITU-T E.120 (04/2017)"], nil), (["Resolution 720"], nil), (["Geneva"], nil),
  ])
  func runningHeadsGiveASymbol(heads: [String], expected: String?) throws {
    var builder = DocumentBuilder()
    builder.paragraph("RESOLUTION 1 (Rev. Hammamet, 2016)")
    builder.paragraph("Recommendation ITU-T E.119 cites Recommendation ITU-T E.118.")
    builder.startStory(.footer)
    for head in heads { builder.paragraph(head) }
    let found = try Self.tag(builder.document)
    #expect(found.metadata.symbol == expected)
    #expect(found.references.contains { $0.id == "ITU-T E.119" && $0.isSelf } == (expected == "ITU-T E.119"))
    #expect(try Self.tag(builder.document, symbol: "C24/70").metadata.symbol == "C24/70")
  }

  @Test func thisDocumentIsOwn() throws {
    var builder = DocumentBuilder()
    builder.paragraph("This document repeats Document C24/12.")
    let references = try Self.tag(builder.document, symbol: "C24/70(Rev.1)").references
    let pointer = try #require(references.first { $0.kind == .pointer })
    #expect(pointer.work == "C24/70")
    #expect(pointer.edition == "Rev.1")
    #expect(pointer.isSelf)
    #expect(!pointer.citesAnother)
  }

  // MARK: Notes

  /// A document with one paragraph and these footnotes.
  static func document(_ text: String, notes: [String]) -> Document {
    var builder = DocumentBuilder()
    builder.paragraph(text)
    for note in notes {
      builder.startStory(.footnote)
      builder.paragraph(note)
    }
    var document = builder.document
    for index in notes.indices {
      var note = Note(
        kind: .footnote, id: Int32(index + 2), mark: document.strings.intern("\(index + 1)"),
        anchor: BlockSpan(block: 0, start: 0, end: 0))
      note.story = Int32(index + 1)
      document.notes.append(note)
    }
    return document
  }

  @Test(arguments: [
    (["See Document C24/12.", "Ibid., Annex 2."], ["C24/12"]), (["C24/12 and C24/13", "Ibid."], []),
    (["C24/12", "No source.", "Ibid."], []), (["C24/12", "C24/13. Idem."], ["C24/13"]),
    (["C24/12", "No source.", "Op. cit."], ["C24/12"]), (["C24/12", "C24/13", "Op. cit."], []),
  ])
  func notesPointToNotes(notes: [String], ids: [String]) throws {
    let found = try Self.tag(Self.document("Text", notes: notes)).references.filter { $0.kind == .pointer }
    #expect(found.map(\.id) == ids)
  }

  @Test func aNoteAsksTheParagraphOfItsMark() throws {
    let document = Self.document("Resolution 71 (Rev. Dubai, 2018) applies.", notes: ["The said Resolution is old."])
    #expect(try Self.tag(document).references.filter { $0.kind == .pointer }.map(\.work) == ["PP/RES/71"])
  }

  // MARK: Parts

  @Test(arguments: [
    ("Annex 2 to Decision 5 (Rev. Bucharest, 2022)", "Annex 2"), ("section 5 of Document C24/70", "section 5"),
    ("Annexes 1 and 2 to the ITU Council Decision 482 (C01)", "Annexes 1 and 2"),
    ("第71号决议（2018年，迪拜，修订版）附件2", "附件2"), ("C24/70号文件第3段", "第3段"), ("C24/70号文件附件1", "附件1"),
    ("Приложение 2 к Документу C24/70", "Приложение 2"), ("الملحق 2 بالقرار 71 (المراجَع في دبي، 2018)", "الملحق 2"),
    ("el Anexo 2 al Documento C24/70", "Anexo 2"), ("l'Annexe 2 du Document C24/70", "Annexe 2"),
    ("Document C24/70, Annex 2", "Annex 2"), ("see clause 12.1 Concrete grammar of [ITU-T Z.104]", "clause 12.1"),
  ])
  func aPartStaysWithItsText(text: String, part: String) throws {
    let references = ReferencePassages.references(text)
    #expect(references.map(\.part) == [part])
    #expect(references.allSatisfy { $0.kind != .internal })
  }

  @Test func itsPartIsThatOfTheOnlyText() throws {
    let reference = try #require(
      ReferencePassages.references("Decision 5 (Rev. Bucharest, 2022) and its Annex 2").first { $0.kind == .pointer })
    #expect(reference.id == "PP/DEC/5(Rev. Bucharest, 2022)")
    #expect(reference.part == "Annex 2")
    #expect(reference.rule == "its-part")
    #expect(
      ReferencePassages.references(
        "Resolution 71 (Rev. Dubai, 2018), Decision 5 (Rev. Bucharest, 2022) and its Annex 2"
      )
      .allSatisfy { $0.kind != .pointer })
  }

  @Test func aPartOfAShortFormStaysWithIt() throws {
    let references = ReferencePassages.references(
      "Decision 5 (Rev. Bucharest, 2022) was revised; Annex 2 to the said Decision was not")
    #expect(references.map(\.part) == [nil, "Annex 2"])
    #expect(references.map(\.kind) == [.decision, .pointer])
  }
}
