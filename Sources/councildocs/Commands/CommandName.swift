import ArgumentParser

/// The name of a command, as a user types it.
struct CommandName {
  let name: String

  /// The commands that there are.
  static var known: [String] {
    CouncilDocs.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  var isKnown: Bool { Self.known.contains(name) }

  /// The command that the name differs from in one or two letters; nil where there is none.
  var nearest: String? {
    Self.known.map { (name: $0, distance: Self.distance(Array(name), Array($0))) }
      .filter { $0.distance <= 2 }.min { $0.distance < $1.distance }?.name
  }

  /// How many letters are put in, left out, exchanged or swapped with their neighbour between two names.
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    // What is longer than any name need not be compared with one.
    if abs(first.count - second.count) > 2 { return .max }
    var rows = [Array(0...second.count)]
    for (row, letter) in first.enumerated() {
      var next = [row + 1]
      for (column, other) in second.enumerated() {
        var least = min(next[column] + 1, rows[row][column + 1] + 1, rows[row][column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          least = min(least, rows[row - 1][column - 1] + 1)
        }
        next.append(least)
      }
      rows.append(next)
    }
    return rows[first.count][second.count]
  }
}
