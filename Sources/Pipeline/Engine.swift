public import DocumentModel
import Taggers
public import Tagging
import WordReader
public import Writers

/// A pipeline made ready to run: a reader, taggers and writers.
///
/// One worker has one engine and keeps it from document to document, with its buffers; nothing is shared.
public struct Engine: ~Copyable {
  private var reader: WordReader
  private let taggers: [any Tagger]
  private let writers: [any DocumentWriter]

  /// An engine for a pipeline, with words from a vocabulary.
  public init(_ pipeline: PipelineDescription, vocabulary: Vocabulary) {
    reader = WordReader(view: pipeline.view, limits: pipeline.limits)
    taggers = pipeline.taggers.compactMap { id in
      allTaggers.first { $0.id == id }.map { $0.init(vocabulary: vocabulary) }
    }
    writers = pipeline.formats.compactMap { format in allWriters.first { $0.format == format }.map { $0.init() } }
  }

  /// Reads a file and finds everything in it.
  ///
  /// - Parameter path: The file; `Document.source` names it without its folders.
  /// - Returns: The document and what the taggers found in it.
  /// - Throws: `DocumentError` with the path as it is given here.
  public mutating func read(_ path: String) throws(DocumentError) -> AnnotatedDocument {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let document: Document
    do {
      document = try reader.read(path: path, name: name)
    } catch {
      var error = error
      error.file = path
      throw error
    }
    var annotations = Annotations()
    for tagger in taggers { tagger.tag(document, &annotations) }
    return AnnotatedDocument(document: document, annotations: annotations)
  }

  /// The files of all formats for one document, in the order of the pipeline.
  ///
  /// - Parameters:
  ///   - document: The document and what was found in it.
  ///   - name: The path of the output below its folder, without an extension.
  /// - Returns: The files; a format may give none, such as one for tables where there is no table.
  public func files(for document: AnnotatedDocument, name: String) -> [OutputFile] {
    writers.flatMap { $0.files(for: document, name: name) }
  }
}
