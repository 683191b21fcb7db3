public import DocumentModel
public import XMLEvents

extension OfficePackage {
  /// The core properties of the package (ECMA-376 Part 2 §8); empty where it has none.
  ///
  /// - Parameters:
  ///   - relationships: The relationships of the package itself.
  ///   - reader: The reader to use.
  ///   - damage: Receives what is wrong with them where they are damaged.
  /// - Returns: What the package says of itself.
  /// - Throws: What `readMending` throws.
  public mutating func coreProperties(
    _ relationships: Relationships, with reader: inout XMLReader, damage: inout [DocumentError]
  ) throws(DocumentError) -> DocumentProperties {
    try properties(CorePropertiesHandler(), "core-properties", relationships, with: &reader, &damage).properties
  }

  // Reads the part of a type among the relationships of the package, where there is one, from a handler that has read
  // nothing.
  mutating func properties<Handler: XMLHandler>(
    _ empty: Handler, _ type: String, _ relationships: Relationships, with reader: inout XMLReader,
    _ damage: inout [DocumentError]
  ) throws(DocumentError) -> Handler where Handler.Element == OfficeElement {
    guard let part = relationships.first(ofType: type)?.target, contains(part) else { return empty }
    var handler = empty
    let error = try readMending(part, with: &reader, into: &handler) { $0 = empty }
    if let error { damage.append(error) }
    return handler
  }
}

private struct CorePropertiesHandler: XMLHandler {
  var properties = DocumentProperties()
  private var field: WritableKeyPath<DocumentProperties, String>?

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    field =
      switch element {
      case .dcTitle: \.title
      case .dcSubject: \.subject
      case .dcCreator: \.creator
      case .dcDescription: \.description
      case .dcLanguage: \.language
      case .cpKeywords: \.keywords
      case .cpLastModifiedBy: \.lastModifiedBy
      case .dctermsCreated: \.created
      case .dctermsModified: \.modified
      default: nil
      }
  }

  mutating func end(_ element: OfficeElement) { field = nil }

  mutating func text(_ text: Span<UInt8>) {
    if let field { properties[keyPath: field] += text.string }
  }
}
