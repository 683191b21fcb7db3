public import DocumentModel
public import XMLEvents

/// What the parts of a package hold (`[Content_Types].xml`, ECMA-376 Part 2 §6.2.3).
public struct ContentTypes: Sendable {
  fileprivate var defaults: [String: String] = [:]
  fileprivate var overrides: [String: String] = [:]

  /// Nothing is known.
  public init() {}

  /// The content type of a part, in small letters, without its parameters; empty where the package does not say.
  public func type(of part: String) -> String {
    let whole = declared(part)
    return whole.prefix { $0 != ";" }.filter { $0 != " " }.lowercased()
  }

  /// The character set that the content type of a part names; nil for none.
  public func charset(of part: String) -> String? {
    for parameter in declared(part).split(separator: ";").dropFirst() {
      let pieces = parameter.split(separator: "=", maxSplits: 1)
      let name = pieces[0].filter { $0 != " " }.lowercased()
      if pieces.count == 2, name == "charset" { return pieces[1].filter { $0 != "\"" && $0 != " " } }
    }
    return nil
  }

  private func declared(_ part: String) -> String {
    let name = part.lowercased()
    if let override = overrides[name] { return override }
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
    return defaults[String(name[name.index(after: dot)...])] ?? ""
  }
}

extension OfficePackage {
  /// The content types of the package; none where the file that states them is missing.
  ///
  /// - Throws: What `XMLReader.read` throws.
  public mutating func contentTypes(with reader: inout XMLReader) throws(DocumentError) -> ContentTypes {
    if let types = flatContentTypes { return ContentTypes(overrides: types) }
    guard contains("[Content_Types].xml") else { return ContentTypes() }
    var handler = ContentTypesHandler()
    try read("[Content_Types].xml", with: &reader, into: &handler)
    return handler.types
  }
}

extension ContentTypes {
  fileprivate init(overrides: [String: String]) { self.overrides = overrides }
}

private struct ContentTypesHandler: XMLHandler {
  var types = ContentTypes()

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    let type = attributes.string(.contentType) ?? ""
    if element == .contentTypeDefault, let name = attributes.string(.fileExtension) {
      types.defaults[name.lowercased()] = type
    } else if element == .contentTypeOverride, let name = attributes.string(.partName) {
      types.overrides[(name.hasPrefix("/") ? String(name.dropFirst()) : name).lowercased()] = type
    }
  }

  mutating func end(_ element: OfficeElement) {}
  mutating func text(_ text: Span<UInt8>) {}
}
