/// A text as it is cited or held: its id, the work without its edition, and the edition.
package struct CitedText: Sendable, Hashable {
  /// The id, such as `C23/62(Rev.1)`.
  package var id: String
  /// The work, such as `C23/62`.
  package var work: String
  /// The edition, such as `Rev.1`; nil where none is named.
  package var edition: String?

  package init(id: String, work: String, edition: String? = nil) {
    self.id = id
    self.work = work
    self.edition = edition
  }

  /// The text of an id whose edition, if it has one, is in brackets at its end.
  package init(id: String) {
    let work = String(id.prefix { $0 != "(" })
    let isClosed = work.count < id.count && id.hasSuffix(")")
    self.init(
      id: id, work: isClosed ? work : id, edition: isClosed ? String(id.dropFirst(work.count + 1).dropLast()) : nil)
  }
}
