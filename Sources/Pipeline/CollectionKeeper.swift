import CollectionStore
import CorpusIndex
import DocumentModel
import Tagging

/// Keeps `collection.sqlite` while a batch runs. The file is made when there is a first document to put in.
///
/// What goes wrong is kept for the end: the documents are converted all the same.
final class CollectionKeeper {
  /// What went wrong; nil as long as nothing did.
  private(set) var failure: DocumentError?
  private let folder: OutputFolder
  private let fingerprint: String
  private let vocabulary: Vocabulary
  private var store: CollectionStore?
  private var update: CollectionUpdate?
  private var isNew = false
  private var outputs: Set<String> = []
  /// The outputs of the documents that are as they were.
  private var kept: [String] = []

  /// Opens the collection of a folder, where there is one.
  init(in folder: OutputFolder, fingerprint: String, vocabulary: Vocabulary) {
    self.folder = folder
    self.fingerprint = fingerprint
    self.vocabulary = vocabulary
    if folder.exists(CollectionStore.fileName) { attempt { () throws(CollectionError) in try open() } }
  }

  /// What may be taken as it is, by the path of the source below the folder that all inputs share.
  var known: [String: CollectionUpdate.Known] { update?.known ?? [:] }

  /// Adds a document.
  func add(_ paper: CollectionPaper, files: [WrittenFile]) {
    attempt { () throws(CollectionError) in
      if store == nil {
        isNew = true
        folder.make()
        try open()
      }
      outputs.insert(paper.output)
      try update?.add(paper, files: files)
    }
  }

  /// Keeps a document that is as it was.
  ///
  /// - Returns: What was found in it; nil where the collection cannot be read.
  func keep(_ output: String) -> Findings? {
    var findings: Findings?
    attempt { () throws(CollectionError) in
      outputs.insert(output)
      kept.append(output)
      guard let (counts, warnings) = try update?.counts(of: output) else { return }
      findings = Findings()
      findings?.tables = counts.tables
      findings?.references = counts.references
      findings?.milestones = counts.milestones
      findings?.warnings = warnings
      findings?.notes = counts.diagnostics - warnings
    }
    return findings
  }

  /// What a commit leads to.
  struct Committed {
    /// What became of the references.
    var states: [(state: String, count: Int)]
    /// How many texts they cite.
    var citedTexts: Int
    /// How many papers left.
    var left: Int
  }

  /// Takes out what is no longer there, and makes the rest seen.
  ///
  /// - Parameter inputs: The paths of all inputs below the folder that they share.
  /// - Returns: What became of the references and papers; nil where something went wrong.
  func commit(inputs: Set<String>) -> Committed? {
    var answer: Committed?
    attempt { () throws(CollectionError) in
      guard let store, let update else { return }
      try update.keepOnly(outputs)
      let left = try update.left(besides: inputs)
      try update.commit()
      answer = Committed(
        states: try store.states().map { ($0.state.rawValue, $0.count) }, citedTexts: try store.citedTexts(), left: left
      )
    }
    if failure != nil { update?.rollBack() }
    return answer
  }

  /// Whether index files were written from the documents as they are now, and are still there as they were written.
  func hasIndex(_ files: [String]) -> Bool {
    var written: [WrittenFile] = []
    attempt { () throws(CollectionError) in written = try update?.indexFiles() ?? [] }
    return files.allSatisfy { path in written.contains { $0.path == path && folder.has($0) } }
  }

  /// What the index files want to know of the documents that were kept as they are.
  func records() -> [DocumentRecord] {
    var records: [DocumentRecord] = []
    attempt { () throws(CollectionError) in
      for output in kept {
        if let record = try update?.record(of: output) { records.append(record) }
      }
    }
    return records
  }

  /// Remembers which index files were written, and ends.
  func finish(index files: [String]) {
    let written = files.compactMap { path in folder.size(path).map { WrittenFile(path: path, bytes: $0) } }
    attempt { () throws(CollectionError) in try update?.setIndexFiles(written) }
    close()
  }

  /// Leaves the collection as it was.
  func abandon() {
    update?.rollBack()
    close()
    if isNew { removeFiles() }
  }

  private func open() throws(CollectionError) {
    let store = try CollectionStore(updating: folder.fullPath(CollectionStore.fileName))
    self.store = store
    update = try CollectionUpdate(
      of: store, fingerprint: fingerprint, plausibility: vocabulary.derived { Plausibility($0) })
  }

  private func close() {
    update = nil
    store?.close()
    store = nil
  }

  private func removeFiles() {
    for ending in ["", "-wal", "-shm", "-journal"] { folder.remove(CollectionStore.fileName + ending) }
  }

  /// Does nothing more once something went wrong.
  private func attempt(_ body: () throws(CollectionError) -> Void) {
    if failure != nil { return }
    do throws(CollectionError) {
      try body()
    } catch {
      failure = error.documentError
    }
  }
}
