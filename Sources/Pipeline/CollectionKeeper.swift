import CollectionStore
import CorpusIndex
import DocumentModel
import Tagging

/// Keeps `collection.sqlite` while a batch runs. The file is made when there is a first document to put in.
///
/// What goes wrong is kept for the end: the documents are converted all the same.
final class CollectionKeeper {
  /// What a document that was not read again adds to the batch.
  struct Kept {
    var findings: Findings
    /// The ids that it cites.
    var cited: [String]
    var record: DocumentRecord
  }

  /// What went wrong; nil as long as nothing did.
  private(set) var failure: DocumentError?
  private let folder: OutputFolder
  private let fingerprint: String
  private let vocabulary: Vocabulary
  private var store: CollectionStore?
  private var update: CollectionUpdate?
  private var isNew = false
  private var outputs: Set<String> = []

  /// Opens the collection of a folder, where there is one.
  init(in folder: OutputFolder, fingerprint: String, vocabulary: Vocabulary) {
    self.folder = folder
    self.fingerprint = fingerprint
    self.vocabulary = vocabulary
    if folder.exists(CollectionStore.fileName) { attempt { () throws(CollectionError) in try open() } }
  }

  /// What may be taken as it is.
  var known: [String: CollectionUpdate.Known] { update?.known ?? [:] }

  /// Adds a document.
  func add(_ paper: CollectionPaper, files: [String]) {
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
  func keep(_ output: String) -> Kept? {
    var kept: Kept?
    attempt { () throws(CollectionError) in
      outputs.insert(output)
      guard let stored = try update?.stored(output) else { return }
      var findings = Findings()
      findings.tables = stored.counts.tables
      findings.references = stored.counts.references
      findings.milestones = stored.counts.milestones
      findings.warnings = stored.warnings
      findings.notes = stored.counts.diagnostics - stored.warnings
      kept = Kept(
        findings: findings, cited: stored.paper.mentions.filter(\.citesAnother).map(\.target.id),
        record: DocumentRecord(stored.paper, counts: stored.counts, texts: stored.texts))
    }
    return kept
  }

  /// Takes out what is no longer there, and makes the rest seen.
  ///
  /// - Returns: What became of the references.
  func finish() -> [(state: String, count: Int)] {
    var states: [(state: String, count: Int)] = []
    attempt { () throws(CollectionError) in
      guard let store, let update else { return }
      try update.keepOnly(outputs)
      try update.commit()
      states = try store.states().map { ($0.state.rawValue, $0.count) }
    }
    if failure != nil { update?.rollBack() }
    close()
    return states
  }

  /// Leaves the collection as it was.
  func abandon() {
    update?.rollBack()
    close()
    if isNew { removeFiles() }
  }

  /// Takes the collection away.
  func remove() {
    update?.rollBack()
    close()
    removeFiles()
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
    for ending in ["", "-wal", "-shm"] { folder.remove(CollectionStore.fileName + ending) }
  }

  /// Does nothing more once something went wrong.
  private func attempt(_ body: () throws(CollectionError) -> Void) {
    if failure != nil { return }
    do throws(CollectionError) {
      try body()
    } catch {
      failure = DocumentError(.unwritableOutput, file: error.file, error.message)
    }
  }
}
