import DocumentModel

extension CollectionPaper {
  /// The document with no more than so many rows of a kind. What is cut off is told by a diagnostic.
  package func cut(toRows limit: Int) -> CollectionPaper {
    let counts = [
      blocks.count, mentions.count, links.count, tables.count, cells.count, milestones.count, diagnostics.count,
    ]
    guard counts.contains(where: { $0 > limit }) else { return self }
    var paper = self
    paper.blocks = Array(blocks.prefix(limit))
    paper.mentions = Array(mentions.lazy.filter { $0.block < limit }.prefix(limit))
    paper.links = Array(links.lazy.filter { $0.block < limit }.prefix(limit))
    paper.tables = Array(tables.prefix(limit))
    paper.cells = Array(cells.prefix(limit))
    paper.milestones = Array(milestones.prefix(limit))
    paper.diagnostics = Array(diagnostics.prefix(limit - 1))
    paper.diagnostics.append(
      Diagnostic(
        code: "collection-limit", severity: .warning,
        message: "the collection keeps \(limit) paragraphs, references or the like of one paper; the rest is not in it",
        source: SourceLocation()))
    return paper
  }
}
