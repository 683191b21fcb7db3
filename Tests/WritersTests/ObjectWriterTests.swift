import DocumentModel
import Foundation
import Tagging
import Testing

@testable import Writers

@Suite struct ObjectWriterTests {
  /// A paragraph with a picture in it, a chart and a diagram, and a chunk.
  private var builder: DocumentBuilder {
    var builder = DocumentBuilder()
    let host = builder.block("é see")
    var picture = EmbeddedObject(kind: .picture, anchor: BlockSpan(block: host, start: 3, end: 3))
    picture.part = builder.document.strings.intern("word/media/a b.png")
    picture.description = builder.document.strings.intern("a [map]")
    builder.document.objects.append(picture)
    let chart = builder.story(.chart, host: host) { builder in
      builder.block("Dues", .caption)
      builder.table(headerRows: 1, texts: [["", "Paid"], ["2024", "3"]])
    }
    var object = EmbeddedObject(kind: .chart, anchor: picture.anchor)
    object.story = Int32(chart)
    builder.document.objects.append(object)
    builder.story(.diagram, host: host) { builder in
      builder.block("Council", .listItem, number: "•")
      builder.block("Group", .listItem, number: "•", listLevel: 1)
    }
    builder.story(.chunk, host: host) { $0.block("chunk") }
    builder.block("after")
    return builder
  }

  private func text(_ writer: some DocumentWriter) -> String {
    String(decoding: writer.files(for: builder.annotated, name: "x")[0].bytes, as: UTF8.self)
  }

  @Test func markdownShowsThemAtTheirHost() {
    #expect(
      text(MarkdownWriter()) == """
        é ![a \\[map\\]](word/media/a%20b.png)see

        Dues

        | | Paid |
        | --- | --- |
        | 2024 | 3 |

        - Council
          - Group

        chunk

        after

        """)
  }

  @Test func textShowsThemAtTheirHost() {
    let text = text(TextWriter())
    #expect(text.hasPrefix("é [picture: a [map]]see\n\nDues\n"))
    #expect(text.contains("• Council\n  • Group\n\nchunk\n\nafter\n"))
  }

  @Test func jsonListsThem() {
    let json = text(JSONWriter())
    #expect(
      json.contains(
        """
          "objects": [
            {"kind": "picture", "part": "word/media/a b.png", "description": "a [map]", "block": "b1", "offset": 2},
            {"kind": "chart", "block": "b1", "offset": 2, "blocks": ["b2", "b3", "b4", "b5", "b6"]}
          ],
        """))
    #expect(json.contains(#""text": "Dues", "where": "chart", "host": "b1""#))
    #expect(json.contains(#""text": "Group", "where": "diagram", "host": "b1""#))
    #expect(json.contains(#""text": "chunk", "where": "chunk", "host": "b1""#))
  }

  @Test func csvHasTheTablesOfCharts() {
    let files = CSVWriter().files(for: builder.annotated, name: "x")
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == [",Paid\r\n2024,3\r\n"])
  }

  @Test func jsonHasThePropertiesThatAreStated() throws {
    var builder = DocumentBuilder()
    builder.document.properties.title = "T"
    builder.document.properties.application.pages = 3
    builder.document.properties.custom = [
      CustomProperty(name: "a\"b", values: [.text("x")]), CustomProperty(name: "n", values: [.integer(-1)]),
      CustomProperty(name: "r", values: [.number(1.5)]), CustomProperty(name: "b", values: [.boolean(true)]),
      CustomProperty(name: "v", values: [.text("x"), .text("y")]), CustomProperty(name: "n", values: [.integer(2)]),
    ]
    let bytes = JSONWriter().files(for: builder.annotated, name: "x")[0].bytes
    let json = String(decoding: bytes, as: UTF8.self)
    #expect(json.contains(#""core": {"title": "T"}"#))
    #expect(json.contains(#""app": {"pages": 3}"#))
    for member in [#""a\"b": "x""#, #""n": -1"#, #""r": 1.5"#, #""b": true"#, #""v": ["x", "y"]"#] {
      #expect(json.contains(member))
    }
    #expect(!json.contains("\"n\": 2"))
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(bytes)) }
  }
}
