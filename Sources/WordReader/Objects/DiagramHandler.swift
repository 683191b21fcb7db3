import DocumentModel
import OfficePackage
import XMLEvents

/// Reads the data of SmartArt (`dgm:dataModel`, ECMA-376 Part 1 §21.4.2.10): points with text, and connections that make
/// a tree of them.
///
/// The drawing part that Word keeps beside it (`dsp:drawing`) repeats the same text as shapes and is not read.
struct DiagramHandler: XMLHandler {
  struct Node {
    var paragraphs: [TextRange] = []
    var isRoot = false
    /// The nodes below, with their order.
    var children: [(order: Int, node: Int)] = []
    var isVisited = false
  }

  /// The most points and the most connections; each takes a hundred bytes in memory.
  private static let limit = 1 << 20

  private(set) var bytes: ContiguousArray<UInt8> = []
  private(set) var nodes: [Node] = []
  private var indices: [String: Int] = [:]
  private var connections: [(source: String, target: String, order: Int)] = []
  private var textStart = 0
  private var isText = false

  mutating func start(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    guard nodes.count < Self.limit, connections.count < Self.limit else {
      throw DocumentError(.limitExceeded, "a diagram has more than \(Self.limit) points or connections")
    }
    switch element {
    case .dgmPt:
      var node = Node()
      node.isRoot = attributes.has(.plainType, "doc")
      if let id = attributes.string(.modelId), indices[id] == nil { indices[id] = nodes.count }
      nodes.append(node)
    case .dgmCxn:
      // The others lead to points that only arrange the text.
      guard attributes[.plainType] == nil || attributes.has(.plainType, "parOf"),
        let source = attributes.string(.srcId), let target = attributes.string(.destId)
      else { return }
      connections.append((source, target, attributes.integer(.srcOrd) ?? 0))
    case .aP: textStart = bytes.count
    case .aT: isText = true
    case .aBr: bytes.append(UInt8(ascii: "\n"))
    default: break
    }
  }

  mutating func end(_ element: OfficeElement) {
    switch element {
    case .aT: isText = false
    case .aP:
      let text = TextRange(start: textStart, end: bytes.count)
      textStart = bytes.count
      guard !text.isEmpty else { return }
      if nodes.isEmpty { nodes.append(Node()) }
      nodes[nodes.count - 1].paragraphs.append(text)
    default: break
    }
  }

  mutating func text(_ text: Span<UInt8>) {
    if isText { bytes.append(text) }
  }

  /// The paragraphs with their levels, from 0: those of the tree in its order, then those that are in no tree.
  mutating func paragraphs() -> [(text: TextRange, level: Int)] {
    for connection in connections {
      guard let source = indices[connection.source], let target = indices[connection.target] else { continue }
      nodes[source].children.append((connection.order, target))
    }
    var result: [(TextRange, Int)] = []
    for root in nodes.indices where nodes[root].isRoot { visit(root, level: -1, &result) }
    for other in nodes.indices where !nodes[other].paragraphs.isEmpty { visit(other, level: 0, &result) }
    return result
  }

  /// Walks without recursion: a file may chain a million nodes, or lead in a circle.
  private mutating func visit(_ start: Int, level: Int, _ result: inout [(TextRange, Int)]) {
    var waiting = [(node: start, level: level)]
    while let (node, level) = waiting.popLast() {
      if nodes[node].isVisited { continue }
      nodes[node].isVisited = true
      result += nodes[node].paragraphs.map { ($0, max(level, 0)) }
      // Equal orders keep the order of the file.
      let children = nodes[node].children.enumerated().sorted {
        ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
      }
      for child in children.reversed() { waiting.append((child.element.node, level + 1)) }
    }
  }
}

extension StoryHandler {
  /// SmartArt as a story: a list of its nodes.
  mutating func addDiagram(_ diagram: inout DiagramHandler) throws(DocumentError) {
    for (text, level) in diagram.paragraphs() {
      try addTextParagraph(
        diagram.bytes.span.extracting(text.range), kind: .listItem, label: "•", listLevel: level)
    }
  }
}
