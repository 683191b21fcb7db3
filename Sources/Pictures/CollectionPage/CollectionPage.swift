package import CollectionStore
import FoundationEssentials
import OfficePackage
import Writers

/// A collection as one HTML file that needs nothing else: the graph, the papers with who cites them, their tables and
/// milestones, a search. It loads nothing, and nothing that a paper says can become a part of its code: the data is a block of JSON
/// that the script sets as text, and its Content-Security-Policy allows that one script by its checksum.
package struct CollectionPage {
  /// The most cells of a table that the page holds. Of larger ones the first rows are shown; the CSV of the paper has all.
  package static let mostCells = 3000
  /// From so many bytes on a page is slow to open.
  package static let largeSize = 25_000_000

  /// A page's file, UTF-8.
  ///
  /// - Parameters:
  ///   - graph: The graph.
  ///   - contents: What its papers hold.
  ///   - caption: What the page shows, for its head.
  ///   - notice: What is left out; nil for nothing.
  /// - Returns: The page.
  package static func bytes(
    of graph: GraphData, _ contents: CollectionContents, caption: String, notice: String?
  ) -> ContiguousArray<UInt8> {
    let data = PageData(graph: graph, contents: contents, caption: caption, notice: notice).json()
    var page: ContiguousArray<UInt8> = []
    page.reserveCapacity(data.count + 200_000)
    // The places that the template leaves open, in any order.
    let parts: [String: (inout ContiguousArray<UInt8>) -> Void] = [
      "STYLE": { $0 += PageAssets.style },
      "SCRIPT": { $0 += PageAssets.script },
      "STYLE-CHECKSUM": { $0 += checksum(of: PageAssets.style).utf8 },
      "SCRIPT-CHECKSUM": { $0 += checksum(of: PageAssets.script).utf8 },
      "DATA": { append(data, to: &$0) },
    ]
    for (index, part) in PageAssets.template.split(separator: "{{", omittingEmptySubsequences: false).enumerated() {
      guard index > 0, let end = part.firstRange(of: "}}") else {
        page += part.utf8
        continue
      }
      parts[String(part[..<end.lowerBound])]?(&page)
      page += part[end.upperBound...].utf8
    }
    return page
  }

  /// JSON inside of a script element: `<` stands in strings alone and is written as an escape, so that no text can end the
  /// element or begin a comment (HTML, "Restrictions for contents of script elements").
  private static func append(_ json: ContiguousArray<UInt8>, to page: inout ContiguousArray<UInt8>) {
    for byte in json {
      if byte == UInt8(ascii: "<") { page += "\\u003c".utf8 } else { page.append(byte) }
    }
  }

  /// A checksum as a Content-Security-Policy has it: SHA-256 in Base64.
  private static func checksum(of bytes: ContiguousArray<UInt8>) -> String {
    let digits = Array(OfficePackage.sha256(of: bytes).utf8)
    let digest = stride(from: 0, to: digits.count - 1, by: 2).map { index in
      UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16) ?? 0
    }
    return Data(digest).base64EncodedString()
  }
}
