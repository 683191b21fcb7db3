import DocumentModel

/// Ruby (§17.3.3.25): the reading stands before the characters that it belongs to.
struct OpenReading {
  var text: ContiguousArray<UInt8> = []
  /// Whether the text at hand is the reading.
  var isInReading = false
  /// Where the characters begin, in bytes of the block's text; nil until they do.
  var start: Int?
  /// The run that the ruby stands in, which goes on behind it.
  var run: OpenRun?
}

extension StoryHandler {
  mutating func beginReading() {
    // A reading inside of a reading is part of it.
    guard reading?.isInReading != true else { return leaveOut(.reading) }
    let outer = run.isOpen ? run : nil
    endRun()
    reading = OpenReading(isInReading: true, run: outer)
  }

  mutating func endReading() {
    endRun()
    reading?.isInReading = false
  }

  mutating func beginReadingBase() {
    endRun()
    let start = position
    reading?.start = start
  }

  mutating func endReadingBase() {
    endRun()
    guard let open = reading else { return }
    reading = nil
    if let outer = open.run {
      run = outer
      run.textStart = document.text.count
    }
    guard let start = open.start, position > start, paragraph.isOpen, openInstructions == 0, !open.text.isEmpty,
      mayAdd("readings", to: document.readings.count)
    else { return }
    document.readings.append(
      Reading(
        span: BlockSpan(block: paragraph.block, start: start, end: position),
        text: document.strings.intern(open.text, 0..<open.text.count)))
  }
}
