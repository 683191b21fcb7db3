import CorpusIndex
import DocumentModel
import Foundation
import ReferenceScoring
import Tagging
import TestSupport
import Testing

@Suite struct CitationTyperTests {
  /// The type of the reference whose words are given, the last paragraph's.
  private static func type(of words: String, among others: [String] = [], in paragraphs: [String]) throws -> String? {
    let document = Document(passages: paragraphs)
    let references = (others + [words]).map {
      Reference(
        id: "x", work: "x", kind: .document, span: Paper.span(of: $0, in: paragraphs.count - 1, of: document),
        rule: "test")
    }
    var reader = CitationTyper(try Vocabulary.load()).reader()
    let inOrder = references.sorted { $0.span.start < $1.span.start }
    return reader.type(of: references[others.count].span, among: inOrder, in: document)
  }

  @Test(arguments: [
    ("Pursuant to Resolution 5, the Council met.", "Resolution 5", "pursuant-to"),
    ("Recalling Decision 1 and noting Resolution 5", "Resolution 5", "notes"),
    ("It noted the rest. Resolution 5 stands.", "Resolution 5", nil),
    ("in reply to C24/5", "C24/5", "replies-to"), ("the revision of Resolution 5", "Resolution 5", "revises"),
    ("oversee C24/5", "C24/5", nil), ("Resolution 5 was superseded", "Resolution 5", "replaces"),
    ("en application de la Résolution 5", "Résolution 5", "pursuant-to"),
    ("mise en œuvre de la Résolution 5", "Résolution 5", "implements"),
    ("de conformidad con la Resolución 5", "Resolución 5", "pursuant-to"),
    ("в соответствии с Резолюцией 5", "Резолюцией 5", "pursuant-to"),
    ("в ответ на документ C24/5", "C24/5", "replies-to"),
    ("وفقاً للقرار 5", "للقرار 5", "pursuant-to"), ("تنفيذاً لأحكام القرار 5", "القرار 5", "implements"),
    ("根据第5号决议", "第5号决议", "pursuant-to"), ("第5号决议所述活动", "第5号决议", "draws-on"),
    ("忆及第5号决议", "第5号决议", "recalls"),
  ])
  func tellsTheTypeFromTheWords(text: String, words: String, expected: String?) throws {
    #expect(try Self.type(of: words, in: ["first", text]) == expected)
  }

  /// Words that tell where something is written yield to the verb that governs it, on either side.
  @Test(arguments: [
    ("The plan is contained in C24/5.", "C24/5", "draws-on"),
    ("The Council approved the plan contained in C24/5.", "C24/5", "endorses"),
    ("The plan contained in C24/5 was approved.", "C24/5", "endorses"),
    ("对C24/5号文件所载内容的补充", "C24/5", "supplements"),
  ])
  func whatIsContainedIsGoverned(text: String, words: String, expected: String?) throws {
    #expect(try Self.type(of: words, in: [text]) == expected)
  }

  @Test(arguments: [
    ("This text does not replace C24/5.", "C24/5"), ("Nothing in this decision amends Decision 5.", "Decision 5"),
    ("Il ne remplace pas la Décision 5.", "Décision 5"), ("No sustituye al Acuerdo 5.", "Acuerdo 5"),
    ("Он не заменяет Документ C24/5.", "C24/5"), ("لا يلغي القرار 5", "القرار 5"), ("并不取代C24/5号文件", "C24/5"),
  ])
  func whatIsDeniedTellsNothing(text: String, words: String) throws {
    #expect(try Self.type(of: words, in: [text]) == nil)
  }

  /// A comma ends what a denial covers.
  @Test func aDenialEndsWithItsClause() throws {
    #expect(try Self.type(of: "C24/5", in: ["If it is not, amend C24/5."]) == "revises")
  }

  /// A participle says what the cited text did; a preamble in front of it is about the cited text all the same.
  @Test(arguments: [
    ("The budget approved in Resolution 5 is spent.", "Resolution 5", nil),
    ("Бюджет, утвержденный Резолюцией 5", "Резолюцией 5", nil),
    ("经修订的第5号决议有附件", "第5号决议", nil), ("The revised Resolution 5 is long.", "Resolution 5", nil),
    ("recalling the group established by Resolution 5", "Resolution 5", "recalls"),
  ])
  func participlesMislead(text: String, words: String, expected: String?) throws {
    #expect(try Self.type(of: words, in: [text]) == expected)
  }

  @Test(arguments: [
    ("Under Resolution 5 it may.", "Resolution 5", "pursuant-to"), ("Under the sun, C24/5 is new.", "C24/5", nil),
    ("详情见（C24/5）", "C24/5", "refers-to"), ("就意见而言，C24/5号文件", "C24/5", nil),
  ])
  func someWordsTellOnlyWhereTheyTouch(text: String, words: String, expected: String?) throws {
    #expect(try Self.type(of: words, in: [text]) == expected)
  }

  /// A verb governs some words, and references that follow closely on each other; a preamble the whole sentence.
  @Test func verbsReachSomeWords() throws {
    let far = "which was told of at some length by those who had been there when it came to C24/6"
    #expect(try Self.type(of: "C24/6", among: ["C24/5"], in: ["It amends C24/5 and C24/6"]) == "revises")
    #expect(try Self.type(of: "C24/6", among: ["C24/5"], in: ["It amends C24/5, \(far)"]) == nil)
    #expect(try Self.type(of: "C24/6", among: ["C24/5"], in: ["Recalling C24/5, \(far)"]) == "recalls")
    #expect(
      try Self.type(of: "C24/6", among: ["C24/5"], in: ["To carry out C24/5 see what is given in C24/6"]) == "draws-on")
  }

  /// What is implemented, revised, replaced or asked for is named at once; a report on it is another text.
  @Test func someVerbsStandCloseToTheirObject() throws {
    let report =
      "It noted the report on the implementation of the plan of action for the whole period that was agreed on"
    #expect(try Self.type(of: "C24/5", in: ["\(report) (C24/5)"]) == "notes")
    #expect(try Self.type(of: "C24/5", in: ["It noted the revision of the annex to C24/5"]) == "revises")
    #expect(try Self.type(of: "C24/5", in: ["The implementation of the plan contained in C24/5"]) == "draws-on")
    #expect(
      try Self.type(of: "C24/5", in: ["It noted the report on the implementation of the plan contained in C24/5"])
        == "notes")
  }

  /// What stands in brackets that are closed governs nothing behind them; the full stop behind a bracket or a reference
  /// ends a sentence.
  @Test func bracketsAndFullStopsPart() throws {
    #expect(try Self.type(of: "C24/5", in: ["the service (see the annex) C24/5"]) == nil)
    #expect(try Self.type(of: "C24/5", in: ["recalling b) the service (see the annex) C24/5"]) == "recalls")
    #expect(try Self.type(of: "C24/6", among: ["C24/5"], in: ["It amends C24/5. C24/6 stands."]) == nil)
    #expect(try Self.type(of: "C24/5", in: ["A number (such as C24/5). It was approved."]) == nil)
  }

  @Test(arguments: [
    (["recalling", "that Resolution 5 stands,"], "recalls"),
    (["noting further", "a) that all is well;", "b) that Resolution 5 stands"], "notes"),
    (["noting", "a) that all is well;", "resolves", "that Resolution 5 stands"], nil),
    (["noting", "All is well.", "that Resolution 5 stands"], nil),
    (["considering", "that, pursuant to Resolution 5, all is well"], "pursuant-to"),
    (["Notes", "Resolution 5 stands"], nil),
  ])
  func aLineOverAListTells(paragraphs: [String], expected: String?) throws {
    #expect(try Self.type(of: "Resolution 5", in: paragraphs) == expected)
  }

  @Test(arguments: [
    (["وإذ يلاحظ كذلك", "أ ) أن القرار 5 قائم"], "القرار 5", "notes"),
    (["进一步注意到", "a) 第5号决议有效"], "第5号决议", "notes"),
    (["rappelant", "a) la Résolution 4;", "b) la Résolution 5"], "Résolution 5", "recalls"),
  ])
  func aLineOverAListTellsInAllLanguages(paragraphs: [String], words: String, expected: String?) throws {
    #expect(try Self.type(of: words, in: paragraphs) == expected)
  }

  /// In one paragraph, too, a label shows that the list goes on behind a semicolon.
  @Test func listsGoOnInOneParagraph() throws {
    #expect(try Self.type(of: "Resolution 5", in: ["recalling a) the Convention; b) Resolution 5"]) == "recalls")
    #expect(try Self.type(of: "Resolution 5", in: ["It amends the rest; Resolution 5 stays"]) == nil)
  }

  @Test func theWordsOfOtherReferencesTellNothing() throws {
    let text = "Pursuant to Resolution 71 (Revision of Dubai, 2018) and Resolution 5"
    let first = "Resolution 71 (Revision of Dubai, 2018)"
    #expect(try Self.type(of: first, among: ["Resolution 5"], in: [text]) == "pursuant-to")
    #expect(try Self.type(of: "Resolution 5", among: [first], in: [text]) == "pursuant-to")
  }

  /// Each type has words in each language, or a word that stands behind.
  @Test func everyLanguageHasWords() throws {
    for type in try Vocabulary.load().citationTypes {
      #expect(Set(type.before.map(\.language)) == ["ar", "en", "es", "fr", "ru", "zh"], "\(type.id)")
      #expect(type.before.allSatisfy { !$0.words.isEmpty }, "\(type.id)")
    }
  }
}

/// How well the types are told that people gave to citations.
@Suite struct CitationTypeEvaluationTests {
  static let folder = Repository.root.appending(path: "Tests/CitationTypes")

  @Test func tellsWhatPeopleTold() throws {
    let passages = try ["ar", "en", "es", "fr", "ru", "zh"].flatMap { language in
      try TypedPassage.read(Self.folder.appending(path: "\(language).jsonl"), name: language)
    }
    #expect(passages.count >= 360)
    let vocabulary = try Vocabulary.load()
    let score = CitationTypeScore(passages, PassageTagger(vocabulary: vocabulary), CitationTyper(vocabulary))
    #expect(score.unfound.isEmpty)
    for (language, accuracy) in score.languages {
      #expect(accuracy.value ?? 0 >= 0.93, "\(language)\n\(CitationTypeReport(score).text(listing: true))")
    }
  }

  /// Right, wrong, told where nothing tells, and not found.
  @Test func countsWhatIsRightAndWrong() throws {
    func passage(_ id: String, _ text: String, _ cited: String, _ type: String?, set: String? = nil) -> TypedPassage {
      TypedPassage(
        id: id, lang: "en", set: set, text: text, before: nil,
        cites: [TypedPassage.Citation(id: cited, text: cited, type: type)])
    }
    let vocabulary = try Vocabulary.load()
    let score = CitationTypeScore(
      [
        passage("p1", "In reply to C24/5", "C24/5", "replies-to"), passage("p2", "noting C24/5", "C24/5", "recalls"),
        passage("p3", "noting C24/5", "C24/5", nil, set: "held-out"), passage("p4", "noting C24/5", "C24/6", "notes"),
        passage("p5", "noting 5", "5", "notes"),
      ], PassageTagger(vocabulary: vocabulary), CitationTyper(vocabulary))
    #expect(score.accuracy == Proportion(1, of: 3))
    #expect(score.unfound.map(\.passage.id) == ["p4", "p5"])
    #expect(score.tally("notes").precision == Proportion(0, of: 2))
    #expect(score.tally("recalls").recall == Proportion(0, of: 1))
    #expect(score.tally().precision == Proportion(1, of: 3))
    #expect(score.confusions.map(\.count) == [1, 1])
    let report = CitationTypeReport(score).text(listing: true)
    #expect(report.contains("p2 expected recalls, found notes: noting ⟦C24/5⟧"))
    #expect(!report.contains("p3 expected") && report.contains("1 citations of held-out records are not listed"))
    #expect(try CitationTypeData(score, listing: true).json().contains("\"notFound\" : 2"))
  }
}
