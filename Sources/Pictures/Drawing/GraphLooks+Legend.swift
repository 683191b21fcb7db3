import CollectionStore

extension GraphLooks {
  /// A table of the kinds and states that occur, as Graphviz reads HTML (https://graphviz.org/doc/info/shapes.html#html).
  func legend(of graph: GraphData) -> String {
    let nodes = graph.nodes.map { (KindLook(of: $0.kind).name, $0.held) }
    let states = Set(graph.edges.map { StateLook(of: $0.state).state })
    var cells: [String] = []
    for look in KindLook.all where nodes.contains(where: { $0.0 == look.name }) {
      cells.append(
        """
        <TD BORDER="1" COLOR="\(look.stroke)" BGCOLOR="\(look.fill)"\(look.isRounded ? " STYLE=\"ROUNDED\"" : "")>\
         \(look.name) </TD>
        """)
    }
    if nodes.contains(where: { !$0.1 }) {
      cells.append("<TD BORDER=\"1\" STYLE=\"DASHED\" COLOR=\"#475569\" BGCOLOR=\"white\"> not held </TD>")
    }
    for look in StateLook.all where states.contains(look.state) {
      let line = look.style == "solid" ? "───►" : look.style == "dashed" ? "─ ─ ►" : "···►"
      cells.append("<TD BORDER=\"0\"><FONT COLOR=\"\(look.color)\">\(line)</FONT> \(look.name)</TD>")
    }
    return """
      <TABLE BORDER="0" CELLBORDER="1" CELLSPACING="6" CELLPADDING="3"><TR><TD BORDER="0" ALIGN="LEFT" \
      COLSPAN="\(max(cells.count, 1))"><B>\(Self.html(caption))</B></TD></TR>\
      <TR>\(cells.joined())</TR></TABLE>
      """
  }

  static func html(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing(
      "\"", with: "&quot;")
  }
}
