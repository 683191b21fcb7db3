import DocumentModel
import FoundationEssentials
import Pipeline
import Tagging
import Taggers
import TestSupport
import Testing

/// What is found does not hang on how a text is typed, or cut into runs.
@Suite struct ReferenceNormalisationTests {
  static let texts = ReferenceExampleTests.all.map(\.text)

  /// The same ids, over the same characters.
  @Test(arguments: Damage.allCases) func findsTheSameInDamagedText(damage: Damage) throws {
    let series = Set(try RuleBook.load().rules.filter { $0.series != nil }.flatMap(\.names))
    var changes = 0
    for (index, example) in ReferenceExampleTests.all.enumerated() {
      let plain = example.found(in: example.text)
      let symbols = plain.filter { series.contains($0.rule) }.flatMap { $0.start..<$0.end }
      for round in 0..<3 {
        let damaged = DamagedText(example.text, damage, symbols: Set(symbols), seed: UInt64(index * 3 + round))
        if damaged.changes == 0 { continue }
        changes += damaged.changes
        let found = example.found(in: damaged.text)
        #expect(found.map(\.id) == plain.map(\.id), "\(damaged.text)")
        for (found, plain) in zip(found, plain) {
          let covered = damaged.scalars[found.start..<found.end].map(\.origin)
          #expect(covered.compactMap { $0 } == Array(plain.start..<plain.end), "\(damaged.text): \(found)")
          // Nothing that was put in before the first character or behind the last one.
          #expect(covered.first ?? nil != nil && covered.last ?? nil != nil, "\(damaged.text): \(found)")
        }
      }
    }
    // Enough places that a damage is tested at all.
    #expect(changes > 100)
  }

  /// The texts as paragraphs of a file, cut into runs anywhere, with what Word puts between runs, hyphens as elements.
  @Test(arguments: 0..<5) func findsTheSameInRuns(seed: Int) throws {
    var random = Steps(seed: UInt64(seed))
    let body = Self.texts.map { Self.paragraph($0, &random) }.joined()
    let read = try withTemporaryFile(WordPackage(body: body).archive.bytes) { file in
      var engine = Engine(
        try PipelineDescription(yaml: "taggers: [references]", file: "test.yaml"), vocabulary: try Vocabulary.load())
      return try engine.read(file.path)
    }
    let plain = Document(passages: Self.texts)
    var annotations = Annotations()
    try ReferencePassages.tagger.get().tag(plain, &annotations)

    #expect(read.document.blocks.count == plain.blocks.count)
    #expect(read.annotations.references.map(\.id) == annotations.references.map(\.id))
    for (found, expected) in zip(read.annotations.references, annotations.references) {
      #expect(found.span.block == expected.span.block)
      let words = Self.words(found.span, of: read.document).replacing("\u{AD}", with: "").replacing(
        "\u{2011}", with: "-")
      #expect(words == Self.words(expected.span, of: plain))
    }
  }

  private static func words(_ span: BlockSpan, of document: Document) -> String {
    let start = Int(document.blocks[Int(span.block)].text.start)
    return String(decoding: document.text[start + Int(span.start)..<start + Int(span.end)], as: UTF8.self)
  }

  private static func paragraph(_ text: String, _ random: inout Steps) -> String {
    let between = [
      "", #"<w:proofErr w:type="spellStart"/>"#,
      #"<w:bookmarkStart w:id="7" w:name="_Ref7"/><w:bookmarkEnd w:id="7"/>"#,
      #"<w:r><w:rPr><w:i/></w:rPr></w:r>"#, "<w:r><w:softHyphen/></w:r>",
    ]
    let formats = ["", "<w:rPr><w:b/></w:rPr>", #"<w:rPr><w:lang w:val="fr-CH"/></w:rPr>"#, "<w:rPr><w:rtl/></w:rPr>"]
    var xml = "<w:p>"
    var isOpen = false
    for scalar in text.unicodeScalars {
      if isOpen, random.next(3) == 0 {
        xml += "</w:r>" + between[random.next(between.count)]
        isOpen = false
      }
      if !isOpen { xml += "<w:r>" + formats[random.next(formats.count)] }
      isOpen = true
      switch scalar {
      case "\t": xml += "<w:tab/>"
      case "-" where random.next(2) == 0: xml += "<w:noBreakHyphen/>"
      case "&": xml += "<w:t>&amp;</w:t>"
      case "<": xml += "<w:t>&lt;</w:t>"
      default: xml += #"<w:t xml:space="preserve">"# + String(scalar) + "</w:t>"
      }
    }
    return xml + (isOpen ? "</w:r>" : "") + "</w:p>"
  }
}
