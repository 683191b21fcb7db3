/// All writers. A new format is a file of its own and a line here.
public let allWriters: [any DocumentWriter.Type] = [
  JSONWriter.self, CSVWriter.self, MarkdownWriter.self, TextWriter.self,
]

/// Returns the writer of a format by its name, such as "json", or nil.
public func writer(named format: String) -> (any DocumentWriter.Type)? {
  allWriters.first { $0.format == format }
}
