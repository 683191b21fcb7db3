import Taggers
import Tagging

/// Reads lines of a language, a tab and a phrase; prints what each says: the date in EDTF, or the relation and its event,
/// or why there is none, or "none"; then first and last day. `Tests/compare_dates.py` sets it beside other readers.
@main enum DatePhrases {
  static func main() throws {
    let reader = TargetPhrases(vocabulary: try Vocabulary.load())
    while let line = readLine() {
      let fields = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard fields.count == 2 else { continue }
      let target = reader.target(of: fields[1], language: fields[0])
      let said: String
      if let edtf = target.edtf {
        said = edtf
      } else if let relation = target.relation, let event = target.relativeTo {
        said = "\(relation.rawValue) \(event)"
      } else {
        said = target.open?.rawValue ?? "none"
      }
      print(said, target.start ?? "", target.end ?? "", separator: "\t")
    }
  }
}
