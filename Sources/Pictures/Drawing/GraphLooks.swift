import CollectionStore
import Writers

/// How a graph looks when Graphviz draws it: kinds of texts by shape and colour, held ones filled, states of citations by
/// the stroke of their edges.
struct GraphLooks {
  /// Up to so many nodes are set in layers, citing texts above what they cite; more would become one long band, so that
  /// they are spread by forces.
  static let mostLayered = 60
  /// Titles are written below symbols as long as no more papers are held.
  static let mostTitled = 100
  /// The time that drawing may take. The largest pictures that are readable take a few seconds.
  static let timeLimit = Duration.seconds(60)

  private let isLayered: Bool
  private let hasTitles: Bool
  private let names: [String]
  let caption: String
  private let addresses: [String: String]

  /// The looks of one graph.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - caption: What the picture shows, for its legend.
  ///   - addresses: Where works are published.
  init(of graph: GraphData, caption: String, addresses: [String: String]) {
    isLayered = graph.nodes.count <= Self.mostLayered
    hasTitles = graph.nodes.count(where: \.held) <= Self.mostTitled
    names = graph.nodes.map(Self.name)
    self.caption = caption
    self.addresses = addresses
  }

  /// The graph as DOT with these looks.
  func dot(of graph: GraphData) -> ContiguousArray<UInt8> {
    var dot = DOTGraph(node: node, edge: edge)
    dot.graph = frame + [("label", .html(legend(of: graph)))]
    dot.nodes = [
      ("fontname", .text(Self.font)), ("fontsize", .text("11")), ("height", .text("0.3")),
      ("margin", .text("0.1,0.05")),
      ("color", .text("#64748b")),
    ]
    dot.edges = [("arrowsize", .text("0.6")), ("color", .text("#94a3b8"))]
    return dot.bytes(of: graph)
  }

  /// Fonts of all scripts: whoever shows the picture has others than who draws it.
  private static let font = "Helvetica,Arial,Noto Sans,Noto Sans Arabic,Noto Sans CJK SC,sans-serif"

  private var frame: [DOTGraph.Attribute] {
    let common: [DOTGraph.Attribute] = [
      ("bgcolor", .text("white")), ("fontname", .text(Self.font)), ("fontsize", .text("11")), ("pad", .text("0.3")),
      ("labelloc", .text("t")), ("labeljust", .text("l")), ("charset", .text("UTF-8")), ("tooltip", .text(caption)),
    ]
    if isLayered {
      return common + [
        ("layout", .text("dot")), ("rankdir", .text("LR")), ("ranksep", .text("1.1")), ("nodesep", .text("0.14")),
      ]
    }
    return common + [
      ("layout", .text("sfdp")), ("pack", .text("24")), ("overlap", .text("prism")), ("overlap_scaling", .text("-4")),
      ("sep", .text("+6")),
      ("K", .text("0.9")), ("repulsiveforce", .text("1.6")), ("splines", .text("line")),
      ("outputorder", .text("edgesfirst")),
      // The same picture for the same graph.
      ("start", .text("1")),
    ]
  }

  private func node(_ node: GraphData.Node) -> [DOTGraph.Attribute] {
    let look = KindLook(of: node.kind)
    var lines = [Self.text(Self.name(of: node))]
    if hasTitles, !node.title.isEmpty { lines += Self.short(node.title) }
    var attributes: [DOTGraph.Attribute] = [
      ("label", .lines(lines)), ("shape", .text(look.shape)), ("tooltip", .text(tooltip(of: node))),
      ("color", .text(look.stroke)), ("fontcolor", .text(node.held ? "#0f172a" : "#475569")),
    ]
    let style = (node.held ? ["filled"] : ["filled", "dashed"]) + (look.isRounded ? ["rounded"] : [])
    attributes += [
      ("style", .text(style.joined(separator: ","))), ("fillcolor", .text(node.held ? look.fill : "white")),
      ("penwidth", .text(node.held ? "1.4" : "0.8")),
    ]
    // What is much cited is larger: by a step for each doubling, so that nothing drowns the rest.
    let step = min(node.citedBy.bitWidth - node.citedBy.leadingZeroBitCount, 7)
    attributes.append(("fontsize", .text("\((node.held ? 12 : 10) + step)")))
    if let address = addresses[node.id] {
      attributes += [("URL", .text(Self.text(Self.address(address)))), ("target", .text("_blank"))]
    }
    return attributes
  }

  private func edge(_ edge: GraphData.Edge) -> [DOTGraph.Attribute] {
    let look = StateLook(of: edge.state)
    var words = ["\(names[edge.source]) → \(edge.cited)", look.name]
    if !edge.type.isEmpty { words.append(edge.type.replacing("-", with: " ")) }
    if edge.mentions > 1 { words.append("\(edge.mentions) times") }
    let width = 0.6 + 0.35 * Double(min(edge.mentions.bitWidth - edge.mentions.leadingZeroBitCount, 6))
    let attributes: [DOTGraph.Attribute] = [
      ("color", .text(look.color)), ("style", .text(look.style)), ("penwidth", .text("\((width * 10).rounded() / 10)")),
      ("tooltip", .text(Self.text(words.joined(separator: " · ")))),
    ]
    // From layer to layer, rather than out of the middle of a wide box.
    return isLayered ? attributes + [("tailport", .text("e")), ("headport", .text("w"))] : attributes
  }

  private func tooltip(of node: GraphData.Node) -> String {
    var words = [Self.name(of: node)]
    if !node.title.isEmpty { words.append(Direction.isolated(node.title)) }
    words.append(KindLook(of: node.kind).name + (node.held ? "" : ", not held"))
    if !node.date.isEmpty { words.append(node.date) }
    words.append("cited by \(node.citedBy), cites \(node.cites)")
    return Self.text(words.joined(separator: " · "))
  }

  /// What a node is called: a paper without a symbol by its file.
  private static func name(of node: GraphData.Node) -> String {
    guard node.held, node.id.hasSuffix(".json") else { return node.id }
    return String(node.id.dropLast(5).split(separator: "/").last ?? "")
  }

  /// A title in two lines at most.
  private static func short(_ title: String) -> [String] {
    let lines = TextWrap.lines(of: title.replacing("\n", with: " "), width: 34)
    let kept = lines.prefix(2).map { text(Direction.isolated($0)) }
    return lines.count > 2 ? kept.dropLast() + [(kept.last ?? "") + "…"] : kept
  }

  /// An address with what may not stand in one as its bytes (RFC 3986, section 2.1): Graphviz writes a quotation mark as it
  /// is, where it would end the attribute of the SVG.
  private static func address(_ text: String) -> String {
    var address = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "!"), 0x23...0x3B, UInt8(ascii: "="), UInt8(ascii: "?")...UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "_"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "~"):
        address.unicodeScalars.append(Unicode.Scalar(byte))
      default: address += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return address
  }

  /// Graphviz takes entities of HTML in labels for the characters that they name.
  private static func text(_ text: String) -> String { text.replacing("&", with: "&amp;") }
}
