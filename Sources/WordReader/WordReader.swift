public import DocumentModel
import OfficePackage
import XMLEvents

/// Reads Word documents. One value serves one worker: it keeps the XML reader and its names from document to document.
public struct WordReader: ~Copyable {
  let limits: ReadLimits
  var xml: XMLReader

  /// A reader with limits for hostile files.
  public init(limits: ReadLimits = ReadLimits()) {
    self.limits = limits
    xml = XMLReader(names: .office)
  }

  /// Whether a file is a Word document as one XML file (Flat OPC), by its first bytes.
  public static func isFlatPackage(path: String) -> Bool { OfficePackage.isFlat(path: path) }

  /// Reads one file: the text with all tracked changes accepted.
  ///
  /// What is damaged beside the main text – styles, notes, headers – is left out with a diagnostic.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - name: The name to give in `Document.source` and in errors.
  /// - Returns: The document.
  /// - Throws: `DocumentError` with the file, the part and the place.
  public mutating func read(path: String, name: String) throws(DocumentError) -> Document {
    do {
      return try readPackage(path: path, name: name)
    } catch {
      var named = error
      named.file = name
      throw named
    }
  }

  private mutating func readPackage(path: String, name: String) throws(DocumentError) -> Document {
    var package = try OfficePackage(path: path, limits: limits)
    var document = Document(
      source: DocumentSource(file: Self.lastStep(of: name), sha256: package.sha256, bytes: package.size))
    for name in package.duplicateParts {
      document.diagnostics.append(
        Diagnostic(
          code: "duplicate-part", severity: .warning,
          message: "the package has more than one part \(name); the first counts",
          source: SourceLocation(part: name)))
    }
    let root = try package.relationships(of: "", with: &xml)
    Self.attempt(&document) { document throws(DocumentError) in
      document.properties = try package.coreProperties(root, with: &xml)
    }
    Self.attempt(&document) { document throws(DocumentError) in
      document.properties.application = try package.applicationProperties(root, with: &xml)
    }
    Self.attempt(&document) { document throws(DocumentError) in
      document.properties.custom = try package.customProperties(root, with: &xml)
    }
    let counter = NumberingCounter(
      definitions: NumberingDefinitions(), styles: Styles(), language: NumberFormatLanguage(tag: "".utf8.span))
    var handler = StoryHandler(document: document, styles: Styles(), numbering: counter, limits: limits)
    let relationships = try readMain(root, &package, into: &handler)
    readNotes(relationships, &package, into: &handler, from: 0)
    readHeadersAndFooters(relationships, &package, into: &handler)
    let chunks = readTexts(&package, depth: 0, from: 0, into: &handler)
    readChunks(chunks, unpacked: package.unpackedBytes, into: &handler)
    return handler.document
  }

  /// Reads the main part, with the styles and lists that it needs.
  ///
  /// - Parameters:
  ///   - root: The relationships of the package.
  ///   - package: The package.
  ///   - handler: What reads.
  /// - Returns: The relationships of the main part.
  /// - Throws: What `OfficePackage.read` throws, `.notAWordDocument` where the part is something else.
  mutating func readMain(
    _ root: Relationships, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) throws(DocumentError) -> Relationships {
    let main = try package.mainPart(root)
    let relationships = try package.relationships(of: main, with: &xml)
    var styles = Styles()
    Self.attempt(&handler.document) { document throws(DocumentError) in
      guard let part = relationships.first(ofType: "styles")?.target, package.contains(part) else { return }
      var handler = StylesHandler(strings: document.strings)
      try package.read(part, with: &xml, into: &handler)
      document.strings = handler.strings
      styles = Styles(handler)
    }
    var definitions = NumberingDefinitions()
    Self.attempt(&handler.document) { document throws(DocumentError) in
      guard let part = relationships.first(ofType: "numbering")?.target, package.contains(part) else { return }
      var handler = NumberingHandler(strings: document.strings)
      try package.read(part, with: &xml, into: &handler)
      document.strings = handler.strings
      definitions = handler.definitions
    }
    let language = NumberFormatLanguage(tag: handler.document.strings.utf8(styles.language))
    handler.styles = styles
    handler.numbering = NumberingCounter(definitions: definitions, styles: styles, language: language)
    handler.hasDocument = false
    handler.begin(part: main, relationships: relationships)
    try package.read(main, with: &xml, into: &handler)
    guard handler.hasDocument else {
      throw DocumentError(.notAWordDocument, at: SourceLocation(part: main), "the main part is no Word document")
    }
    return relationships
  }

  /// Reads the notes of a document.
  ///
  /// - Parameters:
  ///   - relationships: The relationships of the main part.
  ///   - package: The package.
  ///   - handler: What reads.
  ///   - first: The first of its notes; those before it are of a document around it.
  mutating func readNotes(
    _ relationships: Relationships, _ package: inout OfficePackage, into handler: inout StoryHandler, from first: Int
  ) {
    let kinds: [(NoteKind, String)] = [(.footnote, "footnotes"), (.endnote, "endnotes"), (.comment, "comments")]
    for (kind, type) in kinds {
      guard let part = relationships.first(ofType: type)?.target, package.contains(part) else { continue }
      handler.expectNotes(kind, from: first)
      readStories(part, &package, into: &handler)
    }
    for note in handler.document.notes[first...] where note.story < 0 {
      if handler.document.diagnostics.count > limits.diagnostics { break }
      handler.document.diagnostics.append(
        Diagnostic(
          code: "missing-note", severity: .warning, message: "the \(note.kind) \(note.id) is pointed at but missing",
          source: note.anchor.map { handler.document.location(of: handler.document.blocks[Int($0.block)]) }
            ?? SourceLocation()))
    }
  }

  /// Each header and footer once, however many sections share it.
  private mutating func readHeadersAndFooters(
    _ relationships: Relationships, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) {
    var seen: Set<String> = []
    for (id, _) in handler.headersAndFooters {
      guard let part = relationships[id]?.target, seen.insert(part).inserted, package.contains(part) else { continue }
      readStories(part, &package, into: &handler)
    }
  }

  private mutating func readStories(
    _ part: String, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) {
    do {
      handler.begin(part: part, relationships: try package.relationships(of: part, with: &xml))
      try package.read(part, with: &xml, into: &handler)
    } catch {
      handler.abandonPart()
      handler.document.diagnostics.append(Self.diagnostic(for: error))
    }
  }

  /// Does without a part that is damaged, and says so.
  private static func attempt(
    _ document: inout Document, _ read: (inout Document) throws(DocumentError) -> Void
  ) {
    do { try read(&document) } catch { document.diagnostics.append(diagnostic(for: error)) }
  }

  static func diagnostic(for error: DocumentError) -> Diagnostic {
    Diagnostic(
      code: error.code.description, severity: .warning, message: "left out: \(error.message)", source: error.location)
  }

  private static func lastStep(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
