public import Tagging

extension ReferenceKind {
  /// What a canonical id stands for. Annotated passages have ids only.
  public init(id: String) {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false)
    let head = parts[0]
    if head.hasPrefix("TSB C") || head.hasPrefix("CL-") || head.hasPrefix("DM-")
      || ["CA", "CR", "CACE", "CCRR"].contains(head)
    {
      self = .circular
    } else if head == "SO" {
      self = .order
    } else if head.hasPrefix("ITU-T ") || head.hasPrefix("ITU-R ") {
      self = .recommendation
    } else if ["CV", "CS", "GR", "RR", "FR", "ITR"].contains(head) {
      self = .provision
    } else if parts.count > 2 {
      switch parts[1] {
      case "RES": self = .resolution
      case "DEC": self = .decision
      case "REC": self = .recommendation
      case "OP": self = .opinion
      default: self = .document
      }
    } else {
      self = .document
    }
  }
}
