import ArgumentParser
import CollectionStore
import CorpusIndex
import Pipeline
import Tagging

/// The text that a user names, and why there is no answer for it.
struct NamedText {
  /// As the user wrote it.
  let spelling: String
  let text: CitedText
  /// Whether it is an id, or one was found in it.
  let isRead: Bool

  /// The text that a user means, in any spelling that the tagger knows: `c24/70`, `Resolution 71 (Rev. Dubai, 2018)`, or an
  /// id as outputs have it.
  ///
  /// - Throws: `ValidationError` where several texts are named.
  init(_ spelling: String, in store: CollectionStore, _ words: Vocabulary) throws {
    self.spelling = spelling
    let verbatim = CitedText(id: spelling)
    for text in [verbatim, CitedText(id: spelling.uppercased())] where try store.knows(work: text.work) {
      (self.text, isRead) = (text, true)
      return
    }
    // In small letters, or without a word for document, a symbol may look like something else in running text.
    var best: [CitedText] = []
    for text in [spelling, spelling.uppercased(), "Document " + spelling, "Document " + spelling.uppercased()] {
      var found: [CitedText] = []
      for reference in TextExplanation(of: text, symbol: nil, language: "en", vocabulary: words).references {
        let text = CitedText(id: reference.id, work: reference.work, edition: reference.edition)
        if !found.contains(where: { $0.id == text.id }) { found.append(text) }
      }
      if found.count > best.count { best = found }
    }
    if best.count > 1 {
      throw ValidationError(
        "'\(spelling)' names several texts: \(best.map(\.id).joined(separator: ", ")). Name one of them.")
    }
    (text, isRead) = (best.first ?? verbatim, !best.isEmpty)
  }

  /// How many texts a hint names at most: those that share a number are few, and a hint is one line.
  private static let mostCandidates = 8

  /// Why the collection says nothing of the text at all, or not of the edition that is wanted.
  ///
  /// - Parameters:
  ///   - store: The collection.
  ///   - wanted: Whether the text must be held, cited, or either.
  /// - Returns: The reason; nil where the text is there.
  /// - Throws: `CollectionError` where the file cannot be read.
  func reason(in store: CollectionStore, wanted: Wanted) throws -> NothingFound? {
    guard isRead else {
      return NothingFound(
        "'\(spelling)' is no id that can be read", hint: "ids look like C24/70 or Resolution 71 (Rev. Dubai, 2018)")
    }
    let standing = try store.standing(of: text.work)
    let isHeld = !standing.editions.isEmpty
    if text.work.hasPrefix(CollectionStore.openBody), !isHeld {
      let known = standing.candidates.prefix(Self.mostCandidates).joined(separator: ", ")
      return NothingFound(
        "'\(spelling)' does not say whose text it is",
        hint: known.isEmpty ? "name the body that adopted it, or the place and year" : "the collection knows \(known)")
    }
    switch (isHeld, standing.isCited) {
    case (false, false): return NothingFound("the collection neither holds nor cites \(text.work)")
    case (false, true) where wanted == .held || wanted == .heldWork:
      return NothingFound(
        "the collection cites \(text.work), but does not hold it",
        hint: "cited-by shows who cites it")
    case (true, false) where wanted == .cited || wanted == .citedWork:
      return NothingFound("the collection holds \(text.work), but no paper cites it")
    case (true, _) where wanted == .held && text.edition != nil && !standing.editions.contains(text.id):
      return NothingFound(
        "the collection does not hold \(text.id)", hint: "it holds \(standing.editions.joined(separator: ", "))")
    case (_, true) where wanted == .cited && text.edition != nil:
      return NothingFound("no paper cites \(text.id)", hint: "others cite \(text.work), which names all editions")
    default: return nil
    }
  }

  /// What a question wants of a text.
  enum Wanted {
    /// It is held, in the edition that is named.
    case held
    /// It is held, in whatever edition.
    case heldWork
    /// It is cited, in the edition that is named.
    case cited
    /// It is cited, in whatever edition.
    case citedWork
    /// It is held or cited.
    case either
  }
}

/// Why a question has no answer.
struct NothingFound {
  var reason: String
  var hint: String?

  init(_ reason: String, hint: String? = nil) {
    self.reason = reason
    self.hint = hint
  }

  func show(_ messages: Messages) { messages.show("nothing found: \(reason)", hint: hint) }
}
