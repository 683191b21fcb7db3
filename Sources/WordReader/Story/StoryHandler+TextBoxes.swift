import DocumentModel
import OfficePackage
import XMLEvents

/// The paragraph that holds a text box, while the text box is read.
///
/// The text of a block is one range, but a text box stands in the middle of its host's text: so what the host has said
/// so far is taken out of the buffers and put back behind the text box.
struct SuspendedParagraph {
  var paragraph: OpenParagraph
  var run: OpenRun
  var context: StoryHandler.PropertyContext
  var story: Int32
  var insertionDepth: Int
  var fields: [Field]
  var openInstructions: Int
  var openLinks: [OpenLink]
  var tables: [OpenTable]
  var drawing: OpenDrawing
  var text: ContiguousArray<UInt8>
  var runs: ContiguousArray<Run>
}

extension StoryHandler {
  /// `w:txbxContent` (§17.17.1.8): a story of its own.
  mutating func beginTextBox() throws(DocumentError) {
    let hasHost = paragraph.isOpen
    if hasHost {
      // A long paragraph with many text boxes would be moved again and again.
      movedBytes += position
      guard movedBytes <= limits.movedBytes else {
        throw DocumentError(
          .limitExceeded, at: SourceLocation(part: document.strings[part], paragraph: Int(paragraphCount)),
          "too many text boxes stand in too long paragraphs")
      }
    }
    let runTextStart = run.textStart - paragraph.textStart
    hosts.append(
      SuspendedParagraph(
        paragraph: paragraph, run: run, context: context, story: story, insertionDepth: insertionDepth, fields: fields,
        openInstructions: openInstructions, openLinks: openLinks, tables: tables, drawing: drawing,
        text: hasHost ? ContiguousArray(document.text[paragraph.textStart...]) : [],
        runs: hasHost ? ContiguousArray(document.runs[paragraph.runStart...]) : []))
    hosts[hosts.count - 1].run.textStart = runTextStart
    if hasHost {
      document.text.removeSubrange(paragraph.textStart...)
      document.runs.removeSubrange(paragraph.runStart...)
    }
    var box = Story(kind: .textBox, part: part)
    box.host = hasHost ? Int32(paragraph.block) : -1
    box.blocks = IndexRange(start: document.blocks.count, end: document.blocks.count)
    story = Int32(document.stories.count)
    document.stories.append(box)
    paragraph = OpenParagraph()
    run = OpenRun()
    context = .none
    fields = []
    openInstructions = 0
    openLinks = []
    tables = []
    drawing = OpenDrawing()
  }

  mutating func endTextBox() {
    guard let host = hosts.popLast() else { return }
    endStory()
    paragraph = host.paragraph
    run = host.run
    context = host.context
    story = host.story
    insertionDepth = host.insertionDepth
    fields = host.fields
    openInstructions = host.openInstructions
    openLinks = host.openLinks
    tables = host.tables
    drawing = host.drawing
    paragraph.textStart = document.text.count
    paragraph.runStart = document.runs.count
    document.text.append(contentsOf: host.text)
    document.runs.append(contentsOf: host.runs)
    run.textStart += paragraph.textStart
  }
}
