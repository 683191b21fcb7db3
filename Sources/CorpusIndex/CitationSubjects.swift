import Tagging

/// Tells whether a verb has another text as its subject: "Decision 5 has been revised and", "C24/6, which replaces".
struct CitationSubjects: Sendable {
  /// How many words may stand between the text and its verb: "which has also been".
  private static let reach = 5

  private let auxiliaries: Words
  private let relatives: Words

  /// Words of languages that part them by spaces, and of one that does not.
  private struct Words {
    var parted: [[UInt8]] = []
    var touching: [[UInt8]] = []

    init(_ names: [LocalNames]) {
      for name in names {
        if name.language == "zh" { touching += name.words.map(\.folded) } else { parted += name.words.map(\.folded) }
      }
    }
  }

  /// Where a text stands that is the subject of a verb.
  struct Subject: Equatable {
    /// The index of its mark.
    var reference: Int
    /// Whether words show it; without them the text may belong to what stands in front of it: "pursuant to Resolution 5".
    var isShown: Bool
  }

  init(auxiliaries: [LocalNames], relatives: [LocalNames]) {
    self.auxiliaries = Words(auxiliaries)
    self.relatives = Words(relatives)
  }

  /// The text that stands in front of a verb which starts at an index of a folded text, and is its subject.
  func subject(ofVerbAt index: Int, in text: Span<UInt8>, language: String) -> Subject? {
    let isParted = language != "zh"
    var end = Self.skippingSpace(text, index)
    var isShown = false
    var isRelative = false
    for _ in 0..<Self.reach {
      var start = end
      if isParted {
        if start > 0, text[start - 1] == UInt8(ascii: "'") { start -= 1 }
        let wordEnd = start
        while start > 0, CitationText.isLetter(text[start - 1]) { start -= 1 }
        isRelative = relatives.parted.contains { Self.isWord($0, text, start..<wordEnd) }
        guard isRelative || auxiliaries.parted.contains(where: { Self.isWord($0, text, start..<wordEnd) }) else {
          break
        }
      } else {
        let longest = (auxiliaries.touching + relatives.touching)
          .filter { Self.ends(text, at: end, with: $0) }.max { $0.count < $1.count }
        guard let longest else { break }
        isRelative = relatives.touching.contains(longest)
        start -= longest.count
      }
      isShown = true
      end = Self.skippingSpace(text, start)
      if isRelative { break }
    }
    // A clause that begins with a comma is about the text in front of it only where a word says so.
    if isRelative, let comma = Self.commas.first(where: { Self.ends(text, at: end, with: $0) }) {
      end = Self.skippingSpace(text, end - comma.count)
    }
    if end > 0, let open = CitationText.openingBracket(text, ofClosing: end - 1) {
      end = Self.skippingSpace(text, open)
    }
    if !isParted {
      // Without a word between, the verb may as well be that of a body: 根据第5号决议批准.
      guard isShown else { return nil }
      if let noun = Self.nouns.first(where: { Self.ends(text, at: end, with: $0) }) {
        end = Self.skippingSpace(text, end - noun.count)
      }
    }
    guard end > 0, text[end - 1] == CitationText.reference else { return nil }
    return Subject(reference: end - 1, isShown: isShown)
  }

  private static let commas: [[UInt8]] = [[0x2C], [0xEF, 0xBC, 0x8C], [0xD8, 0x8C]]
  /// What a Chinese text writes behind a number.
  private static let nouns = ["号文件", "号决议", "号决定", "文件", "号"].map { Array($0.utf8) }

  private static func skippingSpace(_ text: Span<UInt8>, _ end: Int) -> Int {
    var end = end
    while end > 0, text[end - 1] == 0x20 { end -= 1 }
    return end
  }

  private static func ends(_ text: Span<UInt8>, at end: Int, with word: [UInt8]) -> Bool {
    guard word.count <= end else { return false }
    return word.indices.allSatisfy { text[end - word.count + $0] == word[$0] }
  }

  private static func isWord(_ word: [UInt8], _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    let isStem = word.last == UInt8(ascii: "*")
    let count = isStem ? word.count - 1 : word.count
    guard count > 0, isStem ? count <= range.count : count == range.count else { return false }
    return (0..<count).allSatisfy { text[range.lowerBound + $0] == word[$0] }
  }
}
