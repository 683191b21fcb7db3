import DocumentModel
import XMLEvents

/// The elements and attributes that the tests of this target listen for.
enum TestElement: UInt16 { case p, t, other }

let testNames = XMLNames(
  elements: [
    .init(namespaces: ["urn:a", "urn:b"], local: "p"),
    .init(namespaces: ["urn:a", "urn:b"], local: "t", holdsText: true),
    .init(namespaces: [""], local: "other", holdsText: true),
  ],
  attributes: [.init(namespaces: ["urn:a"], local: "val"), .init(namespaces: [""], local: "val")])

/// Writes down what it hears: `<p>`, `</p>`, and text as it is, in pieces joined.
struct Recorder: XMLHandler {
  var heard = ""
  var starts = 0
  var failsAt: TestElement?

  mutating func start(_ element: TestElement, _ attributes: borrowing XMLAttributes) throws(DocumentError) {
    if element == failsAt { throw DocumentError(.missingPart, "stop") }
    starts += 1
    var values = ""
    if let value = attributes.value(0) { values += " a:val=\(value.string)" }
    if let value = attributes.value(1) { values += " val=\(value.string)" }
    heard += "<\(element)\(values)>"
  }

  mutating func end(_ element: TestElement) { heard += "</\(element)>" }

  mutating func text(_ text: Span<UInt8>) { heard += text.string }
}

/// Bytes that come a few at a time.
struct Pieces: ByteSource {
  var bytes: [UInt8]
  var size = 65_536
  private var position = 0

  init(_ bytes: [UInt8], size: Int = 65_536) {
    self.bytes = bytes
    self.size = size
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(DocumentError) -> Int {
    let count = min(size, bytes.count - position, buffer.count)
    for index in 0..<count { unsafe buffer[index] = bytes[position + index] }
    position += count
    return count
  }
}

/// Reads a part; gives what was heard, and the error, if any.
func listen(
  _ bytes: [UInt8], size: Int = 65_536, limits: ReadLimits = ReadLimits(), failsAt: TestElement? = nil,
  mends: Bool = false
) -> (recorder: Recorder, error: DocumentError?) {
  var reader = XMLReader(names: testNames)
  return listen(bytes, size: size, limits: limits, failsAt: failsAt, mends: mends, with: &reader)
}

/// Reads a part with a reader that is used again.
func listen(
  _ bytes: [UInt8], size: Int = 65_536, limits: ReadLimits = ReadLimits(), failsAt: TestElement? = nil,
  mends: Bool = false, with reader: inout XMLReader
) -> (recorder: Recorder, error: DocumentError?) {
  var source = Pieces(bytes, size: size)
  var recorder = Recorder()
  recorder.failsAt = failsAt
  do throws(DocumentError) {
    try reader.read(&source, part: "part.xml", limits: limits, mends: mends) { batch throws(DocumentError) in
      try batch.dispatch(to: &recorder)
    }
  } catch {
    return (recorder, error)
  }
  return (recorder, nil)
}
