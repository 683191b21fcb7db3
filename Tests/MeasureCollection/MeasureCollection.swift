import ArgumentParser
import CollectionMaker
import CollectionStore
import CorpusIndex
import Foundation
import Tagging

/// Measures what a large collection costs: a made one is built, changed and asked.
@main
struct MeasureCollection: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "measure-collection")

  @Option(name: .long, help: "The number of documents.") var documents = 20_000
  @Option(name: .long, help: "The number of citations in each.") var citations = 30
  @Option(name: .long, help: "The number of paragraphs in each.") var paragraphs = 40
  @Option(name: .long, help: "The file to make.") var file = "out/made.sqlite"
  @Option(name: .long, help: "How often each question is asked.") var questions = 200

  func run() throws {
    for ending in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: file + ending) }
    let folder = URL(filePath: file).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let made = MadeCollection(count: documents + 100, citations: citations, paragraphs: paragraphs)
    let plausibility = Plausibility(try Vocabulary.load())
    try update("build", made, 0..<documents, version: 0, plausibility)
    print("\(documents) documents, \(documents * citations) references")
    try update("update of 100 documents", made, 0..<100, version: 1, plausibility)
    try update("100 documents more", made, documents..<documents + 100, version: 0, plausibility)
    let size = (try FileManager.default.attributesOfItem(atPath: file)[.size] as? Int) ?? 0
    print("file: \(size >> 20) MiB; memory at most: \(memory()) MiB")
    try ask(made)
  }

  private func update(
    _ name: String, _ made: MadeCollection, _ range: Range<Int>, version: Int, _ plausibility: Plausibility
  ) throws {
    let clock = ContinuousClock()
    var time = Duration.zero
    var update: CollectionUpdate?
    var store: CollectionStore?
    time += try clock.measure {
      let opened = try CollectionStore(updating: file)
      store = opened
      update = try CollectionUpdate(of: opened, fingerprint: "made", plausibility: plausibility)
    }
    for index in range {
      let paper = made.paper(index, version: version)
      time += try clock.measure { try update?.add(paper, files: [WrittenFile(path: paper.output, bytes: 1)]) }
    }
    let adding = time
    time += try clock.measure {
      try update?.commit()
      store?.close()
    }
    print("\(name): \(seconds(time)) s, of which \(seconds(time - adding)) s to resolve, rank and close")
  }

  private func ask(_ made: MadeCollection) throws {
    let store = try CollectionStore(reading: file)
    var random = SplitMix(seed: 7)
    let words = [
      "预算", "战略", "理事会注意到", "бюджет", "отчет Генерального", "المجلس", "الميزانية", "budget", "stratégique", "C24/7",
      "C31/4", "\"plan estratégico\"", "国家", "normalisation rapport", "C45/11", "standards",
    ]
    var next = 0
    func text() -> CitedText { CitedText(id: made.text(Int(random.next() % UInt64(documents))).work) }
    func hub() -> CitedText { CitedText(id: made.text(Int(random.next() % 60)).work) }
    try measure("cites") { _ = try store.cites(text(), limit: 20) }
    try measure("cited-by") { _ = try store.citedBy(text(), limit: 20) }
    try measure("cited-by, a text of the 20 most cited") { _ = try store.citedBy(hub(), limit: 20) }
    try measure("path") { _ = try store.path(from: text().work, to: text().work) }
    try measure("documents") { _ = try store.documents(limit: 20) }
    try measure("documents of a work") { _ = try store.documents(of: text().work, limit: 20) }
    try measure("references, unresolved resolutions") {
      _ = try store.references(kind: "resolution", states: [.notHeld, .impossible, .ambiguous], limit: 20)
    }
    try measure("missing") { _ = try store.missing(limit: 20) }
    try measure("rank") { _ = try store.rank(limit: 20) }
    for word in words {
      try measure("search \(word)", count: max(questions / 20, 3)) { _ = try store.search(word, limit: 20) }
    }
    try measure("search, all of these") {
      next += 1
      _ = try store.search(words[next % words.count], limit: 20)
    }
  }

  private func measure(_ name: String, count: Int? = nil, _ body: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    var times: [Duration] = []
    for _ in 0..<(count ?? questions) { times.append(try clock.measure(body)) }
    times.sort()
    let last = times[min(times.count * 95 / 100, times.count - 1)]
    print(
      "\(name): \(milliseconds(times[times.count / 2])) ms in the middle, \(milliseconds(last)) ms at the 95th percentile"
    )
  }

  private func seconds(_ time: Duration) -> String {
    String(format: "%.2f", Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18)
  }

  private func milliseconds(_ time: Duration) -> String {
    String(format: "%.1f", Double(time.components.seconds) * 1e3 + Double(time.components.attoseconds) * 1e-15)
  }

  /// The most memory that the process had at a time (proc(5), VmHWM), in MiB.
  private func memory() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (Int(line.filter(\.isNumber)) ?? 0) >> 10
  }
}
