import DocumentModel
import OfficePackage
import XMLEvents

/// The parts that the text needs before it can be read. Without one, or with a damaged one, it is read all the same.
extension WordReader {
  mutating func readStyles(
    _ relationships: Relationships, _ package: inout OfficePackage, _ strings: inout StringPool,
    damage: inout [DocumentError]
  ) -> Styles {
    var styles = Styles()
    Self.attempt(&damage) { damage throws(DocumentError) in
      guard let part = relationships.first(ofType: "styles")?.target, package.contains(part) else { return }
      let before = strings
      var handler = StylesHandler(strings: before, limits: limits)
      let error = try package.readMending(part, with: &xml, into: &handler) {
        $0 = StylesHandler(strings: before, limits: limits)
      }
      if let error { damage.append(error) }
      strings = handler.strings
      styles = Styles(handler)
    }
    return styles
  }

  mutating func readNumbering(
    _ relationships: Relationships, _ package: inout OfficePackage, _ strings: inout StringPool,
    damage: inout [DocumentError]
  ) -> NumberingDefinitions {
    var definitions = NumberingDefinitions()
    Self.attempt(&damage) { damage throws(DocumentError) in
      guard let part = relationships.first(ofType: "numbering")?.target, package.contains(part) else { return }
      let before = strings
      var handler = NumberingHandler(strings: before, limits: limits)
      let error = try package.readMending(part, with: &xml, into: &handler) {
        $0 = NumberingHandler(strings: before, limits: limits)
      }
      if let error { damage.append(error) }
      strings = handler.strings
      definitions = handler.definitions
    }
    return definitions
  }

  mutating func readSettings(
    _ relationships: Relationships, _ package: inout OfficePackage, damage: inout [DocumentError]
  ) -> Settings {
    var settings = Settings()
    Self.attempt(&damage) { damage throws(DocumentError) in
      guard let part = relationships.first(ofType: "settings")?.target, package.contains(part) else { return }
      var handler = SettingsHandler()
      if let error = try package.readMending(part, with: &xml, into: &handler, restart: { $0 = SettingsHandler() }) {
        damage.append(error)
      }
      settings = handler.settings
    }
    return settings
  }
}
