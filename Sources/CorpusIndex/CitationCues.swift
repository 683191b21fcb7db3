import Tagging

/// Words that tell the type of a citation, and how far they tell it.
struct CitationCue: Sendable {
  enum Force: Sendable {
    /// They tell.
    case governs
    /// They tell of what stands close behind them.
    case governsClose
    /// They tell where they touch the reference.
    case touches
    /// They tell where no others govern them: "contained in".
    case yields
    /// They begin a clause whose verb stands behind its object.
    case opens
    /// They look like others and tell nothing: "approved in".
    case misleads
  }

  /// The folded words; an asterisk stands for any letters.
  var bytes: [UInt8]
  /// The index of the type; -1 where they mislead.
  var type: Int
  var force: Force
  /// The code of the language.
  var language: String
  /// Whether the language parts words by spaces, so that no letter may touch them.
  var hasBorders: Bool { language != "zh" }
}

/// A set of cues, by their first byte.
struct CitationCues: Sendable {
  /// Where a cue stands.
  struct Match {
    var cue: CitationCue
    var start: Int
    var end: Int
  }

  private var byFirstByte = [[CitationCue]](repeating: [], count: 256)

  mutating func add(_ names: [LocalNames], type: Int, _ force: CitationCue.Force) {
    for name in names {
      for word in name.words where word.folded[0] != asterisk {
        byFirstByte[Int(word.folded[0])].append(
          CitationCue(bytes: word.folded, type: type, force: force, language: name.language))
      }
    }
  }

  /// The longest cue that starts at an index; of several that are as long the one with fewer letters left open, then the
  /// first that was added.
  func match(in text: Span<UInt8>, at index: Int) -> Match? {
    var best: Match?
    for cue in byFirstByte[Int(text[index])] {
      guard let end = Self.end(of: cue, in: text, at: index) else { continue }
      if let best, (end, cue.bytes.count) <= (best.end, best.cue.bytes.count) { continue }
      best = Match(cue: cue, start: index, end: end)
    }
    return best
  }

  private static func end(of cue: CitationCue, in text: Span<UInt8>, at index: Int) -> Int? {
    var place = index
    for byte in cue.bytes {
      if byte == asterisk {
        while place < text.count, CitationText.isLetter(text[place]) { place += 1 }
      } else {
        guard place < text.count, text[place] == byte else { return nil }
        place += 1
      }
    }
    guard cue.hasBorders else { return place }
    if index > 0, CitationText.isLetter(text[index - 1]) {
      guard cue.language == "ar", CitationText.isArabicConjunction(text, before: index) else { return nil }
    }
    if place < text.count, CitationText.isLetter(text[place]), CitationText.isLetter(text[place - 1]) {
      // An Arabic preposition of one letter is written with the word behind it.
      guard cue.language == "ar", 0xD8...0xDB ~= text[place] else { return nil }
    }
    return place
  }
}

private let asterisk = UInt8(ascii: "*")
