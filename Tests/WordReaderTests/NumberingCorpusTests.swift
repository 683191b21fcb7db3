import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import WordReader

/// Real lists of thousands of items in nine formats: the text of each item is its own number.
@Suite("Lists of real documents")
struct NumberingCorpusTests {
  /// File, format, language, and labels that are known from Word.
  private static let lists: [(file: String, format: String, language: String, known: [Int: String])] = [
    ("LIR001-en-US-ordinal", "ordinal", "en-US", [1: "1st", 12: "12th", 103: "103rd", 112: "112th"]),
    ("LIR002-en-US-ordinalText", "ordinalText", "en-US", [1: "First", 21: "Twenty-first"]),
    ("LIR003-en-US-upperLetter", "upperLetter", "en-US", [1: "A", 27: "AA", 53: "AAA"]),
    ("LIR004-en-US-upperRoman", "upperRoman", "en-US", [4: "IV", 1999: "MCMXCIX"]),
    ("LIR005-fr-FR-cardinalText", "cardinalText", "fr-FR", [1: "Un", 71: "Soixante et onze"]),
    ("LIR006-fr-FR-ordinal", "ordinal", "fr-FR", [1: "1er", 2: "2e"]),
    ("LIR006-fr-FR-ordinalText", "ordinalText", "fr-FR", [1: "Premier", 41: "Quarante et unième"]),
    ("LIR007-ru-RU-ordinalText", "ordinalText", "ru-RU", [1: "Первый"]),
    ("LIR008-zh-CH-chineseCountingThousand", "chineseCountingThousand", "zh-CN", [39: "三十九"]),
    ("LIR009-zh-CN-chineseCounting", "chineseCounting", "zh-CN", [39: "三十九", 1200: "一二○○"]),
  ]

  @Test(.enabled(if: CorpusTests.hasCorpora), arguments: lists.indices)
  func countAndPrintEachItem(index: Int) throws {
    let list = Self.lists[index]
    let folder = try #require(Repository.corpora).appending(path: "numbering")
    let document = try read(folder.appending(path: list.file + ".docx"))
    let name = ContiguousArray(list.format.utf8)
    let tag = ContiguousArray(list.language.utf8)
    // A span cannot go into the macro, which would let it escape.
    let known = NumberFormat(name: name.span)
    let format = try #require(known)
    let language = NumberFormatLanguage(tag: tag.span)
    var items = 0
    for block in document.blocks {
      guard let number = Int(document.string(block)) else { continue }
      items += 1
      var label: ContiguousArray<UInt8> = []
      format.append(number, language: language, to: &label)
      let expected = String(decoding: label, as: UTF8.self) + "|"
      let printed = document.strings[block.number]
      #expect(printed == expected)
      if let known = list.known[number] { #expect(printed == known + "|") }
      if printed != expected { break }
    }
    #expect(items > 3_000)
  }
}
