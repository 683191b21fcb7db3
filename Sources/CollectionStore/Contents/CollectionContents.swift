package import Tagging

/// What the papers of a part of a collection hold, for those who show it whole.
package struct CollectionContents: Sendable {
  /// A paper: one file, one edition of a work in one language.
  package struct Paper: Sendable {
    package var work: String
    package var output: String
    package var path: String
    package var symbol: String?
    package var language: String?
    package var title: String?
    package var session: String?
    package var date: String?
    /// Further fields of the first page that it has, with names for people.
    package var fields: [(name: String, text: String)]
    package var tables: [Table]
    package var milestones: [Milestone]
  }

  /// A table that is more than layout.
  package struct Table: Sendable {
    /// Its id in the JSON of the paper.
    package var id: String
    package var caption: String?
    package var rows: Int
    package var columns: Int
    package var place: String
    /// Its cells in reading order; those of its first rows where it is very large.
    package var cells: [Cell]
    /// How many of its rows have their cells here.
    package var shownRows: Int
  }

  /// A cell with the rows and columns that it spans.
  package struct Cell: Sendable {
    package var row: Int
    package var column: Int
    package var rowSpan: Int
    package var columnSpan: Int
    package var isHeader: Bool
    package var text: String
  }

  /// What a sentence of a paper cites; the same text in the same sentence once.
  package struct Citation: Sendable {
    /// The index of the paper that cites.
    package var paper: Int
    /// The name of the work that is cited, and the id as it was cited.
    package var work: String
    package var cited: String
    package var type: String?
    package var state: String
    package var meant: String?
    package var decided: String?
    package var place: String
    package var block: String
    /// The words of the reference, and the sentence around it.
    package var text: String
    package var sentence: String
    package var mentions: Int
  }

  package var papers: [Paper] = []
  package var citations: [Citation] = []
  /// The addresses at which works are published, in English where they tell languages apart.
  package var addresses: [String: String] = [:]
}
