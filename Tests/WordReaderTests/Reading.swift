import DocumentModel
import Foundation
import TestSupport
import WordReader

/// Reads a package that a test has made.
func read(_ package: WordPackage, limits: ReadLimits = ReadLimits()) throws -> Document {
  try read(package.archive, limits: limits)
}

/// Reads an archive that a test has made.
func read(_ archive: StoredArchive, limits: ReadLimits = ReadLimits()) throws -> Document {
  try withTemporaryFile(archive.bytes) { file in
    var reader = WordReader(limits: limits)
    return try reader.read(path: file.path, name: file.lastPathComponent)
  }
}

/// Reads a document with this body and nothing else.
func read(body: String) throws -> Document { try read(WordPackage(body: body)) }

/// Reads a document with this body in a view of its tracked changes.
func read(body: String, view: RevisionView) throws -> Document {
  try withTemporaryFile(WordPackage(body: body).archive.bytes) { file in
    var reader = WordReader(view: view)
    return try reader.read(path: file.path, name: file.lastPathComponent)
  }
}

/// Reads a file of a corpus or of the fixtures.
func read(_ file: URL, view: RevisionView = .final) throws(DocumentError) -> Document {
  var reader = WordReader(view: view)
  return try reader.read(path: file.path, name: file.lastPathComponent)
}

/// A run with a text.
func run(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return #"<w:r>\#(properties)<w:t xml:space="preserve">\#(text)</w:t></w:r>"#
}

/// A paragraph with a text, and with properties before it.
func paragraph(_ text: String, _ properties: String = "") -> String {
  let properties = properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>"
  return "<w:p>\(properties)\(text.isEmpty ? "" : run(text))</w:p>"
}

/// A cell with one paragraph, and with properties before it.
func cell(_ text: String, _ properties: String = "") -> String {
  "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
}

/// A row of cells, with properties before them.
func row(_ cells: String..., properties: String = "") -> String {
  "<w:tr><w:trPr>\(properties)</w:trPr>\(cells.joined())</w:tr>"
}

/// A table of rows with a grid of so many columns.
func table(columns: Int, _ rows: String...) -> String {
  let grid = String(repeating: "<w:gridCol/>", count: columns)
  return "<w:tbl><w:tblPr/><w:tblGrid>\(grid)</w:tblGrid>\(rows.joined())</w:tbl>"
}

extension Document {
  /// The text of each block of a kind of story.
  func texts(of kind: StoryKind) -> [String] {
    blocks.filter { story(of: $0).kind == kind }.map { string($0) }
  }

  /// The text of each block of the body, its tables included.
  var bodyTexts: [String] { texts(of: .body) }

  /// The label of each block.
  var labels: [String] { blocks.map { strings[$0.number] } }

  /// The codes of the diagnostics.
  var diagnosticCodes: [String] { diagnostics.map(\.code) }

  /// The origins of a table as "row,column rows×columns text", in reading order.
  func grid(_ table: Int) -> [String] {
    tables[table].cells.range.filter { cells[$0].origin < 0 }.map { index in
      let cell = cells[index]
      let text = contents(ofCell: index).compactMap { content in
        if case .block(let block) = content { string(blocks[block]) } else { nil }
      }
      return "\(cell.row),\(cell.column) \(cell.rowSpan)×\(cell.columnSpan) \(text.joined(separator: "|"))"
    }
  }

  /// The text and the target of each link.
  var linkTexts: [String] { links.map { "\(string($0.span)) → \(strings[$0.target])" } }
}
