import DocumentModel

// Sections and pages, and what blocks and their runs say beyond the default.
extension JSONWriter {
  static func writeSections(of document: Document, to json: inout JSONOutput) {
    json.key("sections")
    json.beginArray(.lines)
    for section in document.sections {
      json.beginObject()
      if !section.blocks.isEmpty {
        json.key("first")
        json.block(Int(section.blocks.start))
        json.key("last")
        json.block(Int(section.blocks.end) - 1)
      }
      json.member("break", section.sectionBreak.outputName)
      if section.pageWidth > 0 { json.member("pageWidth", Int(section.pageWidth)) }
      if section.pageHeight > 0 { json.member("pageHeight", Int(section.pageHeight)) }
      if section.isLandscape { json.member("landscape", true) }
      if section.hasTitlePage { json.member("titlePage", true) }
      if section.hasEvenPages { json.member("evenPages", true) }
      writeStories("headers", section.headers, of: document, to: &json)
      writeStories("footers", section.footers, of: document, to: &json)
      json.end()
    }
    json.end()
  }

  private static func writeStories(
    _ name: String, _ stories: [Int32], of document: Document, to json: inout JSONOutput
  ) {
    guard stories.contains(where: { $0 >= 0 }) else { return }
    json.key(name)
    json.beginObject()
    for pages in PageKind.allCases {
      let story = stories[Int(pages.rawValue)]
      guard story >= 0 else { continue }
      json.key(pages.outputName)
      json.beginArray()
      for block in document.stories[Int(story)].blocks.range where document.blocks[block].story == story {
        json.block(block)
      }
      json.end()
    }
    json.end()
  }

  /// Writes the runs of a block that say more than the default; neighbours that say the same are one.
  static func writeRuns(
    of block: Int, in document: Document, _ offsets: inout ScalarOffsets, to json: inout JSONOutput
  ) {
    var hasBegun = false
    var open: SpecialRun?
    for index in document.blocks[block].runs.range {
      let next = SpecialRun(document.runs[index], document.defaultLanguages)
      if let current = open, let next, current.continues(with: next) {
        open?.range.end = next.range.end
        continue
      }
      if let current = open { write(current, of: block, in: document, &offsets, &hasBegun, to: &json) }
      open = next
    }
    if let current = open { write(current, of: block, in: document, &offsets, &hasBegun, to: &json) }
    if hasBegun { json.end() }
  }

  private static func write(
    _ run: SpecialRun, of block: Int, in document: Document, _ offsets: inout ScalarOffsets, _ hasBegun: inout Bool,
    to json: inout JSONOutput
  ) {
    if !hasBegun {
      json.key("runs")
      json.beginArray()
      hasBegun = true
    }
    json.beginObject()
    json.member("start", offsets.scalars(before: run.range.start, inBlock: Int32(block), of: document))
    json.member("end", offsets.scalars(before: run.range.end, inBlock: Int32(block), of: document))
    if !run.language.isEmpty {
      json.member("language", document.strings.utf8(run.language))
    }
    if run.format.contains(.rightToLeft) { json.member("direction", "rtl") }
    if run.format.contains(.hidden) { json.member("hidden", true) }
    if run.format.contains(.inserted) { json.member("inserted", true) }
    if run.format.contains(.deleted) { json.member("deleted", true) }
    json.end()
  }
}

/// A run that says something beyond the default.
private struct SpecialRun {
  var range: TextRange
  let format: RunFormat
  let language: StringID

  init?(_ run: Run, _ defaults: DefaultLanguages) {
    format = run.format.intersection([.rightToLeft, .hidden, .inserted, .deleted])
    language = defaults.contains(run.language) ? .empty : run.language
    range = run.range
    if format.isEmpty, language.isEmpty { return nil }
  }

  func continues(with next: SpecialRun) -> Bool {
    range.end == next.range.start && format == next.format && language == next.language
  }
}

/// The page that each block begins on, as Word last laid the document out.
struct PageNumbers {
  private let document: Document
  /// Of text boxes: the page of their host; 0 for stories that are on no page of their own.
  private var pageOfStory: [Int] = []

  init(of document: Document) {
    self.document = document
    guard !document.pageStarts.isEmpty else { return }
    // A text box stands behind the story of its host.
    for story in document.stories {
      pageOfStory.append(story.host >= 0 ? page(ofBlock: Int(story.host)) ?? 0 : 0)
    }
  }

  /// The page, from 1; nil where the file does not say.
  func page(ofBlock block: Int) -> Int? {
    guard !document.pageStarts.isEmpty else { return nil }
    let story = Int(document.blocks[block].story)
    guard document.stories[story].kind == .body else {
      return story < pageOfStory.count && pageOfStory[story] > 0 ? pageOfStory[story] : nil
    }
    // A page that begins with the block's first character is its page.
    let first = TextPoint(block: block, offset: 0)
    return document.pageStarts.partitioningIndex { $0 > first } + 1
  }
}

extension SectionBreak {
  /// The name in the output: that of the standard.
  var outputName: String {
    switch self {
    case .nextPage: "nextPage"
    case .continuous: "continuous"
    case .evenPage: "evenPage"
    case .oddPage: "oddPage"
    case .nextColumn: "nextColumn"
    }
  }
}

extension PageKind {
  /// The name in the output: that of the standard.
  var outputName: String {
    switch self {
    case .default: "default"
    case .first: "first"
    case .even: "even"
    }
  }
}
