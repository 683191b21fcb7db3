extension RandomAccessCollection {
  /// The first index whose element belongs to the second part, where all elements of the first part stand before it; the
  /// end where none does.
  package func partitioningIndex(where belongsToSecond: (Element) -> Bool) -> Index {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = index(low, offsetBy: distance(from: low, to: high) / 2)
      if belongsToSecond(self[middle]) { high = middle } else { low = index(after: middle) }
    }
    return low
  }
}
