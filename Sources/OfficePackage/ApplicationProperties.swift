public import DocumentModel
public import XMLEvents

extension OfficePackage {
  /// The extended properties of the package (ECMA-376 Part 1 §22.2); empty where it has none.
  ///
  /// - Parameters:
  ///   - relationships: The relationships of the package itself.
  ///   - reader: The reader to use.
  ///   - damage: Receives what is wrong with them where they are damaged.
  /// - Returns: What the program that wrote the file says.
  /// - Throws: What `readMending` throws.
  public mutating func applicationProperties(
    _ relationships: Relationships, with reader: inout XMLReader, damage: inout [DocumentError]
  ) throws(DocumentError) -> ApplicationProperties {
    try properties(ApplicationPropertiesHandler(), "extended-properties", relationships, with: &reader, &damage)
      .properties
  }
}

private struct ApplicationPropertiesHandler: XMLHandler {
  var properties = ApplicationProperties()
  private var text = ""

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) { text = "" }

  mutating func end(_ element: OfficeElement) {
    switch element {
    case .epApplication: properties.application = text
    case .epAppVersion: properties.version = text
    case .epCompany: properties.company = text
    case .epManager: properties.manager = text
    case .epTemplate: properties.template = text
    case .epHyperlinkBase: properties.hyperlinkBase = text
    case .epPages: properties.pages = Int(text)
    case .epWords: properties.words = Int(text)
    case .epCharacters: properties.characters = Int(text)
    case .epCharactersWithSpaces: properties.charactersWithSpaces = Int(text)
    case .epLines: properties.lines = Int(text)
    case .epParagraphs: properties.paragraphs = Int(text)
    case .epTotalTime: properties.totalTime = Int(text)
    case .epDocSecurity: properties.docSecurity = Int(text)
    default: break
    }
    text = ""
  }

  mutating func text(_ text: Span<UInt8>) { self.text += text.string }
}
