/// What an embedded object is. The names are those of the output contract.
@frozen
public enum ObjectKind: UInt8, Hashable, Sendable, CaseIterable {
  /// A picture: `a:blip` (ECMA-376 Part 1 §20.1.8.13) or `v:imagedata` (Part 4 §19.1.2.11).
  case picture
  /// A chart (`c:chart`, ECMA-376 Part 1 §21.2.2.26).
  case chart
  /// SmartArt (`dgm:relIds`, ECMA-376 Part 1 §21.4.2.22).
  case diagram
  /// A document of another program: `o:OLEObject` (ECMA-376 Part 4 §19.2.2.3), a control, the workbook behind a chart.
  case embeddedObject
  /// Text in another format that Word takes in when it opens the file (`w:altChunk`, ECMA-376 Part 1 §17.17.2.1).
  case chunk
  /// A part of a master document that lies in a file of its own (`w:subDoc`, ECMA-376 Part 1 §17.17.2.3).
  case subdocument
}

/// What stands in a document beside its running text.
public struct EmbeddedObject: Hashable, Sendable {
  /// What it is.
  public var kind: ObjectKind
  /// The name of the part that holds it, or an address where `isExternal`; empty where the file does not say.
  public var part = StringID.empty
  /// Whether it lies outside of the file.
  public var isExternal = false
  /// The name that Word gave it (`wp:docPr/@name`); empty for none.
  public var name = StringID.empty
  /// The title that the author gave (`wp:docPr/@title`); empty for none.
  public var title = StringID.empty
  /// The alternative text (`wp:docPr/@descr`, `v:shape/@alt`); empty for none.
  public var description = StringID.empty
  /// The program that it belongs to (`o:OLEObject/@ProgID`), such as `Excel.Sheet.12`; empty for none.
  public var program = StringID.empty
  /// Where it stands: a point in the text of a block. Nil where no block holds it.
  public var anchor: BlockSpan?
  /// The index in `Document.stories` of the story with its text; -1 for an object without text.
  public var story: Int32 = -1

  /// An object of which nothing else is known.
  public init(kind: ObjectKind, anchor: BlockSpan?) {
    self.kind = kind
    self.anchor = anchor
  }
}
