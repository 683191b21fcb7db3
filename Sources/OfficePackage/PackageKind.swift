public import DocumentModel

/// What an archive is that holds no Word document: people rename files, and take the wrong one.
extension OfficePackage {
  /// The error for a package that holds no Word document.
  ///
  /// - Parameters:
  ///   - reason: What is missing, in words.
  ///   - location: The place, if there is one.
  /// - Returns: The error, which names the kind of file where it is known.
  public func notAWordDocument(_ reason: String, at location: SourceLocation = SourceLocation()) -> DocumentError {
    let kind = seemsToBe.map { "the file seems to be \($0): " } ?? ""
    return DocumentError(.notAWordDocument, at: location, kind + reason)
  }

  /// What the archive seems to be, by the entries that only one kind of file has; nil for a kind that is not known.
  private var seemsToBe: String? {
    // OpenDocument (ODF 1.3 Part 2 §3.3) and EPUB (EPUB 3.3 §4.3.3) say it in their first entry.
    if let type = start(of: "mimetype") {
      for (name, kind) in Self.mediaTypes where type.hasPrefix(name) { return kind }
    }
    let types = start(of: "[Content_Types].xml") ?? ""
    for (part, name, kind) in Self.marks where contains(part) || !name.isEmpty && types.contains(name) { return kind }
    return nil
  }

  private static let mediaTypes = [
    ("application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
    ("application/vnd.oasis.opendocument.spreadsheet", "an OpenDocument spreadsheet (.ods)"),
    ("application/vnd.oasis.opendocument.presentation", "an OpenDocument presentation (.odp)"),
    ("application/vnd.oasis.opendocument", "an OpenDocument file"), ("application/epub", "an e-book (.epub)"),
  ]

  /// A part, a piece of the name of a content type, and what has them.
  private static let marks = [
    ("xl/workbook.xml", "spreadsheetml", "an Excel workbook (.xlsx)"),
    ("xl/workbook.bin", "", "an Excel workbook (.xlsb)"),
    ("ppt/presentation.xml", "presentationml", "a PowerPoint presentation (.pptx)"),
    ("visio/document.xml", "ms-visio", "a Visio drawing (.vsdx)"),
    ("FixedDocSeq.fdseq", "xps-fixeddocument", "an XPS document"), ("Index/Document.iwa", "", "an iWork document"),
    ("META-INF/container.xml", "", "an e-book (.epub)"), ("META-INF/MANIFEST.MF", "", "a Java archive (.jar)"),
  ]
}
