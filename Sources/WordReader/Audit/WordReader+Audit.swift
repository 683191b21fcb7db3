public import DocumentModel
import OfficePackage
import XMLEvents

extension WordReader {
  /// Reads one file and accounts for every character in it.
  ///
  /// The characters of each part are counted twice: by the reader, where it is decided what becomes of each, and by a
  /// count that knows nothing but in which elements characters stand.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - name: The name to give in the result and in errors.
  /// - Returns: The account of each part.
  /// - Throws: What `read` throws.
  public mutating func audit(path: String, name: String) throws(DocumentError) -> PackageAudit {
    do {
      return try auditPackage(path: path, name: name)
    } catch {
      var named = error
      named.file = name
      throw named
    }
  }

  private mutating func auditPackage(path: String, name: String) throws(DocumentError) -> PackageAudit {
    let (document, accounts) = try readPackage(path: path, name: name)
    var package = try OfficePackage(path: path, limits: limits)
    var counter = XMLReader(names: CharacterElement.names)
    let standing = document.standingCharacters
    var audit = PackageAudit(file: name, parts: [], diagnostics: document.diagnostics)
    let data = try partsOfData(in: &package)
    for part in package.partNames.sorted() where Self.isXML(part) && !data.contains(part) {
      var count = CharacterCount()
      // Of a part that is broken the reader takes what it can, and so does the count.
      _ = try? package.readMending(part, with: &counter, into: &count) { $0 = CharacterCount() }
      let name = ContiguousArray(part.utf8)
      let id = document.strings.find(name.span)
      var account = id.flatMap { accounts[$0] } ?? CharacterAccount()
      let characters = count.characters + count.strayCharacters
      let hasDiagnostic = document.diagnostics.contains { $0.source.part == part }
      // What the reader does not read as a whole is left out as a whole.
      if account.total == 0 { account[.leftOut] = characters }
      if characters == 0, account.total == 0 { continue }
      audit.parts.append(
        PartAudit(
          part: part, characters: characters, account: account, standing: id.flatMap { standing[$0] } ?? 0,
          expected: account.lengthOfText, isSilent: account[.leftOut] > 0 && !hasDiagnostic))
    }
    return audit
  }

  /// The parts that hold data beside the text: properties, and the XML that content controls may be bound to.
  private mutating func partsOfData(in package: inout OfficePackage) throws(DocumentError) -> Set<String> {
    var damage: [DocumentError] = []
    let root = try package.relationships(of: "", with: &xml, damage: &damage)
    let name = try package.mainPart(root, isDamaged: !damage.isEmpty)
    let main = try package.relationships(of: name, with: &xml, damage: &damage)
    let types: Set = [
      "core-properties", "extended-properties", "extendedProperties", "custom-properties", "customProperties",
      "customXml",
    ]
    return Set((root.all + main.all).filter { types.contains($0.type) }.map(\.target))
  }

  private static func isXML(_ part: String) -> Bool {
    let name = part.lowercased()
    return name.hasSuffix(".xml") && name != "[content_types].xml"
  }
}
