public import DocumentModel
public import XMLEvents

extension OfficePackage {
  /// The custom properties of the package (ECMA-376 Part 1 §22.3); none where it has none.
  ///
  /// - Parameters:
  ///   - relationships: The relationships of the package itself.
  ///   - reader: The reader to use.
  ///   - damage: Receives what is wrong with them where they are damaged.
  /// - Returns: The properties, in the order of the file.
  /// - Throws: What `readMending` throws.
  public mutating func customProperties(
    _ relationships: Relationships, with reader: inout XMLReader, damage: inout [DocumentError]
  ) throws(DocumentError) -> [CustomProperty] {
    try properties(CustomPropertiesHandler(), "custom-properties", relationships, with: &reader, &damage).properties
  }
}

private struct CustomPropertiesHandler: XMLHandler {
  var properties: [CustomProperty] = []
  private var text = ""

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    if element == .customProperty {
      properties.append(CustomProperty(name: attributes.string(.plainName) ?? "", values: []))
    }
    text = ""
  }

  mutating func end(_ element: OfficeElement) {
    guard let last = properties.indices.last, let value = value(of: element) else { return }
    properties[last].values.append(value)
    text = ""
  }

  mutating func text(_ text: Span<UInt8>) { self.text += text.string }

  /// A value that is not what its type says stays as text.
  private func value(of element: OfficeElement) -> CustomProperty.Value? {
    switch element {
    case .vtLpwstr, .vtLpstr, .vtBstr, .vtDate, .vtFiletime, .vtCy, .vtError, .vtClsid: return .text(text)
    case .vtI1, .vtI2, .vtI4, .vtI8, .vtInt, .vtUi1, .vtUi2, .vtUi4, .vtUi8, .vtUint:
      return Int(text).map { .integer($0) } ?? .text(text)
    case .vtR4, .vtR8, .vtDecimal:
      if let number = Double(text), number.isFinite { return .number(number) }
      return .text(text)
    case .vtBool: return .boolean(text == "true" || text == "1")
    default: return nil
    }
  }
}
