package import CorpusIndex
import DocumentModel
import Taggers
import Tagging
import Writers

/// What the tool says that citations are for, beside what people said.
public struct CitationTypeScore: Sendable {
  /// A citation that people typed and the tool found.
  public struct Outcome: Sendable {
    /// The passage.
    public var passage: TypedPassage
    /// The citation.
    public var citation: TypedPassage.Citation
    /// Where it starts, in Unicode scalars of the passage.
    public var start: Int
    /// What the tool says it is for; nil where it says nothing.
    public var found: String?

    /// Whether both say the same.
    public var isRight: Bool { citation.type == found }
  }

  /// The citations that were found, in their order.
  public private(set) var outcomes: [Outcome] = []
  /// The citations that the tool does not find, with the passage: nothing is told of their type.
  public private(set) var unfound: [(passage: TypedPassage, citation: TypedPassage.Citation)] = []

  /// Types the citations of all passages, each a document of its own.
  package init(_ passages: [TypedPassage], _ tagger: PassageTagger, _ typer: CitationTyper) {
    for passage in passages {
      let found = Self.types(passage, tagger, typer)
      for (citation, start) in zip(passage.cites, passage.starts) {
        let end = (start ?? 0) + citation.text.unicodeScalars.count
        if let start, let match = found.first(where: { $0.id == citation.id && $0.start < end && start < $0.end }) {
          outcomes.append(Outcome(passage: passage, citation: citation, start: start, found: match.type))
        } else {
          unfound.append((passage, citation))
        }
      }
    }
  }

  /// A reference that the tool found and typed.
  private struct Typed {
    var id: String
    var start: Int
    var end: Int
    var type: String?
  }

  private static func types(_ passage: TypedPassage, _ tagger: PassageTagger, _ typer: CitationTyper) -> [Typed] {
    let before = passage.before ?? []
    let document = Document(passages: before + [passage.text])
    var annotations = Annotations()
    tagger.tagger.tag(document, &annotations)
    var offsets = ScalarOffsets()
    var reader = typer.reader()
    return annotations.references.filter(\.citesAnother).compactMap { reference -> Typed? in
      let span = reference.span
      let type = reader.type(of: span, among: annotations.references, in: document)
      guard Int(span.block) == before.count else { return nil }
      return Typed(
        id: reference.id, start: offsets.scalars(before: span.start, inBlock: span.block, of: document),
        end: offsets.scalars(before: span.end, inBlock: span.block, of: document), type: type)
    }
  }

  /// The share of citations of which both say the same: a type, or that nothing tells.
  public var accuracy: Proportion { Self.accuracy(outcomes) }

  /// The share of citations of which both say the same, in each language.
  public var languages: [String: Proportion] {
    Dictionary(grouping: outcomes, by: \.passage.lang).mapValues(Self.accuracy)
  }

  private static func accuracy(_ outcomes: [Outcome]) -> Proportion {
    Proportion(outcomes.count(where: \.isRight), of: outcomes.count)
  }

  /// What was told of citations of one type, or of those whose type is known.
  public func tally(_ type: String? = nil) -> ReferenceTally {
    var tally = ReferenceTally()
    for outcome in outcomes {
      let (expected, found) = (outcome.citation.type, outcome.found)
      func counts(_ other: String?) -> Bool { other != nil && (type == nil || other == type) }
      if counts(expected), expected == found {
        tally.hits += 1
      } else {
        if counts(expected) { tally.misses += 1 }
        if counts(found) { tally.alarms += 1 }
      }
    }
    return tally
  }

  /// The types that either side names.
  public var types: [String] { Set(outcomes.flatMap { [$0.citation.type, $0.found] }.compactMap { $0 }).sorted() }

  /// How often one type was taken for another; nil where nothing tells.
  public var confusions: [(expected: String?, found: String?, count: Int)] {
    Dictionary(grouping: outcomes.filter { !$0.isRight }) { [$0.citation.type, $0.found] }
      .map { ($0.key[0], $0.key[1], $0.value.count) }
      .sorted { (-$0.2, $0.0 ?? "", $0.1 ?? "") < (-$1.2, $1.0 ?? "", $1.1 ?? "") }
  }
}
