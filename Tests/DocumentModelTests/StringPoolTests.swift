import DocumentModel
import Testing

@Suite("The pool of short strings")
struct StringPoolTests {
  @Test func keepsEachStringOnce() {
    var pool = StringPool()
    let ids = (0..<5_000).map { pool.intern("string \($0)") }
    #expect(Set(ids).count == 5_000)
    #expect(pool.count == 5_001)
    for (index, id) in ids.enumerated() {
      #expect(pool[id] == "string \(index)")
      #expect(pool.intern("string \(index)") == id)
    }
    #expect(pool.count == 5_001)
  }

  @Test func givesIdsInTheOrderOfComing() {
    var pool = StringPool()
    #expect(["b", "a", "b", "", "国"].map { pool.intern($0).index } == [1, 2, 1, 0, 3])
  }

  @Test func theEmptyStringIsAlwaysThere() {
    var pool = StringPool()
    #expect(pool.intern("") == .empty)
    #expect(pool[.empty] == "")
    let count = pool.utf8(.empty).count
    #expect(count == 0)
  }

  @Test func findsWithoutAdding() {
    var pool = StringPool()
    let id = pool.intern("2.1")
    let found = ["2.1", "2.2", ""].map { text in
      let bytes = ContiguousArray(text.utf8)
      return pool.find(bytes.span)
    }
    #expect(found == [id, nil, .empty])
    #expect(pool.count == 2)
  }

  @Test func tellsStringsWithTheSameStartApart() {
    var pool = StringPool()
    let ids = ["a", "ab", "abc", "b", "bc", "c"].map { pool.intern($0) }
    #expect(ids.map { pool[$0] } == ["a", "ab", "abc", "b", "bc", "c"])
    // Enough of them to meet in the table, and all with the same bytes.
    let longer = (1...1_500).map { String(repeating: "x", count: $0) }
    let more = longer.map { pool.intern($0) }
    #expect(more.map { pool[$0].utf8.count } == longer.map(\.utf8.count))
  }
}
