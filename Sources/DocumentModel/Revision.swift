/// Which state of a document with tracked changes is read (ECMA-376 Part 1 §17.13.5).
@frozen
public enum RevisionView: String, Hashable, Sendable, CaseIterable {
  /// All changes accepted.
  case final
  /// All changes rejected: the text before the first of them.
  case original
  /// Both: what was inserted and what was deleted stand in the text, marked.
  case all
}

/// What a tracked change did.
@frozen
public enum RevisionKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Text was inserted (`w:ins`, §17.13.5.18).
  case insertion
  /// Text was deleted (`w:del`, §17.13.5.14).
  case deletion
  /// Text was moved (`w:moveFrom`, `w:moveTo`, §17.13.5.22, §17.13.5.25): one revision for both ends.
  case move
  /// The properties of a run, paragraph, section, table, row or cell were changed (`w:rPrChange` and its kin).
  case format
  /// A row was inserted or deleted (§17.13.5.12, §17.13.5.17).
  case row
  /// A cell was inserted, deleted or merged (§17.13.5.1 to §17.13.5.3).
  case cell
  /// The end of a paragraph was inserted or deleted (§17.13.5.15, §17.13.5.20).
  case paragraphMark
}

/// One tracked change, listed whatever the view.
public struct Revision: Hashable, Sendable {
  /// What a change of format concerns.
  @frozen
  public enum Scope: UInt8, Hashable, Sendable {
    /// No change of format.
    case none
    /// `w:rPrChange`
    case run
    /// `w:pPrChange`, `w:numberingChange`
    case paragraph
    /// `w:sectPrChange`
    case section
    /// `w:tblPrChange`, `w:tblPrExChange`, `w:tblGridChange`
    case table
    /// `w:trPrChange`
    case row
    /// `w:tcPrChange`
    case cell
  }

  /// What it did.
  public var kind: RevisionKind
  /// Whether a row, a cell or a paragraph mark was taken away rather than added.
  public var isDeletion = false
  /// What a change of format concerns.
  public var scope = Scope.none
  /// Who made it (`w:author`).
  public var author = StringID.empty
  /// When (`w:date`), as written.
  public var date = StringID.empty
  /// The text that it concerns where that is in view; else the point where it would be. The block is -1 where no block
  /// is in view at all.
  public var place: BlockSpan
  /// The other end of a move: where the text came from, or, in the original view, where it went.
  public var otherPlace: BlockSpan?
  /// The table of a row or cell, as an index of `Document.tables`; -1 for every other revision.
  public var table: Int32 = -1
  /// The grid row; of a row that is out of view the one that follows it. -1 where there is none.
  public var row: Int32 = -1
  /// The grid column of a cell; -1 where there is none.
  public var column: Int32 = -1
  /// The text that is out of view, as bytes of `Document.removedText`; empty where it stands at `place`.
  public var removed = TextRange()

  /// A revision at a place.
  public init(kind: RevisionKind, place: BlockSpan) {
    self.kind = kind
    self.place = place
  }
}

extension Document {
  /// The text that a revision concerns, in or out of view.
  public func string(_ revision: Revision) -> String {
    if revision.removed.isEmpty, revision.place.block < 0 { return "" }
    return revision.removed.isEmpty
      ? string(revision.place) : String(decoding: removedText[revision.removed.range], as: UTF8.self)
  }
}
