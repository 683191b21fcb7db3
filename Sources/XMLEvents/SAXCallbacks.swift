import CLibXML2

/// What the callbacks of libxml2 work on: a struct in memory of its own, reached by a raw pointer, so that an event
/// costs no reference counting and no check of exclusive access.
struct ParserState {
  /// What text directly inside an element is: wanted, a setting that is passed over, or out of place.
  enum TextUse: UInt8 { case wanted, data, stray }

  enum Stop { case documentType, depth, attributes, namespaces, faults }

  var elements: NameTable
  var attributes: NameTable
  /// What text directly inside an element is, by its code.
  var textUses: UnsafeMutablePointer<TextUse>
  var events = EventBuffer()
  /// What text at hand is.
  var textUse = TextUse.stray
  /// Whether there was text in the chunk at hand, other than of a CDATA section.
  var hasText = false
  var depth = 0
  var depthLimit = 0
  var attributeLimit: CInt = 0
  /// The most namespaces that may be in scope: libxml2 looks through all of them for each name.
  var namespaceLimit: CInt = 0
  /// The number of faults that were passed over.
  var faults = 0
  var faultLimit = 0
  /// Why the parser was stopped by a callback.
  var stop: Stop?
  var parser: xmlParserCtxtPtr?

  /// libxml2 keeps two pointers for each namespace in scope.
  var hasTooManyNamespaces: Bool { (parser?.pointee.nsNr ?? 0) / 2 > namespaceLimit }

  mutating func stop(because reason: Stop) {
    stop = reason
    xmlStopParser(parser)
  }
}

@inline(__always)
private func state(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<ParserState> {
  context.unsafelyUnwrapped.assumingMemoryBound(to: ParserState.self)
}

/// Whether there is nothing but white space, as between the elements of an indented file.
private func isWhiteSpace(_ text: UnsafePointer<xmlChar>, count: Int) -> Bool {
  for index in 0..<count where text[index] > 0x20 { return false }
  return true
}

@inline(__always)
private func append(_ text: UnsafePointer<xmlChar>, count: Int, to state: UnsafeMutablePointer<ParserState>) {
  switch state.pointee.textUse {
  case .wanted: state.pointee.events.append(text: text, count: count)
  case .stray: if !isWhiteSpace(text, count: count) { state.pointee.events.append(stray: text, count: count) }
  case .data: break
  }
}

/// The callbacks: only those that are wanted; a DTD is refused the moment it begins.
///
/// Never written after it is made.
nonisolated(unsafe) let callbacks: xmlSAXHandler = {
  var handler = xmlSAXHandler()
  handler.initialized = XML_SAX2_MAGIC
  handler.internalSubset = { context, _, _, _ in state(context).pointee.stop(because: .documentType) }
  handler.startElementNs = { context, local, _, namespace, declared, _, count, _, attributes in
    let state = state(context)
    state.pointee.depth += 1
    if state.pointee.depth > state.pointee.depthLimit { return state.pointee.stop(because: .depth) }
    if count > state.pointee.attributeLimit { return state.pointee.stop(because: .attributes) }
    if declared > 0, state.pointee.hasTooManyNamespaces {
      return state.pointee.stop(because: .namespaces)
    }
    guard let code = state.pointee.elements.code(local: local, namespace: namespace) else {
      state.pointee.textUse = .stray
      return
    }
    state.pointee.textUse = state.pointee.textUses[Int(code)]
    let start = state.pointee.events.append(.start, name: code)
    guard count > 0, let attributes else { return }
    // Five pointers each: local name, prefix, namespace, start and end of the value.
    for index in 0..<Int(count) {
      let attribute = attributes + index * 5
      guard let code = state.pointee.attributes.code(local: attribute[0], namespace: attribute[2]) else { continue }
      let value = attribute[3].unsafelyUnwrapped
      state.pointee.events.append(
        attribute: code, value, count: attribute[4].unsafelyUnwrapped - value, to: start)
    }
  }
  handler.endElementNs = { context, local, _, namespace in
    let state = state(context)
    state.pointee.depth -= 1
    state.pointee.textUse = .stray
    guard let code = state.pointee.elements.code(local: local, namespace: namespace) else { return }
    state.pointee.events.append(.end, name: code)
  }
  handler.characters = { context, text, count in
    let state = state(context)
    guard let text, count > 0 else { return }
    state.pointee.hasText = true
    append(text, count: Int(count), to: state)
  }
  // libxml2 searches a section for its end again with each chunk, so that it must be as short as a tag.
  handler.cdataBlock = { context, text, count in
    guard let text, count > 0 else { return }
    append(text, count: Int(count), to: state(context))
  }
  return handler
}()

/// The same for a part that is mended. Each fault costs libxml2 a message, so their number is bounded.
///
/// Never written after it is made.
nonisolated(unsafe) let callbacksThatCountFaults: xmlSAXHandler = {
  var handler = callbacks
  handler.serror = { context, _ in
    let state = state(context)
    state.pointee.faults += 1
    if state.pointee.faults > state.pointee.faultLimit { state.pointee.stop(because: .faults) }
  }
  return handler
}()

/// What libxml2 needs once a process: its globals, and a loader that loads no external entity whatever a file says.
let libxml2IsReady: Void = {
  xmlInitParser()
  xmlSetExternalEntityLoader { _, _, _ in nil }
}()
