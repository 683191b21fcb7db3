import Foundation
import TestSupport
import Testing

@Suite(.serialized) struct CollectionCommandTests {
  /// A folder with the collection of the fixtures.
  private func collection() async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let papers = ["044C", "044E", "044F", "CWG-SFP-4-012C"].map {
      Repository.fixtures.appending(path: $0 + ".docx").path
    }
    let outcome = try await Command.run(["convert"] + papers + ["-o", "out", "-q"], folder: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  @Test(arguments: [
    ["cites", "c25/44"], ["cites", "C25/44"], ["cited-by", "C24/57"], ["cited-by", "c24/57"],
    ["cited-by", "Resolution 71 (Rev. Bucharest, 2022)"], ["cited-by", "PP/RES/71(Rev. Bucharest, 2022)"],
    ["path", "CWG-SFP-4/12", "C24/57"], ["search", "预算"], ["search", "budget"], ["documents"],
    ["documents", "--work", "c25/44"],
    ["references", "--unresolved"], ["references", "--kind", "circular", "--state", "not-held"], ["missing"],
    ["missing", "."], ["rank"], ["rank", "collection.sqlite", "--held"],
  ])
  func answersInEachFormat(arguments: [String]) async throws {
    let folder = try await collection()
    let text = try await Command.run(arguments, folder: folder.path + "/out")
    #expect(text.status == 0, "\(text.errors)")
    #expect(!text.output.isEmpty)
    #expect(text.errors == "")
    let json = try await Command.run(arguments + ["--format", "json", "--limit", "0"], folder: folder.path + "/out")
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["schema"] as? String == "councildocs/\(arguments[0])/1")
    let rows = try #require(object["rows"] as? [[String: Any]])
    #expect(!rows.isEmpty)
    let csv = try await Command.run(arguments + ["--format", "csv", "--limit", "1"], folder: folder.path + "/out")
    #expect(csv.output.hasSuffix("\r\n"))
  }

  /// Nothing found is the answer to different things: which one it is, is said.
  @Test func saysWhyNothingIsFound() async throws {
    let folder = try await collection()
    let unknown = "the collection neither holds nor cites C99/1"
    let cases = [
      (["cites", "nonsense"], "'nonsense' is no id that can be read"),
      (["cited-by", "nonsense"], "'nonsense' is no id that can be read"), (["cites", "C99/1"], unknown),
      (["cited-by", "c99/1"], unknown), (["documents", "--work", "C99/1"], unknown),
      (["graph", "--format", "dot", "--around", "C99/1"], unknown), (["path", "C25/44", "C99/1"], unknown),
      (["cites", "C24/57"], "the collection cites C24/57, but does not hold it"),
      (["path", "C24/57", "C25/44"], "the collection cites C24/57, but does not hold it"),
      (["cited-by", "CWG-SFP-4/12"], "the collection holds CWG-SFP-4/12, but no paper cites it"),
      (["cites", "C25/44(Rev.7)"], "the collection does not hold C25/44(Rev.7)"),
      (["cited-by", "C24/57(Rev.3)"], "no paper cites C24/57(Rev.3)"),
      (["cites", "Resolution 71"], "'Resolution 71' does not say whose text it is"),
      (["search", "zzzz"], "no paragraph has this word"),
      (["search", "zzzz yyyy", "--language", "en"], "no paragraph in en has all these words"),
      (["references", "--kind", "opinion"], "the collection has no such reference"),
      (["graph", "--format", "dot", "--session", "C99"], "the collection has no paper of session C99"),
    ]
    for (arguments, reason) in cases {
      let outcome = try await Command.run(arguments, folder: folder.path + "/out")
      #expect(outcome.status == 1, "\(arguments)")
      #expect(outcome.output == "")
      #expect(outcome.errors.split(separator: "\n").first ?? "" == "nothing found: \(reason)")
    }
  }

  @Test func namesTheTextsThatABareNumberMayMean() async throws {
    let folder = try await collection()
    let outcome = try await Command.run("cited-by", "Resolution 71", folder: folder.path + "/out")
    #expect(outcome.errors.hasSuffix("\n  hint: the collection knows PP/RES/71, WTDC/RES/71\n"), "\(outcome.errors)")
  }

  @Test(arguments: [
    (["references", "--kind", "nonsense"], "- resolution\n"), (["missing", "--kind", "internal"], "- resolution\n"),
    (["references", "--type", "nonsense"], "one of 'replies-to', 'corrects', "),
    (["documents", "--language", "English"], "one of 'ar', 'en', 'es', 'fr', 'ru' or 'zh'."),
    (["search", "budget", "--language", "english"], "one of 'ar', 'en', 'es', 'fr', 'ru' or 'zh'."),
    (["search", ""], "one or more words"), (["search", " \"\" "], "one or more words"),
    (["graph", "--format", "dot", "--session", "Council 2025"], "C25 for C25/44"),
    (["graph", "--format", "dot", "--session", ""], "C25 for C25/44"),
    (["graph", ".", "--collection", ".", "--format", "dot"], "named twice"),
    (["cites", "C25/44 and C25/51"], "names several texts: C25/44, C25/51"),
    (["cites", "c25/44 and C25/51"], "names several texts: C25/44, C25/51"),
    (["path", "C25/44", "C24/57, C24/70"], "names several texts: C24/57, C24/70"),
  ])
  func listsWhatIsAllowed(arguments: [String], words: String) async throws {
    let folder = try await collection()
    let outcome = try await Command.run(arguments, folder: folder.path + "/out")
    #expect(outcome.status == 64)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
  }

  @Test func aGraphTakesItsCollectionInEitherWay() async throws {
    let folder = try await collection()
    let argument = try await Command.run("graph", "out", "--format", "dot", folder: folder.path)
    let option = try await Command.run("graph", "--collection", "out", "--format", "dot", folder: folder.path)
    #expect(option.status == 0)
    #expect(option.output == argument.output)
  }

  @Test func endsWithTwoWhereThereIsNoCollection() async throws {
    let folder = try TemporaryFolder()
    try folder.write("no database, and long enough that nobody takes it for an empty one", to: "bad/collection.sqlite")
    for (path, code) in [(".", "no-collection"), ("bad", "unreadable-collection")] {
      for command in [["rank", path], ["cites", "C24/1", "--collection", path], ["graph", path, "--format", "dot"]] {
        let outcome = try await Command.run(command, folder: folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.errors.contains("[\(code)]"), "\(outcome.errors)")
      }
    }
    #expect(!folder.exists("collection.sqlite"))
  }

  @Test(arguments: [
    ["cites"], ["references", "--state", "lost"], ["rank", "--limit", "-1"], ["graph", "--format", "pdf"],
    ["graph", "--format", "csv"], ["graph", "--format", "dot", "--depth", "2"],
    ["graph", "--format", "dot", "--limit", "5"], ["graph", "--format", "svg", "--limit", "-1"],
    ["graph", "--format", "html", "--multigraph"],
  ])
  func endsWith64WhenUsedWrongly(arguments: [String]) async throws {
    #expect(try await Command.run(arguments).status == 64)
  }

  @Test(arguments: ["graphml", "gexf", "dot", "cytoscape", "jsonld"])
  func exportsGraphs(format: String) async throws {
    let folder = try await collection()
    let outcome = try await Command.run("graph", "out", "--format", format, folder: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("C24/57"))
    let parts = try await Command.run("graph", "out", "--format", format, "--around", "c24/57", folder: folder.path)
    #expect(parts.output.count < outcome.output.count)
    let many = try await Command.run("graph", "out", "--format", format, "--multigraph", folder: folder.path)
    #expect(many.output.count > outcome.output.count)
  }

  @Test func writesAPage() async throws {
    let folder = try await collection()
    let outcome = try await Command.run("graph", "out", "--format", "html", "-o", "page", folder: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.errors.hasSuffix(" written to page/graph.html\n"), "\(outcome.errors)")
    let page = try folder.text("page/graph.html")
    // Titles, sentences, cells and milestones, of all languages.
    for words in [
      "战略规划", "mobilisation des ressources", "At its 2024 session", "Draw up the resource mobilization framework",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let part = try await Command.run(
      "graph", "out", "--format", "html", "--around", "C24/57", "--limit", "1", folder: folder.path)
    #expect(part.output.contains("\"caption\": \"around C24/57: 0 works held, 1 more text cited\""))
    #expect(part.errors.hasPrefix("shown: the 1 of 2 works "), "\(part.errors)")
  }

  @Test func saysThatGraphvizIsMissing() async throws {
    let folder = try await collection()
    let outcome = try await Command.run(
      ["graph", "out", "--format", "svg", "-o", "out"], environment: ["PATH": folder.path], folder: folder.path)
    #expect(outcome.status == 3)
    #expect(outcome.errors.contains("error: Graphviz is not installed, and draws the picture [no-graphviz]"))
    #expect(outcome.errors.contains("hint: install it, as with 'apt install graphviz'"))
    #expect(!folder.exists("out/graph.svg"))
  }

  @Test func passesOnWhatGraphvizSays() async throws {
    let folder = try await collection()
    let script = "#!/bin/sh\n/bin/echo strange words >&2; /bin/echo '<svg/>' > \"$3\"; exit ${STATUS:-0}\n"
    try folder.write(script, to: "bin/dot")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/bin/dot")
    for (status, result) in [("0", 0 as Int32), ("1", 3)] {
      let outcome = try await Command.run(
        ["graph", "out", "--format", "svg"], environment: ["PATH": folder.path + "/bin", "STATUS": status],
        folder: folder.path)
      #expect(outcome.status == result)
      #expect(outcome.output == (result == 0 ? "<svg/>\n" : ""))
      #expect(outcome.errors.contains("strange words"))
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/dot"), "Graphviz is not installed"))
  func drawsAPicture() async throws {
    let folder = try await collection()
    let outcome = try await Command.run("graph", "out", "--format", "svg", folder: folder.path)
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("<svg") && outcome.output.contains("战略规划"))
    #expect(outcome.errors == "")
  }
}
