/// The commands of LaTeX (with amsmath and amssymb) for characters of Unicode.
enum LaTeXSymbols {
  /// The command of a character; nil where it stands for itself.
  static func command(_ scalar: Unicode.Scalar) -> String? { commands[scalar] }

  /// Names of functions that are commands.
  static let functions: Set<String> = [
    "arccos", "arcsin", "arctan", "arg", "cos", "cosh", "cot", "coth", "csc", "deg", "det", "dim", "exp", "gcd", "hom",
    "inf", "ker", "lg", "lim", "liminf", "limsup", "ln", "log", "max", "min", "Pr", "sec", "sin", "sinh", "sup", "tan",
    "tanh",
  ]

  /// The commands that put a sign over one character, and over several where there is another for that.
  static let accents: [UInt32: (narrow: String, wide: String)] = [
    0x300: ("\\grave", "\\grave"), 0x301: ("\\acute", "\\acute"), 0x302: ("\\hat", "\\widehat"),
    0x5e: ("\\hat", "\\widehat"), 0x303: ("\\tilde", "\\widetilde"), 0x7e: ("\\tilde", "\\widetilde"),
    0x2dc: ("\\tilde", "\\widetilde"), 0x304: ("\\bar", "\\overline"), 0xaf: ("\\bar", "\\overline"),
    0x305: ("\\overline", "\\overline"), 0x203e: ("\\overline", "\\overline"), 0x306: ("\\breve", "\\breve"),
    0x307: ("\\dot", "\\dot"), 0x2d9: ("\\dot", "\\dot"), 0x308: ("\\ddot", "\\ddot"), 0xa8: ("\\ddot", "\\ddot"),
    0x20db: ("\\dddot", "\\dddot"), 0x20dc: ("\\ddddot", "\\ddddot"), 0x30a: ("\\mathring", "\\mathring"),
    0x30c: ("\\check", "\\check"), 0x331: ("\\underline", "\\underline"), 0x332: ("\\underline", "\\underline"),
    0x333: ("\\underline", "\\underline"), 0x33f: ("\\overline", "\\overline"),
    0x20d6: ("\\overleftarrow", "\\overleftarrow"), 0x20d7: ("\\vec", "\\overrightarrow"),
    0x2192: ("\\vec", "\\overrightarrow"), 0x2190: ("\\overleftarrow", "\\overleftarrow"),
    0x20e1: ("\\overleftrightarrow", "\\overleftrightarrow"), 0x20d0: ("\\overleftharpoon", "\\overleftharpoon"),
    0x20d1: ("\\overrightharpoon", "\\overrightharpoon"), 0x23de: ("\\overbrace", "\\overbrace"),
    0x23df: ("\\underbrace", "\\underbrace"), 0x23b4: ("\\overbracket", "\\overbracket"),
    0x23b5: ("\\underbracket", "\\underbracket"),
  ]

  /// The delimiters that `\left` and `\right` take under another name; others are taken as they are.
  static let delimiters: [UInt32: String] = [
    0x7b: "\\{", 0x7d: "\\}", 0x2016: "\\|", 0x2225: "\\|", 0x2223: "|", 0x27e8: "\\langle", 0x27e9: "\\rangle",
    0x2329: "\\langle", 0x232a: "\\rangle", 0x3008: "\\langle", 0x3009: "\\rangle", 0x3c: "\\langle",
    0x3e: "\\rangle", 0x230a: "\\lfloor", 0x230b: "\\rfloor", 0x2308: "\\lceil", 0x2309: "\\rceil",
    0x27e6: "\\llbracket", 0x27e7: "\\rrbracket", 0x2191: "\\uparrow", 0x2193: "\\downarrow", 0x2195: "\\updownarrow",
    0x5c: "\\backslash",
  ]

  /// The delimiters that are themselves.
  static let plainDelimiters: Set<UInt32> = [0x28, 0x29, 0x5b, 0x5d, 0x7c, 0x2f]

  /// A line each: the character, a space, the command.
  private static let commands: [Unicode.Scalar: String] = {
    var result: [Unicode.Scalar: String] = [:]
    for line in table.split(separator: "\n") {
      let scalars = line.unicodeScalars
      result[scalars[scalars.startIndex]] = String(line.dropFirst(2))
    }
    // What would not stand in a table, or joins with the space behind it.
    for (code, command) in invisible { if let scalar = Unicode.Scalar(code) { result[scalar] = command } }
    return result
  }()

  private static let invisible: [(UInt32, String)] = [
    (0x20, "\\ "), (0xa0, "~"), (0x09, "\\quad"), (0x0a, " "), (0x2000, "\\enspace"), (0x2001, "\\quad"),
    (0x2002, "\\enspace"), (0x2003, "\\quad"), (0x2004, "\\;"), (0x2005, "\\:"), (0x2006, "\\,"), (0x2009, "\\,"),
    (0x200a, "\\,"), (0x205f, "\\:"), (0x202f, "\\,"), (0x200b, ""), (0x2061, ""), (0x2062, ""), (0x2063, ""),
    (0x2126, "\\Omega"), (0x212b, "\\text{Å}"), (0x2064, ""), (0x2060, ""), (0xfeff, ""), (0xad, ""),
    (0x300, "\\grave{}"), (0x301, "\\acute{}"), (0x302, "\\hat{}"), (0x303, "\\tilde{}"), (0x304, "\\bar{}"),
    (0x306, "\\breve{}"), (0x307, "\\dot{}"), (0x308, "\\ddot{}"), (0x30c, "\\check{}"), (0x20d7, "\\vec{}"),
  ]

  private static let table = ##"""
    # \#
    $ \$
    % \%
    & \&
    _ \_
    { \{
    } \}
    \ \backslash
    ^ \wedge
    ~ \sim
    § \S
    ¶ \P
    ¬ \neg
    ° ^{\circ}
    ± \pm
    ² ^{2}
    ³ ^{3}
    ¹ ^{1}
    · \cdot
    × \times
    ÷ \div
    ð \eth
    ı \imath
    ȷ \jmath
    ˆ \hat{}
    Α \mathrm{A}
    Β \mathrm{B}
    Γ \Gamma
    Δ \Delta
    Ε \mathrm{E}
    Ζ \mathrm{Z}
    Η \mathrm{H}
    Θ \Theta
    Ι \mathrm{I}
    Κ \mathrm{K}
    Λ \Lambda
    Μ \mathrm{M}
    Ν \mathrm{N}
    Ξ \Xi
    Ο \mathrm{O}
    Π \Pi
    Ρ \mathrm{P}
    Σ \Sigma
    Τ \mathrm{T}
    Υ \Upsilon
    Φ \Phi
    Χ \mathrm{X}
    Ψ \Psi
    Ω \Omega
    Ω \Omega
    µ \mu
    α \alpha
    β \beta
    γ \gamma
    δ \delta
    ε \varepsilon
    ζ \zeta
    η \eta
    θ \theta
    ι \iota
    κ \kappa
    λ \lambda
    μ \mu
    ν \nu
    ξ \xi
    ο o
    π \pi
    ρ \rho
    ς \varsigma
    σ \sigma
    τ \tau
    υ \upsilon
    φ \varphi
    χ \chi
    ψ \psi
    ω \omega
    ϑ \vartheta
    ϕ \phi
    ϖ \varpi
    ϝ \digamma
    ϰ \varkappa
    ϱ \varrho
    ϵ \epsilon
    – \text{–}
    — \text{—}
    ‐ \text{-}
    ‑ \text{-}
    − -
    ∕ /
    ⁄ /
    ‖ \|
    † \dagger
    ‡ \ddagger
    • \bullet
    … \ldots
    ′ '
    ″ ''
    ‴ '''
    ⁗ ''''
    ‵ \backprime
    ‘ \text{‘}
    ’ '
    ℂ \mathbb{C}
    ℍ \mathbb{H}
    ℕ \mathbb{N}
    ℙ \mathbb{P}
    ℚ \mathbb{Q}
    ℝ \mathbb{R}
    ℤ \mathbb{Z}
    ℊ \mathcal{g}
    ℋ \mathcal{H}
    ℌ \mathfrak{H}
    ℎ h
    ℏ \hbar
    ℐ \mathcal{I}
    ℑ \Im
    ℒ \mathcal{L}
    ℓ \ell
    ℘ \wp
    ℛ \mathcal{R}
    ℜ \Re
    ℨ \mathfrak{Z}
    ℬ \mathcal{B}
    ℭ \mathfrak{C}
    ℯ \mathcal{e}
    ℰ \mathcal{E}
    ℱ \mathcal{F}
    ℳ \mathcal{M}
    ℴ \mathcal{o}
    ℵ \aleph
    ℶ \beth
    ℷ \gimel
    ℸ \daleth
    ℧ \mho
    Å \text{Å}
    ⅅ \mathbb{D}
    ⅆ d
    ⅇ e
    ⅈ i
    ⅉ j
    ← \leftarrow
    ↑ \uparrow
    → \rightarrow
    ↓ \downarrow
    ↔ \leftrightarrow
    ↕ \updownarrow
    ↖ \nwarrow
    ↗ \nearrow
    ↘ \searrow
    ↙ \swarrow
    ↚ \nleftarrow
    ↛ \nrightarrow
    ↞ \twoheadleftarrow
    ↠ \twoheadrightarrow
    ↢ \leftarrowtail
    ↣ \rightarrowtail
    ↦ \mapsto
    ↩ \hookleftarrow
    ↪ \hookrightarrow
    ↫ \looparrowleft
    ↬ \looparrowright
    ↭ \leftrightsquigarrow
    ↮ \nleftrightarrow
    ↰ \Lsh
    ↱ \Rsh
    ↶ \curvearrowleft
    ↷ \curvearrowright
    ↺ \circlearrowleft
    ↻ \circlearrowright
    ↼ \leftharpoonup
    ↽ \leftharpoondown
    ↾ \upharpoonright
    ↿ \upharpoonleft
    ⇀ \rightharpoonup
    ⇁ \rightharpoondown
    ⇂ \downharpoonright
    ⇃ \downharpoonleft
    ⇄ \rightleftarrows
    ⇅ \uparrow\downarrow
    ⇆ \leftrightarrows
    ⇇ \leftleftarrows
    ⇈ \upuparrows
    ⇉ \rightrightarrows
    ⇊ \downdownarrows
    ⇋ \leftrightharpoons
    ⇌ \rightleftharpoons
    ⇍ \nLeftarrow
    ⇎ \nLeftrightarrow
    ⇏ \nRightarrow
    ⇐ \Leftarrow
    ⇑ \Uparrow
    ⇒ \Rightarrow
    ⇓ \Downarrow
    ⇔ \Leftrightarrow
    ⇕ \Updownarrow
    ⇚ \Lleftarrow
    ⇛ \Rrightarrow
    ⇝ \rightsquigarrow
    ⟵ \longleftarrow
    ⟶ \longrightarrow
    ⟷ \longleftrightarrow
    ⟸ \Longleftarrow
    ⟹ \Longrightarrow
    ⟺ \Longleftrightarrow
    ⟼ \longmapsto
    ∀ \forall
    ∁ \complement
    ∂ \partial
    ∃ \exists
    ∄ \nexists
    ∅ \emptyset
    ∆ \Delta
    ∇ \nabla
    ∈ \in
    ∉ \notin
    ∊ \in
    ∋ \ni
    ∌ \not\ni
    ∍ \ni
    ∎ \blacksquare
    ∏ \prod
    ∐ \coprod
    ∑ \sum
    ∓ \mp
    ∔ \dotplus
    ∖ \setminus
    ∗ \ast
    ∘ \circ
    ∙ \bullet
    √ \surd
    ∝ \propto
    ∞ \infty
    ∟ \llcorner
    ∠ \angle
    ∡ \measuredangle
    ∢ \sphericalangle
    ∣ \mid
    ∤ \nmid
    ∥ \parallel
    ∦ \nparallel
    ∧ \land
    ∨ \lor
    ∩ \cap
    ∪ \cup
    ∫ \int
    ∬ \iint
    ∭ \iiint
    ∮ \oint
    ∯ \oiint
    ∰ \oiiint
    ∴ \therefore
    ∵ \because
    ∶ :
    ∷ ::
    ∼ \sim
    ∽ \backsim
    ≀ \wr
    ≁ \nsim
    ≂ \eqsim
    ≃ \simeq
    ≄ \not\simeq
    ≅ \cong
    ≇ \ncong
    ≈ \approx
    ≉ \not\approx
    ≊ \approxeq
    ≌ \backsimeq
    ≍ \asymp
    ≎ \Bumpeq
    ≏ \bumpeq
    ≐ \doteq
    ≑ \doteqdot
    ≒ \fallingdotseq
    ≓ \risingdotseq
    ≔ :=
    ≕ =:
    ≖ \eqcirc
    ≗ \circeq
    ≙ \hat{=}
    ≜ \triangleq
    ≝ \overset{\text{def}}{=}
    ≟ \overset{?}{=}
    ≠ \neq
    ≡ \equiv
    ≢ \not\equiv
    ≤ \leq
    ≥ \geq
    ≦ \leqq
    ≧ \geqq
    ≨ \lneqq
    ≩ \gneqq
    ≪ \ll
    ≫ \gg
    ≬ \between
    ≮ \nless
    ≯ \ngtr
    ≰ \nleq
    ≱ \ngeq
    ≲ \lesssim
    ≳ \gtrsim
    ≶ \lessgtr
    ≷ \gtrless
    ≺ \prec
    ≻ \succ
    ≼ \preccurlyeq
    ≽ \succcurlyeq
    ≾ \precsim
    ≿ \succsim
    ⊀ \nprec
    ⊁ \nsucc
    ⊂ \subset
    ⊃ \supset
    ⊄ \not\subset
    ⊅ \not\supset
    ⊆ \subseteq
    ⊇ \supseteq
    ⊈ \nsubseteq
    ⊉ \nsupseteq
    ⊊ \subsetneq
    ⊋ \supsetneq
    ⊎ \uplus
    ⊏ \sqsubset
    ⊐ \sqsupset
    ⊑ \sqsubseteq
    ⊒ \sqsupseteq
    ⊓ \sqcap
    ⊔ \sqcup
    ⊕ \oplus
    ⊖ \ominus
    ⊗ \otimes
    ⊘ \oslash
    ⊙ \odot
    ⊚ \circledcirc
    ⊛ \circledast
    ⊝ \circleddash
    ⊞ \boxplus
    ⊟ \boxminus
    ⊠ \boxtimes
    ⊡ \boxdot
    ⊢ \vdash
    ⊣ \dashv
    ⊤ \top
    ⊥ \perp
    ⊨ \models
    ⊩ \Vdash
    ⊪ \Vvdash
    ⊬ \nvdash
    ⊭ \nvDash
    ⊮ \nVdash
    ⊯ \nVDash
    ⊲ \vartriangleleft
    ⊳ \vartriangleright
    ⊴ \trianglelefteq
    ⊵ \trianglerighteq
    ⊸ \multimap
    ⊺ \intercal
    ⊻ \veebar
    ⊼ \barwedge
    ⋀ \bigwedge
    ⋁ \bigvee
    ⋂ \bigcap
    ⋃ \bigcup
    ⋄ \diamond
    ⋅ \cdot
    ⋆ \star
    ⋇ \divideontimes
    ⋈ \bowtie
    ⋉ \ltimes
    ⋊ \rtimes
    ⋋ \leftthreetimes
    ⋌ \rightthreetimes
    ⋍ \backsimeq
    ⋎ \curlyvee
    ⋏ \curlywedge
    ⋐ \Subset
    ⋑ \Supset
    ⋒ \Cap
    ⋓ \Cup
    ⋔ \pitchfork
    ⋖ \lessdot
    ⋗ \gtrdot
    ⋘ \lll
    ⋙ \ggg
    ⋚ \lesseqgtr
    ⋛ \gtreqless
    ⋞ \curlyeqprec
    ⋟ \curlyeqsucc
    ⋦ \lnsim
    ⋧ \gnsim
    ⋮ \vdots
    ⋯ \cdots
    ⋰ \iddots
    ⋱ \ddots
    ⌈ \lceil
    ⌉ \rceil
    ⌊ \lfloor
    ⌋ \rfloor
    ⌜ \ulcorner
    ⌝ \urcorner
    ⌞ \llcorner
    ⌟ \lrcorner
    ⌢ \frown
    ⌣ \smile
    ⟨ \langle
    ⟩ \rangle
    〈 \langle
    〉 \rangle
    ⟦ \llbracket
    ⟧ \rrbracket
    ■ \blacksquare
    □ \square
    ▪ \blacksquare
    ▫ \square
    △ \triangle
    ▲ \blacktriangle
    ▷ \triangleright
    ▹ \triangleright
    ▽ \triangledown
    ▼ \blacktriangledown
    ◁ \triangleleft
    ◃ \triangleleft
    ◇ \Diamond
    ◊ \lozenge
    ○ \bigcirc
    ◯ \bigcirc
    ★ \bigstar
    ♠ \spadesuit
    ♡ \heartsuit
    ♢ \diamondsuit
    ♣ \clubsuit
    ♭ \flat
    ♮ \natural
    ♯ \sharp
    ✓ \checkmark
    ⟂ \perp
    ⧫ \blacklozenge
    ⨀ \bigodot
    ⨁ \bigoplus
    ⨂ \bigotimes
    ⨃ \biguplus
    ⨄ \biguplus
    ⨅ \bigsqcap
    ⨆ \bigsqcup
    ⨌ \iiiint
    ⨯ \times
    ⩽ \leqslant
    ⩾ \geqslant
    ⩵ ==
    ⪅ \lessapprox
    ⪆ \gtrapprox
    ⪇ \lneq
    ⪈ \gneq
    ⪯ \preceq
    ⪰ \succeq
    """##
}
