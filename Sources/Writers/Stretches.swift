import DocumentModel

extension Inlines {
  /// Text of one look.
  struct Stretch: Hashable {
    /// Bytes of the block's text.
    var range: Range<Int>
    /// What changes the meaning of the text: superscript and subscript; where the document shows all tracked changes,
    /// inserted and deleted too.
    var look: RunFormat
  }

  /// A piece of a block's text taken apart where its look changes.
  func stretches(of range: Range<Int>, in block: Int) -> [Stretch] {
    var stretches: [Stretch] = []
    func add(_ part: Range<Int>, _ look: RunFormat) {
      if part.isEmpty { return }
      if let last = stretches.last, last.look == look {
        stretches[stretches.count - 1].range = last.range.lowerBound..<part.upperBound
      } else {
        stretches.append(Stretch(range: part, look: look))
      }
    }
    var position = range.lowerBound
    for index in document.blocks[block].runs.range {
      let run = document.runs[index]
      let start = max(Int(run.range.start), position)
      let end = min(Int(run.range.end), range.upperBound)
      if start >= end { continue }
      add(position..<start, [])
      add(start..<end, run.format.intersection(meaningful))
      position = end
    }
    add(position..<range.upperBound, [])
    return stretches
  }

  /// The properties of runs that a reader has to see.
  private var meaningful: RunFormat {
    document.view == .all
      ? [.superscript, .subscript, .inserted, .deleted] : [.superscript, .subscript]
  }
}
