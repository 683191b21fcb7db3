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
    let files = try VocabularyFile.files(in: folder)
    do throws(VocabularyError) {
      return try load(adding: files)
    } catch {
      throw PipelineError(error)
    }
  }
}

extension RuleBook {
  /// The rules that travel inside the program, with those of the files in a folder, as with `Vocabulary`.
  public static func load(addingFilesIn folder: String?) throws(PipelineError) -> RuleBook {
    let files = try VocabularyFile.files(in: folder)
    do throws(VocabularyError) {
      return try load(adding: files)
    } catch {
      throw PipelineError(error)
    }
  }
}

extension PipelineError {
  fileprivate init(_ error: VocabularyError) {
    self.init(code: .wrongVocabulary, file: error.file, line: error.line, message: error.message)
  }
}

extension VocabularyFile {
  /// The YAML files of a folder and those below it, in the order of their names; none without a folder.
  ///
  /// - Throws: `PipelineError` where the folder or a file cannot be read, or there is none in it.
  public static func files(in folder: String?) throws(PipelineError) -> [VocabularyFile] {
    guard let folder else { return [] }
    guard let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      throw PipelineError(code: .unreadableFile, file: folder, message: "the vocabulary folder cannot be read")
    }
    var files: [VocabularyFile] = []
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
    return files
  }
}
