import DocumentModel
import WordReader

func dump(_ d: Document, _ contents: [Content], _ indent: String) {
  for c in contents {
    switch c {
    case .block(let i):
      let b = d.blocks[i]
      print("\(indent)b\(i+1) ¶\(b.paragraph) \(b.kind)\(b.level > 0 ? "\(b.level)" : "") [\(d.strings[b.number])\(b.numberTyped ? "*" : "")] \(d.string(b).debugDescription)")
      for s in d.textBoxes(in: i) { print("\(indent)  TEXTBOX"); dump(d, d.contents(ofStory: s), indent + "    ") }
    case .table(let t):
      print("\(indent)t\(t+1) rows \(d.tables[t].rows.count) columns \(d.tables[t].columns)")
      for cell in d.tables[t].cells.range where d.cells[cell].origin < 0 {
        let c = d.cells[cell]
        print("\(indent)  (\(c.row),\(c.column)) \(c.rowSpan)x\(c.columnSpan)")
        dump(d, d.contents(ofCell: cell), indent + "    ")
      }
    }
  }
}
var reader = WordReader()
let quiet = CommandLine.arguments.contains("-q")
for file in CommandLine.arguments.dropFirst() where file != "-q" {
  do {
    let d = try reader.read(path: file, name: file)
    if quiet { print(file, d.blocks.count, d.tables.count, d.rows.count, d.cells.count, d.text.count, d.notes.count, d.links.count, Set(d.diagnostics.map(\.code)).sorted()); continue }
    for s in d.stories.indices where d.stories[s].host < 0 { print("STORY", d.stories[s].kind); dump(d, d.contents(ofStory: s), "  ") }
    for n in d.notes { print("NOTE", n.kind, d.strings[n.mark], n.anchor as Any, n.story) }
    for l in d.links { print("LINK", d.string(l.span), d.strings[l.target]) }
    for l in d.diagnostics { print("DIAG", l.code, l.message, l.source) }
  } catch { print(error) }
}
