import Foundation
import TestSupport
import Testing
import Writers

/// The output for every fixture paper is what it was: byte for byte, in the formats that people and programs read.
///
/// After a change that is meant to alter the output, record it with `RECORD_GOLDEN=1 swift test --filter GoldenTests`
/// and read the difference.
@Suite struct GoldenTests {
  static let folder = Repository.fixtures.appending(path: "golden")

  @Test(arguments: FixtureTests.papers, ["json", "markdown", "text"])
  func writesTheSameAsBefore(_ paper: FixtureTests.Paper, format: String) throws {
    let writer = try #require(allWriters.first { $0.format == format }).init()
    let name = String(paper.name.prefix { $0 != "." })
    for file in writer.files(for: paper.read, name: name) {
      try expectGolden(String(decoding: file.bytes, as: UTF8.self), at: Self.folder.appending(path: file.path))
    }
  }
}
