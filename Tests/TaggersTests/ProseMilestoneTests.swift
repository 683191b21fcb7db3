import DocumentModel
import Tagging
import Testing

@testable import Taggers

/// Promises in running text, and what only looks like one.
@Suite struct ProseMilestoneTests {
  /// A sentence and its target: a date in EDTF, an event with its relation, or nil for no promise.
  struct Sentence: Sendable, CustomTestStringConvertible {
    var language: String
    var text: String
    var target: String?

    init(_ language: String, _ text: String, _ target: String?) {
      (self.language, self.text, self.target) = (language, text, target)
    }

    var testDescription: String { "\(language): \(text)" }
  }

  static let taggers = Result { () throws -> (ReferenceTagger, MilestoneTagger) in
    let vocabulary = try Vocabulary.load()
    return (ReferenceTagger(vocabulary: vocabulary), MilestoneTagger(vocabulary: vocabulary))
  }

  private func annotations(_ document: Document, language: String) throws -> Annotations {
    let (references, milestones) = try Self.taggers.get()
    var annotations = Annotations()
    annotations.metadata.language = language
    annotations.metadata.date = "2025-05-12"
    references.tag(document, &annotations)
    milestones.tag(document, &annotations)
    return annotations
  }

  @Test(arguments: english + chinese + french + spanish + russian + arabic)
  func findsPromisesAlone(_ sentence: Sentence) throws {
    var builder = DocumentBuilder()
    builder.paragraph(sentence.text)
    let found = try annotations(builder.document, language: sentence.language).milestones
    let target = found.first?.target
    #expect(target?.edtf ?? target?.relation.map { "\($0.rawValue) \(target?.relativeTo ?? "")" } == sentence.target)
    #expect(found.count == (sentence.target == nil ? 0 : 1))
    for milestone in found {
      #expect(milestone.action == sentence.text)
      #expect(milestone.status == .planned)
      #expect(sentence.text.contains(milestone.statusText) && !milestone.statusText.isEmpty)
      #expect(sentence.text.contains(target?.text ?? ""))
      #expect(milestone.table == nil)
    }
  }

  @Test func pointsAtTheSentence() throws {
    var builder = DocumentBuilder()
    builder.paragraph("The plan was adopted in 2024. The guide will be issued by March 2026. It has two parts.")
    let milestone = try #require(try annotations(builder.document, language: "en").milestones.first)
    let span = try #require(milestone.sentence)
    #expect(builder.document.string(span) == "The guide will be issued by March 2026.")
    #expect(milestone.target?.text == "by March 2026")
    #expect(milestone.statusText == "will be")
  }

  @Test func takesTheItemsOfAListThatADateLeadsInto() throws {
    var builder = DocumentBuilder()
    builder.paragraph("In the period 2026-2027 the secretariat will:")
    builder.paragraph("renew the portal;", kind: .listItem)
    builder.paragraph("train the staff of all offices.", kind: .listItem)
    builder.paragraph("Nothing else is planned.")
    let found = try annotations(builder.document, language: "en").milestones
    #expect(found.map(\.action) == ["renew the portal", "train the staff of all offices"])
    #expect(found.map { $0.target?.edtf } == ["2026/2027", "2026/2027"])
    #expect(found.map { $0.sentence.map { builder.document.string($0) } } == found.map(\.action))
    #expect(found.map(\.blocks) == [[0, 1], [0, 2]])
  }

  @Test func namesTheOrderThatIsFulfilled() throws {
    var builder = DocumentBuilder()
    builder.paragraph(
      "Resolution 48 (Rev. Bucharest, 2022) sets the aim. In accordance with Decision 5 (Rev. Bucharest, 2022) a report "
        + "will be submitted in October 2026.")
    let found = try annotations(builder.document, language: "en").milestones
    #expect(found.map(\.basis) == [["PP/DEC/5(Rev. Bucharest, 2022)"]])
  }

  @Test func passesOverTablesHeadingsAndHeaders() throws {
    var builder = DocumentBuilder()
    let text = "The guide will be published in March 2026."
    builder.paragraph(text, kind: .heading)
    builder.table([[DocumentBuilder.Cell(text), "x"], ["y", "z"]])
    builder.startStory(.header)
    builder.paragraph(text)
    #expect(try annotations(builder.document, language: "en").milestones.isEmpty)
  }

  /// A paragraph may be as long as its author, or an attacker, likes.
  @Test(.timeLimit(.minutes(1))) func passesOverEndlessSentences() throws {
    var builder = DocumentBuilder()
    builder.paragraph(String(repeating: "will be in 2026 and PP-26 by 2027, ", count: 20_000))
    builder.paragraph(String(repeating: "将于2026年", count: 200))
    for _ in 0..<100 { builder.paragraph(String(repeating: "will by PP-26 the Council 2026 ", count: 60)) }
    _ = try annotations(builder.document, language: "en")
    _ = try annotations(builder.document, language: "zh")
  }
}

private typealias Sentence = ProseMilestoneTests.Sentence

private let english = [
  Sentence("en", "The revised manual will be submitted to the Group in October 2026.", "2026-10"),
  Sentence("en", "A final report will be submitted to Council 2027.", "at C27"),
  Sentence("en", "By the end of 2026, the secretariat will publish the results of the survey.", "../2026-12-31"),
  Sentence("en", "In the first quarter of 2026 the secretariat will open the portal to all members.", "2026-33"),
  Sentence("en", "The migration is scheduled to start on 1 September 2026 and to last a week.", "2026-09-01"),
  Sentence("en", "The contract, which was signed in 2024, is to be renewed before June 2027.", "../2027-05-31"),
  Sentence("en", "The draft, as agreed, will be circulated by 15 March 2026.", "../2026-03-15"),
  Sentence("en", "The Group plans to finish its work by PP-26.", "by PP-26"),
  Sentence("en", "The new rules will apply from 1 January 2027.", "2027-01-01/.."),
  Sentence("en", "Delivery of the system is expected in the second half of 2026.", "2026-41"),
  Sentence("en", "The twentieth meeting was held in Geneva in October 2026.", nil),
  Sentence("en", "The report was approved in 2025 and has been published since.", nil),
  Sentence("en", "The 2026 budget will be examined by the Group.", nil),
  Sentence("en", "The Group will examine the report on the financial year 2024.", nil),
  Sentence("en", "The secretariat will be guided by Resolution 71 (Rev. Bucharest, 2022).", nil),
  Sentence("en", "One member said: “The portal will be closed in 2026.”", nil),
  Sentence("en", "The portal will not be opened in 2026.", nil),
  Sentence("en", "If funds allow, the office could be opened in 2027.", nil),
  Sentence("en", "Members should send their comments by 30 June 2026.", nil),
  Sentence("en", "The session to be held in 2026 will consider the matter.", nil),
  Sentence("en", "The fund will be closed, as was announced in 2024.", nil),
  Sentence("en", "Documents C26/70 and C26/71 will be translated.", nil),
  Sentence("en", "The secretariat will present the report that was prepared in 2026.", nil),
]

private let chinese = [
  Sentence("zh", "评估工作将于2026年第一季度至第二季度进行。", "2026-01/2026-06"),
  Sentence("zh", "秘书处将在2026年底前公布调查结果。", "../2026-12-31"),
  Sentence("zh", "最终报告将提交理事会2027年会议。", "at C27"),
  Sentence("zh", "2026年第三季度，秘书处将启用新的门户网站。", "2026-35"),
  Sentence("zh", "新系统计划于2026年9月1日投入使用。", "2026-09-01"),
  Sentence("zh", "培训预计在2026年下半年完成。", "2026-41"),
  Sentence("zh", "工作组将在PP-26之前完成工作。", "before PP-26"),
  Sentence("zh", "新规则将自2027年1月1日起施行。", "2027-01-01/.."),
  Sentence("zh", "第二十次会议已于2026年3月在日内瓦召开。", nil),
  Sentence("zh", "理事会2025年会议审议了该报告。", nil),
  Sentence("zh", "2026年的预算将由工作组审议。", nil),
  Sentence("zh", "2026年理事会会议将审议这一问题。", nil),
  Sentence("zh", "秘书处将遵循第71号决议（2022年，布加勒斯特，修订版）。", nil),
  Sentence("zh", "如果资金允许，办事处可能将于2027年设立。", nil),
  Sentence("zh", "该门户网站将不会在2026年启用。", nil),
]

private let french = [
  Sentence("fr", "Le manuel révisé sera soumis au Groupe en octobre 2026.", "2026-10"),
  Sentence("fr", "Le rapport final sera présenté au Conseil de 2027.", "at C27"),
  Sentence("fr", "D'ici à la fin de 2026, le secrétariat publiera les résultats de l'enquête.", "../2026-12-31"),
  Sentence("fr", "La migration est prévue pour le premier trimestre 2026.", "../2026-03-31"),
  Sentence("fr", "Au premier trimestre 2026, le secrétariat lancera le portail.", "2026-33"),
  Sentence("fr", "Le nouveau système sera mis en service à partir du 1er janvier 2027.", "2027-01-01/.."),
  Sentence("fr", "Les travaux seront achevés avant la PP-26.", "before PP-26"),
  Sentence("fr", "La vingtième réunion a été tenue à Genève en octobre 2026.", nil),
  Sentence("fr", "Le rapport sur le budget de 2026 sera examiné par le Groupe.", nil),
  Sentence("fr", "Le secrétariat présentera le rapport approuvé en 2026.", nil),
  Sentence("fr", "Le portail ne sera pas ouvert en 2026.", nil),
  Sentence("fr", "Un membre a déclaré: «Le portail sera fermé en 2026».", nil),
  Sentence("fr", "La Résolution 71 (Rév. Bucarest, 2022) sera appliquée.", nil),
]

private let spanish = [
  Sentence("es", "El manual revisado se presentará al Grupo en octubre de 2026.", "2026-10"),
  Sentence("es", "El informe final se someterá al Consejo de 2027.", "at C27"),
  Sentence("es", "Antes de finales de 2026, la Secretaría publicará los resultados de la encuesta.", "../2026-12-31"),
  Sentence("es", "Está previsto que la migración comience en el primer trimestre de 2026.", "2026-33"),
  Sentence("es", "El nuevo sistema será operativo a partir del 1 de enero de 2027.", "2027-01-01/.."),
  Sentence("es", "El documento se publicará en todos los idiomas antes de la PP-26.", "before PP-26"),
  Sentence("es", "La vigésima reunión se celebró en Ginebra en octubre de 2026.", nil),
  Sentence("es", "El informe sobre el presupuesto de 2026 será examinado por el Grupo.", nil),
  Sentence("es", "La Secretaría presentará el informe aprobado en 2026.", nil),
  Sentence("es", "El portal no se publicará en 2026.", nil),
  Sentence("es", "Se aplicará la Resolución 71 (Rev. Bucarest, 2022).", nil),
]

private let russian = [
  Sentence("ru", "Пересмотренное руководство будет представлено Группе в октябре 2026 года.", "2026-10"),
  Sentence("ru", "До конца 2026 года секретариат опубликует результаты обследования.", "../2026-12-31"),
  Sentence("ru", "В первом квартале 2026 года планируется открыть портал.", "2026-33"),
  Sentence("ru", "Новые правила будут применяться с 1 января 2027 года.", "2027-01-01/.."),
  Sentence("ru", "Документ будет опубликован на всех языках до начала ПК-26.", "before PP-26"),
  Sentence("ru", "Работа будет завершена не позднее 15 марта 2026 г.", "../2026-03-15"),
  Sentence("ru", "Двадцатое собрание состоялось в Женеве в октябре 2026 года.", nil),
  Sentence("ru", "Отчет о бюджете 2026 года будет рассмотрен Группой.", nil),
  Sentence("ru", "Портал не будет открыт в 2026 году.", nil),
  Sentence("ru", "Резолюция 71 (Пересм. Бухарест, 2022 г.) будет выполняться.", nil),
  Sentence("ru", "Секретариат представит отчет, утвержденный в 2026 году.", nil),
]

private let arabic = [
  Sentence("ar", "سيُقدَّم الدليل المراجع إلى الفريق في أكتوبر 2026.", "2026-10"),
  Sentence("ar", "ستنشر الأمانة نتائج الاستقصاء بحلول نهاية عام 2026.", "../2026-12-31"),
  Sentence("ar", "من المقرر أن تبدأ البوابة عملها في الربع الأول من عام 2026.", "2026-33"),
  Sentence("ar", "وستُنشر هذه الوثيقة بجميع اللغات قبل انعقاد المؤتمر PP-26.", "before PP-26"),
  Sentence("ar", "سيتم تطبيق القواعد الجديدة اعتباراً من 1 يناير 2027.", "2027-01-01/.."),
  Sentence("ar", "عُقد الاجتماع العشرون في جنيف في أكتوبر 2026.", nil),
  Sentence("ar", "سيناقش الفريق ميزانية عام 2026.", nil),
  Sentence("ar", "لن تُفتح البوابة في عام 2026.", nil),
  Sentence("ar", "سيُطبَّق القرار 71 (المراجَع في بوخارست، 2022).", nil),
]
