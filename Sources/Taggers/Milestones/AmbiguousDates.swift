import DocumentModel
import Tagging

/// Tells of dates in numbers that could be read with the month first.
///
/// Council papers write the day first in all languages, and so it is read; but a table may be pasted from elsewhere.
enum AmbiguousDates {
  /// A diagnostic for each target whose date has two readings.
  static func diagnostics(_ milestones: [Milestone], in document: Document) -> [Diagnostic] {
    milestones.compactMap { milestone in
      guard let target = milestone.target, target.edtf != nil, isAmbiguous(target.text) else { return nil }
      let block = milestone.sentence.map { Int($0.block) } ?? milestone.blocks.first
      var source = SourceLocation()
      if let block, document.blocks[block].story < document.stories.count {
        source = document.location(of: document.blocks[block])
      }
      return Diagnostic(
        code: "ambiguous-date", severity: .note,
        message: "“\(target.text.prefix(60))” is read with the day first; with the month first it is another date",
        source: source)
    }
  }

  /// Whether a text holds a day and a month in numbers with slashes or hyphens between, either of which could be the month:
  /// "03/04/2026". With points between, no language puts the month first.
  static func isAmbiguous(_ text: String) -> Bool {
    let parts = PhraseText(text).scalars.split { !ScalarClass.isDigit($0) && $0 != 0x2f && $0 != 0x2d }
    return parts.contains { part in
      [UInt32(0x2f), 0x2d].contains { sign in
        let numbers = part.split(separator: sign, omittingEmptySubsequences: false)
        guard numbers.count == 3, [2, 4].contains(numbers[2].count) else { return false }
        let values = numbers.prefix(2).map { digits in
          (1...2).contains(digits.count) ? digits.reduce(0) { $0 * 10 + Int($1) - 0x30 } : 99
        }
        return values.allSatisfy { (1...12).contains($0) } && values[0] != values[1]
      }
    }
  }
}
