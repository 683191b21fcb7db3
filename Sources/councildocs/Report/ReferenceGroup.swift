import Tagging

/// The references of one kind.
struct ReferenceGroup {
  var kind: ReferenceKind
  /// The ids in the order of their first mention, each with the number of its mentions.
  var ids: [(id: String, count: Int)]

  /// The number of mentions.
  var mentions: Int { ids.reduce(0) { $0 + $1.count } }

  /// The ids, with their counts where they stand more than once.
  var text: String {
    ids.map { $0.count == 1 ? $0.id : "\($0.id) ×\($0.count)" }.joined(separator: ", ")
  }

  /// Groups references by kind, in the order of the kinds. The document's own symbol and parts are left out.
  static func groups(of references: [Reference]) -> [ReferenceGroup] {
    var groups: [ReferenceKind: ReferenceGroup] = [:]
    var positions: [ReferenceKind: [String: Int]] = [:]
    for reference in references where reference.citesAnother {
      let kind = reference.kind
      if let position = positions[kind]?[reference.id] {
        groups[kind]?.ids[position].count += 1
      } else {
        positions[kind, default: [:]][reference.id] = groups[kind]?.ids.count ?? 0
        groups[kind, default: ReferenceGroup(kind: kind, ids: [])].ids.append((reference.id, 1))
      }
    }
    return ReferenceKind.allCases.compactMap { groups[$0] }
  }
}
