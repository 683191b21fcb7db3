import CLibZip

/// The entries of an archive by their names in small letters.
final class FoldedNames {
  private var indices: [String: zip_uint64_t]?

  func index(of name: String, in archive: OpaquePointer) -> zip_uint64_t? {
    if indices == nil {
      var all: [String: zip_uint64_t] = [:]
      for index in 0..<zip_uint64_t(max(zip_get_num_entries(archive, 0), 0)) {
        guard let name = zip_get_name(archive, index, 0) else { continue }
        let folded = String(cString: name).lowercased()
        if all[folded] == nil { all[folded] = index }
      }
      indices = all
    }
    return indices?[name.lowercased()]
  }
}
