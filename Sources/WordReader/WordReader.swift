public import DocumentModel
import OfficePackage
import XMLEvents

/// Reads Word documents. One value serves one worker: it keeps the XML reader and its names from document to document.
public struct WordReader: ~Copyable {
  let limits: ReadLimits
  private let view: RevisionView
  var xml: XMLReader

  /// A reader of one state of tracked changes, with limits for hostile files.
  public init(view: RevisionView = .final, limits: ReadLimits = ReadLimits()) {
    self.view = view
    self.limits = limits
    xml = XMLReader(names: .office)
  }

  /// Reads one file, in the state of tracked changes that the reader is for.
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
      return try readPackage(path: path, name: name).document
    } catch {
      var named = error
      named.file = name
      throw named
    }
  }

  /// Reads a file; returns the document, and what became of the characters of its parts.
  mutating func readPackage(
    path: String, name: String
  ) throws(DocumentError) -> (document: Document, accounts: [StringID: CharacterAccount]) {
    var package = try OfficePackage(path: path, limits: limits)
    var document = Document(
      source: DocumentSource(file: Self.lastStep(of: name), sha256: package.sha256, bytes: package.size))
    document.view = view
    let root = try package.relationships(of: "", with: &xml)
    let main = try package.mainPart(root)
    let relationships = try package.relationships(of: main, with: &xml)

    Self.attempt(&document) { document throws(DocumentError) in
      document.properties = try package.coreProperties(root, with: &xml)
    }
    var styles = Styles()
    Self.attempt(&document) { document throws(DocumentError) in
      guard let part = relationships.first(ofType: "styles")?.target, package.contains(part) else { return }
      var handler = StylesHandler(strings: document.strings)
      try package.read(part, with: &xml, into: &handler)
      document.strings = handler.strings
      styles = Styles(handler)
    }
    var definitions = NumberingDefinitions()
    Self.attempt(&document) { document throws(DocumentError) in
      guard let part = relationships.first(ofType: "numbering")?.target, package.contains(part) else { return }
      var handler = NumberingHandler(strings: document.strings)
      try package.read(part, with: &xml, into: &handler)
      document.strings = handler.strings
      definitions = handler.definitions
    }
    var settings = Settings()
    Self.attempt(&document) { document throws(DocumentError) in
      guard let part = relationships.first(ofType: "settings")?.target, package.contains(part) else { return }
      var handler = SettingsHandler()
      try package.read(part, with: &xml, into: &handler)
      settings = handler.settings
    }
    document.defaultLanguages = styles.defaultLanguages
    let language = NumberFormatLanguage(tag: document.strings.utf8(styles.language))
    let counter = NumberingCounter(definitions: definitions, styles: styles, language: language)
    var handler = StoryHandler(
      document: document, styles: styles, numbering: counter, settings: settings, view: view, limits: limits)
    handler.begin(part: main, relationships: relationships)
    try package.read(main, with: &xml, into: &handler)
    guard handler.hasDocument else {
      throw DocumentError(.notAWordDocument, at: SourceLocation(part: main), "the main part is no Word document")
    }
    handler.numberNotes()
    readNotes(relationships, &package, into: &handler)
    readHeadersAndFooters(relationships, &package, into: &handler)
    handler.keepAccount()
    handler.joinMoves()
    handler.finishMarks()
    Self.reportUnread(relationships, package, in: &handler.document)
    return (handler.document, handler.accounts)
  }

  private mutating func readNotes(
    _ relationships: Relationships, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) {
    let kinds: [(NoteKind, String)] = [(.footnote, "footnotes"), (.endnote, "endnotes"), (.comment, "comments")]
    for (kind, type) in kinds {
      guard let part = relationships.first(ofType: type)?.target, package.contains(part) else { continue }
      handler.expectNotes(kind)
      readStories(part, &package, into: &handler)
    }
    for note in handler.document.notes where note.story < 0 {
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
    var storyOfPart: [String: Int32] = [:]
    var storyOfRelationship: [String: Int32] = [:]
    for reference in handler.headersAndFooters {
      guard let part = relationships[reference.relationship]?.target, package.contains(part) else { continue }
      if storyOfPart[part] == nil {
        let story = handler.document.stories.count
        readStories(part, &package, into: &handler)
        // A damaged part may hold none.
        storyOfPart[part] = story < handler.document.stories.count ? Int32(story) : -1
      }
      storyOfRelationship[reference.relationship] = storyOfPart[part]
    }
    handler.finishSections(storyOfRelationship)
  }

  /// Says which parts that hold text are not read: Word shows none of them.
  private static func reportUnread(
    _ relationships: Relationships, _ package: borrowing OfficePackage, in document: inout Document
  ) {
    let read = Set(document.stories.map { document.strings[$0.part] })
    for relationship in relationships.all where !relationship.isExternal && package.contains(relationship.target) {
      let message: String
      switch relationship.type {
      case "header", "footer":
        if read.contains(relationship.target) { continue }
        message = "no section has this \(relationship.type); it is left out"
      case "glossaryDocument": message = "the building blocks of the document are left out"
      default: continue
      }
      document.diagnostics.append(
        Diagnostic(
          code: "unused-part", severity: .note, message: message, source: SourceLocation(part: relationship.target)))
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

  private static func diagnostic(for error: DocumentError) -> Diagnostic {
    Diagnostic(
      code: error.code.description, severity: .warning, message: "left out: \(error.message)", source: error.location)
  }

  private static func lastStep(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
