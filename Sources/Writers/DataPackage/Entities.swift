extension Entity {
  /// All entities, each behind those that it points at, but for tables that point at tables.
  package static let all = [documents, tables, columns, cells, blocks, references, milestones]

  static let documents = Entity(
    name: "documents", meaning: "One row a paper.", key: ["document"],
    fields: [
      Field("document", "The path of the paper below the inputs, without its extension."),
      Field("file", "The name of the file."),
      Field("sha256", "The checksum of the file (SHA-256), hexadecimal."),
      Field("bytes", .integer, "The size of the file."),
      Field("symbol", "The paper's own symbol, with its revision."),
      Field("work", "The symbol without the revision."),
      Field("title", "The title."),
      Field("language", "The language of the text, as BCP 47 has it."),
      Field("originalLanguage", "The language of the original."),
      Field("date", .date, "The date on the first page."),
      Field("session", "The session, in the words of the first page."),
      Field("agendaItem", "The agenda item."),
      Field("author", "Who submits the paper."),
      Field("blocks", .integer, "The number of paragraphs."),
      Field("tables", .integer, "The number of tables, layout included."),
      Field("references", .integer, "The number of references, those to itself included."),
      Field("milestones", .integer, "The number of milestones."),
      Field("diagnostics", .integer, "The number of diagnostics."),
    ])

  static let blocks = Entity(
    name: "blocks", meaning: "One row a paragraph, in the order of the paper.", key: ["block"],
    fields: [
      Field("block", "The paper and the id of the paragraph in its JSON, parted by #."),
      Field("document", "The paper.", pointsAt: "documents"),
      Field("position", .integer, "The place among the paragraphs of the paper, from 1."),
      Field("kind", "heading, paragraph, list-item, caption, title or other."),
      Field("level", .integer, "The level of a heading."),
      Field("number", "The label as printed."),
      Field("text", "The text."),
      Field("where", "body, table, footnote, endnote, header, footer, textbox, comment, chart, diagram or chunk."),
      Field("table", "The table that it stands in.", pointsAt: "tables"),
      Field("row", .integer, "The row in the table, from 0."),
      Field("column", .integer, "The column in the table, from 0."),
      Field("part", "The part of the file."),
      Field("paragraph", .integer, "The place among the paragraphs of the part, from 1."),
    ])

  static let tables = Entity(
    name: "tables", meaning: "One row a table, layout included.", key: ["table"],
    fields: [
      Field("table", "The paper and the id of the table in its JSON, parted by #."),
      Field("document", "The paper.", pointsAt: "documents"),
      Field("position", .integer, "The place among the tables of the paper, from 1."),
      Field("caption", "The caption, number included."),
      Field("number", "The number that the caption gives."),
      Field("rows", .integer, "The number of rows."),
      Field("columns", .integer, "The number of columns of the grid."),
      Field("headerRows", .integer, "The number of rows that head the columns."),
      Field("headerColumns", .integer, "The number of columns that head the rows."),
      Field("layout", .boolean, "Whether the table only makes layout."),
      Field("where", "Where it stands, as for paragraphs."),
      Field("parent", "The table that it is nested in.", pointsAt: "tables"),
      Field("continues", "The table that it goes on with.", pointsAt: "tables"),
    ] + unitFields + [
      Field("path", "The file of its rows in this package; empty for layout.")
    ])

  /// What tables and columns say of the unit of their figures.
  private static let unitFields = [
    Field("unit", "The unit of its figures, in the words of the paper."),
    Field("currency", "The currency in the unit (ISO 4217)."),
    Field("measure", "The measure in the unit."),
    Field("exponent", .integer, "The power of ten in the unit: 3 for thousands."),
  ]

  static let columns = Entity(
    name: "columns", meaning: "One row a column of a table that is no layout.", key: ["table", "column"],
    fields: [
      Field("table", "The table.", pointsAt: "tables"),
      Field("column", .integer, "The place in the grid, from 0."),
      Field("name", "The heading."),
      Field("type", "integer, decimal, currency, percentage, date, status, reference or text."),
    ] + unitFields + [
      Field("exceptions", .integer, "The number of cells that hold something else than the type.")
    ])

  static let cells = Entity(
    name: "cells", meaning: "One row a cell of a table; positions covered by a merged cell have none.",
    key: ["table", "row", "column"],
    fields: [
      Field("table", "The table.", pointsAt: "tables"),
      Field("row", .integer, "The row, from 0."),
      Field("column", .integer, "The column, from 0."),
      Field("rowSpan", .integer, "The number of rows that it covers."),
      Field("columnSpan", .integer, "The number of columns that it covers."),
      Field("header", .boolean, "Whether it stands in a row that heads the columns."),
      Field("total", .boolean, "Whether it stands in a row that sums up others."),
      Field("text", "The text."),
      Field("value", "The date (EDTF), the status or the ids of references that it holds."),
      Field("number", .number, "The figure that it holds, as stated: times the unit of its column."),
    ])

  static let references = Entity(
    name: "references", meaning: "One row a mention of a paper, a resolution or another text.",
    key: ["document", "position"],
    fields: [
      Field("document", "The paper that cites.", pointsAt: "documents"),
      Field("position", .integer, "The place among the references of the paper, from 1."),
      Field("id", "The id of what is cited, with its edition."),
      Field("work", "The id without the edition."),
      Field("edition", "The edition."),
      Field("kind", "document, resolution, decision and so on."),
      Field("text", "The words of the paper."),
      Field("block", "The paragraph.", pointsAt: "blocks"),
      Field("start", .integer, "The first character in the paragraph's text, from 0."),
      Field("end", .integer, "The character behind the last."),
      Field("where", "Where it stands, as for paragraphs."),
      Field("self", .boolean, "Whether it is the paper's own symbol."),
      Field("url", "The address on www.itu.int."),
      Field("link", "The address of the hyperlink in the text."),
      Field("rule", "The rule that found it."),
    ])

  static let milestones = Entity(
    name: "milestones", meaning: "One row an action with its status and target.", key: ["document", "position"],
    fields: [
      Field("document", "The paper.", pointsAt: "documents"),
      Field("position", .integer, "The place among the milestones of the paper, from 1."),
      Field("action", "What is to be done."),
      Field("status", "completed, in-progress, upcoming, planned, delayed, on-hold, cancelled or unknown."),
      Field("statusText", "The words of the paper for the status."),
      Field("target", "The words of the paper for the target."),
      Field("edtf", "The target in EDTF (ISO 8601-2)."),
      Field("start", .date, "The first day of the target."),
      Field("end", .date, "The last day of the target."),
      Field("phase", "The phase that the target belongs to."),
      Field("table", "The table that it comes from.", pointsAt: "tables"),
      Field("row", .integer, "The row in the table, from 0."),
      Field("block", "The first paragraph that it was read from.", pointsAt: "blocks"),
    ])
}

extension Entity.Field {
  fileprivate init(_ name: String, _ meaning: String, pointsAt: String? = nil) {
    self.init(name, .string, meaning, pointsAt: pointsAt)
  }
}
