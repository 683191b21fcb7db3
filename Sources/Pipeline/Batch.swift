import CorpusIndex
public import DocumentModel
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
  /// The number of inputs that failed.
  public var failed = 0
  /// What was found in all documents.
  public var findings = Findings()
  /// The number of different texts that are cited; revisions of one text count one each.
  public var distinctReferences = 0
  /// Why the index files or the data package could not be written; nil when they were.
  public var indexFailure: DocumentError?
  /// Whether the batch was cancelled before all inputs were converted. Then no index was written.
  public var wasInterrupted = false
}

/// Converts many documents: reads each, writes its files and gathers the index of the collection.
///
/// One failure is a result for its file; the others go on. What an earlier run wrote for a file and this one does not
/// write is removed – all of it when the file now fails –, so that the output folder never shows an old state of a
/// document as the present one. Nothing else in the folder is touched: what an earlier run wrote for other inputs stays.
public struct Batch: Sendable {
  private let pipeline: PipelineDescription
  private let vocabulary: Vocabulary
  private let output: OutputFolder
  private let jobs: Int

  /// A batch that is ready to run.
  ///
  /// - Parameters:
  ///   - pipeline: What is done with each document.
  ///   - vocabulary: The words that taggers look for.
  ///   - output: Where the files are written.
  ///   - jobs: The number of documents in work at a time.
  public init(pipeline: PipelineDescription, vocabulary: Vocabulary, output: OutputFolder, jobs: Int) {
    self.pipeline = pipeline
    self.vocabulary = vocabulary
    self.output = output
    self.jobs = jobs
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
    await withOrderedWork(
      count: inputs.count, width: jobs, window: jobs * 4,
      makeWorker: { Engine(pipeline, vocabulary: vocabulary) },
      work: { engine, item in convert(inputs[item], with: &engine) },
      consume: { item, outcome in
        switch outcome {
        case .success(let converted):
          let findings = Findings(converted.annotated)
          summary.converted += 1
          summary.findings += findings
          cited.formUnion(converted.annotated.annotations.references.lazy.filter { $0.citesAnother }.map(\.id))
          package?.add(converted.annotated, name: inputs[item].name)
          if !pipeline.indexFiles.isEmpty { index.add(converted.annotated, output: converted.output) }
          report(BatchResult(input: inputs[item], outcome: .success(findings)))
        case .failure(let error):
          summary.failed += 1
          report(BatchResult(input: inputs[item], outcome: .failure(error)))
        }
      }
    )
    summary.distinctReferences = cited.count
    summary.wasInterrupted = summary.converted + summary.failed < inputs.count
    if !summary.wasInterrupted { writeIndex(index, &summary) }
    finish(&package, &summary)
    return summary
  }

  /// Where no document was converted – the path was mistyped, say –, the index of an earlier run stays as it was.
  private func writeIndex(_ index: CollectionIndex, _ summary: inout BatchSummary) {
    let files = index.files().filter { pipeline.indexFiles.contains($0.path) }
    guard summary.converted > 0 else { return }
    do { try output.write(files) } catch { summary.indexFailure = error }
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

  private struct Converted: Sendable {
    var annotated: AnnotatedDocument
    /// The path below the output folder by which the index points at the document: that of its JSON, else its first.
    var output: String
  }

  private func convert(_ input: Input, with engine: inout Engine) -> Result<Converted, DocumentError> {
    do throws(DocumentError) {
      let annotated = try engine.read(input.path)
      let files = engine.files(for: annotated, name: input.name)
      try output.write(files)
      removeLeftovers(of: input, keeping: Set(files.map(\.path)))
      let main = files.first { $0.path == input.name + ".json" } ?? files.first
      return .success(Converted(annotated: annotated, output: main?.path ?? input.name))
    } catch {
      let nothing = AnnotatedDocument(
        document: Document(source: DocumentSource(file: "", sha256: "", bytes: 0)), annotations: Annotations())
      for file in engine.files(for: nothing, name: input.name) { output.remove(file.path) }
      removeLeftovers(of: input, keeping: [])
      return .failure(error)
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
