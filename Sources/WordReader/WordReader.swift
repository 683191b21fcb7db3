public import DocumentModel
import OfficePackage
import XMLEvents

/// Reads Word documents. One value serves one worker: it keeps the XML reader and its names from document to document.
public struct WordReader: ~Copyable {
  private let limits: ReadLimits
  private var xml: XMLReader

  /// A reader with limits for hostile files.
  public init(limits: ReadLimits = ReadLimits()) {
    self.limits = limits
    xml = XMLReader(names: .office)
  }

  /// Reads one file: the text with all tracked changes accepted.
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
    document.diagnostics = damage.map(Self.diagnostic)
    let language = NumberFormatLanguage(tag: document.strings.utf8(styles.language))
    let counter = NumberingCounter(definitions: definitions, styles: styles, language: language)
    var handler = StoryHandler(document: document, styles: styles, numbering: counter, limits: limits)
    try readMainPart(main, relationships, &package, into: &handler)
    readNotes(relationships, &package, into: &handler)
    readHeadersAndFooters(relationships, &package, into: &handler)
    return handler.document
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
    var seen: Set<String> = []
    for (id, _) in handler.headersAndFooters {
      guard let part = relationships[id]?.target, seen.insert(part).inserted, package.contains(part) else { continue }
      readStories(part, &package, into: &handler)
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
