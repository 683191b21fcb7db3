import DocumentModel
import Pipeline
import Tagging
import Writers

/// What is found in a piece of text, for reading on a terminal.
struct ExplanationReport {
  private let explanation: TextExplanation
  private let reasons: ReferenceReasons
  private let width: Int
  private var lines: [String] = []

  init(_ explanation: TextExplanation, _ book: RuleBook, width: Int) {
    self.explanation = explanation
    reasons = ReferenceReasons(book)
    self.width = width
  }

  /// The whole report, ending in a line feed.
  func text() -> String {
    var report = self
    report.addMarkedText()
    if explanation.references.isEmpty { report.add("\nNothing in this text is read as a reference.") }
    var offsets = ScalarOffsets()
    for (index, reference) in explanation.references.enumerated() {
      report.lines.append("")
      report.add(reference, number: index + 1, &offsets)
    }
    report.addRefused()
    return report.lines.joined(separator: "\n") + "\n"
  }

  /// The text with its references between brackets, each with its number behind.
  private mutating func addMarkedText() {
    var next = explanation.references.startIndex
    for (index, block) in explanation.document.blocks.enumerated() {
      let bytes = Array(explanation.document.string(block).utf8)
      var marked: [UInt8] = []
      var place = 0
      while next < explanation.references.endIndex, Int(explanation.references[next].span.block) == index {
        let span = explanation.references[next].span.range
        next += 1
        // Spans do not overlap, as far as it is known; if they did, only the list below would tell both.
        guard span.lowerBound >= place else { continue }
        marked += bytes[place..<span.lowerBound] + Array("⟦".utf8) + bytes[span] + Array("⟧\(Self.raised(next))".utf8)
        place = span.upperBound
      }
      marked += bytes[place...]
      add(String(decoding: marked, as: UTF8.self))
    }
  }

  private mutating func add(_ reference: Reference, number: Int, _ offsets: inout ScalarOffsets) {
    let words = explanation.words(reference.span)
    let start = offsets.scalars(before: reference.span.start, inBlock: reference.span.block, of: explanation.document)
    let end = offsets.scalars(before: reference.span.end, inBlock: reference.span.block, of: explanation.document)
    let line = explanation.document.blocks.count > 1 ? "line \(reference.span.block + 1), " : ""
    let fields: [(String, String?)] = [
      ("kind", reference.kind.rawValue),
      ("span", "\(Direction.isolated(words)) (\(line)characters \(start):\(end))"),
      ("part", reference.part), ("rule", reasons.rule(reference)), ("body", reasons.body(reference)),
      ("edition", reasons.edition(reference, words: words)),
      ("self", reference.isSelf ? "this is the symbol of the paper itself." : nil), ("url", reference.url),
    ]
    let label = String(number)
    add("\(label)  \(reference.id)")
    let indent = String(repeating: " ", count: label.count + 2)
    let known = fields.compactMap { name, value in value.map { (name: name, value: $0) } }
    // Names are set in a column of their own, two spaces wider than the longest.
    let column = (known.map(\.name.count).max() ?? 0) + 2
    let list = FieldList.lines(known, width: width - indent.count)
    lines += Direction.balanced(list, column: column).map { indent + $0 }
  }

  private mutating func addRefused() {
    if explanation.refused.isEmpty { return }
    lines.append("")
    add("No references:")
    for refused in explanation.refused {
      let words = Direction.isolated(explanation.words(refused.reference.span))
      let list = TextWrap.lines(of: "\(words): \(reasons.refusal(refused))", width: width)
      lines += Direction.balanced(list, column: 0)
    }
  }

  private mutating func add(_ text: String) {
    // Isolated before it is broken: a line of digits alone belongs to the text around it.
    lines += Direction.balanced(TextWrap.lines(of: Direction.isolated(text), width: width), column: 0)
  }

  /// A number in small raised digits.
  private static func raised(_ number: Int) -> String {
    let digits: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(String(number).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}

extension TextExplanation {
  /// The text of a span.
  func words(_ span: BlockSpan) -> String {
    let start = Int(document.blocks[Int(span.block)].text.start)
    return String(decoding: document.text[start + Int(span.start)..<start + Int(span.end)], as: UTF8.self)
  }
}
