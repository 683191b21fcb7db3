import DocumentModel
import OfficePackage
import XMLEvents

/// Tracked changes of properties (`w:rPrChange` and its kin, §17.13.5.30 to §17.13.5.38). Each holds the properties that
/// were before, which are read in the original view alone.
extension StoryHandler {
  mutating func beginFormatChange(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    listFormatChange(element, attributes)
    guard view == .original, takeBack(element) else { return leaveOut(.formerProperties) }
  }

  private mutating func listFormatChange(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    let scope: Revision.Scope =
      switch element {
      case .rPrChange: context == .run ? .run : .paragraph
      case .pPrChange, .numberingChange: .paragraph
      case .sectPrChange: .section
      case .trPrChange: .row
      case .tcPrChange: .cell
      default: .table
      }
    let entry = list(.format, scope: scope, at: point, attributes)
    switch scope {
    case .run: run.formatRevision = entry
    case .paragraph: paragraph.formatRevision = entry ?? paragraph.formatRevision
    case .table, .row, .cell:
      guard let table = tables.last, let entry else { return }
      place(entry, in: table, column: scope == .cell ? table.column : -1)
      if scope == .table { document.revisions[entry].row = -1 }
    case .section, .none: break
    }
  }

  /// Forgets the properties that a change has brought; false where those before it are of no matter to the text.
  private mutating func takeBack(_ element: OfficeElement) -> Bool {
    switch element {
    case .rPrChange where context == .run:
      setRunDefaults()
      run.font = nil
    case .pPrChange:
      paragraph.style = .empty
      paragraph.outlineLevel = nil
      paragraph.numbering = nil
      paragraph.numberingLevel = nil
      paragraph.runs = styles.defaultRuns
      paragraph.isRightToLeft = nil
      paragraph.isFramed = false
    case .tblPrChange: break
    case .tblGridChange: if let table = tables.indices.last { tables[table].gridColumns = 0 }
    case .trPrChange:
      guard let table = tables.indices.last else { return false }
      tables[table].isHeader = false
      tables[table].column = 0
    case .tcPrChange:
      guard let table = tables.indices.last else { return false }
      tables[table].columnSpan = 1
      tables[table].verticalMerge = .none
      tables[table].horizontalMerge = .none
    default: return false
    }
    return true
  }
}
