import Pipeline
import Tagging

/// Says in sentences why a reference is read as it is, and why a text is none.
struct ReferenceReasons {
  private let book: RuleBook
  private var vocabulary: Vocabulary { book.vocabulary }

  init(_ book: RuleBook) { self.book = book }

  /// The rule with what it is and where it was seen.
  func rule(_ reference: Reference) -> String {
    guard let rule = book.rule(named: reference.rule) else { return reference.rule }
    let seen = rule.seen.isEmpty ? "" : "; seen in: \(rule.seen)"
    return "\(reference.rule): \(rule.title.prefix(1).lowercased())\(rule.title.dropFirst())\(seen)"
  }

  // MARK: Body

  /// What told the body; nil for what no body adopted.
  func body(_ reference: Reference) -> String? {
    guard let evidence = reference.bodyEvidence else { return nil }
    let id = String(reference.work.prefix { $0 != "/" })
    let body = name(ofBody: id)
    switch evidence {
    case .named: return "\(body): the words around the number name it."
    case .ownConference: return "\(body): the words point to the conference whose paper this is."
    case .placeAndYear: return "\(body): \(meeting(reference, id))"
    case .code: return "\(body): the edition is a code of it or of one of its sessions."
    case .form: return "\(body): only its texts have numbers of this form."
    case .number: return "\(body): nothing names it, but only its texts have numbers as high as this."
    case .open:
      return "open: nothing tells it. In question: \(reference.considered.joined(separator: ", "))."
    }
  }

  private func name(ofBody id: String) -> String {
    let names = vocabulary.bodies.first { $0.id == id }?.localNames.first { $0.language == "en" }
    return names?.words.first.map { "\(id) (\($0.text))" } ?? id
  }

  /// Who met at the place and in the year of an edition.
  private func meeting(_ reference: Reference, _ id: String) -> String {
    let edition = reference.edition ?? ""
    guard
      let conference = vocabulary.conferences.first(where: {
        $0.body == id && edition.hasSuffix("\($0.place), \($0.year)")
      })
    else { return "it met at the place and in the year of the edition." }
    let kind = reference.kind.rawValue
    let others = vocabulary.conferences.filter { other in
      other.place == conference.place && other.year == conference.year && other.body != id
        && vocabulary.bodies.contains { $0.id == other.body && $0.adopts.contains(kind) }
    }
    let met = "it met in \(conference.place) in \(conference.year)"
    if others.isEmpty { return "\(met); no other body that adopts a text of this kind did." }
    return "\(met); so did \(others.map(\.body).joined(separator: ", ")), which the text does not name."
  }

  // MARK: Edition

  /// What told the edition of a reference whose span holds some words; nil for what has none, such as a provision.
  func edition(_ reference: Reference, words: String) -> String? {
    let isAdopted = reference.bodyEvidence != nil
    guard let edition = reference.edition else {
      if isAdopted {
        return "none that is understood stands with the number: the id is that of the text in whatever edition."
      }
      return reference.kind == .document ? "no revision, addendum or corrigendum is named." : nil
    }
    guard isAdopted else { return "\(edition): \(mark(edition)) is cited." }
    let place =
      isEditionInside(words, of: reference)
      ? "" : " It stands outside of the span: several numbers share it, or it follows the body."
    return "\(edition): \(meaning(edition, reference)).\(place)"
  }

  private func mark(_ edition: String) -> String {
    edition.split(separator: ", ").map { mark in
      let parts = mark.split(separator: ".")
      let names = ["Rev": "revision", "Add": "addendum", "Cor": "corrigendum"]
      guard parts.count == 2, let name = names[String(parts[0])] else { return String(mark) }
      return "\(name) \(parts[1])"
    }.joined(separator: " with ")
  }

  private func meaning(_ edition: String, _ reference: Reference) -> String {
    if reference.work.hasPrefix("C/") { return "the latest year that the text names" }
    if edition.hasPrefix("Rev.") { return "a word of revision stands with it" }
    return "adopted then, since no word of revision stands with it"
  }

  /// Whether the span holds more numbers than that of the text: then the edition is in it.
  private func isEditionInside(_ words: String, of reference: Reference) -> Bool {
    let number = reference.work.drop { $0 != "/" }.dropFirst().drop { $0 != "/" }
    return Self.numbers(in: words) > Self.numbers(in: String(number))
  }

  private static func numbers(in text: String) -> Int {
    text.split { !$0.isWholeNumber }.count
  }

  // MARK: Refusals

  /// Why a text is no reference.
  func refusal(_ refused: TextExplanation.Refused) -> String {
    let id = refused.reference.id
    switch refused.refusal {
    case .strengthClass:
      return "a class of concrete, since the paragraph speaks of concrete and no word for document stands beside it."
    case .partOfText: return "a part of the text, as the word in front says; else it would be \(id)."
    case .foreignBody: return "adopted by a body that is none of the Union's."
    case .foreignTreaty: return "of a treaty or of regulations of another name; by its other words it would be \(id)."
    case .noSession: return "a short form, read only in a paper of a session: --symbol tells it."
    case .noConference: return "a short form, read only in a paper of a conference: --symbol tells it."
    case .noSector:
      return "the number of a Recommendation, read as \(id) only where its Sector stands in the paragraph."
    }
  }
}
