import Tagging

/// An English text that cites what an id stands for.
struct ReferencePhrase {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  /// A phrase in which the id must be found; nil where the id is of a form that is not known here.
  func text(_ id: String) -> String? {
    let work = String(id.prefix { $0 != "(" })
    let edition = work.endIndex < id.endIndex ? String(id.dropFirst(work.count + 1).dropLast()) : nil
    let parts = work.split(separator: "/").map(String.init)
    let nouns = ["RES": "Resolution", "DEC": "Decision", "REC": "Recommendation", "OP": "Opinion"]
    if parts.count >= 3, parts[0] != "A", let noun = nouns[parts[1]] {
      return adopted(body: parts[0], noun, number: parts[2], edition)
    }
    if let treaty = Self.treaties[parts[0]], parts.count >= 2 { return provision(parts, treaty) }
    switch parts[0] {
    case "SO": return id
    case let head where head.hasPrefix("TSB C") || head.hasPrefix("ITU-"): return id
    default: return parts.count > 1 ? "Document \(id)" : nil
    }
  }

  private static let treaties = [
    "CV": "Convention", "CS": "Constitution", "GR": "General Rules", "RR": "Radio Regulations",
    "FR": "Financial Regulations", "ITR": "International Telecommunication Regulations",
  ]

  private func provision(_ parts: [String], _ treaty: String) -> String {
    if parts[1] == "ART" { return "Article \(parts[2]) of the \(treaty)" }
    return "\(parts[1].contains("-") ? "Nos." : "No.") \(parts[1]) of the \(treaty)"
  }

  private func adopted(body: String, _ noun: String, number: String, _ edition: String?) -> String {
    let bracket = edition.map { " (\($0))" } ?? ""
    let noun = number.contains("-") && body != "RA" ? noun + "s" : noun
    switch body {
    case "?": return "\(noun) \(number)\(bracket)"
    case "C": return "Council \(noun) \(number)\(edition.map { " (C\($0.suffix(2)))" } ?? "")"
    case "RA": return "\(noun) ITU-R \(number)\(bracket)"
    default:
      let name = vocabulary.bodies.first { $0.id == body }?.localNames.first { $0.language == "en" }?.words.first?.text
      return "\(noun) \(number)\(bracket) of the \(name ?? body)"
    }
  }
}
