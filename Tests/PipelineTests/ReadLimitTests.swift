import DocumentModel
import Foundation
import Tagging
import TestSupport
import Testing

@testable import Pipeline

/// Each limit, set by its name in a pipeline file, ends the reading of a document that passes it, or is said to have cut
/// something off.
@Suite("Limits in the pipeline file")
struct ReadLimitTests {
  /// A document, a value of the limit that is enough for it, half of which is not, and the code that tells so.
  struct Case: Sendable {
    var enough: Int
    var package: WordPackage
    var code = "limit-exceeded"
    /// Whether the document is read all the same, with a diagnostic of that code.
    var isRead = false
  }

  static let style = #"<w:style w:type="paragraph" w:styleId="%"/>"#
  static let cases: [String: Case] = {
    let box = "<w:r><w:t>x</w:t><w:pict><w:txbxContent><w:p/></w:txbxContent></w:pict></w:r>"
    let field = #"<w:r><w:fldChar w:fldCharType="begin"/></w:r>"#
    let note = #"<w:r><w:footnoteReference w:id="1"/></w:r>"#
    let link = #"<w:hyperlink w:anchor="a"><w:r><w:t>x</w:t></w:r></w:hyperlink>"#
    let wide = #"<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="9"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl>"#
    let text = "<w:p><w:r><w:t>0123456789</w:t></w:r></w:p>"
    let numbered = #"<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:p>"#
    let change = #"<w:ins w:author="a"><w:r><w:t>x</w:t></w:r></w:ins><w:r><w:t>y</w:t></w:r>"#
    let simpleField = #"<w:fldSimple w:instr="PAGE"><w:r><w:t>1</w:t></w:r></w:fldSimple>"#
    let equation = "<m:oMath>\(String(repeating: "<m:r><m:t>x</m:t></m:r>", count: 50))</m:oMath>"
    let picture = "<w:r><w:pict><v:imagedata/></w:pict></w:r>"
    let nested = chunk(chunk(WordPackage(body: text)))
    let many = { (text: String, count: Int) in String(repeating: text, count: count) }
    let plain = WordPackage(body: many(text, 100))
    var attributes = WordPackage(body: "")
    attributes[xml: "word/document.xml"].replace(
      "<w:body>", with: "<w:body \((0..<50).map { "w:a\($0)=''" }.joined(separator: " "))>")
    var namespaces = WordPackage(body: "")
    namespaces[xml: "word/document.xml"].replace(
      "<w:body>", with: "<w:body \((0..<50).map { "xmlns:n\($0)='u\($0)'" }.joined(separator: " "))>")
    let labels = WordPackage(
      body: many(numbered, 50),
      numbering: #"""
        <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="%1\#(many("x", 500))"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """#)
    return [
      "file-bytes": Case(enough: plain.archive.bytes.count, package: plain),
      "part-bytes": Case(enough: 9_000, package: plain),
      "package-bytes": Case(enough: 9_000, package: plain),
      "entries": Case(enough: plain.parts.count, package: plain),
      "depth": Case(enough: 52, package: WordPackage(body: many("<w:sdt>", 50) + many("</w:sdt>", 50))),
      "markup-bytes": Case(
        enough: 200_000, package: WordPackage(body: "<w:p w:rsid='\(many("x", 150_000))'/>")),
      "attributes": Case(enough: 50, package: attributes),
      "namespaces": Case(enough: 60, package: namespaces),
      "faults": Case(enough: 50, package: WordPackage(body: text + "</w:q>" + many("<q:x/>", 50))),
      "blocks": Case(enough: 100, package: plain),
      "tables": Case(enough: 20, package: WordPackage(body: many(wide, 20))),
      "columns": Case(enough: 9, package: WordPackage(body: wide), code: "impossible-span", isRead: true),
      "cells": Case(enough: 20, package: WordPackage(body: many(wide, 20))),
      "grid-positions": Case(enough: 180, package: WordPackage(body: many(wide, 20))),
      "field-depth": Case(enough: 50, package: WordPackage(body: "<w:p>\(many(field, 50))</w:p>")),
      "moved-bytes": Case(enough: 3_000, package: WordPackage(body: "<w:p>\(many(box, 50))</w:p>")),
      "text-bytes": Case(enough: 990, package: plain),
      "string-bytes": Case(enough: 40_000, package: labels),
      "definitions": Case(
        enough: 50,
        package: WordPackage(body: "", styles: (0..<50).map { style.replacing("%", with: "s\($0)") }.joined()),
        isRead: true),
      "stories": Case(enough: 51, package: WordPackage(body: "<w:p>\(many(box, 50))</w:p>")),
      "notes": Case(enough: 50, package: WordPackage(body: "<w:p>\(many(note, 50))</w:p>")),
      "links": Case(
        enough: 50, package: WordPackage(body: "<w:p>\(many(link, 50))</w:p>"), code: "too-many-links", isRead: true),
      "revisions": Case(
        enough: 50, package: WordPackage(body: "<w:p>\(many(change, 50))</w:p>"), code: "too-many-revisions",
        isRead: true),
      "marks": Case(
        enough: 51, package: WordPackage(body: "<w:p>\(many(simpleField, 50))</w:p>"), code: "too-many-fields",
        isRead: true),
      "equation-elements": Case(
        enough: 60, package: WordPackage(body: "<w:p>\(equation)</w:p>"), code: "large-equation", isRead: true),
      "equation-bytes": Case(
        enough: 120, package: WordPackage(body: "<w:p>\(many(equation, 2))</w:p>"), code: "large-equation", isRead: true
      ),
      "objects": Case(
        enough: 50, package: WordPackage(body: "<w:p>\(many(picture, 50))</w:p>"), code: "too-many-objects",
        isRead: true),
      "chunk-depth": Case(enough: 2, package: nested, isRead: true),
      "chunk-bytes": Case(enough: nested.parts["word/a.docx"]?.count ?? 0, package: nested, isRead: true),
      "diagnostics": Case(
        enough: 50, package: WordPackage(body: "<w:p>\(many("<w:r>stray</w:r>", 50))</w:p>"),
        code: "more-diagnostics", isRead: true),
    ]
  }()

  /// A document that holds another one.
  private static func chunk(_ inner: WordPackage) -> WordPackage {
    var outer = WordPackage(body: #"<w:altChunk r:id="a"/>"#)
    outer.add("a", part: "word/a.docx", type: "aFChunk", inner.archive.bytes)
    return outer
  }

  /// What is cut off a label is not said: see `longLabelsAreCutOff`.
  @Test func everyLimitIsTried() {
    #expect(Set(Self.cases.keys) == Set(PipelineDescription.limitKeys.keys).subtracting(["label-bytes"]))
  }

  /// The codes of the error or the diagnostics that a package gives with one limit set.
  private func codes(_ key: String, _ value: Int, _ package: WordPackage) throws -> (codes: [String], isRead: Bool) {
    let limits = try PipelineDescription(yaml: "reader: {\(key): \(value)}", file: "my.yaml")
    return try withTemporaryFile(package.archive.bytes) { file in
      var engine = Engine(limits, vocabulary: .init())
      do throws(DocumentError) {
        return (try engine.read(file.path).document.diagnostics.map(\.code), true)
      } catch {
        return ([error.code.description], false)
      }
    }
  }

  @Test(arguments: cases.keys.sorted()) func stopsWhatPassesIt(key: String) throws {
    let tried = try #require(Self.cases[key])
    let within = try codes(key, tried.enough, tried.package)
    #expect(!within.codes.contains(tried.code), "the limit is \(tried.enough)")
    #expect(within.isRead)
    let beyond = try codes(key, tried.enough / 2, tried.package)
    #expect(beyond.codes.contains(tried.code))
    #expect(beyond.isRead == tried.isRead)
  }
}
