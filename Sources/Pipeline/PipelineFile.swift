import DocumentModel
import FoundationEssentials
import Yams

extension PipelineDescription {
  /// Reads a pipeline file.
  ///
  /// - Parameter path: The file, which errors name as it is given here.
  /// - Throws: `PipelineError` with the line, and a list of what is known where a name is not.
  public init(contentsOf path: String) throws(PipelineError) {
    guard let data = FileManager.default.contents(atPath: path) else {
      let exists = FileManager.default.fileExists(atPath: path)
      throw PipelineError(
        code: .unreadableFile, file: path,
        message: exists ? "the pipeline file cannot be read" : "there is no such file")
    }
    try self.init(yaml: String(decoding: data, as: UTF8.self), file: path)
  }

  /// Reads the text of a pipeline file. Keys that are left out keep the values of the embedded pipeline; an empty text
  /// is that pipeline. Taggers run in the order in which they build on each other, whatever their order in the file.
  ///
  /// - Parameters:
  ///   - yaml: The text.
  ///   - file: The name to give in errors.
  /// - Throws: `PipelineError` with the line, and a list of what is known where a name is not.
  public init(yaml: String, file: String) throws(PipelineError) {
    try self.init(yaml: yaml, file: file, defaults: .embedded())
  }

  init(yaml: String, file: String, defaults: PipelineDescription) throws(PipelineError) {
    self = defaults
    let reader = PipelineFileReader(file: file)
    guard let root = try reader.root(of: yaml) else { return }
    for (key, value) in try reader.mapping(root, "a pipeline") {
      switch key.string {
      case "name": name = try reader.scalar(value, "a name")
      case "view": view = try reader.view(value)
      case "reader": limits = try reader.limits(value)
      case "taggers":
        let names = try reader.names(value, known: Self.knownTaggers, "tagger", .unknownTagger)
        taggers = Self.knownTaggers.filter { names.contains($0) }
      case "writers": formats = try reader.names(value, known: Self.knownFormats, "format", .unknownFormat)
      case "index": indexFiles = try reader.names(value, known: Self.knownIndexFiles, "index file", .unknownIndexFile)
      default: throw reader.unknownKey(key, known: ["name", "view", "reader", "taggers", "writers", "index"])
      }
    }
  }
}

/// Reads the nodes of a pipeline file and knows how to complain about them.
private struct PipelineFileReader {
  let file: String

  func root(of yaml: String) throws(PipelineError) -> Node? {
    do {
      // Without rules for tags: every value is a text until it is read as something else.
      return try compose(yaml: yaml, .basic)
    } catch let error as YamlError {
      throw self.error(for: error)
    } catch {
      throw PipelineError(code: .malformedYAML, file: file, message: "\(error)")
    }
  }

  func mapping(_ node: Node, _ meaning: String) throws(PipelineError) -> Node.Mapping {
    guard case .mapping(let mapping) = node else {
      throw error(.wrongValue, at: node, "\(meaning) is written as keys with values")
    }
    return mapping
  }

  func scalar(_ node: Node, _ meaning: String) throws(PipelineError) -> String {
    guard case .scalar(let scalar) = node, !scalar.string.isEmpty else {
      throw error(.wrongValue, at: node, "\(meaning) is missing here")
    }
    return scalar.string
  }

  /// A list of names, each of which must be known and may stand once.
  func names(
    _ node: Node, known: [String], _ what: String, _ code: PipelineError.Code
  ) throws(PipelineError) -> [String] {
    guard case .sequence(let nodes) = node else {
      throw error(.wrongValue, at: node, "a list of \(what)s is wanted here, one behind each \"-\"; [] for none")
    }
    var names: [String] = []
    for node in nodes {
      let name = try scalar(node, "the name of a \(what)")
      guard known.contains(name) else {
        throw error(code, at: node, "unknown \(what) '\(name)'", hint: "known: \(known.joined(separator: ", "))")
      }
      guard !names.contains(name) else { throw error(.duplicate, at: node, "\(what) '\(name)' stands here twice") }
      names.append(name)
    }
    return names
  }

  func view(_ node: Node) throws(PipelineError) -> RevisionView {
    let name = try scalar(node, "a view")
    guard let view = RevisionView(rawValue: name) else {
      let known = RevisionView.allCases.map(\.rawValue).joined(separator: ", ")
      throw error(.wrongValue, at: node, "unknown view '\(name)'", hint: "known: \(known)")
    }
    return view
  }

  func limits(_ node: Node) throws(PipelineError) -> ReadLimits {
    var limits = ReadLimits()
    for (key, value) in try mapping(node, "the reader") {
      guard let name = key.string, let limit = PipelineDescription.limitKeys[name] else {
        throw unknownKey(key, known: PipelineDescription.limitKeys.keys.sorted())
      }
      limits[keyPath: limit] = try count(value)
    }
    return limits
  }

  func unknownKey(_ key: Node, known: [String]) -> PipelineError {
    error(.unknownKey, at: key, "unknown key '\(key.string ?? "")'", hint: "known: \(known.joined(separator: ", "))")
  }

  /// A positive whole number, with a binary unit where it is a size.
  private func count(_ node: Node) throws(PipelineError) -> Int {
    let text = try scalar(node, "a number")
    let words = text.split(separator: " ")
    let unit = words.count == 2 ? Self.units[String(words[1])] : 1
    guard (1...2).contains(words.count), let unit, let number = Int(words[0]), number > 0,
      case (let product, false) = number.multipliedReportingOverflow(by: unit)
    else {
      throw error(.wrongValue, at: node, "'\(text)' is no positive whole number", hint: "such as 4096 or 512 MiB")
    }
    return product
  }

  private func error(
    _ code: PipelineError.Code, at node: Node, _ message: String, hint: String? = nil
  ) -> PipelineError {
    PipelineError(
      code: code, file: file, line: node.mark?.line, column: node.mark?.column, message: message, hint: hint)
  }

  private func error(for error: YamlError) -> PipelineError {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      PipelineError(code: .malformedYAML, file: file, line: mark.line, column: mark.column, message: problem)
    case .duplicatedKeysInMapping(let keys, let context):
      PipelineError(
        code: .duplicate, file: file, line: context.mark.line, column: context.mark.column,
        message: "the key '\(keys.joined(separator: "', '"))' stands here twice")
    default: PipelineError(code: .malformedYAML, file: file, message: "\(error)")
    }
  }

  private static let units = ["KiB": 1 << 10, "MiB": 1 << 20, "GiB": 1 << 30]

}

extension PipelineDescription {
  /// The keys of the section `reader`, with the limit that each sets.
  static var limitKeys: [String: WritableKeyPath<ReadLimits, Int>] {
    [
      "file-bytes": \.fileBytes, "part-bytes": \.partBytes, "package-bytes": \.packageBytes, "entries": \.entries,
      "depth": \.depth, "markup-bytes": \.markupBytes, "attributes": \.attributes,
      "namespaces": \.namespaces, "faults": \.faults, "blocks": \.blocks, "tables": \.tables, "columns": \.columns,
      "cells": \.cells,
      "grid-positions": \.gridPositions, "field-depth": \.fieldDepth, "moved-bytes": \.movedBytes,
      "text-bytes": \.textBytes, "string-bytes": \.stringBytes, "label-bytes": \.labelBytes,
      "definitions": \.definitions, "stories": \.stories, "notes": \.notes, "links": \.links,
      "revisions": \.revisions, "marks": \.marks, "equation-elements": \.equationElements,
      "equation-bytes": \.equationBytes, "objects": \.objects, "chunk-depth": \.chunkDepth,
      "chunk-bytes": \.chunkBytes, "diagnostics": \.diagnostics,
    ]
  }
}
