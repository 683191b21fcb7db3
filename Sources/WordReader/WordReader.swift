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
  /// Damaged parts are read as far as possible, with a diagnostic: styles, notes and headers may be missing, the main part
  /// must give some text.
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
    var damage: [DocumentError] = []
    let root = try package.relationships(of: "", with: &xml, damage: &damage)
    let main = try package.mainPart(root, isDamaged: !damage.isEmpty)
    let relationships = try package.relationships(of: main, with: &xml, damage: &damage)
    Self.attempt(&damage) { damage throws(DocumentError) in
      document.properties = try package.coreProperties(root, with: &xml, damage: &damage)
    }
    var styles = Styles()
    Self.attempt(&damage) { damage throws(DocumentError) in
      guard let part = relationships.first(ofType: "styles")?.target, package.contains(part) else { return }
      var handler = StylesHandler(strings: document.strings, limits: limits)
      if let error = try package.readMending(
        part, with: &xml, into: &handler, restart: { $0 = StylesHandler(strings: document.strings, limits: limits) })
      {
        damage.append(error)
      }
      document.strings = handler.strings
      styles = Styles(handler)
    }
    var definitions = NumberingDefinitions()
    Self.attempt(&damage) { damage throws(DocumentError) in
      guard let part = relationships.first(ofType: "numbering")?.target, package.contains(part) else { return }
      var handler = NumberingHandler(strings: document.strings, limits: limits)
      if let error = try package.readMending(
        part, with: &xml, into: &handler, restart: { $0 = NumberingHandler(strings: document.strings, limits: limits) })
      {
        damage.append(error)
      }
      document.strings = handler.strings
      definitions = handler.definitions
    }
    var settings = Settings()
    Self.attempt(&damage) { damage throws(DocumentError) in
      guard let part = relationships.first(ofType: "settings")?.target, package.contains(part) else { return }
      var handler = SettingsHandler()
      if let error = try package.readMending(
        part, with: &xml, into: &handler, restart: { $0 = SettingsHandler() })
      {
        damage.append(error)
      }
      settings = handler.settings
    }
    document.defaultLanguages = styles.defaultLanguages
    document.diagnostics = damage.map(Self.diagnostic)
    let language = NumberFormatLanguage(tag: document.strings.utf8(styles.language))
    let counter = NumberingCounter(definitions: definitions, styles: styles, language: language)
    var handler = StoryHandler(
      document: document, styles: styles, numbering: counter, settings: settings, view: view, limits: limits)
    try readMainPart(main, relationships, &package, into: &handler)
    handler.numberNotes()
    readNotes(relationships, &package, into: &handler)
    readHeadersAndFooters(relationships, &package, into: &handler)
    handler.keepAccount()
    handler.joinMoves()
    handler.finishMarks()
    Self.reportUnread(relationships, package, in: &handler.document)
    return (handler.document, handler.accounts)
  }

  /// The main part must give a document: a damaged one, at least one paragraph with text.
  private mutating func readMainPart(
    _ main: String, _ relationships: Relationships, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) throws(DocumentError) {
    handler.begin(part: main, relationships: relationships)
    if let error = try readMending(main, &package, into: &handler) {
      guard handler.hasDocument, handler.document.blocks.contains(where: { !$0.text.isEmpty }) else { throw error }
    }
    guard handler.hasDocument else {
      throw package.notAWordDocument("the main part is no Word document", at: SourceLocation(part: main))
    }
  }

  /// Reads the part that a handler has begun, as far as it can be read, and says what is wrong with it.
  ///
  /// - Returns: What is wrong; nil for a part that is sound.
  private mutating func readMending(
    _ part: String, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) throws(DocumentError) -> DocumentError? {
    let mark = handler.mark
    var paragraph: Int?
    let damage = try package.readMending(part, with: &xml, into: &handler) { handler in
      if handler.paragraphCount > 0 { paragraph = Int(handler.paragraphCount) }
      handler.restart(at: mark)
    }
    guard var error = damage else { return nil }
    error.location.paragraph = paragraph
    handler.abandonPart()
    handler.document.diagnostics.append(Self.diagnostic(for: error))
    return error
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
    var damage: [DocumentError] = []
    do {
      let relationships = try package.relationships(of: part, with: &xml, damage: &damage)
      handler.begin(part: part, relationships: relationships)
      _ = try readMending(part, &package, into: &handler)
    } catch {
      handler.abandonPart()
      damage.append(error)
    }
    handler.document.diagnostics += damage.map(Self.diagnostic)
  }

  /// Does without a part that cannot be read, and keeps the reason.
  private static func attempt(
    _ damage: inout [DocumentError], _ read: (inout [DocumentError]) throws(DocumentError) -> Void
  ) {
    do { try read(&damage) } catch { damage.append(error) }
  }

  private static func diagnostic(for error: DocumentError) -> Diagnostic {
    let consequence =
      error.code == .malformedXML || error.code == .damagedPart
      ? "the part is damaged and was read as far as possible" : "the part was left out, at least from here on"
    return Diagnostic(
      code: error.code.description, severity: .warning, message: "\(consequence): \(error.message)",
      source: error.location)
  }

  private static func lastStep(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
