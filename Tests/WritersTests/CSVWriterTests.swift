import Testing

@testable import Writers

@Suite struct CSVWriterTests {
  private func files(_ builder: DocumentBuilder) -> [String: String] {
    let files = CSVWriter().files(for: builder.annotated, name: "folder/paper")
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
  }

  @Test func quotesWhatNeedsIt() {
    var builder = DocumentBuilder()
    builder.table(texts: [["plain, not", "say \"yes\"", "two\nlines"], [" 预算 ", "", "=1+1"]])
    #expect(
      files(builder) == [
        "folder/paper.t1.csv": "\"plain, not\",\"say \"\"yes\"\"\",\"two\nlines\"\r\n 预算 ,,=1+1\r\n"
      ])
  }

  @Test func keepsAnEmptyRecordOfOneField() {
    var builder = DocumentBuilder()
    builder.table(texts: [[""], ["a"]])
    #expect(files(builder)["folder/paper.t1.csv"] == "\"\"\r\na\r\n")
  }

  @Test func putsMergedCellsWhereTheyBegin() {
    var builder = DocumentBuilder()
    builder.table(
      4,
      [
        [.init("wide", column: 1, columnSpan: 2), .init("tall", column: 3, rowSpan: 2)],
        [.init("a", column: 0), .init("b", column: 1), CellSpec(column: 3, origin: 1) { $0.block("") }],
      ])
    #expect(files(builder)["folder/paper.t1.csv"] == ",wide,,tall\r\na,b,,\r\n")
  }

  @Test func givesNestedTablesFilesOfTheirOwn() {
    var builder = DocumentBuilder()
    builder.table(
      1,
      [
        [
          CellSpec(column: 0) {
            $0.block("before")
            $0.table(texts: [["in", "side"]])
            $0.block("after")
          }
        ]
      ])
    #expect(
      files(builder) == [
        "folder/paper.t1.csv": "\"before\nafter\"\r\n", "folder/paper.t2.csv": "in,side\r\n",
      ])
    #expect(files(DocumentBuilder()).isEmpty)
  }
}
