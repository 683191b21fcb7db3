/// A file to convert and the name of its output.
public struct Input: Hashable, Sendable {
  /// The path to open, as the user will recognise it.
  public var path: String
  /// The path of the output below its folder, without an extension.
  public var name: String

  /// An input from its path and name.
  public init(path: String, name: String) {
    self.path = path
    self.name = name
  }

  /// The path of the file below the closest folder that all inputs share.
  var sourcePath: String {
    let folder = name.lastIndex(of: "/").map { name[...$0] } ?? ""
    let file = path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
    return String(folder + file)
  }
}
