import DocumentModel
import OfficePackage
import XMLEvents

/// The dispatch of what Word says inside running text beside the text itself, and of settings that few files have.
extension StoryHandler {
  mutating func startInline(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .bookmarkStart, .bookmarkEnd, .commentRangeStart, .commentRangeEnd, .lastRenderedPageBreak:
      readRangeMark(element, attributes)
    case .sdt: beginControl()
    case .sdtPr: if context == .none { context = .control } else { leaveOut(.properties) }
    case .dayShort, .monthShort, .yearShort, .dayLong, .monthLong, .yearLong, .pgNum:
      diagnose("text-not-stored", .note, "a \(element) stands for text that only the day or the page gives")
    case .dir, .bdo: directions.append(attributes.has(.val, "rtl"))
    case .ffData: beginFormField()
    case .mMath: beginEquation()
    case .mMathPara: isInDisplayMath = true
    case .mRun:
      beginRun()
      readMath(element, attributes)
    case .rt: beginReading()
    case .rubyBase: beginReadingBase()
    default:
      switch context {
      case .control: readControlProperty(element, attributes)
      case .formField: readFormField(element, attributes)
      case .section: readSectionProperty(element, attributes)
      case .paragraph: if element == .framePr { paragraph.isFramed = true }
      case .cell: if element == .shd { readShading(attributes) }
      default: if element.rawValue >= OfficeElement.mMathPara.rawValue { readMath(element, attributes) }
      }
    }
  }

  mutating func endInline(_ element: OfficeElement) {
    switch element {
    case .sdt: endControl()
    case .sdtPr: context = .none
    case .dir, .bdo: _ = directions.popLast()
    case .ffData: context = .none
    case .mMath: endEquation()
    case .mMathPara: isInDisplayMath = false
    case .mRun:
      endMath(element)
      endRun()
    case .rt: endReading()
    case .rubyBase: endReadingBase()
    default: endMath(element)
    }
  }
}
