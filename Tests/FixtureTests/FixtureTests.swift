import DocumentModel
import Foundation
import Pipeline
import Tagging
import TestSupport
import Testing
import Writers

/// Every fixture paper gives what its author says is in it.
@Suite struct FixtureTests {
  /// A paper, read once with the default pipeline, beside what is expected of it.
  struct Paper: Sendable, CustomTestStringConvertible {
    let name: String
    let read: AnnotatedDocument
    let expected: ExpectedPaper
    var testDescription: String { name }
  }

  static let papers: [Paper] = {
    do {
      let pipeline = try PipelineDescription.embedded()
      var engine = Engine(pipeline, vocabulary: try Vocabulary.load(addingFilesIn: nil))
      return try Repository.papers.map { file in
        let expected = file.deletingPathExtension().appendingPathExtension("expected.json")
        return Paper(
          name: file.lastPathComponent, read: try engine.read(file.path),
          expected: try ExpectedPaper(contentsOf: expected))
      }
    } catch {
      Issue.record(error)
      return []
    }
  }()

  @Test func thereAreTenPapers() { #expect(Self.papers.count == 10) }

  @Test(arguments: papers) func readsTheFirstPage(_ paper: Paper) {
    let (found, expected) = (paper.read.annotations.metadata, paper.expected)
    #expect(found.symbol == expected.symbol)
    #expect(found.language == expected.language)
    #expect(found.title == expected.title)
    #expect(found.session == expected.session)
    #expect(found.date == expected.date)
    #expect(found.originalLanguage == expected.originalLanguage)
    #expect(found.agendaItem == expected.agendaItem)
    #expect(found.author == expected.author)
    #expect(found.summary.purpose == expected.summary?["purpose"])
    #expect(found.summary.action == expected.summary?["action"])
    #expect(found.summary.strategicPlan == expected.summary?["strategicPlan"])
    #expect(found.summary.financial == expected.summary?["financial"])
    #expect(found.summary.references == expected.summary?["references"])
  }

  /// Pointers and links without a symbol are beyond what the authors list.
  @Test(arguments: papers) func findsTheReferences(_ paper: Paper) {
    let document = paper.read.document
    let kinds: Set<ReferenceKind> = [.link, .internal, .pointer]
    let found = paper.read.annotations.references.filter { !kinds.contains($0.kind) }.map { reference in
      ExpectedPaper.Reference(
        id: reference.id, text: document.string(reference.span), where: Self.place(reference.span, document),
        isSelf: reference.isSelf ? true : nil)
    }
    let (missing, surplus) = Self.difference(paper.expected.references, found)
    #expect(missing.isEmpty, "not found: \(missing.map { "\($0.id) “\($0.text)” in \($0.where)" })")
    #expect(surplus.isEmpty, "not expected: \(surplus.map { "\($0.id) “\($0.text)” in \($0.where)" })")
  }

  @Test(arguments: papers) func findsTheTables(_ paper: Paper) throws {
    let (document, annotations) = (paper.read.document, paper.read.annotations)
    try #require(document.tables.count == paper.expected.tables.count)
    for (index, expected) in paper.expected.tables.enumerated() {
      let table = document.tables[index]
      #expect(table.rows.count == expected.rows, "rows of t\(index + 1)")
      #expect(Int(table.columns) == expected.columns, "columns of t\(index + 1)")
      #expect(annotations.tables[index].headerRows == expected.headerRows, "header rows of t\(index + 1)")
      #expect(annotations.tables[index].caption == expected.caption, "caption of t\(index + 1)")
      if let cells = expected.cells { #expect(Self.cells(of: table, in: document) == cells) }
    }
  }

  @Test(arguments: papers) func findsTheMilestones(_ paper: Paper) {
    let found = paper.read.annotations.milestones.map { milestone in
      ExpectedPaper.Milestone(
        action: milestone.action, status: milestone.status.rawValue, statusText: milestone.statusText,
        target: milestone.target.map { target in
          .init(
            text: target.text, edtf: target.edtf, start: target.start, end: target.end,
            relation: target.relation?.rawValue, relativeTo: target.relativeTo, open: target.open?.rawValue)
        }, phase: milestone.phase, prose: milestone.sentence == nil ? nil : true)
    }
    #expect(found == paper.expected.milestones)
    // Each names a row of a table, and blocks of that table alone.
    for milestone in paper.read.annotations.milestones {
      guard let table = milestone.table else { continue }
      #expect(!milestone.blocks.isEmpty)
      #expect(milestone.blocks.allSatisfy { paper.read.document.tables[table].blocks.range.contains($0) })
    }
  }

  @Test(arguments: papers) func readsHeadingsNotesAndText(_ paper: Paper) {
    let document = paper.read.document
    let headings = document.blocks.filter { $0.kind == .heading }.map { block in
      ExpectedPaper.Heading(
        level: Int(block.level), number: block.number.isEmpty ? nil : document.strings[block.number],
        text: document.string(block))
    }
    #expect(headings == paper.expected.headings)
    let items = document.blocks.filter { $0.kind == .listItem && !$0.number.isEmpty }.map { block in
      ExpectedPaper.ListItem(number: document.strings[block.number], text: document.string(block))
    }
    #expect(items == paper.expected.listItems ?? [])
    let links = document.links.map {
      ExpectedPaper.Link(text: document.string($0.span), url: document.strings[$0.target])
    }
    #expect(links == paper.expected.links ?? [])
    #expect(document.notes.filter { $0.kind == .footnote }.count == paper.expected.notes["footnotes"] ?? 0)
    #expect(document.notes.filter { $0.kind == .endnote }.count == paper.expected.notes["endnotes"] ?? 0)
    let text = String(decoding: document.text, as: UTF8.self)
    for words in paper.expected.contains ?? [] { #expect(text.contains(words), "“\(words)” is lost") }
    for words in paper.expected.absent ?? [] { #expect(!text.contains(words), "“\(words)” should not be there") }
  }

  private static func place(_ span: BlockSpan, _ document: Document) -> String {
    let block = document.blocks[Int(span.block)]
    if block.cell >= 0 { return "table" }
    return switch document.story(of: block).kind {
    case .body: "body"
    case .footnote: "footnote"
    case .endnote: "endnote"
    case .header: "header"
    case .footer: "footer"
    case .textBox: "textbox"
    case .comment: "comment"
    case .chart: "chart"
    case .diagram: "diagram"
    case .chunk: "chunk"
    }
  }

  private static func cells(of table: Table, in document: Document) -> [ExpectedPaper.Cell] {
    let contents = CellContents(of: document)
    // The authors leave out the cell that holds a nested table.
    let listed = table.cells.range.filter { document.cells[$0].origin < 0 && contents.tables(inCell: $0).isEmpty }
    return listed.map { index in
      let cell = document.cells[index]
      return .init(
        row: Int(cell.row), column: Int(cell.column), rowSpan: Int(cell.rowSpan), columnSpan: Int(cell.columnSpan),
        text: String(decoding: document.text(ofCell: index, contents), as: UTF8.self))
    }
  }

  /// What is only in the first, and what is only in the second, each as often as it is.
  private static func difference<Element: Hashable>(
    _ first: [Element], _ second: [Element]
  ) -> (missing: [Element], surplus: [Element]) {
    var counts: [Element: Int] = [:]
    for element in second { counts[element, default: 0] += 1 }
    let missing = first.filter { element in
      counts[element, default: 0] -= 1
      return counts[element]! < 0
    }
    let surplus = counts.filter { $0.value > 0 }.flatMap { Array(repeating: $0.key, count: $0.value) }
    return (missing, surplus)
  }
}
