import Foundation

/// What the author of a fixture says is in it, from `<paper>.expected.json`: written by hand, not by this program.
struct ExpectedPaper: Decodable {
  struct Reference: Decodable, Hashable {
    var id: String
    var text: String
    var `where`: String
    /// Nil stands for false.
    var isSelf: Bool?

    private enum CodingKeys: String, CodingKey {
      case id, text, `where`
      case isSelf = "self"
    }
  }

  struct Target: Decodable, Hashable {
    var text: String
    var edtf: String?
    var start: String?
    var end: String?
    var relation: String?
    var relativeTo: String?
    var open: String?
  }

  struct Milestone: Decodable, Hashable {
    var action: String
    var status: String
    var statusText: String
    var target: Target?
    var phase: String?
    /// Whether it stands in running text; nil stands for no.
    var prose: Bool?
  }

  struct Cell: Decodable, Hashable {
    var row: Int
    var column: Int
    var rowSpan: Int
    var columnSpan: Int
    var text: String
  }

  struct Table: Decodable {
    var rows: Int
    var columns: Int
    var headerRows: Int
    var caption: String?
    var cells: [Cell]?
  }

  struct Heading: Decodable, Hashable {
    var level: Int
    var number: String?
    var text: String
  }

  struct ListItem: Decodable, Hashable {
    var number: String
    var text: String
  }

  struct Link: Decodable, Hashable {
    var text: String
    var url: String
  }

  var symbol: String
  var language: String
  var title: String?
  var session: String?
  var date: String?
  var originalLanguage: String?
  var agendaItem: String?
  var author: String?
  var summary: [String: String]?
  var references: [Reference]
  var tables: [Table]
  var milestones: [Milestone]
  var headings: [Heading]
  var listItems: [ListItem]?
  var links: [Link]?
  /// How many footnotes and endnotes there are.
  var notes: [String: Int]
  /// Words that must be in the text.
  var contains: [String]?
  /// Words that must not be in the text, such as what was deleted.
  var absent: [String]?

  init(contentsOf file: URL) throws {
    self = try JSONDecoder().decode(ExpectedPaper.self, from: Data(contentsOf: file))
  }
}
