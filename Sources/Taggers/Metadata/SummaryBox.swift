import DocumentModel
import Tagging

/// Reads the box on the first page: labels, each with its content behind it – in the same paragraph after a colon, in
/// the paragraphs that follow, or in the next cell.
struct SummaryBox {
  let document: Document
  let words: FirstPageWords

  /// The fields of the box. Until 2022 the first field was called summary; it counts as the purpose.
  func read(on page: FirstPage) -> Summary {
    guard let table = page.summaryTable else { return Summary() }
    var contents: [SummaryField: [String]] = [:]
    var current: SummaryField?
    for line in lines(of: table) {
      if let (field, value) = label(of: line) {
        current = contents[field] == nil ? field : current
        contents[field, default: []] += value.isEmpty ? [] : [value]
      } else if let field = current, !isRule(line.text) {
        contents[field, default: []].append(line.string(in: document))
      }
    }
    func text(_ field: SummaryField) -> String? {
      contents[field].flatMap { $0.isEmpty ? nil : $0.joined(separator: "\n") }
    }
    var summary = Summary()
    summary.purpose = text(.purpose) ?? text(.summary)
    summary.action = text(.action)
    summary.strategicPlan = text(.strategicPlan)
    summary.financial = text(.financial)
    summary.references = text(.references)
    return summary
  }

  private func lines(of table: Int) -> [TextLine] {
    document.tables[table].blocks.range.flatMap { TextLine.lines(of: $0, in: document) }
  }

  /// The field that a line begins, and what of it stands in the same line.
  private func label(of line: TextLine) -> (SummaryField, String)? {
    guard let label = words.label(of: line.text), label.value.isEmpty || label.hasColon else { return nil }
    for case .box(let field) in label.meanings { return (field, line.string(in: document, label.value)) }
    return nil
  }

  /// A line of underscores or hyphens.
  private func isRule(_ text: PhraseText) -> Bool {
    text.scalars.allSatisfy { $0 == 0x5f || $0 == 0x2d || $0 == 0x20 || $0 == 0x2a }
  }
}
