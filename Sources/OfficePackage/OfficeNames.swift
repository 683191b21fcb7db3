public import DocumentModel
public import XMLEvents

/// The namespaces of Office Open XML, each with its transitional name (ECMA-376 Part 4) and its strict one (Part 1).
enum OfficeNamespace {
  static let wordprocessing = [
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
  ]
  static let relationships = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
  ]
  static let math = [
    "http://schemas.openxmlformats.org/officeDocument/2006/math", "http://purl.oclc.org/ooxml/officeDocument/math",
  ]
  static let drawing = [
    "http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main",
  ]
  static let wordprocessingDrawing = [
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing",
  ]
  static let chart = [
    "http://schemas.openxmlformats.org/drawingml/2006/chart", "http://purl.oclc.org/ooxml/drawingml/chart",
  ]
  static let diagram = [
    "http://schemas.openxmlformats.org/drawingml/2006/diagram", "http://purl.oclc.org/ooxml/drawingml/diagram",
  ]
  static let compatibility = ["http://schemas.openxmlformats.org/markup-compatibility/2006"]
  static let word2010 = ["http://schemas.microsoft.com/office/word/2010/wordml"]
  static let wordDrawing2010 = ["http://schemas.microsoft.com/office/word/2010/wordprocessingDrawing"]
  static let word2012 = ["http://schemas.microsoft.com/office/word/2012/wordml"]
  static let office = ["urn:schemas-microsoft-com:office:office"]
  static let vml = ["urn:schemas-microsoft-com:vml"]
  static let packageRelationships = ["http://schemas.openxmlformats.org/package/2006/relationships"]
  static let coreProperties = ["http://schemas.openxmlformats.org/package/2006/metadata/core-properties"]
  static let dublinCore = ["http://purl.org/dc/elements/1.1/"]
  static let dublinCoreTerms = ["http://purl.org/dc/terms/"]
  static let picture = [
    "http://schemas.openxmlformats.org/drawingml/2006/picture", "http://purl.oclc.org/ooxml/drawingml/picture",
  ]
  /// Later versions of Office put series that are filtered out, and labels from cells, in a namespace of their own.
  static let chart2013 = ["http://schemas.microsoft.com/office/drawing/2012/chart"]
  static let extendedChart = ["http://schemas.microsoft.com/office/drawing/2014/chartex"]
  static let extendedProperties = [
    "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties",
    "http://purl.oclc.org/ooxml/officeDocument/extendedProperties",
  ]
  static let customProperties = [
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
    "http://purl.oclc.org/ooxml/officeDocument/customProperties",
  ]
  static let variantTypes = [
    "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
  ]
  static let contentTypes = ["http://schemas.openxmlformats.org/package/2006/content-types"]
  static let none = [""]
}

/// The elements that some reader wants to hear of. Names without a prefix are those of WordprocessingML, the others
/// have the customary prefix of their namespace.
public enum OfficeElement: UInt16, CaseIterable, Sendable {
  // Stories (ECMA-376 Part 1 §17.2, §17.10, §17.11, §17.13.4)
  case document, hdr, ftr, footnotes, endnotes, comments, footnote, endnote, comment
  // Paragraphs and runs (§17.3)
  case p, pPr, pStyle, outlineLvl, numPr, ilvl, numId, bidi, r, rPr, rStyle, rFonts, b, i, u, strike, dstrike, vanish,
    rtl
  case tabs
  case vertAlign, lang, t, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym, ruby, rt, footnoteReference
  case endnoteReference, commentReference, object, pict, drawing, txbxContent, altChunk, subDoc
  // Fields, links, bookmarks (§17.16, §17.13.6)
  case fldChar, instrText, fldSimple, hyperlink, bookmarkStart
  // Tables (§17.4)
  case tbl, tblPr, tblStyle, tblCaption, tblDescription, tblGrid, gridCol, tr, trPr, gridBefore, gridAfter, tblHeader,
    tc
  case tcPr, gridSpan, vMerge, hMerge, tblLook
  // Revisions (§17.13.5)
  case delText, delInstrText, moveFromRangeStart, moveFromRangeEnd, moveToRangeStart, moveToRangeEnd, cellIns, cellMerge
  case tblPrEx
  case ins, del, moveFrom, moveTo, cellDel, pPrChange, rPrChange, sectPrChange, tblPrChange, tblGridChange, trPrChange
  case tcPrChange, tblPrExChange, numberingChange
  // Sections (§17.6), content controls (§17.5)
  case sectPr, headerReference, footerReference, sdtPr, sdtEndPr
  // Styles (§17.7)
  case styles, docDefaults, style, name, basedOn
  // Numbering (§17.9)
  case numbering, abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText, lvlRestart
  case isLgl, numStyleLink, styleLink, lvlPicBulletId
  // Inside running text: controls (§17.5.2), form fields (§17.16.17), ruby (§17.3.3.25), ranges (§17.13), direction (§17.3.2)
  case sdt, id, alias, tag, lock, showingPlcHdr, dataBinding, richText, text, date, dropDownList, comboBox, listItem,
    picture
  case group, docPartObj, docPartList, equation, citation, bibliography
  case ffData, checkBox, checked, `default`, ddList, result, listEntry, textInput
  case rubyBase, bookmarkEnd, commentRangeStart, commentRangeEnd, dir, bdo, framePr, lastRenderedPageBreak, shd, cs,
    tblStylePr
  // Characters that only the day or the page gives (§17.3.3)
  case dayShort, monthShort, yearShort, dayLong, monthLong, yearLong, pgNum
  // Sections (§17.6) and settings (§17.15)
  case type, pgSz, titlePg, footnotePr, endnotePr, numStart, numRestart, settings, evenAndOddHeaders
  // w14:, w15:
  case w14Checkbox, w14Checked, w15RepeatingSection, w15RepeatingSectionItem
  // Math (§22.1)
  case mMathPara, mAcc, mBar, mBox, mBorderBox, mD, mEqArr, mF, mFunc, mGroupChr, mLimLow, mLimUpp, mM, mMr, mNary
  case mPhant, mRad, mSPre, mSSub, mSSubSup, mSSup, mE, mNum, mDen, mDeg, mFName, mLim, mSub, mSup
  case mChr, mPos, mType, mDegHide, mSubHide, mSupHide, mLimLoc, mBegChr, mSepChr, mEndChr, mShow, mZeroWid, mZeroAsc
  case mZeroDesc, mSty, mScr, mNor, mHideTop, mHideBot, mHideLeft, mHideRight, mStrikeBLTR, mStrikeTLBR
  // Other namespaces
  case mcAlternateContent, mcChoice, mcFallback
  case mText, mMath, mRun
  case wpDocumentProperties
  case aGraphicData
  case oObject
  case vImageData
  case relationship
  case cpKeywords, cpLastModifiedBy, dcTitle, dcSubject, dcCreator, dcDescription, dcLanguage, dctermsCreated
  case dctermsModified
  // Settings written as character data
  case posOffset, align, pctWidth, pctHeight, pctPosHOffset, pctPosVOffset, oLinkType, oLockedField, oFieldCodes
  // Objects of WordprocessingML (§17.3.3) and VML (Part 4 §19.1)
  case objectEmbed, objectLink, control
  case vTextpath, vShape, vRect, vRoundrect, vOval, vGroup, vImage
  // DrawingML (§20.1, §20.2)
  case aP, aR, aT, aBr, aTxBody, aBlip, picProperties
  // Charts (§21.2) and extended charts ([MS-ODRAWXML] §2.24)
  case cChart, cTitle, cTx, cSer, cCat, cVal, cXVal, cYVal, cBubbleSize, cPlus, cMinus, cPt, cLvl, cV, cDLbl, cTrendline
  case cName, cTrendlineLbl, cDispUnitsLbl, cUserShapes, cExternalData, cDatalabelsRange, cPlotArea
  case cxChart, cxData, cxStrDim, cxNumDim, cxLvl, cxPt, cxTitle, cxV, cxSeries, cxDataId, cxPlotArea
  // Diagrams (§21.4)
  case dgmRelIds, dgmPt, dgmCxn
  // Extended and custom properties (§22.2 to §22.4), content types (Part 2 §6.2.3)
  case epApplication, epAppVersion, epCompany, epManager, epTemplate, epHyperlinkBase, epPages, epWords, epCharacters
  case epCharactersWithSpaces, epLines, epParagraphs, epTotalTime, epDocSecurity
  case customProperty
  case vtLpwstr, vtLpstr, vtBstr, vtDate, vtFiletime, vtCy, vtError, vtClsid
  case vtI1, vtI2, vtI4, vtI8, vtInt, vtUi1, vtUi2, vtUi4, vtUi8, vtUint, vtR4, vtR8, vtDecimal, vtBool
  case contentTypeDefault, contentTypeOverride

  private var name: XMLNames.Name {
    switch self {
    case .mcAlternateContent: named("AlternateContent", OfficeNamespace.compatibility)
    case .mcChoice: named("Choice", OfficeNamespace.compatibility)
    case .mcFallback: named("Fallback", OfficeNamespace.compatibility)
    case .mText: named("t", OfficeNamespace.math, holdsText: true)
    case .mRun: named("r", OfficeNamespace.math)
    case .mMath: named("oMath", OfficeNamespace.math)
    case .wpDocumentProperties: named("docPr", OfficeNamespace.wordprocessingDrawing)
    case .aGraphicData: named("graphicData", OfficeNamespace.drawing)
    case .oObject: named("OLEObject", OfficeNamespace.office)
    case .vImageData: named("imagedata", OfficeNamespace.vml)
    case .relationship: named("Relationship", OfficeNamespace.packageRelationships)
    case .cpKeywords: named("keywords", OfficeNamespace.coreProperties, holdsText: true)
    case .cpLastModifiedBy: named("lastModifiedBy", OfficeNamespace.coreProperties, holdsText: true)
    case .dcTitle: named("title", OfficeNamespace.dublinCore, holdsText: true)
    case .dcSubject: named("subject", OfficeNamespace.dublinCore, holdsText: true)
    case .dcCreator: named("creator", OfficeNamespace.dublinCore, holdsText: true)
    case .dcDescription: named("description", OfficeNamespace.dublinCore, holdsText: true)
    case .dcLanguage: named("language", OfficeNamespace.dublinCore, holdsText: true)
    case .dctermsCreated: named("created", OfficeNamespace.dublinCoreTerms, holdsText: true)
    case .dctermsModified: named("modified", OfficeNamespace.dublinCoreTerms, holdsText: true)
    case .posOffset, .align: named("\(self)", OfficeNamespace.wordprocessingDrawing, holdsData: true)
    case .pctWidth, .pctHeight, .pctPosHOffset, .pctPosVOffset:
      named("\(self)", OfficeNamespace.wordDrawing2010, holdsData: true)
    case .oLinkType: named("LinkType", OfficeNamespace.office, holdsData: true)
    case .oLockedField: named("LockedField", OfficeNamespace.office, holdsData: true)
    case .oFieldCodes: named("FieldCodes", OfficeNamespace.office, holdsData: true)
    case .t, .instrText, .delText, .delInstrText: named("\(self)", OfficeNamespace.wordprocessing, holdsText: true)
    case .w14Checkbox: named("checkbox", OfficeNamespace.word2010)
    case .w14Checked: named("checked", OfficeNamespace.word2010)
    case .w15RepeatingSection: named("repeatingSection", OfficeNamespace.word2012)
    case .w15RepeatingSectionItem: named("repeatingSectionItem", OfficeNamespace.word2012)
    case .vTextpath, .vShape, .vRect, .vRoundrect, .vOval, .vGroup, .vImage: named(local(1), OfficeNamespace.vml)
    case .aT: named("t", OfficeNamespace.drawing, holdsText: true)
    case .aP, .aR, .aBr, .aTxBody, .aBlip: named(local(1), OfficeNamespace.drawing)
    case .picProperties: named("cNvPr", OfficeNamespace.picture)
    case .cV, .cName: named(local(1), OfficeNamespace.chart, holdsText: true)
    case .cSer, .cTx, .cCat, .cDatalabelsRange: named(local(1), OfficeNamespace.chart + OfficeNamespace.chart2013)
    case .cChart, .cTitle, .cVal, .cXVal, .cYVal, .cBubbleSize, .cPlus, .cMinus, .cPt, .cLvl, .cDLbl, .cTrendline,
      .cTrendlineLbl, .cDispUnitsLbl, .cUserShapes, .cExternalData, .cPlotArea:
      named(local(1), OfficeNamespace.chart)
    case .cxPt, .cxV: named(local(2), OfficeNamespace.extendedChart, holdsText: true)
    case .cxChart, .cxData, .cxStrDim, .cxNumDim, .cxLvl, .cxTitle, .cxSeries, .cxDataId, .cxPlotArea:
      named(local(2), OfficeNamespace.extendedChart)
    case .dgmRelIds, .dgmPt, .dgmCxn: named(local(3), OfficeNamespace.diagram)
    case .epApplication, .epAppVersion, .epCompany, .epManager, .epTemplate, .epHyperlinkBase, .epPages, .epWords,
      .epCharacters, .epCharactersWithSpaces, .epLines, .epParagraphs, .epTotalTime, .epDocSecurity:
      named(String("\(self)".dropFirst(2)), OfficeNamespace.extendedProperties, holdsText: true)
    case .customProperty: named("property", OfficeNamespace.customProperties)
    case .vtLpwstr, .vtLpstr, .vtBstr, .vtDate, .vtFiletime, .vtCy, .vtError, .vtClsid, .vtI1, .vtI2, .vtI4, .vtI8,
      .vtInt, .vtUi1, .vtUi2, .vtUi4, .vtUi8, .vtUint, .vtR4, .vtR8, .vtDecimal, .vtBool:
      named(local(2), OfficeNamespace.variantTypes, holdsText: true)
    case .contentTypeDefault: named("Default", OfficeNamespace.contentTypes)
    case .contentTypeOverride: named("Override", OfficeNamespace.contentTypes)
    default:
      if let mathName {
        named(mathName, OfficeNamespace.math)
      } else {
        named("\(self)", OfficeNamespace.wordprocessing)
      }
    }
  }

  /// The local name of a case whose first letters are the prefix of its namespace: `ser` of `cSer`.
  private func local(_ prefix: Int) -> String {
    let name = "\(self)".dropFirst(prefix)
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  fileprivate static var names: [XMLNames.Name] { allCases.map(\.name) }
}

/// The attributes that some reader wants to hear of. Names without a prefix are those of WordprocessingML.
public enum OfficeAttribute: UInt16, CaseIterable, Sendable {
  case val, id, type, styleId, `default`, ilvl, numId, abstractNumId, customMarkFollows, fldCharType, instr, anchor,
    name
  case font, char, ascii, hAnsi, eastAsia, bidi, author, date, vMerge, vMergeOrig
  case firstRow, lastRow, firstColumn, lastColumn
  case displayText, value, fullDate, lastValue, xpath, initials, hint, fill, w, h, orient, format
  // m:, w14:
  case mVal, w14Val
  // r:
  case rID
  // w14:
  case paraId
  // Without a namespace
  case requires, relationID, relationType, target, targetMode, uri, description, progID
  // Of objects: w:, r:, o:, and without a namespace
  case progId
  case rEmbed, rLink, rDm, rHref
  case relid
  case alt, string, title, plainName, plainType, plainID, plainVal, idx, modelId, srcId, destId, srcOrd, src
  case fileExtension, partName, contentType

  private var attribute: XMLNames.Name {
    switch self {
    case .rID: named("id", OfficeNamespace.relationships)
    case .mVal: named("val", OfficeNamespace.math)
    case .w14Val: named("val", OfficeNamespace.word2010)
    case .paraId: named("paraId", OfficeNamespace.word2010)
    case .requires: named("Requires", OfficeNamespace.none)
    case .relationID: named("Id", OfficeNamespace.none)
    case .relationType: named("Type", OfficeNamespace.none)
    case .target: named("Target", OfficeNamespace.none)
    case .targetMode: named("TargetMode", OfficeNamespace.none)
    case .uri: named("uri", OfficeNamespace.none)
    case .description: named("descr", OfficeNamespace.none)
    case .progID: named("ProgID", OfficeNamespace.none)
    case .rEmbed: named("embed", OfficeNamespace.relationships)
    case .rLink: named("link", OfficeNamespace.relationships)
    case .rDm: named("dm", OfficeNamespace.relationships)
    case .rHref: named("href", OfficeNamespace.relationships)
    case .relid: named("relid", OfficeNamespace.office)
    case .plainName: named("name", OfficeNamespace.none)
    case .plainType: named("type", OfficeNamespace.none)
    case .plainID: named("id", OfficeNamespace.none)
    case .plainVal: named("val", OfficeNamespace.none)
    case .alt, .string, .title, .idx, .modelId, .srcId, .destId, .srcOrd, .src: named("\(self)", OfficeNamespace.none)
    case .fileExtension: named("Extension", OfficeNamespace.none)
    case .partName: named("PartName", OfficeNamespace.none)
    case .contentType: named("ContentType", OfficeNamespace.none)
    default: named("\(self)", OfficeNamespace.wordprocessing)
    }
  }

  fileprivate static var names: [XMLNames.Name] { allCases.map(\.attribute) }
}

private func named(
  _ local: String, _ namespaces: [String], holdsText: Bool = false, holdsData: Bool = false
) -> XMLNames.Name {
  XMLNames.Name(namespaces: namespaces, local: local, holdsText: holdsText, holdsData: holdsData)
}

extension XMLNames {
  /// The names of Office Open XML that the readers of this package know.
  public static let office = XMLNames(elements: OfficeElement.names, attributes: OfficeAttribute.names)
}

extension XMLAttributes {
  /// The value of an attribute; nil where the element has none.
  @inlinable
  public subscript(attribute: OfficeAttribute) -> Span<UInt8>? {
    @_lifetime(copy self) get { value(attribute.rawValue) }
  }

  /// The value of an attribute as a string; nil where the element has none. For rare elements.
  public func string(_ attribute: OfficeAttribute) -> String? {
    guard let value = self[attribute] else { return nil }
    return value.string
  }

  /// The value of an attribute as an entry of a pool; the empty string where the element has none.
  public func intern(_ attribute: OfficeAttribute, in pool: inout StringPool) -> StringID {
    guard let value = self[attribute] else { return .empty }
    return pool.intern(value)
  }

  /// The value of an attribute as a decimal number (ST_DecimalNumber, ECMA-376 Part 1 §17.18.10); nil where the
  /// element has none, or one that is no number of 32 bits.
  public func integer(_ attribute: OfficeAttribute) -> Int? {
    guard let value = self[attribute] else { return nil }
    return value.integer(radix: 10)
  }

  /// Whether the value of an attribute is this ASCII string.
  public func has(_ attribute: OfficeAttribute, _ text: StaticString) -> Bool {
    guard let value = self[attribute] else { return false }
    return value.equals(text)
  }

  /// Whether an attribute is there and on (ST_OnOff, §22.9.2.7).
  public func isOn(_ attribute: OfficeAttribute) -> Bool {
    guard let value = self[attribute] else { return false }
    return !(value.equals("0") || value.equals("false") || value.equals("off"))
  }

  /// The value of a toggle such as `<w:b/>`: on without `w:val`, off with 0, false or off (ST_OnOff, §22.9.2.7).
  public var isOn: Bool {
    guard let value = self[.val] else { return true }
    return !(value.equals("0") || value.equals("false") || value.equals("off"))
  }
}
