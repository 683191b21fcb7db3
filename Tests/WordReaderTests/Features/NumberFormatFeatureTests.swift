import DocumentModel
import TestSupport
import Testing

@Suite("Features: formats of numbers")
struct NumberFormatFeatureTests {
  private static func languageDefaults(_ language: String) -> String {
    #"<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="\#(language)"/></w:rPr></w:rPrDefault></w:docDefaults>"#
  }

  /// The document of a list with one format, whose items begin at `start`.
  private func list(
    _ format: String, start: Int = 1, count: Int = 1, text: String = "%1", language: String = "en-GB"
  ) throws -> Document {
    let level = """
      <w:lvl w:ilvl="0"><w:start w:val="\(start)"/><w:numFmt \(format.contains("=") ? format : "w:val=\"\(format)\"")/>\
      <w:lvlText w:val="\(text)"/></w:lvl>
      """
    let item = paragraph("x", #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#)
    return try read(
      WordPackage(
        body: String(repeating: item, count: count), styles: Self.languageDefaults(language),
        numbering: """
          <w:abstractNum w:abstractNumId="1">\(level)</w:abstractNum>\
          <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
          """))
  }

  /// The fourth number in each format of ST_NumberFormat (§17.18.59) whose writing is certain.
  private static let fourth = [
    ("decimal", "4"), ("upperRoman", "IV"), ("lowerRoman", "iv"), ("upperLetter", "D"), ("lowerLetter", "d"),
    ("ordinal", "4th"), ("cardinalText", "Four"), ("ordinalText", "Fourth"), ("hex", "4"), ("chicago", "§"),
    ("ideographDigital", "四"), ("japaneseCounting", "四"), ("aiueo", "ｴ"), ("iroha", "ﾆ"),
    ("decimalFullWidth", "４"), ("decimalHalfWidth", "4"), ("japaneseLegal", "四"),
    ("japaneseDigitalTenThousand", "四"), ("decimalEnclosedCircle", "④"), ("decimalFullWidth2", "４"),
    ("aiueoFullWidth", "エ"), ("irohaFullWidth", "ニ"), ("decimalZero", "04"), ("ganada", "라"), ("chosung", "ㄹ"),
    ("decimalEnclosedFullstop", "⒋"), ("decimalEnclosedParen", "⑷"), ("decimalEnclosedCircleChinese", "④"),
    ("ideographEnclosedCircle", "㊃"), ("ideographTraditional", "丁"), ("ideographZodiac", "卯"),
    ("ideographZodiacTraditional", "丁卯"), ("taiwaneseCounting", "四"), ("ideographLegalTraditional", "肆"),
    ("taiwaneseCountingThousand", "四"), ("taiwaneseDigital", "四"), ("chineseCounting", "四"),
    ("chineseLegalSimplified", "肆"), ("chineseCountingThousand", "四"), ("koreanDigital", "사"),
    ("koreanCounting", "사"), ("koreanLegal", "넷"), ("koreanDigital2", "四"), ("russianLower", "г"),
    ("russianUpper", "Г"), ("none", ""), ("numberInDash", "- 4 -"), ("hebrew1", "ד"), ("hebrew2", "ד"),
    ("arabicAlpha", "ث"), ("arabicAbjad", "د"), ("hindiVowels", "घ"), ("hindiNumbers", "४"), ("thaiLetters", "ง"),
    ("thaiNumbers", "๔"),
  ]

  @Test(arguments: fourth)
  func everyFormatIsPrinted(format: String, expected: String) throws {
    let document = try list(format, start: 4)
    #expect(document.labels == [expected])
    #expect(document.diagnostics.isEmpty)
  }

  /// The formats that are written as decimal numbers for want of a description of Word's way.
  @Test(arguments: [
    "hindiConsonants", "hindiCounting", "thaiCounting", "vietnameseCounting", "bahtText", "dollarText", "sumerian",
    #"w:val="custom" w:format="א, ב, ג, ...""#,
  ])
  func aFormatThatIsNotKnownIsDecimalAndTold(format: String) throws {
    let document = try list(format, start: 4, count: 3, text: "(%1)")
    #expect(document.labels == ["(4)", "(5)", "(6)"])
    #expect(document.diagnosticCodes == ["unknown-number-format"])
    #expect(document.diagnostics.first?.source.paragraph == 1)
    let name = format.split(separator: "\"").last.map(String.init) ?? ""
    #expect(document.diagnostics.first?.message.contains("'\(name)'") == true)
  }

  @Test func aListThatNobodyUsesIsNotTold() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bahtText"/><w:lvlText w:val="%1"/></w:lvl>\
      </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    #expect(try read(WordPackage(body: paragraph("x"), numbering: numbering)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("en-GB", "ordinal", "21st 22nd"), ("fr-FR", "ordinal", "21e 22e"), ("es-ES", "ordinal", "21º 22º"),
    ("en-GB", "cardinalText", "Twenty-one Twenty-two"), ("fr-FR", "cardinalText", "Vingt et un Vingt-deux"),
    ("es-ES", "cardinalText", "Veintiuno Veintidós"), ("ru-RU", "cardinalText", "Двадцать один Двадцать два"),
    ("en-GB", "ordinalText", "Twenty-first Twenty-second"), ("fr-FR", "ordinalText", "Vingt et unième Vingt-deuxième"),
    ("ru-RU", "ordinalText", "Двадцать первый Двадцать второй"),
  ])
  func wordsAreThoseOfTheLanguage(language: String, format: String, expected: String) throws {
    let document = try list(format, start: 21, count: 2, language: language)
    #expect(document.labels.joined(separator: " ") == expected)
    #expect(document.diagnostics.isEmpty)
  }

  @Test(arguments: [
    ("ar-SA", "cardinalText"), ("zh-CN", "ordinalText"), ("zh-CN", "ordinal"), ("ru-RU", "ordinal"),
    ("es-ES", "ordinalText"),
  ])
  func wordsThatAreNotKnownAreDecimalAndTold(language: String, format: String) throws {
    let document = try list(format, start: 11, count: 2, language: language)
    #expect(document.labels == ["11", "12"])
    #expect(document.diagnosticCodes == ["unknown-number-format"])
  }

  /// §17.18.59 itself asks for decimal numbers behind the last sign.
  @Test func numbersBehindTheLastSignAreDecimal() throws {
    let document = try list("decimalEnclosedCircle", start: 20, count: 2)
    #expect(document.labels == ["⑳", "21"])
    #expect(document.diagnostics.isEmpty)
  }

  @Test func textStandsAroundANumberThatBeginsAnywhere() throws {
    #expect(try list("decimal", start: 5, count: 2, text: "Rule %1:").labels == ["Rule 5:", "Rule 6:"])
    #expect(try list("none", count: 2, text: "Note:").labels == ["Note:", "Note:"])
    #expect(try list("decimalZero", start: 9, count: 2, text: "%1.").labels == ["09.", "10."])
    #expect(try list("lowerRoman", start: 0, count: 2, text: "%1)").labels == ["0)", "i)"])
  }

  @Test func wordsAreThoseOfTheParagraph() throws {
    let styles = """
      \(Self.languageDefaults("en-GB"))<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>\
      <w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="S"><w:name w:val="S"/>\
      <w:basedOn w:val="N"/><w:rPr><w:lang w:val="es-ES"/></w:rPr></w:style>
      """
    let numbered = #"<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>"#
    let mark = { (language: String) in "<w:rPr><w:lang w:val=\"\(language)\"/></w:rPr>" }
    let body =
      paragraph("x", numbered) + paragraph("x", #"<w:pStyle w:val="S"/>"# + numbered)
      + paragraph("x", numbered + mark("ru-RU")) + paragraph("x", #"<w:pStyle w:val="S"/>"# + numbered + mark("en-US"))
    let numbering = """
      <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="cardinalText"/>\
      <w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
      """
    #expect(
      try read(WordPackage(body: body, styles: styles, numbering: numbering)).labels == ["Un", "Dos", "Три", "Four"])
  }

  @Test func notesAreCountedInTheLanguageOfTheDocument() throws {
    let body = """
      <w:p>\(run("x"))<w:r><w:footnoteReference w:id="1"/></w:r></w:p>\
      <w:sectPr><w:footnotePr><w:numFmt w:val="ordinal"/></w:footnotePr></w:sectPr>
      """
    let note = #"<w:footnote w:id="1">\#(paragraph("n"))</w:footnote>"#
    let document = try read(WordPackage(body: body, styles: Self.languageDefaults("fr-FR"), footnotes: note))
    #expect(document.notes.map { document.strings[$0.mark] } == ["1er"])
  }
}
