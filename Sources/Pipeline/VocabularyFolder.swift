import FoundationEssentials
public import Tagging

extension Vocabulary {
  /// The vocabulary that travels inside the program, with the files of a folder added to it.
  ///
  /// - Parameter folder: A folder; its YAML files and those below it are added in the order of their names. What they
  ///   define replaces what was there. Nil adds nothing.
  /// - Returns: The vocabulary.
  /// - Throws: `PipelineError` with the file, and the line where it is known.
  public static func load(addingFilesIn folder: String?) throws(PipelineError) -> Vocabulary {
    var files: [VocabularyFile] = []
    if let folder {
      guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
        throw PipelineError(code: .unreadableFile, file: folder, message: "the vocabulary folder cannot be read")
      }
      for path in paths.sorted() where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
        let file = folder + "/" + path
        guard let data = FileManager.default.contents(atPath: file) else {
          throw PipelineError(code: .unreadableFile, file: file, message: "the vocabulary file cannot be read")
        }
        files.append(VocabularyFile(name: file, bytes: Array(data)))
      }
      if files.isEmpty {
        throw PipelineError(code: .unreadableFile, file: folder, message: "there is no YAML file in the folder")
      }
    }
    do throws(VocabularyError) {
      return try load(adding: files)
    } catch {
      throw PipelineError(code: .wrongVocabulary, file: error.file, line: error.line, message: error.message)
    }
  }
}
