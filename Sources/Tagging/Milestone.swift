public import DocumentModel

/// How far an action has come. The names are those of the output contract.
public enum MilestoneStatus: String, Hashable, Sendable, CaseIterable {
  /// Done.
  case completed
  /// Being done.
  case inProgress = "in-progress"
  /// About to start.
  case upcoming
  /// Intended.
  case planned
  /// Behind its date.
  case delayed
  /// Stopped for now.
  case onHold = "on-hold"
  /// Given up.
  case cancelled
  /// Not stated, or stated in words that are not in the vocabulary.
  case unknown
}

/// How a target stands to the event that it hangs on.
public enum EventRelation: String, Hashable, Sendable, CaseIterable {
  /// Earlier than the event.
  case before
  /// Not later than the event.
  case by
  /// At the event.
  case at
  /// Later than the event.
  case after
}

/// Why a target has no date.
public enum OpenTarget: String, Hashable, Sendable, CaseIterable {
  /// It is done all the time, or again and again.
  case continuous
  /// The date is still to be set.
  case undetermined
}

/// When something is to be done.
public struct TargetDate: Hashable, Sendable {
  /// The words of the source.
  public var text: String
  /// The date in the Extended Date/Time Format (ISO 8601-2); nil where the words are not understood.
  public var edtf: String?
  /// The first day, `YYYY-MM-DD`, inclusive; nil where open.
  public var start: String?
  /// The last day, `YYYY-MM-DD`, inclusive; nil where open.
  public var end: String?
  /// How the target stands to the event that it hangs on; nil where it hangs on none. Such a target has no date.
  public var relation: EventRelation?
  /// The event: its code, such as `PP-26`, or `C27` for the session of the Council in 2027, where the words give body and
  /// year; else the words of the source.
  public var relativeTo: String?
  /// Why there is no date, where the words say it.
  public var open: OpenTarget?

  /// A target from its parts.
  public init(
    text: String, edtf: String? = nil, start: String? = nil, end: String? = nil, relation: EventRelation? = nil,
    relativeTo: String? = nil, open: OpenTarget? = nil
  ) {
    self.text = text
    self.edtf = edtf
    self.start = start
    self.end = end
    self.relation = relation
    self.relativeTo = relativeTo
    self.open = open
  }
}

/// An action with its status and target.
public struct Milestone: Hashable, Sendable {
  /// What is to be done, in the words of the source.
  public var action: String
  /// How far it has come.
  public var status: MilestoneStatus
  /// The words of the source that give the status; empty for none.
  public var statusText: String
  /// When it is to be done; nil where the source gives no date.
  public var target: TargetDate?
  /// When it was done, where the source says so; nil elsewhere.
  public var completed: TargetDate?
  /// How much is done, in per cent; nil where the source does not say.
  public var progress: Int?
  /// Who is to do it, in the words of the source; nil where it does not say.
  public var owner: String?
  /// The ids of the resolutions and decisions that its row or sentence names, in order.
  public var basis: [String] = []
  /// The phase that the target belongs to, where one action has several; nil for none.
  public var phase: String?
  /// The table, as an index of `Document.tables`; nil for a milestone from prose.
  public var table: Int?
  /// The grid row in the table, from 0; nil for a milestone from prose.
  public var row: Int?
  /// The sentence of a milestone from prose; nil for one from a table.
  public var sentence: BlockSpan?
  /// The blocks that it was read from, as indices of `Document.blocks`.
  public var blocks: [Int]

  /// A milestone from its parts.
  public init(
    action: String, status: MilestoneStatus, statusText: String, target: TargetDate? = nil, phase: String? = nil,
    table: Int? = nil, row: Int? = nil, sentence: BlockSpan? = nil, blocks: [Int]
  ) {
    self.action = action
    self.status = status
    self.statusText = statusText
    self.target = target
    self.phase = phase
    self.table = table
    self.row = row
    self.sentence = sentence
    self.blocks = blocks
  }
}
