public import DocumentModel
public import Tagging

/// Finds actions with their status and target: in tables, and where running text promises something by a date.
public struct MilestoneTagger: Tagger {
  /// The name in pipeline files.
  public static let id = "milestones"

  private let tables: TableMilestones
  private let prose: ProseMilestones

  /// A tagger with the words of a vocabulary.
  public init(vocabulary: Vocabulary) {
    let words = MilestoneWords(vocabulary: vocabulary)
    tables = TableMilestones(vocabulary: vocabulary, words: words)
    prose = ProseMilestones(reader: CommitmentReader(vocabulary: vocabulary, phrases: words.targets.phrases))
  }

  /// Adds what it finds to the annotations, in document order. Header rows and layout come from the table tagger; without
  /// it, the first row of each table heads its columns. The paper's language and date come from the metadata tagger, what
  /// a milestone rests on from the reference tagger.
  public func tag(_ document: Document, _ annotations: inout Annotations) {
    var found = tables.milestones(in: document, annotations)
    found += prose.milestones(in: document, annotations)
    guard !found.isEmpty else { return }
    addBasis(to: &found, annotations.references)
    let ordered = found.enumerated().sorted { left, right in
      (left.element.firstBlock(document), left.offset) < (right.element.firstBlock(document), right.offset)
    }
    annotations.milestones += ordered.map(\.element)
    annotations.diagnostics += AmbiguousDates.diagnostics(ordered.map(\.element), in: document)
  }

  /// Adds the resolutions and decisions that stand in a milestone's row, or in its sentence.
  private func addBasis(to milestones: inout [Milestone], _ references: [Reference]) {
    let orders = references.filter { ($0.kind == .resolution || $0.kind == .decision) && !$0.isSelf && !$0.id.isEmpty }
    if orders.isEmpty { return }
    let byBlock = Dictionary(grouping: orders) { Int($0.span.block) }
    for index in milestones.indices {
      var basis: [String] = []
      for block in milestones[index].blocks {
        for order in byBlock[block] ?? [] where !basis.contains(order.id) {
          if let sentence = milestones[index].sentence, Int(sentence.block) == block,
            !sentence.range.overlaps(order.span.range)
          {
            continue
          }
          basis.append(order.id)
        }
      }
      milestones[index].basis = basis
    }
  }
}

extension Milestone {
  /// Where it stands among the blocks: a table by its first.
  fileprivate func firstBlock(_ document: Document) -> Int {
    if let table { return Int(document.tables[table].blocks.start) }
    return sentence.map { Int($0.block) } ?? blocks.first ?? 0
  }
}
