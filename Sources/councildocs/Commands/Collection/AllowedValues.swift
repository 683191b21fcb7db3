import ArgumentParser
import CollectionStore
import CorpusIndex
import Tagging

/// A state of references on the command line.
struct StateName: ExpressibleByArgument {
  let state: Resolution.State

  init?(argument: String) {
    guard let state = Resolution.State(rawValue: argument) else { return nil }
    self.state = state
  }

  static var allValueStrings: [String] { Resolution.State.allCases.map(\.rawValue) }
}

/// A kind of cited texts on the command line.
struct KindName: ExpressibleByArgument {
  /// The name in outputs.
  let name: String

  init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    name = argument
  }

  /// All but what a paper says of a part of itself, which cites nothing.
  static var allValueStrings: [String] { ReferenceKind.allCases.filter { $0 != .internal }.map(\.rawValue) }
}

/// Values of options that hang on the collection or the vocabulary.
enum AllowedValues {
  /// The languages of council papers.
  private static let languages: Set = ["ar", "en", "es", "fr", "ru", "zh"]

  /// Refuses a language that is neither one of council papers nor one in the collection.
  static func check(language: String?, in store: CollectionStore) throws {
    guard let language, !languages.contains(language) else { return }
    let known = languages.union(try store.languages())
    if known.contains(language) { return }
    throw ValidationError(
      "The value '\(language)' is invalid for '--language'. Please provide one of \(list(known.sorted())).")
  }

  /// Refuses a type of citations that the vocabulary does not have.
  static func check(type: String?, in vocabulary: Vocabulary) throws {
    let known = vocabulary.citationTypes.map(\.id)
    guard let type, !known.contains(type) else { return }
    throw ValidationError(
      "The value '\(type)' is invalid for '--type'. Please provide one of \(list(known)).")
  }

  /// Refuses what can be no beginning of a symbol.
  static func check(session: String?) throws {
    guard let session else { return }
    let isForm = session.first?.isLetter == true && session.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" }
    if isForm { return }
    throw ValidationError(
      "--session takes what the symbols of its papers begin with, up to the slash: C25 for C25/44, CWG-SFP-4 for "
        + "CWG-SFP-4/12.")
  }

  private static func list(_ values: [String]) -> String {
    let quoted = values.map { "'\($0)'" }
    return quoted.dropLast().joined(separator: ", ") + (quoted.count > 1 ? " or " : "") + (quoted.last ?? "")
  }
}
