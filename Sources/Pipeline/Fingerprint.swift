import Foundation
import OfficePackage
import Tagging

/// Stands for everything that the result of a document hangs on beside the document itself.
enum Fingerprint {
  /// The fingerprint of this program with a pipeline and the words of a folder.
  ///
  /// The program is known by the size and the time of its file: a new build reads every document again, though nothing
  /// may have changed.
  ///
  /// - Parameters:
  ///   - pipeline: What is done with each document.
  ///   - vocabulary: The files that are added to the words inside of the program.
  /// - Returns: A SHA-256, as 64 hexadecimal digits.
  static func make(_ pipeline: PipelineDescription, vocabulary: [VocabularyFile]) -> String {
    var bytes = ContiguousArray("\(pipeline.limits) \(pipeline.view) \(pipeline.taggers) \(pipeline.formats)\n".utf8)
    for file in vocabulary {
      bytes.append(contentsOf: "\(file.name) \(file.bytes.count)\n".utf8)
      bytes.append(contentsOf: file.bytes)
    }
    let link = "/proc/self/exe"
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: link)) ?? link
    let attributes = (try? FileManager.default.attributesOfItem(atPath: program)) ?? [:]
    let date = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
    bytes.append(contentsOf: "\(attributes[.size] as? Int ?? 0) \(date)".utf8)
    return OfficePackage.sha256(of: bytes)
  }
}
