public import DocumentModel
public import XMLEvents

/// One relationship of a part (ECMA-376 Part 2 §6.5.3).
public struct Relationship: Hashable, Sendable {
  /// The id that the part uses, such as `rId7`.
  public var id: String
  /// The last step of the type's name, such as `footnotes`: the same in transitional and strict packages.
  public var type: String
  /// The name of a part without a leading slash, or an address where `isExternal`.
  public var target: String
  /// Whether the target lies outside the package.
  public var isExternal: Bool
}

/// The relationships of one part, in the order of the file.
public struct Relationships: Sendable {
  /// All of them.
  public private(set) var all: [Relationship] = []
  private var indices: [String: Int] = [:]

  /// No relationships.
  public init() {}

  /// The first relationship of a type.
  public func first(ofType type: String) -> Relationship? { all.first { $0.type == type } }

  /// The relationship with an id.
  public subscript(id: String) -> Relationship? { indices[id].map { all[$0] } }

  mutating func append(_ relationship: Relationship) {
    indices[relationship.id] = all.count
    all.append(relationship)
  }
}

extension OfficePackage {
  /// The relationships of a part; of the package itself where the name is empty. None where the part has none.
  ///
  /// - Parameters:
  ///   - part: The part.
  ///   - reader: The reader to use.
  ///   - damage: Receives what is wrong with the relationships where they are damaged; they are read as far as it goes.
  /// - Returns: The relationships, in the order of the file.
  /// - Throws: What `readMending` throws.
  public mutating func relationships(
    of part: String, with reader: inout XMLReader, damage: inout [DocumentError]
  ) throws(DocumentError) -> Relationships {
    let folder = part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    guard contains(name) else { return Relationships() }
    var handler = RelationshipHandler(folder: folder)
    if let error = try readMending(
      name, with: &reader, into: &handler, restart: { $0 = RelationshipHandler(folder: folder) })
    {
      damage.append(error)
    }
    return handler.relationships
  }

  /// The name of the part that holds the document: the target of the package's relationship `officeDocument`, which
  /// need not be `word/document.xml` (ECMA-376 Part 1 §11.3.10).
  ///
  /// - Parameters:
  ///   - relationships: The relationships of the package itself.
  ///   - isDamaged: Whether they are damaged: then the main part is looked for where Word has it.
  /// - Returns: The name of the part.
  /// - Throws: `.notAWordDocument` where there is no such relationship, `.missingPart` where it leads nowhere.
  public func mainPart(_ relationships: Relationships, isDamaged: Bool) throws(DocumentError) -> String {
    let usual = "word/document.xml"
    if let main = relationships.first(ofType: "officeDocument"), !main.isExternal {
      if contains(main.target) { return main.target }
      if isDamaged, contains(usual) { return usual }
      throw DocumentError(.missingPart, at: SourceLocation(part: main.target), "the main document is missing")
    }
    if isDamaged, contains(usual) { return usual }
    throw notAWordDocument("the package names no main document")
  }
}

private struct RelationshipHandler: XMLHandler {
  /// The folder of the part that the relationships belong to, with a trailing slash.
  let folder: String
  var relationships = Relationships()

  init(folder: String) { self.folder = folder }

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard element == .relationship, let id = attributes.string(.relationID),
      let target = attributes.string(.target)
    else { return }
    var type = ""
    if let name = attributes[.relationType] {
      var start = name.count
      while start > 0, name[start - 1] != UInt8(ascii: "/") { start -= 1 }
      type = name.extracting(start..<name.count).string
    }
    let isExternal = attributes.has(.targetMode, "External")
    relationships.append(
      Relationship(
        id: id, type: type, target: isExternal ? target : Self.resolve(target, in: folder), isExternal: isExternal))
  }

  mutating func end(_ element: OfficeElement) {}
  mutating func text(_ text: Span<UInt8>) {}

  /// Resolves a target against the folder of its source (ECMA-376 Part 2 §6.5.2). Steps above the root stay at the root:
  /// the result is only looked up in the archive, never in a file system.
  private static func resolve(_ target: String, in folder: String) -> String {
    let slash = UInt8(ascii: "/")
    let hasSteps = target.hasPrefix(".") || target.utf8.contains(slash)
    if !hasSteps { return folder + target }
    var steps = target.hasPrefix("/") ? [] : folder.utf8.split(separator: slash).map(Substring.init)
    for step in target.utf8.split(separator: slash).map(Substring.init) where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }
}
