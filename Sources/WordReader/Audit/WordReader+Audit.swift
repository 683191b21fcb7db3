public import DocumentModel
import OfficePackage
import XMLEvents

extension WordReader {
  /// Reads one file and accounts for every character in it.
  ///
  /// The characters of each part are counted twice: by the reader, where it is decided what becomes of each, and by a
  /// count that knows nothing but in which elements characters stand. Embedded Word documents are counted too; embedded
  /// texts that are no XML (plain text, HTML) are not, since there is nothing to count them by but the reader itself.
  ///
  /// - Parameters:
  ///   - path: The path of the file.
  ///   - name: The name to give in the result and in errors.
  /// - Returns: The account of each part.
  /// - Throws: What `read` throws.
  public mutating func audit(path: String, name: String) throws(DocumentError) -> PackageAudit {
    do {
      let (document, accounts) = try readPackage(path: path, name: name)
      var package = try OfficePackage(path: path, limits: limits)
      var audit = PackageAudit(file: name, parts: [], diagnostics: document.diagnostics)
      var reading = AuditedReading(document, accounts)
      try addParts(of: &package, prefix: "", reading: &reading, to: &audit)
      // Documents in documents, from a list instead of by recursion.
      while let inner = reading.embedded.popLast() {
        var package = try OfficePackage(bytes: inner.bytes, limits: limits)
        try addParts(of: &package, prefix: inner.name + "!/", reading: &reading, to: &audit)
      }
      return audit
    } catch {
      var named = error
      named.file = name
      throw named
    }
  }

  private mutating func addParts(
    of package: inout OfficePackage, prefix: String, reading: inout AuditedReading, to audit: inout PackageAudit
  ) throws(DocumentError) {
    var counter = XMLReader(names: CharacterElement.names)
    let (data, pictures) = try partsWithoutText(in: &package)
    for part in package.partNames.sorted() {
      let name = prefix + part
      // Names are compared without case (ECMA-376 Part 2 §6.2.2.3): a relationship may write them in another one.
      let (folded, foldedPart) = (name.lowercased(), part.lowercased())
      if reading.embeddedNames.contains(folded) {
        reading.embedded.append((name, try package.bytes(of: part, limit: limits.chunkBytes)))
      }
      if !Self.isXML(part) || data.contains(foldedPart) { continue }
      var count = CharacterCount()
      // Of a part that is broken the reader takes what it can, and so does the count.
      _ = try? package.readMending(part, with: &counter, into: &count) { $0 = CharacterCount() }
      let characters = count.characters + count.strayCharacters
      var account = reading.accounts[folded] ?? CharacterAccount()
      // What the reader does not read as a whole is left out as a whole, or a picture of what it reads elsewhere.
      if account.total == 0 { account[pictures.contains(foldedPart) ? .alternative : .leftOut] = characters }
      if characters == 0, account.total == 0 { continue }
      audit.parts.append(
        PartAudit(
          part: name, characters: characters, account: account, standing: reading.standing[folded] ?? 0,
          expected: account.lengthOfText, isSilent: account[.leftOut] > 0 && !reading.reported.contains(folded)))
    }
  }

  /// The parts that hold data beside the text – properties, and the XML that content controls may be bound to – and those
  /// that hold the shapes of a diagram ([MS-ODRAWXML] §2.4), whose words are those of its data.
  private mutating func partsWithoutText(
    in package: inout OfficePackage
  ) throws(DocumentError) -> (data: Set<String>, pictures: Set<String>) {
    var damage: [DocumentError] = []
    let root = try package.relationships(of: "", with: &xml, damage: &damage)
    let name = try package.mainPart(root, isDamaged: !damage.isEmpty)
    let main = try package.relationships(of: name, with: &xml, damage: &damage)
    let types: Set = [
      "core-properties", "extended-properties", "extendedProperties", "custom-properties", "customProperties",
      "customXml",
    ]
    let all = root.all + main.all
    return (
      Set(all.filter { types.contains($0.type) }.map { $0.target.lowercased() }),
      Set(all.filter { $0.type == "diagramDrawing" }.map { $0.target.lowercased() })
    )
  }

  private static func isXML(_ part: String) -> Bool {
    let name = part.lowercased()
    return name.hasSuffix(".xml") && name != "[content_types].xml"
  }
}

/// What a reading has left to compare with, by the names of parts in small letters.
private struct AuditedReading {
  let accounts: [String: CharacterAccount]
  /// How many Unicode scalars the blocks of each part have.
  var standing: [String: Int] = [:]
  /// The parts that some diagnostic names.
  let reported: Set<String>
  /// The Word documents inside that were read.
  let embeddedNames: Set<String>
  /// Those that are still to be counted.
  var embedded: [(name: String, bytes: ContiguousArray<UInt8>)] = []

  init(_ document: Document, _ accounts: [StringID: CharacterAccount]) {
    var named: [String: CharacterAccount] = [:]
    for (part, account) in accounts {
      named[document.strings[part].lowercased(), default: CharacterAccount()] += account
    }
    self.accounts = named
    for (part, count) in document.standingCharacters {
      standing[document.strings[part].lowercased(), default: 0] += count
    }
    reported = Set(document.diagnostics.compactMap { $0.source.part?.lowercased() })
    embeddedNames = Set(
      named.keys.compactMap { name in
        guard let end = name.lastIndex(of: "!"), name[end...].hasPrefix("!/") else { return nil }
        return String(name[..<end])
      })
  }
}

extension Document {
  /// How many Unicode scalars the blocks of each part have.
  fileprivate var standingCharacters: [StringID: Int] {
    var counts: [StringID: Int] = [:]
    for block in blocks {
      let count = utf8(block).scalarCount
      counts[story(of: block).part, default: 0] += count
    }
    return counts
  }
}
