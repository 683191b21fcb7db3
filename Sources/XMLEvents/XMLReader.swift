import CLibXML2
public import DocumentModel

/// Where the bytes of a part come from.
public protocol ByteSource: ~Copyable {
  /// Fills a buffer from its start; returns the number of bytes, 0 at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int
}

/// libxml2 as a stream of events: parts are pushed through its SAX2 interface in chunks, and what is worth knowing
/// reaches a handler as numbers and borrowed bytes.
///
/// One value serves one worker and many parts: it owns the dictionary of names, which must not be shared between
/// threads (libxml2's `dict.c` takes no lock). Hostile input is bounded here: no DTD is processed, no entity loaded;
/// depth, attributes and the length of tags have limits.
public struct XMLReader: ~Copyable {
  private static let chunkSize = 65_536
  /// The dictionary is made anew when hostile names have filled it; ordinary papers need some 60 kB.
  private static let dictionaryLimit = 1 << 20

  private let names: XMLNames
  private var dictionary: xmlDictPtr
  private let state: UnsafeMutablePointer<ParserState>
  private let chunk: UnsafeMutableRawBufferPointer

  /// A reader that reports these names.
  public init(names: XMLNames) {
    _ = libxml2IsReady
    self.names = names
    dictionary = xmlDictCreate()
    _ = xmlDictSetLimit(dictionary, Self.dictionaryLimit)
    let textUses = UnsafeMutablePointer<ParserState.TextUse>.allocate(capacity: names.elements.count)
    for (code, name) in names.elements.enumerated() {
      (textUses + code).initialize(to: name.holdsText ? .wanted : name.holdsData ? .data : .stray)
    }
    state = .allocate(capacity: 1)
    state.initialize(
      to: ParserState(
        elements: NameTable(names.elements, in: dictionary), attributes: NameTable(names.attributes, in: dictionary),
        textUses: textUses))
    chunk = .allocate(byteCount: Self.chunkSize, alignment: 16)
  }

  deinit {
    state.pointee.elements.deallocate()
    state.pointee.attributes.deallocate()
    state.pointee.textUses.deallocate()
    state.pointee.events.deallocate()
    state.deallocate()
    chunk.deallocate()
    xmlDictFree(dictionary)
  }

  /// Reads one part to its end and hands its events on, a batch for each chunk.
  ///
  /// - Parameters:
  ///   - source: The bytes, UTF-8 or UTF-16.
  ///   - part: The name of the part, for errors.
  ///   - limits: The limits on depth, attributes and the length of tags.
  ///   - mends: Whether a damaged part is read on as far as it goes: XML that is not well-formed is mended (`XMLRepair`),
  ///     and where the source has a `.damagedPart` the part ends. Neither is an error then.
  ///   - take: What takes a batch. After an error it has had all events before the fault.
  /// - Throws: `DocumentError` with `.malformedXML`, `.documentTypeDeclaration`, `.forbiddenEncoding` or
  ///   `.limitExceeded`, and whatever the source and `take` throw.
  public mutating func read<Source: ByteSource & ~Copyable>(
    _ source: inout Source, part: String, limits: ReadLimits, mends: Bool = false,
    take: (borrowing XMLBatch) throws(DocumentError) -> Void
  ) throws(DocumentError) {
    renewDictionaryIfFull()
    // The table is copied by libxml2; the name is for messages only, and ours are better.
    var handlers = mends ? callbacksThatCountFaults : callbacks
    guard let parser = xmlCreatePushParserCtxt(&handlers, state, nil, 0, nil) else {
      throw DocumentError(.limitExceeded, at: SourceLocation(part: part), "no memory for the XML parser")
    }
    defer {
      state.pointee.parser = nil
      xmlFreeParserCtxt(parser)
    }
    // Never HUGE, NOENT, DTDLOAD. The encoding is checked here, so libxml2 need not look at the declaration.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    xmlCtxtUseOptions(parser, CInt(mends ? options | XML_PARSE_RECOVER.rawValue : options))
    xmlDictFree(parser.pointee.dict)
    parser.pointee.dict = dictionary
    xmlDictReference(dictionary)
    state.pointee.begin(parser, limits: limits)

    var input = PartInput(part: part, limits: limits, endsAtDamage: mends)
    var repair = mends ? XMLRepair(part: part, limits: limits) : nil
    var isLast = false
    while !isLast {
      let bytes = try input.nextChunk(from: &source, into: chunk)
      isLast = bytes.isEmpty
      try repair?.mend(bytes, isLast: isLast)
      state.pointee.hasText = false
      let code =
        repair.map { $0.output.withUnsafeBytes { parse($0, with: parser, isLast: isLast) } }
        ?? parse(bytes, with: parser, isLast: isLast)
      if state.pointee.hasText { input.hasText() }
      // What came before a fault is handed on all the same.
      try state.pointee.drain(take)
      try check(parser, code: code, part: part, isLast: isLast, mends: mends)
    }
  }

  private func parse(_ bytes: UnsafeRawBufferPointer, with parser: xmlParserCtxtPtr, isLast: Bool) -> CInt {
    xmlParseChunk(parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), isLast ? 1 : 0)
  }

  /// Whether all went well cannot be read from one place: a full dictionary stops the parser with `wellFormed` still 1.
  private func check(
    _ parser: xmlParserCtxtPtr, code: CInt, part: String, isLast: Bool, mends: Bool
  ) throws(DocumentError) {
    if let stop = state.pointee.stop { throw error(for: stop, part: part, parser) }
    if code == 0, parser.pointee.errNo == 0, parser.pointee.disableSAX == 0,
      !isLast || parser.pointee.wellFormed == 1
    {
      return
    }
    let last = parser.pointee.lastError
    // No other allocation fails here: what is full is the dictionary of names.
    if code == XML_ERR_NO_MEMORY.rawValue || parser.pointee.errNo == XML_ERR_NO_MEMORY.rawValue {
      throw DocumentError(
        .limitExceeded, at: SourceLocation(part: part, line: Int(last.line)), "the part has too many different names")
    }
    if mends, parser.pointee.disableSAX == 0 { return }
    var message = "the XML is not well-formed"
    if let text = last.message {
      // Some messages of libxml2 have a second line, with the bytes.
      message = String(String(cString: text).prefix { !$0.isNewline })
    }
    throw DocumentError(
      .malformedXML, at: SourceLocation(part: part, line: Int(last.line), column: Int(last.int2)), message)
  }

  private func error(for stop: ParserState.Stop, part: String, _ parser: xmlParserCtxtPtr) -> DocumentError {
    let line = parser.pointee.input.map { Int($0.pointee.line) }
    let place = SourceLocation(part: part, line: line)
    return switch stop {
    case .documentType:
      DocumentError(.documentTypeDeclaration, at: place, "the part has a document type declaration, which is forbidden")
    case .depth:
      DocumentError(.limitExceeded, at: place, "elements are nested more than \(state.pointee.depthLimit) deep")
    case .namespaces:
      DocumentError(
        .limitExceeded, at: place, "more than \(state.pointee.namespaceLimit) namespaces are declared at one place")
    case .attributes:
      DocumentError(
        .limitExceeded, at: place, "an element has more than \(state.pointee.attributeLimit) attributes")
    case .faults:
      DocumentError(.limitExceeded, at: place, "the XML has more than \(state.pointee.faultLimit) faults")
    }
  }

  private mutating func renewDictionaryIfFull() {
    guard xmlDictGetUsage(dictionary) > Self.dictionaryLimit / 2 else { return }
    state.pointee.elements.deallocate()
    state.pointee.attributes.deallocate()
    xmlDictFree(dictionary)
    dictionary = xmlDictCreate()
    _ = xmlDictSetLimit(dictionary, Self.dictionaryLimit)
    state.pointee.elements = NameTable(names.elements, in: dictionary)
    state.pointee.attributes = NameTable(names.attributes, in: dictionary)
  }
}

extension ParserState {
  fileprivate mutating func begin(_ parser: xmlParserCtxtPtr, limits: ReadLimits) {
    events.removeAll()
    textUse = .stray
    depth = 0
    stop = nil
    depthLimit = limits.depth
    attributeLimit = CInt(clamping: limits.attributes)
    namespaceLimit = CInt(clamping: limits.namespaces)
    faults = 0
    faultLimit = limits.faults
    self.parser = parser
  }

  /// Hands the events on and forgets them.
  fileprivate mutating func drain(
    _ take: (borrowing XMLBatch) throws(DocumentError) -> Void
  ) throws(DocumentError) {
    let records = Span(_unsafeStart: UnsafePointer(events.records), count: events.recordCount)
    let bytes = Span(_unsafeStart: UnsafePointer(events.bytes), count: events.byteCount)
    try take(XMLBatch(records: records, bytes: bytes))
    events.removeAll()
  }
}
