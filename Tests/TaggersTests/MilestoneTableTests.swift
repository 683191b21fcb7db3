import DocumentModel
import Tagging
import Testing

@testable import Taggers

/// Tables of milestones in the shapes in which authors set them.
@Suite struct MilestoneTableTests {
  typealias Cell = DocumentBuilder.Cell

  static let vocabulary = Result { try Vocabulary.load() }

  /// The milestones of a document of one table: action, status, words of the status, target, phase.
  private func milestones(_ rows: [[Cell]], language: String, headerRows: Int = 1) throws -> [Milestone] {
    var builder = DocumentBuilder()
    builder.table(rows, headerRows: headerRows)
    var annotations = Annotations()
    annotations.metadata.language = language
    let vocabulary = try Self.vocabulary.get()
    TableTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    MilestoneTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    return annotations.milestones
  }

  @Test func givesEachPhaseAMilestone() throws {
    let found = try milestones(
      [
        ["行动项目", "里程碑", "目标"],
        ["开展培训", "进行中", Cell("第1阶段：2026年第二季度", "第2阶段：2027年第一季度")],
        ["更新网站", "已完成", "2025年第三季度"],
      ], language: "zh")
    #expect(found.map(\.phase) == ["第1阶段", "第2阶段", nil])
    #expect(found.map { $0.target?.text } == ["2026年第二季度", "2027年第一季度", "2025年第三季度"])
    #expect(found.map { $0.target?.edtf } == ["2026-34", "2027-33", "2025-35"])
    #expect(found.map(\.action) == ["开展培训", "开展培训", "更新网站"])
    #expect(found.map(\.row) == [1, 1, 2])
    #expect(found.map(\.status) == [.inProgress, .inProgress, .completed])
  }

  @Test(arguments: [
    "Phase 1: Q2 2026; Phase 2: Q4 2026", "Phase 1 – Q2 2026, Phase 2 – Q4 2026",
    "Q2 2026 (Phase 1), Q4 2026 (Phase 2)",
    "Phase 1 (Q2 2026)\nPhase 2 (Q4 2026)", "phase 1: second quarter of 2026;\nphase 2: fourth quarter of 2026",
  ])
  func findsPhasesInOneLine(target: String) throws {
    let found = try milestones(
      [["Action", "Status", "Target"], ["Train staff", "Ongoing", Cell(target)], ["Report", "Planned", "2027"]],
      language: "en")
    #expect(found.map { $0.phase?.lowercased() } == ["phase 1", "phase 2", nil])
    #expect(found.map { $0.target?.edtf } == ["2026-34", "2026-36", "2027"])
  }

  @Test func givesEachPhaseItsStatus() throws {
    let found = try milestones(
      [
        ["Action", "Status", "Target"],
        ["Train staff", Cell("Phase 1: completed", "Phase 2: ongoing"), Cell("Phase 1: Q2 2025", "Phase 2: Q4 2026")],
        ["Report", "Planned", "2027"],
      ], language: "en")
    #expect(found.map(\.status) == [.completed, .inProgress, .planned])
    #expect(found.map(\.statusText) == ["completed", "ongoing", "Planned"])
  }

  @Test func keepsAPhaseWithoutDate() throws {
    let found = try milestones(
      [
        ["Action", "Status", "Target"],
        ["Train staff", "Ongoing", Cell("Phase 1: Q2 2026", "Phase 2: to be determined")],
      ], language: "en")
    #expect(found.map(\.phase) == ["Phase 1", "Phase 2"])
    #expect(found.map { $0.target?.edtf } == ["2026-34", nil])
    #expect(found.last?.target?.text == "to be determined")
  }

  @Test func readsColumnsInAnyOrder() throws {
    let found = try milestones(
      [
        ["N°", "Échéance", "Responsable", "État d'avancement", "Mesure à prendre"],
        ["1", "3e trimestre 2026", "GS", "En cours", "Publier le guide"],
        ["2", "d'ici fin 2025", "BDT", "Achevé", "Ouvrir le portail"],
      ], language: "fr")
    #expect(found.map(\.action) == ["Publier le guide", "Ouvrir le portail"])
    #expect(found.map(\.status) == [.inProgress, .completed])
    #expect(found.map { $0.target?.edtf } == ["2026-35", "../2025-12-31"])
  }

  /// "Milestone" may head what is to be done as well as how far it is.
  @Test func takesMilestonesForActionsWhereTheStatusStandsElsewhere() throws {
    let found = try milestones(
      [
        ["Context", "Milestone", "Due date", "Status"],
        ["Chapters one to four of the plan and their annexes", "First draft", "June 2026", "Completed"],
        ["All chapters of the plan and their annexes", "Final text", "December 2026", "Planned"],
      ], language: "en")
    #expect(found.map(\.action) == ["First draft", "Final text"])
    #expect(found.map(\.status) == [.completed, .planned])
  }

  @Test func partsStatusAndDateInOneCell() throws {
    let found = try milestones(
      [
        ["Action", "Status"], ["Publish the guide", "Completed (May 2025)"], ["Open the portal", "Ongoing, Q3 2026"],
        ["Sign the contract", "Delayed"],
      ], language: "en")
    #expect(found.map(\.status) == [.completed, .inProgress, .delayed])
    #expect(found.map(\.statusText) == ["Completed", "Ongoing", "Delayed"])
    #expect(found.map { $0.target?.text } == ["May 2025", "Q3 2026", nil])
  }

  @Test func leavesOutSubheadingsNotesTotalsAndRepeatedHeadings() throws {
    let found = try milestones(
      [
        ["Action", "Status", "Deadline"],
        [Cell("Part A: infrastructure", span: 3)],
        ["Buy servers", "Completed", "2025"],
        ["Action", "Status", "Deadline"],
        ["Part B: people", "", ""],
        ["Hire an engineer", "Planned", "2026"],
        ["Total", "2", "2026"],
        ["Note: dates may change", "", "2026"],
      ], language: "en")
    #expect(found.map(\.action) == ["Buy servers", "Hire an engineer"])
    #expect(found.map(\.row) == [2, 5])
  }

  @Test func givesMergedCellsToEachOfTheirRows() throws {
    let found = try milestones(
      [
        ["Action", "Step", "Status", "Deadline"],
        ["Renew the network", "tender", "Completed", "Q1 2025"],
        [.above, "works", "Ongoing", "Q4 2025"],
        ["Close the site", "move", "Planned", "2027"],
        ["Sell the site", "sale", "Planned", .above],
      ], language: "en")
    #expect(found.map(\.action) == ["Renew the network", "Renew the network", "Close the site", "Sell the site"])
    #expect(found.map { $0.target?.edtf } == ["2025-33", "2025-36", "2027", "2027"])
    // The second row holds the merged action too.
    #expect(found[1].blocks.contains(found[0].blocks[0]))
  }

  @Test func countsAMilestoneOnceOverSeveralRows() throws {
    let found = try milestones(
      [
        ["Action", "Partner", "Status", "Deadline"], ["Renew the network", "UNDP", "Ongoing", "Q1 2026"],
        [.above, "UNICEF", .above, .above], ["Report", "–", "Planned", "2027"],
      ], language: "en")
    #expect(found.map(\.action) == ["Renew the network", "Report"])
  }

  @Test func understandsNegationAndParts() throws {
    let found = try milestones(
      [
        ["Action", "Status", "Deadline"], ["A", "Not completed", "2026"], ["B", "Not yet started", "2026"],
        ["C", "Phase one completed, phase two ongoing", "2026"], ["D", "Completed", "2025"], ["E", "–", "2026"],
        ["F", "Awaiting Godot", "2026"],
      ], language: "en")
    #expect(found.map(\.status) == [.unknown, .upcoming, .inProgress, .completed, .unknown, .unknown])
    #expect(found.map(\.statusText)[5] == "Awaiting Godot")
    #expect(found.map(\.statusText)[4] == "")
    let chinese = try milestones(
      [["行动", "状态", "时限"], ["甲", "未完成", "2026年"], ["乙", "已完成", "2025年"], ["丙", "进行中", "2026年"]], language: "zh")
    #expect(chinese.map(\.status) == [.unknown, .completed, .inProgress])
  }

  @Test func keepsTheWordsOfADateThatIsNotUnderstood() throws {
    let found = try milestones(
      [
        ["Action", "Status", "Target"], ["Adopt the plan", "Planned", "After the next session"],
        ["Publish it", "Planned", "Q1 2027"], ["Print it", "On hold", "TBD"],
      ], language: "en")
    #expect(found.map { $0.target?.text } == ["After the next session", "Q1 2027", "TBD"])
    #expect(found.map { $0.target?.edtf } == [nil, "2027-33", nil])
  }

  @Test func readsRussianAndArabicTables() throws {
    let russian = try milestones(
      [
        ["Мероприятие", "Статус", "Срок"], ["Перевод сайта", "Выполняется", "III квартал 2026 г."],
        ["Отчет", "Запланировано", "до конца 2026 года"],
      ], language: "ru")
    #expect(russian.map(\.status) == [.inProgress, .planned])
    #expect(russian.map { $0.target?.edtf } == ["2026-35", "../2026-12-31"])
    let arabic = try milestones(
      [
        ["الإجراء", "الحالة", "الموعد المستهدف"],
        ["ترجمة الموقع", "قيد التنفيذ", Cell("المرحلة الأولى: الربع الثالث من عام 2026", "المرحلة الثانية: عام 2027")],
        ["التقرير", "مكتملة", "يونيو 2025"],
      ], language: "ar")
    #expect(arabic.map(\.status) == [.inProgress, .inProgress, .completed])
    #expect(arabic.map(\.phase) == ["المرحلة الأولى", "المرحلة الثانية", nil])
    #expect(arabic.map { $0.target?.edtf } == ["2026-35", "2027", "2025-06"])
  }

  /// A cell may be as long as its author, or an attacker, likes.
  @Test(.timeLimit(.minutes(1))) func passesOverEndlessCells() throws {
    let endless = Cell(String(repeating: "completed 2026; phase 1 (", count: 20_000))
    let found = try milestones(
      [["Action", "Status", "Deadline"], ["Report", "Ongoing", endless], ["Publish", "Planned", "2026"]],
      language: "en")
    #expect(found.map { $0.target?.edtf } == [nil, "2026"])
  }

  /// Tables that hold dates, or words that may be states, without being milestones.
  @Test func findsNoMilestonesInOtherTables() throws {
    let tables: [[[Cell]]] = [
      [["Meeting", "Date", "Place"], ["First", "5 June 2025", "Geneva"], ["Second", "3 May 2026", "Doha"]],
      [["Region", "2024", "2025"], ["Africa", "412", "430"], ["Americas", "118", "120"]],
      [["Document", "Title", "Source"], ["C24/70", "Completed projects", "Secretariat"]],
      [["Year", "Budget"], ["2025", "318 000"], ["2026", "320 000"]],
    ]
    for table in tables { #expect(try milestones(table, language: "en").isEmpty) }
  }

  // MARK: What cells say besides

  @Test func readsSharesAndDaysOfCompletion() throws {
    let english = try milestones(
      [
        ["Action", "Status", "Target", "Responsible"], ["A", "75 % complete", "Q4 2026", "BDT"],
        ["B", "Completed in March 2025", "Q2 2025", "General Secretariat"], ["C", "100%", "2025", "–"],
        ["D", "Ongoing (40 per cent)", "2026", ""], ["E", "Planned", "2027", "TSB\nBR"],
      ], language: "en")
    #expect(english.map(\.status) == [.inProgress, .completed, .completed, .inProgress, .planned])
    #expect(english.map(\.progress) == [75, nil, 100, 40, nil])
    #expect(english.map { $0.completed?.edtf } == [nil, "2025-03", nil, nil, nil])
    #expect(english[1].completed?.text == "in March 2025")
    #expect(english.map { $0.target?.edtf } == ["2026-36", "2025-34", "2025", "2026", "2027"])
    #expect(english.map(\.owner) == ["BDT", "General Secretariat", nil, nil, "TSB\nBR"])
    #expect(english[0].statusText == "75 % complete")
    let chinese = try milestones(
      [
        ["行动", "状态", "目标日期", "负责部门"], ["甲", "已完成80%", "2026年", "电信标准化局"], ["乙", "已于2025年完成", "2025年第四季度", "秘书处"],
        ["丙", "进行中", "2026年", "秘书处"],
      ], language: "zh")
    #expect(chinese.map(\.status) == [.inProgress, .completed, .inProgress])
    #expect(chinese.map(\.progress) == [80, nil, nil])
    #expect(chinese[1].completed?.edtf == "2025")
    #expect(chinese.map(\.owner) == ["电信标准化局", "秘书处", "秘书处"])
    let french = try milestones(
      [
        ["Mesure", "État d'avancement", "Échéance"], ["A", "Achevé le 3 mars 2025", "1er trimestre 2025"],
        ["B", "En cours", "2026"],
      ], language: "fr")
    #expect(french.map { $0.completed?.edtf } == ["2025-03-03", nil])
  }

  @Test func readsTargetsThatHangOnEvents() throws {
    let found = try milestones(
      [
        ["Action", "Status", "Target"], ["A", "Planned", "PP-26"],
        ["B", "Planned", "before the next session of the Council"],
        ["C", "Ongoing", "ongoing"], ["D", "Planned", "TBD"], ["E", "Planned", "when funds allow"],
        ["F", "Planned", "Q1 2026"],
      ], language: "en")
    #expect(found.map { $0.target?.relation } == [.at, .before, nil, nil, nil, nil])
    #expect(found.map { $0.target?.relativeTo } == ["PP-26", "the next session of the Council", nil, nil, nil, nil])
    #expect(found.map { $0.target?.open } == [nil, nil, .continuous, .undetermined, nil, nil])
    #expect(found.map { $0.target?.edtf } == [nil, nil, nil, nil, nil, "2026-33"])
    #expect(found[4].target?.text == "when funds allow")
  }

  @Test func readsATableThatGoesOnWithoutHeadings() throws {
    var builder = DocumentBuilder()
    builder.table(
      [["Target", "Action", "Status"], ["Q1 2026", "Open the portal", "Ongoing"]], headerRows: 1)
    builder.paragraph("")
    builder.table([["Q2 2026", "Train the staff", "Planned"], ["Q3 2026", "Close the site", "Planned"]])
    builder.paragraph("Staff by region")
    builder.table([["2026", "Africa", "12"], ["2027", "Americas", "14"]])
    var annotations = Annotations()
    annotations.metadata.language = "en"
    let vocabulary = try Self.vocabulary.get()
    TableTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    MilestoneTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    #expect(annotations.milestones.map(\.action) == ["Open the portal", "Train the staff", "Close the site"])
    #expect(annotations.milestones.map(\.table) == [0, 1, 1])
    #expect(annotations.milestones.map(\.row) == [1, 0, 1])
  }

  @Test func namesTheOrdersOfARow() throws {
    var builder = DocumentBuilder()
    builder.table(
      [
        ["Action", "Status", "Deadline"], ["Report on Resolution 71 (Rev. Bucharest, 2022)", "Planned", "2026"],
        ["Publish the guide", "Ongoing", "2027"],
      ], headerRows: 1)
    var annotations = Annotations()
    annotations.metadata.language = "en"
    let vocabulary = try Self.vocabulary.get()
    ReferenceTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    TableTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    MilestoneTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    #expect(annotations.milestones.map(\.basis) == [["PP/RES/71(Rev. Bucharest, 2022)"], []])
  }
}
