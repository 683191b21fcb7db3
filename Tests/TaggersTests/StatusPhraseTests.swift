import DocumentModel
import Tagging
import Testing

@testable import Taggers

/// Cells of a status that hold more than a word of the vocabulary: part, future, negation, what no longer holds.
@Suite struct StatusPhraseTests {
  private func milestones(_ status: String, target: String = "2026", language: String) throws -> (
    [Milestone], Annotations
  ) {
    var builder = DocumentBuilder()
    builder.table(
      [
        ["Action", "Status", "Deadline"], ["One", DocumentBuilder.Cell(status), DocumentBuilder.Cell(target)],
        ["Two", "Ongoing", "2027"],
      ], headerRows: 1)
    var annotations = Annotations()
    annotations.metadata.language = language
    let vocabulary = try MilestoneTableTests.vocabulary.get()
    TableTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    MilestoneTagger(vocabulary: vocabulary).tag(builder.document, &annotations)
    return (annotations.milestones, annotations)
  }

  @Test(arguments: [
    ("en", "Partially implemented", MilestoneStatus.inProgress), ("en", "Almost completed", .inProgress),
    ("en", "Nearly complete", .inProgress), ("en", "Completed in part", .inProgress),
    ("en", "50% completed", .inProgress), ("en", "To be completed", .planned), ("en", "To be implemented", .planned),
    ("en", "Will be implemented", .planned), ("en", "Expected to be completed by June", .planned),
    ("en", "Not completed", .unknown), ("en", "closed as not implemented", .unknown),
    ("en", "No longer on hold", .unknown), ("en", "Delayed, now completed", .completed),
    ("en", "Yet to start", .upcoming), ("en", "Not yet started", .upcoming), ("en", "Fully implemented", .completed),
    ("en", "Implementation in progress", .inProgress),
    ("fr", "Partiellement mis en œuvre", .inProgress), ("fr", "Presque achevé", .inProgress),
    ("fr", "Achevé en partie", .inProgress), ("fr", "Sera achevé", .planned), ("fr", "À achever", .planned),
    ("fr", "Pas encore achevé", .unknown), ("fr", "N'est plus en attente", .unknown),
    ("fr", "Retardé, désormais achevé", .completed),
    ("es", "Parcialmente ejecutado", .inProgress), ("es", "Casi terminado", .inProgress),
    ("es", "Ejecutado en parte", .inProgress), ("es", "Será completado", .planned), ("es", "Por completar", .planned),
    ("es", "No completado", .unknown), ("es", "Ya no suspendido", .unknown),
    ("es", "Retrasado, ahora completado", .completed),
    ("ru", "Частично реализовано", .inProgress), ("ru", "Почти завершено", .inProgress),
    ("ru", "Выполнено частично", .inProgress), ("ru", "Будет выполнено", .planned),
    ("ru", "Не завершено", .unknown), ("ru", "Больше не приостановлено", .unknown),
    ("ru", "Отложено, теперь завершено", .completed),
    ("ar", "منفذ جزئيا", .inProgress), ("ar", "شبه مكتمل", .inProgress), ("ar", "سيكون مكتملا", .unknown),
    ("ar", "سيتم تنفيذه", .planned), ("ar", "غير مكتمل", .unknown), ("ar", "لم يعد معلق", .unknown),
    ("ar", "متأخر، الآن مكتمل", .completed),
    ("zh", "基本完成", .inProgress), ("zh", "即将完成", .inProgress), ("zh", "待完成", .planned),
    ("zh", "计划完成", .planned), ("zh", "预计于明年完成", .planned), ("zh", "预期成果已完成", .completed),
    ("zh", "未完成", .unknown), ("zh", "尚未完成", .unknown), ("zh", "不再暂停", .unknown),
    ("zh", "已推迟，现已完成", .completed), ("zh", "未全部完成", .inProgress),
  ])
  func readsWhatTurnsAStatus(language: String, text: String, status: MilestoneStatus) throws {
    let found = try milestones(text, language: language).0
    #expect(found.first?.status == status)
    #expect(found.first?.statusText == text)
  }

  @Test(arguments: [
    ("en", "Q4 2025 (revised: Q2 2026)", "2026-34"), ("en", "initially March 2025, now June 2026", "2026-06"),
    ("en", "Q4 2025; revised: Q2 2026", "2026-34"), ("en", "June 2026 (instead of March 2026)", "2026-06"),
    ("en", "Q2 2026 (revised from Q4 2025)", "2026-34"), ("fr", "T4 2025 (révisé: T2 2026)", "2026-34"),
    ("es", "inicialmente marzo de 2025, ahora junio de 2026", "2026-06"),
    ("ru", "первоначально март 2025 года, теперь июнь 2026 года", "2026-06"),
    ("ar", "مارس 2025 (الموعد الجديد: يونيو 2026)", "2026-06"), ("zh", "原定2025年3月，调整为2026年6月", "2026-06"),
  ])
  func takesTheDateInForce(language: String, text: String, edtf: String) throws {
    let found = try milestones("Delayed", target: text, language: language).0.filter { $0.action == "One" }
    #expect(found.map { $0.target?.edtf } == [edtf])
    #expect(found.map { $0.target?.text } == [text])
  }

  @Test(arguments: [
    ("03/04/2026", "2026-04-03", true), ("3/4/26", nil, false), ("03/04/26", "2026-04-03", true),
    ("13/04/2026", "2026-04-13", false), ("04/04/2026", "2026-04-04", false), ("03.04.2026", "2026-04-03", false),
  ])
  func tellsOfDatesWithTwoReadings(text: String, edtf: String?, isTold: Bool) throws {
    let (found, annotations) = try milestones("Planned", target: text, language: "en")
    #expect(found.first?.target?.edtf == edtf)
    #expect(annotations.diagnostics.map(\.code) == (isTold ? ["ambiguous-date"] : []))
  }
}
