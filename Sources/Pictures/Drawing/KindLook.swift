/// How texts of a kind look.
struct KindLook: Sendable {
  var kinds: [String]
  var name: String
  var shape: String
  var isRounded = false
  /// The colour of the outline, and inside of it for what the collection holds. Dark text is readable on all of them.
  var stroke: String
  var fill: String

  /// Kinds in the order of legends; the last is of all that are not named.
  static let all = [
    KindLook(
      kinds: ["document"], name: "document", shape: "box", isRounded: true, stroke: "#1d4ed8", fill: "#dbeafe"),
    KindLook(kinds: ["resolution"], name: "resolution", shape: "ellipse", stroke: "#15803d", fill: "#dcfce7"),
    KindLook(kinds: ["decision"], name: "decision", shape: "hexagon", stroke: "#b45309", fill: "#fef3c7"),
    KindLook(kinds: ["recommendation"], name: "recommendation", shape: "box", stroke: "#7e22ce", fill: "#f3e8ff"),
    KindLook(kinds: ["opinion"], name: "opinion", shape: "octagon", stroke: "#be185d", fill: "#fce7f3"),
    KindLook(kinds: ["provision"], name: "provision", shape: "note", stroke: "#0f766e", fill: "#ccfbf1"),
    KindLook(kinds: ["circular", "order"], name: "circular", shape: "folder", stroke: "#b91c1c", fill: "#fee2e2"),
    KindLook(kinds: [], name: "other", shape: "box", stroke: "#475569", fill: "#e2e8f0"),
  ]

  private init(
    kinds: [String], name: String, shape: String, isRounded: Bool = false, stroke: String, fill: String
  ) {
    self.kinds = kinds
    self.name = name
    self.shape = shape
    self.isRounded = isRounded
    self.stroke = stroke
    self.fill = fill
  }

  init(of kind: String) { self = Self.all.first { $0.kinds.contains(kind) } ?? Self.all[Self.all.count - 1] }
}

/// How edges of a state look.
struct StateLook: Sendable {
  var state: String
  var name: String
  var style: String
  var color: String

  static let all = [
    StateLook(state: "resolved", name: "held", style: "solid", color: "#334155"),
    StateLook(state: "other-edition", name: "held in another edition", style: "dashed", color: "#334155"),
    StateLook(state: "not-held", name: "not held", style: "solid", color: "#b7c3d3"),
    StateLook(state: "ambiguous", name: "ambiguous", style: "dotted", color: "#c2410c"),
    StateLook(state: "impossible", name: "no such text", style: "dashed", color: "#dc2626"),
  ]

  private init(state: String, name: String, style: String, color: String) {
    self.state = state
    self.name = name
    self.style = style
    self.color = color
  }

  init(of state: String) { self = Self.all.first { $0.state == state } ?? Self.all[2] }
}
