import Tagging
import Testing

@Suite struct VocabularyFoldingTests {
  @Test(arguments: [
    ("RÉSOLUTION  71", "resolution 71"), ("Rés\u{AD}olution\u{A0}\u{2009}71", "resolution 71"),
    ("Re\u{301}solution", "resolution"), ("ITU\u{2011}T", "itu-t"), ("2024–2027", "2024-2027"),
    ("（2022年，布加勒斯特，修订版）", "(2022年,布加勒斯特,修订版)"), ("Ｃ２４／７０", "c24/70"), ("С24/70", "c24/70"),
    ("МСЭ-Т", "mcэ-t"), ("Ёлка", "eлka"), ("التوصيـة", "التوصية"), ("المراجَع", "المراجع"), ("٢٠٢٦", "2026"),
    ("\u{202B}C24\u{200F}/70\u{202C}", "c24/70"), ("a\t\r\n b", "a b"), ("\u{2212}5", "-5"), ("l’UIT", "l'uit"),
  ])
  func folds(text: String, folded: String) {
    #expect(String(decoding: FoldedText.folding(text), as: UTF8.self) == folded)
  }

  @Test(arguments: ["", "no digit", "没有数字，", "قرار", "ОДИН"])
  func seesNoDigit(text: String) {
    let bytes = ContiguousArray(text.utf8)
    let found = FoldedText.holdsDigit(bytes.span)
    #expect(!found)
  }

  @Test(arguments: ["a1", "第７号", "القرار ٧١", "۷"])
  func seesADigit(text: String) {
    let bytes = ContiguousArray(text.utf8)
    let found = FoldedText.holdsDigit(bytes.span)
    #expect(found)
  }

  @Test func foldsWhatIsNoUTF8() {
    let bytes: ContiguousArray<UInt8> = [0x41, 0xFF, 0xC3, 0x28, 0xE4, 0xBD, 0xF0, 0x9F]
    var text = FoldedText()
    text.fold(bytes.span)
    #expect(text.count <= bytes.count)
    #expect(text.sourceEnd(of: text.count) == bytes.count)
  }

  /// Whatever is strewn into a text, a word found in the folded text maps back to exactly its letters and what stands
  /// between them.
  @Test(arguments: 0..<200)
  func mapsBackExactly(seed: Int) {
    var random = Steps(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let words = ["Résolution", "C24/70", "第71号决议", "（2022年）", "Пересм.", "المراجَع", "ITU‑T", "𝟙x", "Ｃ２４"]
    let noise = ["\u{AD}", "\u{200B}", "\u{202A}", "\u{202C}", "\u{2060}", "\u{640}", "\u{301}"]
    var source = ""
    var places: [(word: String, start: Int, end: Int)] = []
    for _ in 0..<8 {
      let word = words[random.next(words.count)]
      let start = source.utf8.count
      var end = start
      for scalar in word.unicodeScalars {
        source.unicodeScalars.append(scalar)
        if scalar != "\u{64E}" { end = source.utf8.count }
        if random.next(3) == 0 { source += noise[random.next(noise.count)] }
      }
      places.append((word, start, end))
      source += ["|", " |", "|\u{A0}\u{A0}", "\u{AD}|"][random.next(4)]
    }
    let bytes = ContiguousArray(source.utf8)
    var text = FoldedText()
    text.fold(bytes.span)
    let folded = text.span.indices.map { text.span[$0] }
    var from = 0
    for place in places {
      let word = FoldedText.folding(place.word)
      guard let start = (from...folded.count).first(where: { folded[$0...].starts(with: word) }) else {
        Issue.record("'\(place.word)' is not in the folded text")
        return
      }
      #expect(text.sourceStart(of: start) == place.start)
      #expect(text.sourceEnd(of: start + word.count) == place.end)
      from = start + word.count
    }
  }

  private struct Steps {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(bound))
    }
  }
}
