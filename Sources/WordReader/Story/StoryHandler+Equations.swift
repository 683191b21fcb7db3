import DocumentModel
import OfficePackage
import XMLEvents

/// An equation whose end is still to come.
struct OpenEquation {
  var tree = MathTree()
  /// Where its text begins, in bytes of the block's text.
  var start: Int
  var block: Int
  var isDisplay: Bool
  var elements = 0
  var isTooLarge = false
  /// How many `m:oMath` stand in each other: an equation in an equation is part of it.
  var depth = 0
}

/// Office Math (§22.1): what it says is text; how it is built becomes LaTeX.
extension StoryHandler {
  mutating func beginEquation() {
    if equation != nil {
      equation?.depth += 1
      return
    }
    guard paragraph.isOpen else {
      return diagnose("equation-outside-of-paragraph", .warning, "an equation outside of paragraphs is left out")
    }
    guard openInstructions == 0 else { return }
    equation = OpenEquation(start: position, block: paragraph.block, isDisplay: isInDisplayMath)
  }

  mutating func endEquation() {
    guard var open = equation else { return }
    if open.depth > 0 {
      equation?.depth -= 1
      return
    }
    equation = nil
    guard paragraph.isOpen, open.block == paragraph.block, mayAdd("equations", to: document.equations.count) else {
      return
    }
    open.tree.end()
    var latex = StringID.empty
    if !open.isTooLarge, let bytes = LaTeXWriter.latex(open.tree, limit: limits.equationBytes - equationBytes) {
      latex = document.strings.intern(bytes, 0..<bytes.count)
      equationBytes += bytes.count
    } else {
      diagnose("large-equation", .warning, "an equation is too large to be given as LaTeX")
    }
    let span = BlockSpan(block: paragraph.block, start: min(open.start, position), end: position)
    if latex.isEmpty, span.count == 0 { return }
    document.equations.append(Equation(span: span, latex: latex, isDisplay: open.isDisplay))
  }

  /// An element of an equation begins: a construct, an argument, a run or a property.
  mutating func readMath(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard equation != nil else { return }
    guard Self.isMathNode(element) else {
      equation?.tree.set(element, attributes[.mVal])
      return
    }
    equation?.elements += 1
    if let count = equation?.elements, count > limits.equationElements { equation?.isTooLarge = true }
    if equation?.isTooLarge == false { equation?.tree.begin(element) }
  }

  mutating func endMath(_ element: OfficeElement) {
    if equation != nil, equation?.isTooLarge == false, Self.isMathNode(element) { equation?.tree.end() }
  }

  private static func isMathNode(_ element: OfficeElement) -> Bool {
    element == .mRun || (OfficeElement.mAcc.rawValue...OfficeElement.mSup.rawValue).contains(element.rawValue)
  }

  mutating func appendToEquation(_ text: Span<UInt8>) {
    if equation?.isTooLarge == false { equation?.tree.append(text) }
  }
}
