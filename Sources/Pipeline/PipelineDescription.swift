import CollectionStore
import CorpusIndex
public import DocumentModel
import Taggers
import Tagging
import Writers

/// What is done with each document: the content of a pipeline file such as `Pipelines/council.yaml`.
public struct PipelineDescription: Hashable, Sendable {
  /// A name for people.
  public var name: String
  /// How much of a file is read at the most.
  public var limits: ReadLimits
  /// Which state of tracked changes is read.
  public var view: RevisionView
  /// The ids of the taggers, in the order in which they run.
  public var taggers: [String]
  /// The formats that are written for each document.
  public var formats: [String]
  /// The files that are written for the collection.
  public var indexFiles: [String]

  /// All taggers with their defaults, every format and every index file.
  init() {
    name = "council"
    limits = ReadLimits()
    view = .final
    taggers = Self.knownTaggers
    formats = Self.knownFormats
    indexFiles = Self.knownIndexFiles
  }

  /// The ids of all taggers, in the order in which they build on each other.
  public static var knownTaggers: [String] { allTaggers.map { $0.id } }
  /// The names of all formats: those of single documents, then that of the collection.
  public static var knownFormats: [String] { allWriters.map { $0.format } + [DataPackage.format] }
  /// The names of all index files.
  public static var knownIndexFiles: [String] {
    CollectionIndex().files().map(\.path) + [CollectionStore.fileName]
  }

  /// The pipeline that travels inside the program.
  ///
  /// - Throws: `PipelineError`, which the tests rule out.
  public static func embedded() throws(PipelineError) -> PipelineDescription {
    try PipelineDescription(
      yaml: String(decoding: EmbeddedPipelines.council, as: UTF8.self), file: "council.yaml",
      defaults: PipelineDescription())
  }
}
