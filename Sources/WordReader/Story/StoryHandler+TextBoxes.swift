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
  var openRevisions: [OpenRevision]
  var fields: [OpenField]
  var openInstructions: Int
  var openLinks: [OpenLink]
  var tables: [OpenTable]
  var lastBlock: Int
  var directions: [Bool]
  var equation: OpenEquation?
  var reading: OpenReading?
  var customMark: CustomMark?
  var drawing: OpenDrawing
  var text: ContiguousArray<UInt8>
  var runs: ContiguousArray<Run>
}

extension StoryHandler {
  /// `w:txbxContent` (§17.17.1.8): a story of its own.
  mutating func beginTextBox() throws(DocumentError) {
    // Outside of any paragraph it gets one to be anchored in.
    guard try isInParagraph() else { return leaveOut(.noParagraph) }
    guard document.stories.count < limits.stories else {
      throw limitExceeded("the document has more than \(limits.stories) notes, headers and text boxes")
    }
    // A long paragraph with many text boxes would be moved again and again.
    movedBytes += position + (document.runs.count - paragraph.runStart) * MemoryLayout<Run>.stride
    guard movedBytes <= limits.movedBytes else {
      throw limitExceeded("too many text boxes stand in too long paragraphs")
    }
    let runTextStart = run.textStart - paragraph.textStart
    hosts.append(
      SuspendedParagraph(
        paragraph: paragraph, run: run, context: context, story: story, openRevisions: openRevisions, fields: fields,
        openInstructions: openInstructions, openLinks: openLinks, tables: tables,
        lastBlock: lastBlock, directions: directions, equation: equation, reading: reading, customMark: customMark,
        drawing: drawing, text: ContiguousArray(document.text[paragraph.textStart...]),
        runs: ContiguousArray(document.runs[paragraph.runStart...])))
    hosts[hosts.count - 1].run.textStart = runTextStart
    document.text.removeSubrange(paragraph.textStart...)
    document.runs.removeSubrange(paragraph.runStart...)
    var box = Story(kind: .textBox, part: part)
    box.host = Int32(paragraph.block)
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
    // What a text box in an insertion holds is inserted too.
    for index in openRevisions.indices { openRevisions[index].start = 0 }
    lastBlock = -1
    directions = []
    equation = nil
    reading = nil
    customMark = nil
    drawing = OpenDrawing()
  }

  mutating func endTextBox() {
    guard let host = hosts.popLast() else { return }
    endStory()
    paragraph = host.paragraph
    run = host.run
    context = host.context
    story = host.story
    openRevisions = host.openRevisions
    fields = host.fields
    openInstructions = host.openInstructions
    openLinks = host.openLinks
    tables = host.tables
    lastBlock = host.lastBlock
    directions = host.directions
    equation = host.equation
    reading = host.reading
    customMark = host.customMark
    drawing = host.drawing
    paragraph.textStart = document.text.count
    paragraph.runStart = document.runs.count
    document.text.append(contentsOf: host.text)
    document.runs.append(contentsOf: host.runs)
    run.textStart += paragraph.textStart
  }
}
