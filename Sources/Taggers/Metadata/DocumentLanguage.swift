import DocumentModel
import Tagging

/// Finds the language of a text.
struct DocumentLanguage: Sendable {
  /// Frequent words of the languages of the vocabulary; a word of two languages tells nothing.
  private let words: WordTable<String>

  /// Takes the words that hold sentences together from a vocabulary; single letters and signs tell nothing.
  init(vocabulary: Vocabulary) {
    var words = WordTable<String>()
    for language in vocabulary.languages {
      for section in ["connectives", "dates", "nouns"] {
        for name in language.names(in: section) where Script(language: language.code) == .latin {
          for word in language.words(section, name) where word.folded.count > 1 { words.insert(word, language.code) }
        }
      }
    }
    self.words = words
  }

  /// The language that the letter at the end of a symbol stands for: C23/36-E.
  static func code(ofLetter letter: Character) -> String? {
    switch letter {
    case "a", "A": "ar"
    case "c", "C": "zh"
    case "e", "E": "en"
    case "f", "F": "fr"
    case "r", "R": "ru"
    case "s", "S": "es"
    default: nil
    }
  }

  /// The language of a document's body.
  ///
  /// The script decides first: a template in another language may lend its letter, never its script. Among languages of
  /// one script the letter decides, then frequent words (where the script is Latin), then what the runs say of themselves.
  func code(of document: Document, letter: Character?) -> String? {
    let sample = Sample(document)
    guard let script = sample.script else { return letter.flatMap(Self.code(ofLetter:)) }
    let fromLetter = letter.flatMap(Self.code(ofLetter:))
    if let fromLetter, Script(language: fromLetter) == script { return fromLetter }
    if script == .latin, let fromWords = mostFrequent(in: PhraseText(sample.text.span)) { return fromWords }
    if let stated = sample.statedLanguage, Script(language: stated) == script { return stated }
    switch script {
    case .arabic: return "ar"
    case .han: return "zh"
    case .cyrillic: return "ru"
    case .latin: return nil
    }
  }

  /// The language with clearly the most words of its own in a text; nil for too few.
  private func mostFrequent(in text: PhraseText) -> String? {
    var counts: [String: Int] = [:]
    var index = 0
    while index < text.count {
      if let match = words.longestMatch(in: text, at: index, until: text.count) {
        if match.meanings.count == 1 { counts[match.meanings[0], default: 0] += 1 }
        index = match.range.upperBound
      } else {
        index += 1
      }
    }
    let ranked = counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }
    guard let first = ranked.first, first.value >= 3 else { return nil }
    return ranked.count < 2 || first.value > ranked[1].value * 3 / 2 ? first.key : nil
  }
}

/// The scripts of the languages of the vocabulary.
private enum Script: Hashable {
  case arabic
  case han
  case cyrillic
  case latin

  init(language: String) {
    switch language.prefix(2) {
    case "ar", "fa", "ur": self = .arabic
    case "zh", "ja": self = .han
    case "ru", "uk", "bg", "be", "sr", "mk": self = .cyrillic
    default: self = .latin
    }
  }
}

/// The first kilobytes of a body.
private struct Sample {
  /// The text, blocks one behind the other.
  private(set) var text = ContiguousArray<UInt8>()
  /// The script of most letters; nil for no letters.
  private(set) var script: Script?
  /// The language that most of the text states for itself (`w:lang`), without region.
  private(set) var statedLanguage: String?

  private static let size = 4_000

  init(_ document: Document) {
    guard let body = document.stories.first else { return }
    var stated: [StringID: Int] = [:]
    for block in document.blocks[body.blocks.range] where !block.text.isEmpty {
      for run in document.runs[block.runs.range] where !run.language.isEmpty {
        stated[run.language, default: 0] += run.range.count
      }
      text.append(contentsOf: document.text[block.text.range])
      text.append(0x20)
      if text.count >= Self.size { break }
    }
    script = Self.script(of: text.span)
    let most = stated.max { ($0.value, $1.key.index) < ($1.value, $0.key.index) }
    statedLanguage = most.map { String(document.strings[$0.key].prefix { $0 != "-" }).lowercased() }
  }

  /// Counts letters by the first byte of their UTF-8 form. A Chinese character says as much as a few letters.
  private static func script(of text: Span<UInt8>) -> Script? {
    var (latin, cyrillic, arabic, han) = (0, 0, 0, 0)
    for index in text.indices {
      switch text[index] {
      case 0x41...0x5a, 0x61...0x7a, 0xc3: latin += 1
      case 0xd0...0xd3: cyrillic += 1
      case 0xd8...0xdb: arabic += 1
      case 0xe4...0xe9: han += 3
      default: break
      }
    }
    let counts: [(Script, Int)] = [(.latin, latin), (.cyrillic, cyrillic), (.arabic, arabic), (.han, han)]
    return counts.filter { $0.1 > 0 }.max { $0.1 < $1.1 }?.0
  }
}
