public import DocumentModel
import FoundationEssentials
import WordReader

/// The files behind the paths that a user named.
///
/// A folder stands for all Word files in it and below, packages as one XML file (Flat OPC) among them; hidden files, Word's lock files (`~$036C.docx`) and files of
/// other kinds are passed over, and links to folders are not followed. A file named by itself is taken whatever its
/// name. A file found twice is taken once.
///
/// The output is named by the path below the closest folder that all inputs share, so sub-folders are kept and
/// `036C.docx` gives `036C`. Where that name is taken – by a file that differs in its extension, or by an index file –
/// the extension stays: `036C.docm`. The order is that of the names, byte by byte, whatever the order of the paths.
public struct InputDiscovery: Sendable {
  /// What was found, in order.
  public private(set) var inputs: [Input] = []
  /// Folders that cannot be read.
  public private(set) var failures: [DocumentError] = []
  /// The folders among the paths in which no Word file was found, as the user named them.
  public private(set) var emptyFolders: [String] = []

  /// The endings of Word files. `.doc` is not read, but named as what it is. Of files that differ in their ending
  /// alone, the one that stands first here has the plain name.
  static let extensions = ["docx", "docm", "dotx", "dotm", "doc", "xml"]

  private struct Found {
    var path: String
    var components: [String]
  }

  private var found: [Found] = []
  private var seen: Set<[String]> = []
  /// How many files were met, those found before included.
  private var met = 0

  /// Looks for files.
  ///
  /// - Parameters:
  ///   - paths: Files and folders.
  ///   - reserved: Paths in the output folder that are not for documents: those of the index files.
  ///   - workingFolder: The folder that relative paths start from; nil for that of the process.
  public init(_ paths: [String], reserved: [String] = [], workingFolder: String? = nil) {
    let workingFolder = workingFolder ?? FileManager.default.currentDirectoryPath
    var shared: [String]?
    for path in paths {
      let components = Self.components(path, from: workingFolder)
      let full = "/" + components.joined(separator: "/")
      let isFolder = isFolder(full)
      let (metBefore, failedBefore) = (met, failures.count)
      if isFolder { search(path, full, components) } else { add(path, components) }
      if met == metBefore, failures.count == failedBefore { emptyFolders.append(path) }
      // A path that leads nowhere has no say in how the others are named.
      guard isFolder || FileManager.default.fileExists(atPath: full) else { continue }
      let folder = isFolder ? components : components.dropLast()
      shared = shared.map { Self.commonPrefix($0, folder) } ?? folder
    }
    inputs = Self.named(found, below: shared?.count ?? 0, reserved: reserved)
    found = []
    seen = []
  }

  private mutating func add(_ path: String, _ components: [String]) {
    met += 1
    if seen.insert(components).inserted { found.append(Found(path: path, components: components)) }
  }

  /// - Parameters:
  ///   - path: The folder as the user named it.
  ///   - full: The folder as it is opened.
  ///   - components: The folder's names from the root.
  private mutating func search(_ path: String, _ full: String, _ components: [String]) {
    let entries: [String]
    do {
      entries = try FileManager.default.contentsOfDirectory(atPath: full)
    } catch {
      failures.append(DocumentError(.unreadableFile, file: path, "the folder cannot be read"))
      return
    }
    for entry in entries.sorted(by: Self.precedes) where !entry.hasPrefix(".") && !entry.hasPrefix("~$") {
      let entryPath = path.hasSuffix("/") ? path + entry : path + "/" + entry
      let fullEntry = full + "/" + entry
      if Self.rank(of: entry) != nil {
        if !isFolder(fullEntry), !isForeignXML(fullEntry) { add(entryPath, components + [entry]) }
      } else if isFolder(fullEntry), !isLink(fullEntry) {
        search(entryPath, fullEntry, components + [entry])
      }
    }
  }

  /// `FileManager.fileExists` would want a pointer; a path with a slash behind it resolves for a folder alone.
  private func isFolder(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path + "/") }

  /// Whether a file is XML, but no Word document.
  private func isForeignXML(_ path: String) -> Bool {
    path.lowercased().hasSuffix(".xml") && !WordReader.isFlatPackage(path: path)
  }

  private func isLink(_ path: String) -> Bool {
    (try? FileManager.default.destinationOfSymbolicLink(atPath: path)) != nil
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// The names from the root, without `.` and `..`. Links are not resolved, so that names stay those of the user.
  private static func components(_ path: String, from workingFolder: String) -> [String] {
    var components: [String] = []
    for component in (path.hasPrefix("/") ? path : workingFolder + "/" + path).split(separator: "/") {
      switch component {
      case ".": continue
      case "..": _ = components.popLast()
      default: components.append(String(component))
      }
    }
    return components
  }

  private static func commonPrefix(_ first: [String], _ second: [String]) -> [String] {
    Array(zip(first, second).prefix { $0 == $1 }.map(\.0))
  }

  /// The position of a file's ending in `extensions`; nil for other files.
  private static func rank(of file: String) -> Int? {
    guard let dot = file.lastIndex(of: ".") else { return nil }
    return extensions.firstIndex(of: file[file.index(after: dot)...].lowercased())
  }

  /// Gives each file a name of its own.
  private static func named(_ found: [Found], below depth: Int, reserved: [String]) -> [Input] {
    var taken = Set(reserved.map(withoutExtension))
    let candidates = found.map { (path: $0.path, name: $0.components[depth...].joined(separator: "/")) }
      .sorted { first, second in
        let (firstRank, secondRank) = (rank(of: first.name) ?? .max, rank(of: second.name) ?? .max)
        return firstRank == secondRank ? precedes(first.name, second.name) : firstRank < secondRank
      }
    var inputs: [Input] = []
    var collided: [(path: String, name: String)] = []
    for candidate in candidates {
      let name = withoutExtension(candidate.name)
      if taken.insert(name).inserted {
        inputs.append(Input(path: candidate.path, name: name))
      } else {
        collided.append(candidate)
      }
    }
    for candidate in collided {
      // A number only where someone has `a.docx`, `a.docm` and `a.docm.docx`.
      var name = candidate.name
      var number = 2
      while !taken.insert(name).inserted {
        name = "\(candidate.name)-\(number)"
        number += 1
      }
      inputs.append(Input(path: candidate.path, name: name))
    }
    return inputs.sorted { precedes($0.name, $1.name) }
  }

  /// The path without the ending of its last component, if that leaves anything.
  private static func withoutExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), dot > path.startIndex, path[path.index(before: dot)] != "/",
      !path[dot...].contains("/")
    else { return path }
    return String(path[..<dot])
  }
}
