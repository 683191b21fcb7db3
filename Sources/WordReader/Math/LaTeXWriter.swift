import DocumentModel
import OfficePackage

/// Writes an equation as LaTeX, for amsmath and amssymb.
///
/// What is still to be written stands on a stack: no depth of nesting can exhaust the stack of the program.
struct LaTeXWriter {
  /// Something still to be written.
  enum Step {
    case piece(String)
    /// A node with all that is in it.
    case node(Int)
    /// What is in a node.
    case inside(Int)
    /// What is in an argument, in braces; nothing in them where there is no argument.
    case argument(Int?)
    /// What is in an argument, in braces unless it is one character.
    case base(Int?)
    /// `\left`, `\middle` or `\right` with a delimiter; 0 for none.
    case delimiter(String, UInt32)
  }

  let tree: MathTree
  private var output = LaTeXBytes()
  private var waiting: [Step] = []
  private let limit: Int

  private init(_ tree: MathTree, limit: Int) {
    self.tree = tree
    self.limit = limit
  }

  /// The equation as LaTeX; nil where it takes more bytes than a limit.
  static func latex(_ tree: MathTree, limit: Int) -> ContiguousArray<UInt8>? {
    var writer = LaTeXWriter(tree, limit: limit)
    writer.write()
    return writer.output.bytes.count <= limit ? writer.output.bytes : nil
  }

  private mutating func write() {
    waiting = [.inside(0)]
    while let step = waiting.popLast(), output.bytes.count <= limit {
      switch step {
      case .piece(let piece): output.append(piece)
      case .node(let node): write(node)
      case .inside(let node): push(tree.children(of: node).map { .node($0) })
      case .argument(let node): push([.piece("{")] + (node.map { [.inside($0)] } ?? []) + [.piece("}")])
      case .base(let node):
        if let node, tree.standsAlone(node) { push([.inside(node)]) } else { push([.argument(node)]) }
      case .delimiter(let command, let code): write(command, delimiter: code)
      }
    }
  }

  private mutating func push(_ steps: [Step]) { waiting.append(contentsOf: steps.reversed()) }

  private mutating func write(_ node: Int) {
    switch tree.nodes[node].kind {
    case .mRun: tree.writeRun(node, to: &output)
    case .mF, .mRad, .mFunc, .mLimLow, .mLimUpp, .mSSub, .mSSup, .mSSubSup, .mSPre, .mNary: push(tree.steps(for: node))
    case .mD, .mM, .mEqArr: push(tree.stepsForArray(node))
    case .mAcc, .mBar, .mGroupChr, .mBorderBox, .mPhant: push(tree.stepsForMark(node))
    default: push([.inside(node)])
    }
  }

  private mutating func write(_ command: String, delimiter code: UInt32) {
    output.append(command)
    if code == 0 { return output.append(".") }
    if let known = LaTeXSymbols.delimiters[code] { return output.append(known) }
    if let scalar = Unicode.Scalar(code), LaTeXSymbols.plainDelimiters.contains(code) { return output.append(scalar) }
    // A character that cannot grow with what it encloses.
    output.append(".")
    guard let scalar = Unicode.Scalar(code) else { return }
    if let known = LaTeXSymbols.command(scalar) { output.append(known) } else { output.append(scalar) }
  }
}

extension MathTree {
  /// Whether LaTeX takes an argument as one thing without braces: one character, or something with braces of its own.
  func standsAlone(_ node: Int) -> Bool {
    guard let child = onlyChild(of: node) else { return false }
    switch nodes[child].kind {
    case .mD, .mAcc, .mRad: return true
    case .mRun:
      guard !nodes[child].traits.contains(.isText) else { return false }
      let text = text(of: child).string.unicodeScalars
      guard let scalar = text.first, text.count == 1 else { return false }
      // A command such as `^{2}` or two characters would be taken apart.
      return scalar.isASCII || LaTeXSymbols.command(scalar).map { $0.first == "\\" && !$0.contains("{") } ?? false
    default: return false
    }
  }

  /// The function whose name is the only text of a node, as a command; nil for none.
  func functionCommand(_ node: Int?) -> String? {
    guard let node, let child = onlyChild(of: node), nodes[child].kind == .mRun else { return nil }
    let name = text(of: child).string
    return LaTeXSymbols.functions.contains(name) ? "\\" + name : nil
  }
}
