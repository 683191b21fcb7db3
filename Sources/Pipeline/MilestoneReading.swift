public import DocumentModel
public import Tagging
public import Writers

/// Reads many documents for their milestones alone and writes nothing.
public struct MilestoneReading: Sendable {
  private let pipeline: PipelineDescription
  private let vocabulary: Vocabulary
  private let jobs: Int

  /// A reading that is ready to run.
  ///
  /// - Parameters:
  ///   - pipeline: How documents are read; its formats are not asked for.
  ///   - vocabulary: The words that taggers look for.
  ///   - jobs: The number of documents in work at a time.
  public init(pipeline: PipelineDescription, vocabulary: Vocabulary, jobs: Int) {
    self.pipeline = pipeline
    self.vocabulary = vocabulary
    self.jobs = jobs
  }

  /// Reads the inputs. Cancelling the task starts no further document.
  ///
  /// - Parameters:
  ///   - inputs: The files.
  ///   - report: Takes the milestones of each document in the order of the inputs, or why it cannot be read.
  public func run(_ inputs: [Input], report: (Input, Result<[MilestoneEntry], DocumentError>) -> Void) async {
    await withOrderedWork(
      count: inputs.count, width: jobs, window: jobs * 4,
      makeWorker: { Engine(pipeline, vocabulary: vocabulary) },
      work: { engine, item -> Result<[MilestoneEntry], DocumentError> in
        do throws(DocumentError) {
          return .success(MilestoneEntry.entries(try engine.read(inputs[item].path), file: inputs[item].path))
        } catch {
          return .failure(error)
        }
      },
      consume: { report(inputs[$0], $1) })
  }
}
