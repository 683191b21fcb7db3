internal import Yams

/// A YAML document of a file, and what can go wrong when it is taken apart.
struct VocabularyReader {
  private let file: String
  private let root: Node

  /// Reads the part above the first `---` (document 0) or the one below it (1). What stands behind costs nothing.
  init(_ file: VocabularyFile, document: Int = 0) throws(VocabularyError) {
    guard let root = try Self.root(of: file, document) else {
      throw VocabularyError(.malformed, file: file.name, "the file, or a part of it, is empty")
    }
    self.file = file.name
    self.root = root
  }

  /// Reads a part; nil where the file has none.
  init?(_ file: VocabularyFile, ifPresent document: Int) throws(VocabularyError) {
    guard let root = try Self.root(of: file, document) else { return nil }
    self.file = file.name
    self.root = root
  }

  private static func root(of file: VocabularyFile, _ document: Int) throws(VocabularyError) -> Node? {
    do {
      // The basic resolver leaves every scalar a text, so that `no` and `on` stay words.
      let parser = try Parser(yaml: String(decoding: file.bytes, as: UTF8.self), resolver: .basic)
      for _ in 0..<document { _ = try parser.nextRoot() }
      return try parser.nextRoot()
    } catch {
      throw VocabularyError(.malformed, file: file.name, "\(error)")
    }
  }

  func error(_ code: VocabularyError.Code, at node: Node? = nil, _ message: String) -> VocabularyError {
    VocabularyError(code, file: file, line: (node ?? root).mark?.line, message)
  }

  /// Whether the file has a key.
  func has(_ key: String) -> Bool { optional(key, in: root) != nil }

  /// Whether a value has a name of its own.
  func has(_ key: String, in node: Node) -> Bool { optional(key, in: node) != nil }

  /// Whether a value has names of its own.
  func holdsNames(_ node: Node) -> Bool { node.mapping != nil }

  private func optional(_ key: String, in node: Node) -> Node? {
    node.mapping?.first { $0.key.scalar?.string == key }?.value
  }

  func value(_ key: String, in node: Node? = nil) throws(VocabularyError) -> Node {
    guard let value = optional(key, in: node ?? root) else {
      throw error(.missing, at: node, "'\(key)' is missing")
    }
    return value
  }

  func pairs(_ node: Node? = nil) throws(VocabularyError) -> [(String, Node)] {
    guard let mapping = (node ?? root).mapping else {
      throw error(.wrongValue, at: node, "names with values are expected")
    }
    var pairs: [(String, Node)] = []
    for (key, value) in mapping { pairs.append((try text(key), value)) }
    return pairs
  }

  func list(_ node: Node) throws(VocabularyError) -> [Node] {
    guard let sequence = node.sequence else { throw error(.wrongValue, at: node, "a list is expected") }
    return Array(sequence)
  }

  func text(_ node: Node) throws(VocabularyError) -> String {
    guard let scalar = node.scalar else { throw error(.wrongValue, at: node, "a text is expected") }
    return scalar.string
  }

  /// The text under a key; empty where the key is missing.
  func text(_ key: String) throws(VocabularyError) -> String {
    guard let node = optional(key, in: root) else { return "" }
    return try text(node)
  }

  /// The text under a key of an entry; nil where the key is missing.
  func text(ifPresent key: String, in node: Node) throws(VocabularyError) -> String? {
    guard let value = optional(key, in: node) else { return nil }
    return try text(value)
  }

  func localNames(_ node: Node) throws(VocabularyError) -> [LocalNames] {
    var names: [LocalNames] = []
    for (language, value) in try pairs(node) { names.append(LocalNames(language: language, words: try words(value))) }
    return names
  }

  func localNames(ifPresent key: String, in node: Node) throws(VocabularyError) -> [LocalNames] {
    guard let value = optional(key, in: node) else { return [] }
    return try localNames(value)
  }

  func integer(_ node: Node) throws(VocabularyError) -> Int {
    guard let value = Int(try text(node)) else { throw error(.wrongValue, at: node, "a number is expected") }
    return value
  }

  func flag(_ key: String, in node: Node? = nil) throws(VocabularyError) -> Bool {
    guard let value = optional(key, in: node ?? root) else { return false }
    switch try text(value) {
    case "true": return true
    case "false": return false
    default: throw error(.wrongValue, at: value, "'\(key)' is true or false")
    }
  }

  func words(_ node: Node) throws(VocabularyError) -> [Word] {
    var words: [Word] = []
    for entry in try list(node) {
      let word = Word(try text(entry))
      guard !word.folded.isEmpty else { throw error(.wrongValue, at: entry, "a word is empty") }
      words.append(word)
    }
    return words
  }

  /// A template, or a list of them; none where the key is missing.
  func templates(_ key: String, fields: [String]) throws(VocabularyError) -> [SymbolTemplate] {
    guard let node = optional(key, in: root) else { return [] }
    var templates: [SymbolTemplate] = []
    for entry in node.sequence == nil ? [node] : try list(node) {
      do {
        templates.append(try SymbolTemplate(try text(entry), fields: fields))
      } catch let failure as SymbolTemplate.Failure {
        throw error(.wrongValue, at: entry, failure.message)
      } catch let error as VocabularyError {
        throw error
      } catch {
        throw self.error(.wrongValue, at: entry, "\(error)")
      }
    }
    return templates
  }

  func fieldForm(_ node: Node) throws(VocabularyError) -> SymbolField.Form {
    if node.sequence != nil {
      return .codes(try words(node).map { SymbolField.Code(canonical: $0.text, spellings: [$0]) })
    }
    if node.mapping != nil {
      var codes: [SymbolField.Code] = []
      for (canonical, spellings) in try pairs(node) {
        codes.append(SymbolField.Code(canonical: canonical, spellings: try words(spellings)))
      }
      return .codes(codes)
    }
    let text = try text(node)
    switch text {
    case "year": return .year
    case "path": return .path
    case "series letters": return .letter
    case "recommendation number": return .recommendationNumber
    default: break
    }
    let parts = text.split(separator: " ")
    let ends = parts.first.map { $0.split(separator: "-").compactMap { Int($0) } } ?? []
    guard parts.count == 2, parts[1] == "digits", ends.count == 2, ends[0] > 0, ends[0] <= ends[1] else {
      throw error(.wrongValue, at: node, "'\(text)' is no form of a field")
    }
    return .digits(ends[0]...ends[1])
  }
}
