public import DocumentModel
import Taggers
public import Tagging

/// What is found in a piece of text, and what nearly was.
public struct TextExplanation: Sendable {
  /// Why a text that has the form of a reference is none.
  public enum Refusal: String, Hashable, Sendable, CaseIterable {
    /// It is a class of concrete, and the paragraph speaks of concrete.
    case strengthClass = "strength-class"
    /// It is a part of the text, such as a figure.
    case partOfText = "part-of-text"
    /// The body that adopted it is none of the Union's.
    case foreignBody = "foreign-body"
    /// The treaty is not of the Union, or its provisions are not cited by number.
    case foreignTreaty = "foreign-treaty"
    /// It is a short form, which needs the session of the paper that it stands in.
    case noSession = "no-session"
    /// It is a short form, which needs the conference of the paper that it stands in.
    case noConference = "no-conference"
    /// It is a Recommendation's number without its Sector.
    case noSector = "no-sector"
  }

  /// A text that has the form of a reference and is none.
  public struct Refused: Hashable, Sendable {
    /// The reference that it would be.
    public var reference: Reference
    /// Why it is none.
    public var refusal: Refusal
  }

  /// The text, a block for each line.
  public var document: Document
  /// What was found, in the order of the text.
  public var references: [Reference]
  /// What was refused for a reason that is known, in the order of the text.
  public var refused: [Refused]

  /// Finds the references of a text.
  ///
  /// - Parameters:
  ///   - text: The text. Its lines are taken as the paragraphs of one paper.
  ///   - symbol: The symbol of the paper that the text stands in, as an id; nil for none.
  ///   - language: The language of addresses.
  ///   - vocabulary: The words and forms to look for.
  public init(of text: String, symbol: String?, language: String, vocabulary: Vocabulary) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    document = Document(passages: lines)
    var metadata = Metadata()
    metadata.symbol = symbol
    metadata.language = language
    references = Self.references(of: document, metadata, vocabulary)
    refused = []

    // A reason is known where the text would be read without it: so the parser need not keep what it refuses.
    for (name, refusal) in Self.guards {
      add(Self.references(of: document, metadata, vocabulary.without(name)), refusal)
    }
    for (other, refusal) in [("C24/1", Refusal.noSession), ("PP-22/1", .noConference)] where symbol == nil {
      metadata.symbol = other
      add(Self.references(of: document, metadata, vocabulary), refusal)
    }
    metadata.symbol = symbol
    let withSector = Document(passages: lines.map { $0 + " (ITU-T)" })
    add(Self.references(of: withSector, metadata, vocabulary), .noSector)
  }

  private static let guards: [(VocabularyGuard, Refusal)] = [
    (.strengthClasses, .strengthClass), (.parts, .partOfText), (.foreignBodies, .foreignBody),
    (.foreignTreaties, .foreignTreaty),
  ]

  private static func references(
    of document: Document, _ metadata: Metadata, _ vocabulary: Vocabulary
  ) -> [Reference] {
    var annotations = Annotations()
    annotations.metadata = metadata
    ReferenceTagger(vocabulary: vocabulary).tag(document, &annotations)
    return annotations.references
  }

  /// Adds what stands at places where nothing was found so far. All lists are in the order of the text.
  private mutating func add(_ others: [Reference], _ refusal: Refusal) {
    let taken = Self.sorted(references.map(\.span) + refused.map(\.reference.span))
    var next = 0
    for other in others {
      while next < taken.count, (taken[next].block, taken[next].end) <= (other.span.block, other.span.start) {
        next += 1
      }
      if next < taken.count, taken[next].block == other.span.block, taken[next].start < other.span.end { continue }
      refused.append(Refused(reference: other, refusal: refusal))
    }
    refused.sort { Self.precedes($0.reference.span, $1.reference.span) }
  }

  private static func sorted(_ spans: [BlockSpan]) -> [BlockSpan] { spans.sorted(by: precedes) }

  private static func precedes(_ first: BlockSpan, _ second: BlockSpan) -> Bool {
    (first.block, first.start) < (second.block, second.start)
  }
}
