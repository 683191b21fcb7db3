package import CorpusIndex
import DocumentModel
import Tagging

/// A made collection: papers of many sessions in six languages that cite each other as real ones do – few texts often, most
/// of them seldom. The same seed gives the same papers, each whatever the others.
package struct MadeCollection: Sendable {
  /// The number of documents.
  package var count: Int
  /// The number of citations in each document.
  package var citations: Int
  /// The number of paragraphs in each document, about.
  package var paragraphs: Int
  private let seed: UInt64

  package init(count: Int, citations: Int = 30, paragraphs: Int = 40, seed: UInt64 = 1) {
    self.count = count
    self.citations = citations
    self.paragraphs = paragraphs
    self.seed = seed
  }

  private static let languages = ["en", "fr", "es", "ru", "ar", "zh"]
  private static let words: [[String]] = [
    """
    the Council took note of progress made in the field of telecommunication and information technology budget plan \
    strategic financial member states secretary general report on activities between sessions development standards
    """,
    """
    le Conseil a pris note des progrès accomplis dans le domaine des télécommunications budget plan stratégique financier \
    États Membres rapport du Secrétaire général activités entre les sessions développement normalisation
    """,
    """
    el Consejo tomó nota de los avances logrados en la esfera de las telecomunicaciones presupuesto plan estratégico \
    financiero Estados Miembros informe de la Secretaria General actividades normalización desarrollo
    """,
    """
    Совет принял к сведению прогресс достигнутый в области электросвязи бюджет стратегический план финансовый \
    Государства Члены отчет Генерального секретаря деятельность между сессиями развитие стандартизация
    """,
    """
    أحاط المجلس علما بالتقدم المحرز في مجال الاتصالات وتكنولوجيا المعلومات الميزانية الخطة الاستراتيجية المالية \
    الدول الأعضاء تقرير الأمين العام الأنشطة التنمية التقييس
    """,
    "理事会 注意到 电信 领域 取得的 进展 预算 战略 规划 财务 成员国 秘书长 报告 活动 发展 标准化 会议 之间 的 信息通信 技术",
  ].map { $0.split(separator: " ").map(String.init) }

  /// The symbol of a document. Two documents in seven are versions in other languages, one in ten is a revision.
  package func text(_ index: Int) -> CitedText {
    let paper = index / 3
    let work = "C\(Self.twoDigits(paper / 120 % 90 + 10))/\(paper % 120 + 1)"
    return paper % 10 == 9 && index % 3 == 2 ? CitedText(id: work + "(Rev.1)") : CitedText(id: work)
  }

  /// A document.
  ///
  /// - Parameters:
  ///   - index: Its number.
  ///   - version: Another content of the same file.
  /// - Returns: The document.
  package func paper(_ index: Int, version: Int = 0) -> CollectionPaper {
    var random = SplitMix(seed: seed &+ UInt64(index) &* 1_000_003 &+ UInt64(version) &* 7_919)
    let own = text(index)
    let language = index % 3 == 2 && own.edition != nil ? 0 : index % 3 == 0 ? 0 : Int(random.next() % 5) + 1
    let name = "\(index / 1000)/\(index)"
    var paper = CollectionPaper(
      output: name + ".json", path: name + ".docx",
      source: DocumentSource(file: "\(index).docx", sha256: "\(index)-\(version)", bytes: 20_000 + index))
    paper.metadata.symbol = index % 97 == 96 ? nil : own.id
    paper.metadata.language = Self.languages[language]
    paper.metadata.title = sentence(language, 8, &random)
    let year = 1910 + index / 3 / 120 % 90 + 10
    paper.metadata.date = index % 13 == 12 ? nil : "\(year)-0\(random.next() % 9 + 1)-1\(random.next() % 10)"
    paper.metadata.session = "Council \(year)"
    for number in 0..<max(paragraphs, 1) {
      let text = sentence(language, 12 + Int(random.next() % 12), &random)
      add(text, kind: number == 0 ? "title" : number % 9 == 1 ? "heading" : "paragraph", to: &paper)
    }
    for _ in 0..<citations { addCitation(to: &paper, language, &random) }
    paper.links.append(
      CollectionPaper.Link(block: 0, start: 0, end: 2, text: "to", url: "https://example.org/\(index)"))
    paper.tables.append(
      CollectionPaper.Table(
        caption: "Table \(index)", rows: 1, columns: 2, headerRows: 0, place: "body", isLayout: false))
    for column in 0..<2 {
      paper.cells.append(
        CollectionPaper.Cell(
          table: 0, row: 0, column: column, rowSpan: 1, columnSpan: 1, isHeader: false, text: "cell \(column)"))
    }
    var milestone = Milestone(
      action: sentence(language, 4, &random), status: .planned, statusText: "planned",
      target: TargetDate(
        text: "2025", edtf: "2025", start: "2025-01-01", end: "2025-12-31", relation: .before, relativeTo: "PP-26",
        open: index % 2 == 0 ? .continuous : nil),
      table: 0, row: 0, blocks: [0])
    milestone.completed = index % 4 == 0 ? TargetDate(text: "May 2024", edtf: "2024-05") : nil
    milestone.progress = index % 3 == 0 ? index % 101 : nil
    milestone.owner = index % 2 == 0 ? "BR" : nil
    milestone.basis = Array(["PP/RES/71", "C/DEC/5"].prefix(index % 3))
    paper.milestones.append(
      CollectionPaper.Promise(
        milestone, sentence: CollectionPaper.Promise.Sentence(block: 0, start: 0, end: index % 7)))
    if index % 5 == 0 {
      paper.diagnostics.append(
        Diagnostic(code: "made", severity: .warning, message: "made", source: SourceLocation(part: "x", paragraph: 1)))
    }
    return paper
  }

  private func addCitation(to paper: inout CollectionPaper, _ language: Int, _ random: inout SplitMix) {
    let block = Int(random.next() % UInt64(max(paragraphs, 1)))
    var target: CitedText
    var kind = ReferenceKind.document
    var considered: [String] = []
    switch random.next() % 20 {
    case 0:
      kind = .resolution
      target = CitedText(id: "PP/RES/\(skewed(200, &random))(Rev. Dubai, 2018)")
    case 1:
      kind = .resolution
      target = CitedText(id: "PP/RES/\(skewed(200, &random))(Rev. Dubai, 2016)")
    case 2:
      kind = .resolution
      let number = skewed(90, &random)
      target = CitedText(id: "?/RES/\(number)")
      considered = ["PP/RES/\(number)", "WTSA/RES/\(number)"]
    case 3: target = CitedText(id: "C\(random.next() % 80 + 10)/\(random.next() % 900 + 200)")
    case 4: target = CitedText(id: text(skewed(count, &random)).work + "(Rev.1)")
    default: target = CitedText(id: text(skewed(count, &random)).work)
    }
    let start = paper.blocks[block].text.unicodeScalars.count + 1
    let words = target.id
    let text = paper.blocks[block].text + " " + words
    paper.blocks[block].text = text
    paper.blocks[block].folded = SearchText.folded(text)
    paper.mentions.append(
      CollectionPaper.Mention(
        target: target, kind: kind, block: block, start: start, end: start + words.unicodeScalars.count, place: "body",
        text: words, rule: "made", isSelf: target.id == paper.metadata.symbol,
        url: kind == .document ? "https://www.itu.int/md/\(target.work)/en" : nil,
        type: random.next() % 3 == 0 ? "recalls" : nil, considered: considered))
  }

  private func add(_ text: String, kind: String, to paper: inout CollectionPaper) {
    paper.blocks.append(
      CollectionPaper.Block(kind: kind, place: "body", text: text, folded: SearchText.folded(text)))
  }

  private func sentence(_ language: Int, _ length: Int, _ random: inout SplitMix) -> String {
    let words = Self.words[language]
    let chosen = (0..<length).map { _ in words[Int(random.next() % UInt64(words.count))] }
    return chosen.joined(separator: language == 5 ? "" : " ")
  }

  /// A number below a bound: low ones far more often.
  private func skewed(_ bound: Int, _ random: inout SplitMix) -> Int {
    let unit = Double(random.next() >> 11) / Double(1 << 53)
    return min(Int(Double(bound) * unit * unit * unit), bound - 1)
  }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

/// A generator of random numbers that gives the same ones everywhere (Steele, Lea and Flood, 2014).
package struct SplitMix: RandomNumberGenerator, Sendable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
