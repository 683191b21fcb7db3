import DocumentModel
import Testing
import Writers

@Suite struct WritersTests {
  @Test func findsWritersByName() {
    #expect(allWriters.map { $0.format } == ["json", "csv", "markdown", "text"])
    #expect(writer(named: "markdown") == MarkdownWriter.self)
    #expect(writer(named: "pdf") == nil)
  }

  /// What every writer promises: the same bytes for the same document, and names that begin with the given one.
  @Test(arguments: allWriters.indices)
  func keepsItsPromises(index: Int) {
    var builder = DocumentBuilder()
    let block = builder.block("Text with C24/70", .listItem, number: "1.")
    builder.reference("C24/70", "C24/70", in: block)
    builder.note(.comment, "", in: block, at: 3, "Note")
    builder.table(texts: [["a", "b"]])
    let writer = allWriters[index].init()
    let files = writer.files(for: builder.annotated, name: "folder/paper")
    #expect(!files.isEmpty)
    #expect(files.allSatisfy { $0.path.hasPrefix("folder/paper.") && !$0.bytes.isEmpty })
    #expect(writer.files(for: builder.annotated, name: "folder/paper").map(\.bytes) == files.map(\.bytes))
    #expect(files.allSatisfy { String(validating: $0.bytes, as: UTF8.self) != nil })
    // A document without content is no special case.
    var empty = DocumentBuilder()
    #expect(writer.files(for: empty.annotated, name: "x").allSatisfy { $0.path.hasPrefix("x.") })
    // Nor is a file that has no body.
    empty.document.stories = []
    #expect(writer.files(for: empty.annotated, name: "x").allSatisfy { $0.path.hasPrefix("x.") })
  }
}
