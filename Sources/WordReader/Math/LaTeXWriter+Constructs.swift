import DocumentModel
import OfficePackage

// The constructs with arguments of their own names (ECMA-376 Part 1 §22.1.2): fractions, roots, scripts, operators.
extension MathTree {
  typealias Step = LaTeXWriter.Step

  func steps(for node: Int) -> [Step] {
    let element = child(.mE, of: node)
    switch nodes[node].kind {
    case .mF: return stepsForFraction(node)
    case .mRad:
      let degree = child(.mDeg, of: node)
      if isEmpty(degree) || nodes[node].traits.contains(.hidesDegree) { return [.piece("\\sqrt"), .argument(element)] }
      // Braces, since a bracket in the degree would end it.
      return [.piece("\\sqrt["), .base(degree), .piece("]"), .argument(element)]
    case .mFunc: return stepsForFunction(node, element)
    case .mLimLow, .mLimUpp:
      let isLow = nodes[node].kind == .mLimLow
      let limit = Step.argument(child(.mLim, of: node))
      if let function = functionCommand(element) { return [.piece(function), .piece(isLow ? "_" : "^"), limit] }
      return [.piece(isLow ? "\\underset" : "\\overset"), limit, .argument(element)]
    case .mSSub: return [.base(element)] + script("_", .mSub, node)
    case .mSSup: return [.base(element)] + script("^", .mSup, node)
    case .mSSubSup: return [.base(element)] + script("_", .mSub, node) + script("^", .mSup, node)
    case .mSPre: return [.piece("{}")] + script("_", .mSub, node) + script("^", .mSup, node) + [.base(element)]
    default: return stepsForOperator(node, element)
    }
  }

  private func script(_ sign: String, _ kind: OfficeElement, _ node: Int) -> [Step] {
    [.piece(sign), .argument(child(kind, of: node))]
  }

  private func stepsForFraction(_ node: Int) -> [Step] {
    let numerator = child(.mNum, of: node)
    let denominator = child(.mDen, of: node)
    let traits = nodes[node].traits
    if traits.contains(.withoutBar) {
      return [.piece("\\genfrac{}{}{0pt}{}"), .argument(numerator), .argument(denominator)]
    }
    if traits.contains(.linear) { return [.argument(numerator), .piece("/"), .argument(denominator)] }
    if traits.contains(.skewed) {
      return [.piece("{}^"), .argument(numerator), .piece("\\!/_"), .argument(denominator)]
    }
    return [.piece("\\frac"), .argument(numerator), .argument(denominator)]
  }

  private func stepsForFunction(_ node: Int, _ element: Int?) -> [Step] {
    let name = child(.mFName, of: node)
    if let function = functionCommand(name) { return [.piece(function), .argument(element)] }
    if let name, let run = onlyChild(of: name), nodes[run].kind == .mRun {
      let letters = text(of: run).string
      if letters.utf8.count > 1, letters.utf8.allSatisfy({ (0x61...0x7a).contains($0 | 0x20) }) {
        return [.piece("\\operatorname{" + letters + "}"), .argument(element)]
      }
    }
    return (name.map { [.inside($0)] } ?? []) + [.argument(element)]
  }

  /// `m:nary` (§22.1.2.70): the integral unless the file states another operator.
  private func stepsForOperator(_ node: Int, _ element: Int?) -> [Step] {
    let traits = nodes[node].traits
    let code = nodes[node].character ?? 0x222b
    let isIntegral = (0x222b...0x2233).contains(code) || (0x2a0b...0x2a1c).contains(code)
    var steps: [Step] = []
    if let scalar = Unicode.Scalar(code), code > 0 {
      steps.append(.piece(LaTeXSymbols.operators[code] ?? LaTeXSymbols.command(scalar) ?? "\\mathop{\(scalar)}"))
    }
    let subscripted = child(.mSub, of: node)
    let superscripted = child(.mSup, of: node)
    let hasSub = !isEmpty(subscripted) && !traits.contains(.hidesSubscript)
    let hasSup = !isEmpty(superscripted) && !traits.contains(.hidesSuperscript)
    if hasSub || hasSup {
      if isIntegral, traits.contains(.limitsAbove) { steps.append(.piece("\\limits")) }
      if !isIntegral, traits.contains(.limitsBeside) { steps.append(.piece("\\nolimits")) }
    }
    if hasSub { steps += [.piece("_"), .argument(subscripted)] }
    if hasSup { steps += [.piece("^"), .argument(superscripted)] }
    return steps + [.argument(element)]
  }

  /// Delimiters (§22.1.2.24), matrices (§22.1.2.60), arrays of equations (§22.1.2.34).
  func stepsForArray(_ node: Int) -> [Step] {
    let parts = children(of: node)
    switch nodes[node].kind {
    case .mD:
      var steps = [Step.delimiter("\\left", nodes[node].begin ?? 0x28)]
      let separator = nodes[node].separator ?? 0x7c
      for (place, part) in parts.filter({ nodes[$0].kind == .mE }).enumerated() {
        if place > 0 { steps += between(separator) }
        steps.append(.inside(part))
      }
      return steps + [.delimiter("\\right", nodes[node].final ?? 0x29)]
    case .mM:
      var steps = [Step.piece("\\begin{matrix}")]
      for (place, row) in parts.filter({ nodes[$0].kind == .mMr }).enumerated() {
        if place > 0 { steps.append(.piece(" \\\\ ")) }
        for (column, cell) in children(of: row).filter({ nodes[$0].kind == .mE }).enumerated() {
          if column > 0 { steps.append(.piece(" & ")) }
          steps.append(.inside(cell))
        }
      }
      return steps + [.piece("\\end{matrix}")]
    default:
      var steps = [Step.piece("\\begin{aligned}")]
      for (place, line) in parts.filter({ nodes[$0].kind == .mE }).enumerated() {
        if place > 0 { steps.append(.piece(" \\\\ ")) }
        steps.append(.inside(line))
      }
      return steps + [.piece("\\end{aligned}")]
    }
  }

  private func between(_ separator: UInt32) -> [Step] {
    guard separator > 0, let scalar = Unicode.Scalar(separator) else { return [] }
    if LaTeXSymbols.delimiters[separator] != nil || LaTeXSymbols.plainDelimiters.contains(separator) {
      return [.delimiter("\\middle", separator)]
    }
    return [.piece(LaTeXSymbols.command(scalar) ?? String(scalar))]
  }

  /// Signs over, under and around an element: accents (§22.1.2.1), bars (§22.1.2.7), groups (§22.1.2.41), boxes with
  /// borders (§22.1.2.11), phantoms (§22.1.2.81).
  func stepsForMark(_ node: Int) -> [Step] {
    let element = child(.mE, of: node)
    let traits = nodes[node].traits
    switch nodes[node].kind {
    case .mBar: return [.piece(traits.contains(.top) ? "\\overline" : "\\underline"), .argument(element)]
    case .mAcc:
      let code = nodes[node].character ?? 0x302
      if let accent = LaTeXSymbols.accents[code] {
        let isNarrow = element.map { standsAlone($0) } ?? true
        return [.piece(isNarrow ? accent.narrow : accent.wide), .argument(element)]
      }
      return over(code, element, isOver: true)
    case .mGroupChr:
      let code = nodes[node].character ?? 0x23df
      if code == 0x23df || code == 0x23de, let accent = LaTeXSymbols.accents[code] {
        return [.piece(accent.wide), .argument(element)]
      }
      return over(code, element, isOver: traits.contains(.top))
    case .mBorderBox:
      let strikes =
        switch (traits.contains(.strikesUp), traits.contains(.strikesDown)) {
        case (true, true): "\\xcancel"
        case (true, false): "\\cancel"
        case (false, true): "\\bcancel"
        case (false, false): ""
        }
      let inner: [Step] = strikes.isEmpty ? [.argument(element)] : [.piece(strikes), .argument(element)]
      if traits.isSuperset(of: .hidesBorders) { return inner }
      return [.piece("\\boxed{")] + (strikes.isEmpty ? element.map { [.inside($0)] } ?? [] : inner) + [.piece("}")]
    default: return [.piece(phantom(traits)), .argument(element)]
    }
  }

  private func over(_ code: UInt32, _ element: Int?, isOver: Bool) -> [Step] {
    guard code > 0, let scalar = Unicode.Scalar(code) else { return [.argument(element)] }
    let sign = LaTeXSymbols.command(scalar) ?? String(scalar)
    return [.piece((isOver ? "\\overset{" : "\\underset{") + sign + "}"), .argument(element)]
  }

  private func phantom(_ traits: MathTraits) -> String {
    let isFlat = traits.isSuperset(of: [.withoutAscent, .withoutDescent])
    guard traits.contains(.isInvisible) else {
      return isFlat
        ? "\\smash"
        : traits.contains(.withoutAscent)
          ? "\\smash[t]"
          : traits.contains(.withoutDescent) ? "\\smash[b]" : ""
    }
    return traits.contains(.withoutWidth) ? "\\vphantom" : isFlat ? "\\hphantom" : "\\phantom"
  }
}

extension LaTeXSymbols {
  /// Operators whose command differs from that of the character in running text.
  static let operators: [UInt32: String] = [
    0x22c0: "\\bigwedge", 0x22c1: "\\bigvee", 0x2227: "\\bigwedge", 0x2228: "\\bigvee", 0x2229: "\\bigcap",
    0x222a: "\\bigcup",
  ]
}
