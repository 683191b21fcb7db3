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

  /// Whether a file is a Word document as one XML file (Flat OPC), by its first bytes.
  public static func isFlatPackage(path: String) -> Bool { OfficePackage.isFlat(path: path) }

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
    for name in package.duplicateParts {
      document.diagnostics.append(
        Diagnostic(
          code: "duplicate-part", severity: .warning,
          message: "the package has more than one part \(name); the first counts", source: SourceLocation(part: name)))
    }
    var damage: [DocumentError] = []
    let root = try package.relationships(of: "", with: &xml, damage: &damage)
    let isRootDamaged = !damage.isEmpty
    readProperties(root, &package, into: &document, damage: &damage)
    document.diagnostics += damage.map(Self.diagnostic)
    var handler = StoryHandler(document: document, view: view, limits: limits)
    let relationships = try readMain(root, isDamaged: isRootDamaged, &package, into: &handler)
    readNotes(relationships, &package, into: &handler, from: 0)
    readHeadersAndFooters(relationships, &package, into: &handler)
    handler.keepAccount()
    let chunks = readTexts(&package, depth: 0, from: 0, into: &handler)
    Self.reportUnread(relationships, package, in: &handler.document)
    readChunks(chunks, unpacked: package.unpackedBytes, into: &handler)
    handler.keepAccount()
    handler.joinMoves()
    handler.finishMarks()
    return (handler.document, handler.accounts)
  }

  /// What the package says of itself.
  private mutating func readProperties(
    _ root: Relationships, _ package: inout OfficePackage, into document: inout Document, damage: inout [DocumentError]
  ) {
    Self.attempt(&damage) { damage throws(DocumentError) in
      document.properties = try package.coreProperties(root, with: &xml, damage: &damage)
    }
    Self.attempt(&damage) { damage throws(DocumentError) in
      document.properties.application = try package.applicationProperties(root, with: &xml, damage: &damage)
    }
    Self.attempt(&damage) { damage throws(DocumentError) in
      document.properties.custom = try package.customProperties(root, with: &xml, damage: &damage)
    }
  }

  /// Reads the main part, with the styles, lists and settings that it needs.
  ///
  /// - Parameters:
  ///   - root: The relationships of the package.
  ///   - isDamaged: Whether those are damaged, so that the main part may have to be guessed.
  ///   - package: The package.
  ///   - handler: What reads.
  /// - Returns: The relationships of the main part.
  /// - Throws: What `OfficePackage.read` throws, `.notAWordDocument` where the part is something else.
  mutating func readMain(
    _ root: Relationships, isDamaged: Bool, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) throws(DocumentError) -> Relationships {
    var damage: [DocumentError] = []
    let main = try package.mainPart(root, isDamaged: isDamaged)
    let relationships = try package.relationships(of: main, with: &xml, damage: &damage)
    var strings = handler.document.strings
    let styles = readStyles(relationships, &package, &strings, damage: &damage)
    let definitions = readNumbering(relationships, &package, &strings, damage: &damage)
    handler.document.strings = strings
    handler.styles = styles
    handler.settings = readSettings(relationships, &package, damage: &damage)
    handler.numbering = NumberingCounter(
      definitions: definitions, styles: styles,
      language: NumberFormatLanguage(tag: strings.utf8(styles.defaultLanguages.latin)))
    if handler.partPrefix.isEmpty { handler.document.defaultLanguages = styles.defaultLanguages }
    handler.document.diagnostics += damage.map(Self.diagnostic)
    reportMissing(relationships, package, in: &handler)
    handler.hasDocument = false
    handler.begin(part: main, relationships: relationships)
    let first = handler.document.blocks.count
    // A damaged part must give at least one paragraph with text.
    if let error = try readMending(main, &package, into: &handler) {
      let hasText = handler.document.blocks[first...].contains { !$0.text.isEmpty }
      guard handler.hasDocument, hasText else { throw error }
    }
    guard handler.hasDocument else {
      throw package.notAWordDocument("the main part is no Word document", at: SourceLocation(part: main))
    }
    handler.numberNotes()
    return relationships
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
    var storyOfPart: [String: Int32] = [:]
    var storyOfRelationship: [String: Int32] = [:]
    var missing: Set<String> = []
    for reference in handler.headersAndFooters {
      guard let part = relationships[reference.relationship]?.target, package.contains(part) else {
        if missing.insert(reference.relationship).inserted {
          reportMissing(reference, target: relationships[reference.relationship]?.target, in: &handler)
        }
        continue
      }
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

  private mutating func readStories(
    _ part: String, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) {
    do {
      var damage: [DocumentError] = []
      let relationships = try package.relationships(of: part, with: &xml, damage: &damage)
      handler.document.diagnostics += damage.map(Self.diagnostic)
      handler.begin(part: part, relationships: relationships)
      _ = try readMending(part, &package, into: &handler)
    } catch {
      handler.abandonPart()
      handler.document.diagnostics.append(Self.diagnostic(for: error))
    }
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

  /// Does without a part that cannot be read, and keeps the reason.
  static func attempt(
    _ damage: inout [DocumentError], _ read: (inout [DocumentError]) throws(DocumentError) -> Void
  ) {
    do { try read(&damage) } catch { damage.append(error) }
  }

  static func diagnostic(for error: DocumentError) -> Diagnostic {
    let consequence =
      error.code == .malformedXML || error.code == .damagedPart
      ? "the part is damaged and was read as far as possible" : "the part was left out, at least from here on"
    return Diagnostic(
      code: error.code.description, severity: .warning, message: "\(consequence): \(error.message)",
      source: error.location)
  }

  private static func lastStep(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
