import DocumentModel
import OfficePackage

// Text in an equation (`m:r`, ECMA-376 Part 1 §22.1.2.87): letters with their alphabets, signs as commands.
extension MathTree {
  func writeRun(_ node: Int, to output: inout LaTeXBytes) {
    let traits = nodes[node].traits
    let text = text(of: node).string
    if traits.contains(.isText) {
      if !text.isEmpty { output.append("\\text{" + Self.escapedText(text.unicodeScalars) + "}") }
      return
    }
    if traits.contains(.upright), LaTeXSymbols.functions.contains(text) { return output.append("\\" + text) }
    let parent = nodes[node].parent
    let isScript = parent >= 0 && nodes[Int(parent)].kind == .mSup
    let isAligned = isInAlignedEquations(node)
    var open: String?
    for scalar in text.unicodeScalars {
      let styled = MathAlphabet.letter(scalar)
      let letter = styled?.letter ?? scalar
      let wrapper = styled?.command ?? Self.wrapper(of: letter, traits)
      if wrapper != open {
        if open != nil { output.append("}") }
        if let wrapper { output.append(wrapper + "{") }
        open = wrapper
      }
      if letter == "′", isScript {
        output.append("\\prime")
      } else if letter == "&", isAligned {
        output.append("&")
      } else if let command = LaTeXSymbols.command(letter) {
        output.append(command)
      } else {
        output.append(letter)
      }
    }
    if open != nil { output.append("}") }
  }

  /// Whether `&` aligns lines rather than stands for itself (§22.1.2.34).
  private func isInAlignedEquations(_ node: Int) -> Bool {
    let parent = Int(nodes[node].parent)
    guard parent > 0, nodes[parent].kind == .mE else { return false }
    return nodes[Int(nodes[parent].parent)].kind == .mEqArr
  }

  /// The command whose braces a character stands in; nil for none.
  private static func wrapper(of scalar: Unicode.Scalar, _ traits: MathTraits) -> String? {
    let isLetter = scalar.isASCII && (0x61...0x7a).contains(scalar.value | 0x20)
    let isDigit = (0x30...0x39).contains(scalar.value)
    let isGreek = (0x391...0x3f5).contains(scalar.value)
    if isLetter || isDigit {
      if traits.contains(.doubleStruck) { return "\\mathbb" }
      if traits.contains(.sansSerif) { return "\\mathsf" }
      if traits.contains(.monospace) { return "\\mathtt" }
      if isLetter, traits.contains(.fraktur) { return "\\mathfrak" }
      if isLetter, traits.contains(.script) { return "\\mathcal" }
      if traits.contains(.bold) { return "\\mathbf" }
      if traits.contains(.boldItalic) { return "\\boldsymbol" }
      return isLetter && traits.contains(.upright) ? "\\mathrm" : nil
    }
    if isGreek { return traits.isDisjoint(with: [.bold, .boldItalic]) ? nil : "\\boldsymbol" }
    // Letters that are none of mathematics: TeX's fonts for equations lack them.
    let isOther = !scalar.isASCII && scalar.properties.isAlphabetic && LaTeXSymbols.command(scalar) == nil
    return isOther ? "\\text" : nil
  }

  private static func escapedText(_ text: String.UnicodeScalarView) -> String {
    var result = ""
    for scalar in text {
      switch scalar {
      case "#", "$", "%", "&", "_", "{", "}": result += "\\\(scalar)"
      case "\\": result += "\\textbackslash{}"
      case "~": result += "\\textasciitilde{}"
      case "^": result += "\\textasciicircum{}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

/// The letters of the block Mathematical Alphanumeric Symbols (U+1D400 to U+1D7FF), which say their alphabet themselves.
enum MathAlphabet {
  /// The plain letter and the command for its alphabet, empty for the italic letters of every equation; nil for other
  /// characters.
  static func letter(_ scalar: Unicode.Scalar) -> (letter: Unicode.Scalar, command: String?)? {
    let code = scalar.value
    switch code {
    case 0x1d400...0x1d6a3:
      let (alphabet, place) = (code - 0x1d400).quotientAndRemainder(dividingBy: 52)
      let letter = place < 26 ? 0x41 + place : 0x61 + place - 26
      return Unicode.Scalar(letter).map { ($0, latin[Int(alphabet)]) }
    case 0x1d6a8...0x1d7c9:
      let (alphabet, place) = (code - 0x1d6a8).quotientAndRemainder(dividingBy: 58)
      return Unicode.Scalar(greek[Int(place)]).map { ($0, alphabet == 1 ? nil : "\\boldsymbol") }
    case 0x1d7ce...0x1d7ff:
      let (alphabet, digit) = (code - 0x1d7ce).quotientAndRemainder(dividingBy: 10)
      return Unicode.Scalar(0x30 + digit).map { ($0, digits[Int(alphabet)]) }
    default: return nil
    }
  }

  private static let latin: [String?] = [
    "\\mathbf", nil, "\\boldsymbol", "\\mathcal", "\\mathcal", "\\mathfrak", "\\mathbb", "\\mathfrak", "\\mathsf",
    "\\mathsf", "\\mathsf", "\\mathsf", "\\mathtt",
  ]
  private static let digits: [String?] = ["\\mathbf", "\\mathbb", "\\mathsf", "\\mathsf", "\\mathtt"]
  /// Alpha to omega in capitals with the variant of theta, nabla, alpha to omega, and the variants.
  private static let greek: [UInt32] =
    Array(0x391...0x3a1) + [0x3f4] + Array(0x3a3...0x3a9) + [0x2207] + Array(0x3b1...0x3c9)
    + [0x2202, 0x3f5, 0x3d1, 0x3f0, 0x3d5, 0x3f1, 0x3d6]
}
