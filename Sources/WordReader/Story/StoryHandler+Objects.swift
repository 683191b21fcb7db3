import DocumentModel
import OfficePackage
import XMLEvents

/// What has no place among blocks and tables: it is left out, and a diagnostic says so.
extension StoryHandler {
  mutating func readObject(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    switch element {
    case .drawing, .pict, .object: drawingDescription = ""
    case .wpDocumentProperties: drawingDescription = attributes.string(.description) ?? ""
    case .aGraphicData: readGraphic(attributes.string(.uri) ?? "")
    case .vImageData: diagnose("picture", .note, "a picture is left out")
    case .oObject:
      diagnose("embedded-object", .note, "an embedded object (\(attributes.string(.progID) ?? "?")) is left out")
    case .altChunk:
      diagnose("alternative-format-chunk", .warning, "an embedded document (w:altChunk) is left out")
    case .subDoc: diagnose("subdocument", .warning, "a subdocument in another file is left out")
    default: break
    }
  }

  private mutating func readGraphic(_ uri: String) {
    let alternative = drawingDescription.isEmpty ? "" : ": \(drawingDescription)"
    switch uri.split(separator: "/").last {
    case "picture": diagnose("picture", .note, "a picture is left out\(alternative)")
    case "chart": diagnose("chart", .warning, "a chart is left out\(alternative)")
    case "diagram": diagnose("diagram", .warning, "a diagram (SmartArt) is left out\(alternative)")
    default: break
    }
  }
}
