import DocumentModel
public import Tagging

/// The index of a collection: which documents it holds, who cites whom, what was promised by when.
///
/// It keeps little of each document – its first page, its references with a sentence around each, its milestones – and
/// gives the same bytes whatever the order in which documents were added. Language versions of one paper share a symbol;
/// each file is an entry of its own, and a paper is held when any of them is there.
public struct CollectionIndex: Sendable {
  /// The documents by their output files.
  private var records: [String: DocumentRecord] = [:]

  /// An index without documents.
  public init() {}

  /// The number of documents.
  public var count: Int { records.count }

  /// Adds a document, or replaces the one with the same output.
  ///
  /// - Parameters:
  ///   - document: The document and what was found in it.
  ///   - output: The path of its JSON file below the output folder, such as `036C.json`: the name by which the index
  ///     points at it.
  public mutating func add(_ document: AnnotatedDocument, output: String) {
    records[output] = DocumentRecord(document, output: output)
  }

  /// Adds the record of a document, or replaces the one with the same output.
  package mutating func add(_ record: DocumentRecord) {
    records[record.output] = record
  }

  /// The files of the index: `references.json`, `documents.json` and `milestones.csv`.
  public func files() -> [IndexFile] {
    let documents = ordered()
    return [
      IndexFile(path: "references.json") { sink throws(DocumentError) in
        try ReferenceIndex(documents).write(to: sink)
      },
      IndexFile(path: "documents.json") { sink throws(DocumentError) in try sink(DocumentList.json(for: documents)) },
      IndexFile(path: "milestones.csv") { sink throws(DocumentError) in try sink(MilestoneList.csv(for: documents)) },
    ]
  }

  /// The documents in the natural order of symbol, language and output; those without a symbol last.
  private func ordered() -> [DocumentRecord] {
    let keyed = records.values.map { record in
      (
        key: (
          record.symbol == nil ? 1 : 0, NaturalOrder(record.symbol ?? ""), record.language ?? "",
          NaturalOrder(record.output)
        ), record: record
      )
    }
    return keyed.sorted { $0.key < $1.key }.map(\.record)
  }
}
