import DocumentModel
import OfficePackage
import XMLEvents

// What the styles of tables say of the rows and columns at their edges (ECMA-376 Part 1 §17.7.6).

extension StylesHandler {
  /// The part of a table that a `w:tblStylePr` is about (ST_TblStyleOverrideType, §17.18.89).
  static func condition(_ attributes: borrowing XMLAttributes) -> TableParts {
    guard let type = attributes[.type] else { return [] }
    if type.equals("firstRow") { return .firstRow }
    if type.equals("lastRow") { return .lastRow }
    if type.equals("firstCol") { return .firstColumn }
    if type.equals("lastCol") { return .lastColumn }
    return []
  }

  /// Notes that the style sets the part at hand in bold, or on a ground of its own.
  mutating func readCondition(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .b where attributes.isOn: current.tableParts.formUnion(condition)
    case .shd:
      guard let fill = attributes[.fill], !fill.equalsFolded("auto"), !fill.equalsFolded("ffffff") else { return }
      current.tableParts.formUnion(condition)
    default: break
    }
  }
}

extension StoryHandler {
  /// `w:tblLook` (§17.4.56): which conditions of its style a table asks for, as bits (Part 4 §14.3.7) or one by one.
  mutating func readTableLook(_ attributes: borrowing XMLAttributes) {
    guard let table = tables.last?.index else { return }
    var asked: TableParts = []
    let bits = attributes[.val]?.integer(radix: 16) ?? 0
    if bits & 0x20 != 0 || attributes.isOn(.firstRow) { asked.insert(.firstRow) }
    if bits & 0x40 != 0 || attributes.isOn(.lastRow) { asked.insert(.lastRow) }
    if bits & 0x80 != 0 || attributes.isOn(.firstColumn) { asked.insert(.firstColumn) }
    if bits & 0x100 != 0 || attributes.isOn(.lastColumn) { asked.insert(.lastColumn) }
    document.tables[table].setApart = asked.intersection(styles.style(document.tables[table].style).tableParts)
  }
}
