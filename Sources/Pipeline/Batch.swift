import CollectionStore
import CorpusIndex
public import DocumentModel
import OfficePackage
public import Tagging
import Writers

/// What became of one input.
public struct BatchResult: Sendable {
  /// The file.
  public var input: Input
  /// What was found in it, or why it could not be converted.
  public var outcome: Result<Findings, DocumentError>
}

/// How much was found in documents.
public struct Findings: Hashable, Sendable {
  /// The number of tables, those that only make layout included.
  public var tables = 0
  /// The number of mentions of other texts; a document's mentions of itself do not count.
  public var references = 0
  /// The number of milestones.
  public var milestones = 0
  /// The number of diagnostics that say that something is wrong or was left out.
  public var warnings = 0
  /// The number of diagnostics that only tell, such as of a picture.
  public var notes = 0

  /// Nothing.
  public init() {}

  /// Counts what was found in one document.
  init(_ annotated: AnnotatedDocument) {
    tables = annotated.document.tables.count
    references = annotated.annotations.references.count { $0.citesAnother }
    milestones = annotated.annotations.milestones.count
    let diagnostics = annotated.document.diagnostics + annotated.annotations.diagnostics
    warnings = diagnostics.count { $0.severity == .warning }
    notes = diagnostics.count - warnings
  }

  static func += (sum: inout Findings, more: Findings) {
    sum.tables += more.tables
    sum.references += more.references
    sum.milestones += more.milestones
    sum.warnings += more.warnings
    sum.notes += more.notes
  }
}

/// What became of a batch.
public struct BatchSummary: Sendable {
  /// The number of documents that were converted.
  public var converted = 0
  /// How many of them are as they were in the run before, and were not read again.
  public var unchanged = 0
  /// The number of inputs that failed.
  public var failed = 0
  /// How many papers of an earlier run left the collection since they are no longer among the inputs.
  public var left = 0
  /// What was found in all documents.
  public var findings = Findings()
  /// The number of different texts that are cited; revisions of one text count one each.
  public var distinctReferences = 0
  /// What became of the references, by the names of states in the collection; empty where no collection is kept.
  public var references: [(state: String, count: Int)] = []
  /// Why the index files or the data package could not be written; nil when they were.
  public var indexFailure: DocumentError?
  /// Whether the batch was cancelled before all inputs were converted. Then no index was written.
  public var wasInterrupted = false
}

/// Converts many documents: reads each, writes its files and gathers the index of the collection.
///
/// Where the collection is kept (`collection.sqlite`), documents that are as they were in the run before are not read again.
///
/// One failure is a result for its file; the others go on. What an earlier run wrote for a file and this one does not
/// write is removed – all of it when the file now fails –, so that the output folder never shows an old state of a
/// document as the present one. Nothing else in the folder is touched: what an earlier run wrote for other inputs stays.
public struct Batch: Sendable {
  private let pipeline: PipelineDescription
  private let vocabulary: Vocabulary
  private let output: OutputFolder
  private let jobs: Int
  private let fingerprint: String
  private let isFresh: Bool

  /// A batch that is ready to run.
  ///
  /// - Parameters:
  ///   - pipeline: What is done with each document.
  ///   - vocabulary: The words that taggers look for.
  ///   - output: Where the files are written.
  ///   - jobs: The number of documents in work at a time.
  ///   - vocabularyFiles: The files that were added to the words inside of the program.
  ///   - isFresh: Whether all documents are read, those too that are as they were.
  public init(
    pipeline: PipelineDescription, vocabulary: Vocabulary, output: OutputFolder, jobs: Int,
    vocabularyFiles: [VocabularyFile] = [], isFresh: Bool = false
  ) {
    self.isFresh = isFresh
    self.pipeline = pipeline
    self.vocabulary = vocabulary
    self.output = output
    self.jobs = jobs
    fingerprint = Fingerprint.make(pipeline, vocabulary: vocabularyFiles)
  }

  /// Converts the inputs. Cancelling the task starts no further document and lets those in work end.
  ///
  /// - Parameters:
  ///   - inputs: The files, in the order in which results and index entries are wanted.
  ///   - report: Takes the results in that order, one at a time, as they come.
  /// - Returns: The counts over all documents.
  public func run(_ inputs: [Input], report: (BatchResult) -> Void) async -> BatchSummary {
    var summary = BatchSummary()
    var index = CollectionIndex()
    var package = pipeline.formats.contains(DataPackage.format) ? DataPackageFolder(in: output) : nil
    var cited: Set<String> = []
    let collection =
      pipeline.indexFiles.contains(CollectionStore.fileName)
      ? CollectionKeeper(in: output, fingerprint: fingerprint, vocabulary: vocabulary) : nil
    // A data package holds what was read, so all papers are read for one.
    let known = package == nil && !isFresh ? collection?.known ?? [:] : [:]
    await withOrderedWork(
      count: inputs.count, width: jobs, window: jobs * 4,
      makeWorker: { Engine(pipeline, vocabulary: vocabulary) },
      work: { engine, item in convert(inputs[item], with: &engine, known) },
      consume: { item, outcome in
        switch outcome {
        case .success(let converted):
          summary.converted += 1
          let findings: Findings
          switch converted {
          case .read(let annotated, let paper, let output, let files):
            findings = Findings(annotated)
            cited.formUnion(annotated.annotations.references.lazy.filter { $0.citesAnother }.map(\.id))
            package?.add(annotated, name: inputs[item].name)
            if !textIndexFiles.isEmpty { index.add(annotated, output: output) }
            if let paper { collection?.add(paper, files: files) }
          case .unchanged(let output):
            summary.unchanged += 1
            findings = collection?.keep(output) ?? Findings()
          }
          summary.findings += findings
          report(BatchResult(input: inputs[item], outcome: .success(findings)))
        case .failure(let error):
          summary.failed += 1
          report(BatchResult(input: inputs[item], outcome: .failure(error)))
        }
      }
    )
    summary.distinctReferences = cited.count
    summary.wasInterrupted = summary.converted + summary.failed < inputs.count
    if summary.wasInterrupted {
      collection?.abandon()
    } else {
      writeIndex(index, collection, inputs: Set(inputs.map(\.sourcePath)), &summary)
    }
    finish(&package, &summary)
    return summary
  }

  /// The index files that are written whole; they want a record of each document in memory.
  private var textIndexFiles: [String] { pipeline.indexFiles.filter { $0 != CollectionStore.fileName } }

  /// Where no document was converted – the path was mistyped, say –, the index of an earlier run stays as it was.
  private func writeIndex(
    _ index: CollectionIndex, _ collection: CollectionKeeper?, inputs: Set<String>, _ summary: inout BatchSummary
  ) {
    guard summary.converted > 0 else {
      collection?.abandon()
      return
    }
    if let committed = collection?.commit(inputs: inputs) {
      summary.references = committed.states
      summary.distinctReferences = committed.citedTexts
      summary.left = committed.left
    }
    // The files that were written are remembered behind them: a run that is broken off here makes them anew.
    var wanted = textIndexFiles
    if !wanted.isEmpty, collection?.hasIndex(wanted) != true {
      var index = index
      for record in collection?.records() ?? [] { index.add(record) }
      // Of papers that were not read again only the collection tells. Without it the index files stay as they were.
      if collection?.failure != nil, summary.unchanged > 0 { wanted = [] }
      do {
        try output.write(index.files().filter { wanted.contains($0.path) })
      } catch {
        summary.indexFailure = error
        wanted = []
      }
    }
    collection?.finish(index: wanted)
    summary.indexFailure = collection?.failure ?? summary.indexFailure
  }

  /// Puts the data package in its place; an interrupted batch leaves the one of an earlier run as it was.
  private func finish(_ package: inout DataPackageFolder?, _ summary: inout BatchSummary) {
    guard !summary.wasInterrupted else {
      package?.discard()
      return
    }
    if summary.converted == 0, summary.failed > 0 { package?.removeEarlier() }
    package?.finish()
    if let failure = package?.failure { summary.indexFailure = summary.indexFailure ?? failure }
  }

  private enum Converted: Sendable {
    /// A document, what the collection keeps of it, the path below the output folder by which the index points at it –
    /// that of its JSON, else its first –, and all its files.
    case read(AnnotatedDocument, CollectionPaper?, output: String, files: [WrittenFile])
    /// A document that is as it was, by the path by which the index points at it.
    case unchanged(output: String)
  }

  private func convert(
    _ input: Input, with engine: inout Engine, _ known: [String: CollectionUpdate.Known]
  ) -> Result<Converted, DocumentError> {
    do throws(DocumentError) {
      if let document = unchanged(input, known) {
        removeLeftovers(of: input, keeping: Set(document.files.map(\.path)))
        return .success(.unchanged(output: document.output))
      }
      let annotated = try engine.read(input.path)
      let files = engine.files(for: annotated, name: input.name)
      try output.write(files)
      removeLeftovers(of: input, keeping: Set(files.map(\.path)))
      let written = files.map { WrittenFile(path: $0.path, bytes: $0.bytes.count) }
      let main = (files.first { $0.path == input.name + ".json" } ?? files.first)?.path ?? input.name
      var paper: CollectionPaper?
      if pipeline.indexFiles.contains(CollectionStore.fileName) {
        paper = CollectionPaper(
          annotated, output: main, path: input.sourcePath,
          typer: vocabulary.derived { CitationTyper($0) })
      }
      return .success(.read(annotated, paper, output: main, files: written))
    } catch {
      let nothing = AnnotatedDocument(
        document: Document(source: DocumentSource(file: "", sha256: "", bytes: 0)), annotations: Annotations())
      for file in engine.files(for: nothing, name: input.name) { output.remove(file.path) }
      removeLeftovers(of: input, keeping: [])
      return .failure(error)
    }
  }

  /// What the collection knows of an input, where it holds what would come out of it now and the outputs are there.
  private func unchanged(
    _ input: Input, _ known: [String: CollectionUpdate.Known]
  ) -> CollectionUpdate.Known? {
    guard let document = known[input.sourcePath], document.output.hasPrefix(input.name),
      document.files.allSatisfy({ output.has($0) })
    else { return nil }
    do throws(DocumentError) {
      let sha256 = try OfficePackage.sha256(ofFile: input.path, limits: pipeline.limits)
      return sha256 == document.sha256 ? document : nil
    } catch {
      // The reader says it in its own words.
      return nil
    }
  }

  /// Removes the tables that an earlier run wrote and this one did not. Their files are numbered without a gap.
  private func removeLeftovers(of input: Input, keeping paths: Set<String>) {
    guard pipeline.formats.contains("csv") else { return }
    var number = 1
    while true {
      let path = "\(input.name).t\(number).csv"
      guard paths.contains(path) || output.remove(path) else { return }
      number += 1
    }
  }
}
