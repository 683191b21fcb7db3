/// How a section begins (ST_SectionMark, ECMA-376 Part 1 §17.18.77).
@frozen
public enum SectionBreak: UInt8, Hashable, Sendable, CaseIterable {
  /// On the next page.
  case nextPage
  /// On the same page.
  case continuous
  /// On the next even page.
  case evenPage
  /// On the next odd page.
  case oddPage
  /// In the next column.
  case nextColumn
}

/// The pages that a header or footer is for (ST_HdrFtr, ECMA-376 Part 1 §17.18.36).
@frozen
public enum PageKind: UInt8, Hashable, Sendable, CaseIterable {
  /// All pages that have no other.
  case `default`
  /// The first page of the section.
  case first
  /// Even pages.
  case even
}

/// A section (`w:sectPr`, ECMA-376 Part 1 §17.6.17): blocks of the body that share a page layout.
public struct Section: Hashable, Sendable {
  /// The blocks; those of text boxes anchored inside are included.
  public var blocks = IndexRange()
  /// How it begins.
  public var sectionBreak = SectionBreak.nextPage
  /// The width of the page in twentieths of a point (`w:pgSz/@w:w`, §17.6.13); 0 where the file states none.
  public var pageWidth: Int32 = 0
  /// The height of the page in twentieths of a point (`w:pgSz/@w:h`); 0 where the file states none.
  public var pageHeight: Int32 = 0
  /// Whether the page is in landscape (`w:pgSz/@w:orient`); width and height are those of the page as it is seen.
  public var isLandscape = false
  /// Whether the first page has a header and footer of its own (`w:titlePg`, §17.10.6).
  public var hasTitlePage = false
  /// Whether even pages have headers and footers of their own (`w:evenAndOddHeaders`, §17.10.1); one setting for all.
  public var hasEvenPages = false
  /// The headers, as indices of `Document.stories` by `PageKind.rawValue`; -1 for none. One that the section does not
  /// state is that of the section before (§17.10.5). Sections may share one.
  public var headers: [Int32] = [-1, -1, -1]
  /// The footers, in the same way.
  public var footers: [Int32] = [-1, -1, -1]

  /// A section without blocks.
  public init() {}
}

/// The languages of text that states none (`w:lang` of the document's defaults and its default paragraph style).
public struct DefaultLanguages: Hashable, Sendable {
  /// Of Latin text and all that is neither of the others.
  public var latin = StringID.empty
  /// Of East Asian text.
  public var eastAsian = StringID.empty
  /// Of text that runs from right to left.
  public var bidirectional = StringID.empty

  /// No languages.
  public init() {}

  /// Whether a language is one of them.
  public func contains(_ language: StringID) -> Bool {
    language == latin || language == eastAsian || language == bidirectional
  }
}
