import Tagging
import Testing

@testable import Taggers

/// The sieve turns away most texts before they are read: what it turns away must hold nothing.
@Suite struct SieveTests {
  private let lexicon: Lexicon
  private let sieve: Sieve

  init() throws {
    let vocabulary = try Vocabulary.load()
    lexicon = Lexicon(vocabulary)
    sieve = Sieve(lexicon, PointerWords(vocabulary))
  }

  /// The texts of all examples in the rule book.
  private static let texts = ((try? RuleBook.load())?.rules ?? []).flatMap { $0.examples.map(\.text) }

  /// What stands in front moves the words over the border of a window.
  @Test(arguments: [0, 1, 7, 8, 9, 31, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 127, 128])
  func letsThroughWhatTheLexerPromises(shift: Int) {
    var folded = FoldedText()
    var tokens: ContiguousArray<Token> = []
    var promising = 0
    for text in Self.texts {
      for front in [
        String(repeating: "x", count: max(shift, 1)) + " ", String(repeating: "вы", count: shift / 2) + " ",
      ] {
        let source = ContiguousArray((front + text).utf8)
        folded.fold(source.span)
        let isPromising = Lexer(lexicon: lexicon).tokens(of: folded.span, into: &tokens).isPromising
        let signs = sieve.signs(of: folded.span)
        if isPromising {
          promising += 1
          #expect(signs.mayCite, "“\(front + text)” is turned away")
        }
        // Plain text is looked at as it is: nothing may be missed that is seen when it is folded.
        if let plain = sieve.signs(ofPlain: source.span) { #expect(plain.isSuperset(of: signs), "“\(front + text)”") }
      }
    }
    #expect(promising > 100)
  }

  @Test func turnsAwayMostText() {
    for text in [
      "The meeting agreed to go on with the work in the afternoon.", "这次会议讨论了今后的工作。", "Le groupe a pris note.",
      "Группа приняла это к сведению.", "واتفق الاجتماع على ذلك", "There were 25 delegations of 12 countries.",
    ] {
      #expect(!signs(text).mayCite, "\(text)")
      #expect(!signs(text).mayPoint, "\(text)")
    }
  }

  /// A word alone is none: what follows must let it point.
  @Test(arguments: [
    ("this Recommendation is new", true), ("this is new", false), ("in   THIS\tdocument", true),
    ("the said Decision", true),
    ("the way it is said", false), ("see Table 5", true), ("on the table we", false), ("Annex A", true),
    ("Annex IV", true),
    ("annex and more", false), ("本文件", true), ("该决议", true), ("表3", true), ("هذا القرار", true),
    ("القرار المذكور أعلاه", true), ("настоящий документ", true), ("тот же документ", true), ("op. cit.", true),
    ("ibid", true), ("its Annex 2", true), ("its own", false),
  ])
  func seesWhatMayPoint(text: String, mayPoint: Bool) {
    #expect(signs(text).mayPoint == mayPoint)
  }

  @Test func knowsTheFirstWordOfEachSymbol() {
    for program in lexicon.symbols.programs.indices {
      #expect(lexicon.symbols.firstWords(of: program)?.isEmpty == false)
    }
  }

  @Test func readsWhatIsNoUTF8() {
    let bytes: [UInt8] = [0xFF, 0xC3, 0x28, 0xE4, 0xBD, 0xD9, 0x88, 0xD9, 0x31, 0xF0, 0x9F, 0x80, 0xD0]
    for length in 1...200 {
      let text = ContiguousArray((0..<length).map { bytes[$0 * 7 % bytes.count] })
      #expect(sieve.signs(of: text.span).isSuperset(of: []))
      var places: ContiguousArray<Int32> = []
      sieve.findPointers(in: text.span, &places)
      #expect(places.allSatisfy { Int($0) < length })
    }
  }

  private func signs(_ text: String) -> Signs {
    let source = ContiguousArray(text.utf8)
    var folded = FoldedText()
    folded.fold(source.span)
    return sieve.signs(ofPlain: source.span) ?? sieve.signs(of: folded.span)
  }
}
