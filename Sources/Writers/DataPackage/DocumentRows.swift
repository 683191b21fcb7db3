import DocumentModel
import Tagging

/// The rows of all entities for one paper.
struct DocumentRows {
  private let document: Document
  private let found: Annotations
  private let name: String
  private let contents: CellContents

  init(_ annotated: AnnotatedDocument, name: String, contents: CellContents) {
    document = annotated.document
    found = annotated.annotations
    self.name = name
    self.contents = contents
  }

  /// The rows of an entity.
  ///
  /// - Parameters:
  ///   - entity: The entity.
  ///   - paths: The files of the tables; nil for a table without one.
  /// - Returns: The rows, in the order of the paper.
  func rows(of entity: Entity, paths: [String?]) -> EntityRows {
    var rows = EntityRows(entity)
    switch entity.name {
    case Entity.documents.name: addDocument(&rows)
    case Entity.blocks.name: addBlocks(&rows)
    case Entity.tables.name: addTables(&rows, paths)
    case Entity.columns.name: addColumns(&rows)
    case Entity.cells.name: addCells(&rows)
    case Entity.references.name: addReferences(&rows)
    default: addMilestones(&rows)
    }
    return rows
  }

  private func key(block: Int) -> String { "\(name)#b\(block + 1)" }
  private func key(table: Int) -> String { "\(name)#t\(table + 1)" }

  private func addDocument(_ rows: inout EntityRows) {
    let metadata = found.metadata
    rows.add([
      .text(name), .text(document.source.file), .text(document.source.sha256), .integer(document.source.bytes),
      .text(metadata.symbol), .text(metadata.symbol.map { String($0.prefix { $0 != "(" }) }), .text(metadata.title),
      .text(metadata.language), .text(metadata.originalLanguage), .text(metadata.date), .text(metadata.session),
      .text(metadata.agendaItem), .text(metadata.author), .integer(document.blocks.count),
      .integer(document.tables.count), .integer(found.references.count), .integer(found.milestones.count),
      .integer(document.diagnostics.count + found.diagnostics.count),
    ])
  }

  private func addBlocks(_ rows: inout EntityRows) {
    for index in document.blocks.indices {
      let block = document.blocks[index]
      let cell = block.cell >= 0 ? document.cells[Int(block.cell)] : nil
      rows.add([
        .text(key(block: index)), .text(name), .integer(index + 1), .text(block.kind.outputName),
        .integer(block.kind == .heading ? Int(block.level) : nil),
        .text(block.number.isEmpty ? nil : document.strings[block.number]), .text(document.string(block)),
        .text(document.place(ofBlock: index)), .text(cell.map { key(table: Int($0.table)) }),
        .integer(cell.map { Int($0.row) }), .integer(cell.map { Int($0.column) }),
        .text(document.strings[document.story(of: block).part]), .integer(Int(block.paragraph)),
      ])
    }
  }

  private func addTables(_ rows: inout EntityRows, _ paths: [String?]) {
    for index in document.tables.indices {
      let table = document.tables[index]
      let annotation = found.table(index)
      let parent = table.parentCell >= 0 ? Int(document.cells[Int(table.parentCell)].table) : nil
      rows.add(
        [
          .text(key(table: index)), .text(name), .integer(index + 1), .text(annotation.caption),
          .text(annotation.number), .integer(table.rows.count), .integer(Int(table.columns)),
          .integer(annotation.headerRows), .integer(annotation.headerColumns), .boolean(annotation.isLayout),
          .text(document.place(ofTable: index)), .text(parent.map { key(table: $0) }),
          .text(annotation.continues.map { key(table: $0) }),
        ] + Self.values(of: annotation.unit) + [.text(paths[index])])
    }
  }

  private func addColumns(_ rows: inout EntityRows) {
    for index in document.tables.indices {
      for (place, column) in found.table(index).columns.enumerated() {
        rows.add(
          [
            .text(key(table: index)), .integer(place), .text(column.name), .text(column.type.rawValue),
          ] + Self.values(of: column.unit) + [.integer(column.exceptions)])
      }
    }
  }

  private static func values(of unit: TableUnit?) -> [EntityValue] {
    [.text(unit?.text), .text(unit?.currency), .text(unit?.measure), .integer(unit?.exponent)]
  }

  private func addCells(_ rows: inout EntityRows) {
    for index in document.tables.indices {
      let annotation = found.table(index)
      var values = annotation.values[...]
      for place in document.uncovered(document.tables[index].cells) {
        let cell = document.cells[place]
        var (text, number): (String?, DecimalNumber?)
        if values.first?.cell == place {
          switch values.removeFirst().content {
          case .number(let figure): number = figure
          case .text(let words): text = words
          case .nothing: break
          }
        }
        rows.add([
          .text(key(table: index)), .integer(Int(cell.row)), .integer(Int(cell.column)), .integer(Int(cell.rowSpan)),
          .integer(Int(cell.columnSpan)), .boolean(Int(cell.row) < annotation.headerRows),
          .boolean(annotation.isTotal(row: Int(cell.row))),
          .text(String(decoding: document.text(ofCell: place, contents), as: UTF8.self)), .text(text), .number(number),
        ])
      }
    }
  }

  private func addReferences(_ rows: inout EntityRows) {
    var offsets = ScalarOffsets()
    for (index, reference) in found.references.enumerated() {
      let span = reference.span
      rows.add([
        .text(name), .integer(index + 1), .text(reference.id), .text(reference.work), .text(reference.edition),
        .text(reference.kind.rawValue), .text(document.string(span)), .text(key(block: Int(span.block))),
        .integer(offsets.scalars(before: span.start, inBlock: span.block, of: document)),
        .integer(offsets.scalars(before: span.end, inBlock: span.block, of: document)),
        .text(document.place(ofBlock: Int(span.block))), .boolean(reference.isSelf), .text(reference.url),
        .text(reference.link), .text(reference.rule),
      ])
    }
  }

  private func addMilestones(_ rows: inout EntityRows) {
    for (index, milestone) in found.milestones.enumerated() {
      rows.add([
        .text(name), .integer(index + 1), .text(milestone.action), .text(milestone.status.rawValue),
        .text(milestone.statusText), .text(milestone.target?.text), .text(milestone.target?.edtf),
        .text(milestone.target?.start), .text(milestone.target?.end), .text(milestone.phase),
        .text(milestone.table.map { key(table: $0) }), .integer(milestone.row),
        .text(milestone.blocks.first.map { key(block: $0) }),
      ])
    }
  }
}
