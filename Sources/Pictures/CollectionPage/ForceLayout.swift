/// Where the nodes of a graph stand when edges pull like springs and nodes push each other away: what belongs together
/// comes to stand together. The same graph gets the same places.
///
/// The forces are those of ForceAtlas2 (Jacomy and others, 2014): pull grows with the distance, push falls with it and
/// grows with the degree of both nodes, so that the texts cited by one paper alone surround it.
struct ForceLayout {
  /// A place, in units of which a node is some ten wide.
  struct Point: Hashable {
    var x: Double
    var y: Double
  }

  private(set) var points: [Point]
  private let weights: [Double]
  private let springs: [(Int, Int)]

  /// Lays a graph out.
  ///
  /// Each round compares all nodes with each other, so that the number of nodes must be bounded by who calls.
  ///
  /// - Parameters:
  ///   - nodes: The number of nodes.
  ///   - edges: Pairs of nodes. Loops and repetitions count for nothing.
  init(nodes: Int, edges: [(Int, Int)]) {
    var seen: Set<[Int]> = []
    let springs = edges.filter { $0.0 != $0.1 && seen.insert([min($0.0, $0.1), max($0.0, $0.1)]).inserted }
    var degrees = [Int](repeating: 0, count: nodes)
    for (first, second) in springs {
      degrees[first] += 1
      degrees[second] += 1
    }
    self.springs = springs
    weights = degrees.map { Double($0 + 1) }
    points = Self.spiral(degrees)
    let rounds = nodes > 600 ? 160 : 300
    // The largest step, smaller from round to round: first the whole unfolds, then the details settle.
    for round in 0..<rounds { step(longest: 40 * (1 - Double(round) / Double(rounds)) + 0.2) }
    for _ in 0..<80 { separate() }
  }

  /// Nodes on a spiral of sunflower seeds, those with most edges in its middle.
  private static func spiral(_ degrees: [Int]) -> [Point] {
    var points = [Point](repeating: Point(x: 0, y: 0), count: degrees.count)
    let order = degrees.indices.sorted { (degrees[$1], $0) < (degrees[$0], $1) }
    // A turn by the golden angle, done with its cosine and sine so that no library of mathematics decides the last digit.
    let (cosine, sine) = (-0.7373688780783197, 0.6754902942615238)
    var (x, y) = (1.0, 0.0)
    for (rank, node) in order.enumerated() {
      let radius = 18 * Double(rank + 1).squareRoot()
      points[node] = Point(x: x * radius, y: y * radius)
      (x, y) = (x * cosine - y * sine, x * sine + y * cosine)
    }
    return points
  }

  private mutating func step(longest: Double) {
    let (push, gravity) = (500.0, 0.05)
    var forces = points.indices.map { node in
      // Towards the middle, lest parts that nothing joins drift away.
      Point(x: -points[node].x * gravity * weights[node], y: -points[node].y * gravity * weights[node])
    }
    for first in points.indices {
      for second in points.indices[(first + 1)...] {
        let (x, y) = (points[first].x - points[second].x, points[first].y - points[second].y)
        let force = push * weights[first] * weights[second] / max(x * x + y * y, 1)
        forces[first].x += x * force
        forces[first].y += y * force
        forces[second].x -= x * force
        forces[second].y -= y * force
      }
    }
    for (first, second) in springs {
      let (x, y) = (points[second].x - points[first].x, points[second].y - points[first].y)
      forces[first].x += x
      forces[first].y += y
      forces[second].x -= x
      forces[second].y -= y
    }
    for node in points.indices {
      let length = (forces[node].x * forces[node].x + forces[node].y * forces[node].y).squareRoot()
      guard length > 0 else { continue }
      // Heavy nodes move less for the same force.
      let way = min(longest, length / weights[node])
      points[node].x += forces[node].x / length * way
      points[node].y += forces[node].y / length * way
    }
  }

  /// Moves nodes apart that stand in one another, farther to the side: labels are wider than high.
  private mutating func separate() {
    let widening = 2.2
    for first in points.indices {
      for second in points.indices[(first + 1)...] {
        let (x, y) = ((points[first].x - points[second].x) / widening, points[first].y - points[second].y)
        let wanted = 25 + (weights[first].squareRoot() + weights[second].squareRoot()) * 1.2
        let square = x * x + y * y
        if square >= wanted * wanted { continue }
        let distance = max(square.squareRoot(), 0.01)
        let way = (wanted - distance) / 2 / distance
        points[first].x += x * way * widening
        points[first].y += y * way
        points[second].x -= x * way * widening
        points[second].y -= y * way
      }
    }
  }
}
