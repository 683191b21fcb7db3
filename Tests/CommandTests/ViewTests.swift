import Foundation
import TestSupport
import Testing

/// The paper 051E has tracked changes: a number whose last digit was replaced among them.
@Suite(.enabled(if: !Repository.papers.isEmpty)) struct ViewTests {
  private static let paper = Repository.fixtures.appending(path: "051E.docx").path

  private func show(_ view: String, _ format: String) async throws -> String {
    let outcome = try await Command.run("show", Self.paper, "--view", view, "--format", format)
    #expect(outcome.status == 0)
    return outcome.output
  }

  @Test func showsTheTextWithoutWithAndBeforeTheChanges() async throws {
    let final = try await show("final", "text")
    #expect(final.contains("C24/47") && !final.contains("C24/46"))
    let original = try await show("original", "text")
    #expect(original.contains("C24/46") && !original.contains("C24/47"))
    let text = try await show("all", "text")
    #expect(text.contains("C24/4[-6-]{+7+}"))
    let markdown = try await show("all", "markdown")
    #expect(markdown.contains("C24/4<del>6</del><ins>7</ins>"))
  }

  @Test func findsNoReferenceMadeOfDeletedAndInsertedDigits() async throws {
    let all = try await show("all", "json")
    #expect(all.contains(#""id": "C24/47""#))
    #expect(!all.contains(#""id": "C24/467""#))
    #expect(all.contains(#""view": "all""#))
  }

  @Test func namesTheViewsThereAre() async throws {
    let outcome = try await Command.run("show", Self.paper, "--view", "both")
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains("original"))
  }
}
