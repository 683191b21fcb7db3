public import Foundation

/// Where things stand in the checkout that the tests run in.
public enum Repository {
  /// The top-level folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  /// The papers made for the tests.
  public static let fixtures = root.appending(path: "Fixtures")
  /// Real documents of others, beside the checkout; nil where they are missing.
  public static let corpora = folder(root.appending(path: "../shared/corpora"))
  /// Annotated passages, beside the checkout; nil where they are missing.
  public static let evaluation = folder(root.appending(path: "../shared/eval"))

  /// The good papers among the fixtures, in order.
  public static let papers = documents(in: fixtures)
  /// The broken and hostile files among the fixtures, in order.
  public static let brokenFiles = documents(in: fixtures.appending(path: "broken"))

  /// The .docx and .doc files directly in a folder, in the order of their names.
  public static func documents(in folder: URL) -> [URL] {
    let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.filter { ["docx", "doc"].contains($0.pathExtension) }.sorted { $0.path < $1.path }
  }

  private static func folder(_ url: URL) -> URL? {
    FileManager.default.fileExists(atPath: url.path) ? url.standardizedFileURL : nil
  }
}
