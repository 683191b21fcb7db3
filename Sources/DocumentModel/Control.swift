/// What a content control is for; the names are those of the elements of `w:sdtPr`.
@frozen
public enum ControlKind: UInt8, Hashable, Sendable, CaseIterable {
  /// Anything: what a control is that does not say otherwise (§17.5.2.26).
  case richText
  /// Text without format (§17.5.2.44).
  case text
  /// A date (§17.5.2.7).
  case date
  /// One of a list (§17.5.2.15).
  case dropDownList
  /// One of a list, or other text (§17.5.2.5).
  case comboBox
  /// A box to tick (`w14:checkbox`, [MS-DOCX] 2.5.1.2).
  case checkbox
  /// A picture (§17.5.2.24).
  case picture
  /// A part that cannot be changed (§17.5.2.17).
  case group
  /// Paragraphs or rows that can be repeated (`w15:repeatingSection`, [MS-DOCX] 2.5.3.1).
  case repeatingSection
  /// One of those (`w15:repeatingSectionItem`).
  case repeatingSectionItem
  /// A document part, such as a table of contents (§17.5.2.12).
  case docPartObj
  /// One of the document parts of a gallery (§17.5.2.13).
  case docPartList
  /// An equation (§17.5.2.16).
  case equation
  /// A citation (§17.5.2.4).
  case citation
  /// A list of sources (§17.5.2.3).
  case bibliography
}

/// A content control (`w:sdt`, ECMA-376 Part 1 §17.5.2), or a form field of older versions (`w:ffData`, §17.16.17).
public struct Control: Hashable, Sendable {
  /// What it is for.
  public var kind = ControlKind.richText
  /// Whether it is a form field of older versions.
  public var isLegacy = false
  /// Whether what it holds only asks for content (`w:showingPlcHdr`, §17.5.2.39).
  public var isPlaceholder = false
  /// The id (`w:id`), which is unique in the document; 0 for none.
  public var id: Int32 = 0
  /// The name for programs (`w:tag`); of a form field, its name.
  public var tag = StringID.empty
  /// The name for people (`w:alias`).
  public var title = StringID.empty
  /// What is locked (`w:lock`, §17.18.48), such as `sdtLocked`.
  public var lock = StringID.empty
  /// The value behind the text: the full date of a date, the value of the item chosen, `true` or `false` of a checkbox.
  public var value = StringID.empty
  /// Where the content comes from (`w:dataBinding/@w:xpath`, §17.5.2.6).
  public var xpath = StringID.empty
  /// The items to choose from, as indices of `Document.controlItems`.
  public var items = IndexRange()
  /// What it holds, which is text of its blocks.
  public var content = Stretch()

  /// A control that says nothing.
  public init() {}
}

/// An item of a list to choose from (`w:listItem`, ECMA-376 Part 1 §17.5.2.21).
@frozen
public struct ControlItem: Hashable, Sendable {
  /// What is shown.
  public var text: StringID
  /// What it stands for; the same as `text` where the file states none.
  public var value: StringID

  /// An item from its parts.
  public init(text: StringID, value: StringID) {
    self.text = text
    self.value = value
  }
}
