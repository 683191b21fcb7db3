import DocumentModel
public import Tagging

/// Writes each table as a file of comma-separated values: `name.t1.csv` is table `t1` of the document JSON.
///
/// Every record has one field for each grid column. The text of a merged cell stands where the cell begins; the other
/// positions that it covers are empty. A nested table has a file of its own. Line feeds inside a cell are kept.
public struct CSVWriter: DocumentWriter {
  /// The name of the format.
  public static let format = "csv"

  /// A writer.
  public init() {}

  /// One file for each table; none for a document without tables.
  public func files(for document: AnnotatedDocument, name: String) -> [OutputFile] {
    let contents = CellContents(of: document.document)
    return document.document.tables.indices.map { index in
      OutputFile(
        path: "\(name).t\(index + 1).csv", bytes: Self.csv(forTable: index, of: document.document, contents))
    }
  }

  static func csv(
    forTable index: Int, of document: Document, _ contents: CellContents
  ) -> ContiguousArray<UInt8> {
    let table = document.tables[index]
    var output = CSVOutput()
    for row in table.rows.range {
      var fields = [ContiguousArray<UInt8>](repeating: [], count: Int(table.columns))
      for cell in document.rows[row].cells.range where document.cells[cell].origin < 0 {
        fields[Int(document.cells[cell].column)] = document.text(ofCell: cell, contents)
      }
      output.record(fields)
    }
    return output.bytes
  }
}
