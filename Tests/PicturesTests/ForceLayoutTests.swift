import Testing

@testable import Pictures

@Suite struct ForceLayoutTests {
  private let star = (1...30).map { (0, $0) } + [(31, 32), (32, 33), (31, 33)]

  @Test func isTheSameForTheSameGraph() {
    #expect(ForceLayout(nodes: 40, edges: star).points == ForceLayout(nodes: 40, edges: star).points)
  }

  @Test func keepsNodesApart() {
    let points = ForceLayout(nodes: 40, edges: star).points
    for first in points.indices {
      for second in points.indices[(first + 1)...] {
        let (x, y) = (points[first].x - points[second].x, points[first].y - points[second].y)
        #expect((x * x + y * y).squareRoot() > 12, "\(first) and \(second)")
      }
    }
  }

  @Test func bringsTogetherWhatIsJoined() {
    let points = ForceLayout(nodes: 40, edges: star).points
    func distance(_ first: Int, _ second: Int) -> Double {
      let (x, y) = (points[first].x - points[second].x, points[first].y - points[second].y)
      return (x * x + y * y).squareRoot()
    }
    let near = (1...30).map { distance(0, $0) }.reduce(0, +) / 30
    let far = (31...33).map { distance(0, $0) }.reduce(0, +) / 3
    #expect(near < far)
  }

  @Test(arguments: [0, 1, 2]) func managesTheSmallest(count: Int) {
    let points = ForceLayout(nodes: count, edges: count > 1 ? [(0, 1), (1, 0), (0, 0)] : []).points
    #expect(points.count == count)
    #expect(points.allSatisfy { $0.x.isFinite && $0.y.isFinite })
  }
}
