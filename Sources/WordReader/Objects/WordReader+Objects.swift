import DocumentModel
import OfficePackage
import XMLEvents

/// A Word document inside of another one, to be read when that has ended: a list of them instead of recursion.
struct EmbeddedDocument {
  var bytes: ContiguousArray<UInt8>
  /// The objects that stand for it; the first one's place is its own.
  var objects: [Int]
  /// The name of the part with all the names around it.
  var name: String
  /// How many documents are around it.
  var depth: Int
}

/// The texts that have parts of their own: charts, diagrams, chunks.
extension WordReader {
  /// Reads the texts that were found in the parts of one package, and says which parts are missing.
  ///
  /// - Parameters:
  ///   - package: The package.
  ///   - depth: How many documents are around this one.
  ///   - first: The first object of this package.
  ///   - handler: What reads.
  /// - Returns: The Word documents inside, which are packages of their own.
  mutating func readTexts(
    _ package: inout OfficePackage, depth: Int, from first: Int, into handler: inout StoryHandler
  ) -> [EmbeddedDocument] {
    let texts = handler.pendingTexts
    handler.pendingTexts = []
    reportMissingParts(package, from: first, &handler)
    // Word's styles have no say in these texts.
    let styles = handler.styles
    handler.styles = Styles()
    defer { handler.styles = styles }
    var known: [String: Int32] = [:]
    var documents: [EmbeddedDocument] = []
    var documentIndices: [String: Int] = [:]
    var types: ContentTypes?
    for text in texts where package.contains(text.part) {
      // A part that is shown twice is read once.
      if let story = known[text.part] {
        handler.document.objects[text.object].story = story
        continue
      }
      if let index = documentIndices[text.part] {
        documents[index].objects.append(text.object)
        continue
      }
      let story = Int32(handler.document.stories.count)
      do {
        switch text.kind {
        case .chart: try readChart(text, &package, into: &handler)
        case .diagram: try readDiagram(text, &package, into: &handler)
        default:
          if types == nil { types = (try? package.contentTypes(with: &xml)) ?? ContentTypes() }
          let bytes = try package.bytes(of: text.part, limit: limits.chunkBytes)
          let isDocument = try readChunk(text, bytes, types ?? ContentTypes(), into: &handler)
          if isDocument {
            documentIndices[text.part] = documents.count
            documents.append(
              EmbeddedDocument(
                bytes: bytes, objects: [text.object], name: handler.partPrefix + text.part, depth: depth + 1))
          }
        }
      } catch {
        handler.abandonPart()
        report(error, &handler)
      }
      guard handler.document.stories.count > Int(story) else { continue }
      known[text.part] = story
      handler.document.objects[text.object].story = story
    }
    return documents
  }

  private func report(_ error: DocumentError, _ handler: inout StoryHandler) {
    var error = error
    if let part = error.location.part { error.location.part = handler.partPrefix + part }
    handler.report(Self.diagnostic(for: error))
  }

  private func reportMissingParts(_ package: borrowing OfficePackage, from first: Int, _ handler: inout StoryHandler) {
    for index in handler.document.objects.indices.dropFirst(first) {
      let object = handler.document.objects[index]
      if object.isExternal || object.part.isEmpty { continue }
      let part = handler.document.strings[object.part]
      if package.contains(String(part.dropFirst(handler.partPrefix.count))) { continue }
      handler.report(
        Diagnostic(
          code: "missing-part", severity: .warning, message: "the part \(part) of a \(object.kind) is missing",
          source: handler.location(ofObject: index)))
    }
  }

  // MARK: Charts and diagrams

  private mutating func readChart(
    _ text: PendingText, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) throws(DocumentError) {
    let chart = readChartText(text.part, &package, &handler)
    var damage: [DocumentError] = []
    let relationships = try package.relationships(of: text.part, with: &xml, damage: &damage)
    for error in damage { report(error, &handler) }
    handler.beginText(.chart, part: text.part, host: handler.host(ofObject: text.object))
    try handler.addChart(chart)
    if let id = chart.shapes, let shapes = relationships[id], package.contains(shapes.target) {
      let drawn = readChartText(shapes.target, &package, &handler)
      for label in drawn.labels { try handler.addTextParagraph(drawn.bytes.span.extracting(label.range)) }
    }
    handler.endStory()
    guard let id = chart.workbook, let workbook = relationships[id] else { return }
    var object = EmbeddedObject(kind: .embeddedObject, anchor: handler.document.objects[text.object].anchor)
    object.isExternal = workbook.isExternal
    object.part = handler.document.strings.intern((workbook.isExternal ? "" : handler.partPrefix) + workbook.target)
    handler.add(object)
  }

  /// What a damaged chart says before the damage is kept.
  private mutating func readChartText(
    _ part: String, _ package: inout OfficePackage, _ handler: inout StoryHandler
  ) -> ChartText {
    var reader = ChartHandler()
    do {
      let error = try package.readMending(part, with: &xml, into: &reader) { $0 = ChartHandler() }
      if let error { report(error, &handler) }
    } catch {
      report(error, &handler)
    }
    return reader.chart
  }

  private mutating func readDiagram(
    _ text: PendingText, _ package: inout OfficePackage, into handler: inout StoryHandler
  ) throws(DocumentError) {
    var diagram = DiagramHandler()
    do {
      let error = try package.readMending(text.part, with: &xml, into: &diagram) { $0 = DiagramHandler() }
      if let error { report(error, &handler) }
    } catch {
      report(error, &handler)
    }
    handler.beginText(.diagram, part: text.part, host: handler.host(ofObject: text.object))
    try handler.addDiagram(&diagram)
    handler.endStory()
  }

  // MARK: Chunks

  /// Reads a chunk.
  ///
  /// - Returns: Whether it is a Word document, which is not read yet.
  private mutating func readChunk(
    _ text: PendingText, _ bytes: ContiguousArray<UInt8>, _ types: ContentTypes, into handler: inout StoryHandler
  ) throws(DocumentError) -> Bool {
    let type = types.type(of: text.part)
    let charset = types.charset(of: text.part)
    let host = handler.host(ofObject: text.object)
    switch ChunkFormat(type: type, name: text.part, bytes) {
    case .package: return true
    case .plain:
      handler.beginText(.chunk, part: text.part, host: host)
      try handler.addPlainText(ChunkFormat.utf8(bytes, charset: charset))
      handler.endStory()
    case .html:
      let html = ChunkFormat.utf8(bytes, charset: charset ?? ChunkFormat.charset(inHTML: bytes))
      handler.beginText(.chunk, part: text.part, host: host)
      try readHTML(html, into: &handler)
      handler.endStory()
    case .other:
      handler.report(
        Diagnostic(
          code: "alternative-format-chunk", severity: .warning,
          message: "an embedded text is left out: its content type is \(type.isEmpty ? "not known" : type)",
          source: handler.location(ofObject: text.object)))
    }
    return false
  }

  /// The page owns the document while it is read, so that nothing is copied.
  private func readHTML(_ html: ContiguousArray<UInt8>, into handler: inout StoryHandler) throws(DocumentError) {
    var page = HTMLPage(consume handler)
    var failure: DocumentError?
    do {
      try page.read(html.span)
    } catch {
      failure = error
    }
    handler = (consume page).handler
    if let failure { throw failure }
  }

  /// Reads the Word documents inside, and those inside of these.
  mutating func readChunks(_ chunks: [EmbeddedDocument], unpacked: Int, into handler: inout StoryHandler) {
    var waiting = chunks
    var next = 0
    var unpacked = unpacked
    let outer = (handler.styles, handler.numbering)
    while next < waiting.count {
      let chunk = waiting[next]
      // The bytes are not wanted any more.
      waiting[next].bytes = []
      next += 1
      handler.partPrefix = chunk.name + "!/"
      handler.chunkHost = handler.host(ofObject: chunk.objects[0])
      let story = handler.document.stories.count
      do throws(DocumentError) {
        guard chunk.depth <= limits.chunkDepth else {
          throw DocumentError(.limitExceeded, "documents stand in each other more than \(limits.chunkDepth) deep")
        }
        var limits = limits
        limits.packageBytes -= unpacked
        let firstObject = handler.document.objects.count
        let firstNote = handler.document.notes.count
        var package = try OfficePackage(bytes: chunk.bytes, limits: limits)
        defer { unpacked += package.unpackedBytes }
        var damage: [DocumentError] = []
        let root = try package.relationships(of: "", with: &xml, damage: &damage)
        for error in damage { report(error, &handler) }
        let relationships = try readMain(root, isDamaged: !damage.isEmpty, &package, into: &handler)
        readNotes(relationships, &package, into: &handler, from: firstNote)
        waiting += readTexts(&package, depth: chunk.depth, from: firstObject, into: &handler)
      } catch {
        handler.abandonPart()
        handler.pendingTexts = []
        var error = error
        if error.location.part == nil {
          error.location.part = chunk.name
          handler.partPrefix = ""
        }
        report(error, &handler)
      }
      if handler.document.stories.count > story {
        for object in chunk.objects { handler.document.objects[object].story = Int32(story) }
      }
    }
    (handler.styles, handler.numbering) = outer
    handler.partPrefix = ""
    handler.chunkHost = nil
  }
}
