import Tagging

/// What a word in a date can mean. A word may have several meanings: French "de" stands between month and year, and
/// before the first day of a period.
enum DateMeaning: Hashable, Sendable {
  /// The name of a month.
  case month(Int)
  /// First to fourth.
  case ordinal(Int)
  /// The word for a quarter, and a quarter with its number in one word.
  case quarterWord
  case quarter(Int)
  /// The word for half a year, and a half with its number in one word.
  case halfWord
  case half(Int)
  /// The word for four months.
  case thirdWord
  /// Words behind, before or between numbers: 年, 月, 日, "of".
  case yearWord
  case monthWord
  case dayWord
  case of
  /// The word for months that are counted: "months", 个月.
  case monthsWord
  /// How many quarters or months: "three".
  case count(Int)
  /// Before such a number, the first of them: 前.
  case firstOf
  /// A third of a month: 上旬, 中旬, 下旬.
  case monthThird(Int)
  /// A day of the week, which says nothing that the date does not.
  case weekday
  /// Before, without the date itself.
  case before
  /// After, without the date itself.
  case after
  /// Not later than; "by the end of" in one word.
  case by
  case byEnd
  /// The end, the beginning and the middle of a unit.
  case end
  case beginning
  case middle
  /// Words of a period.
  case from
  case to
  case and
  case during
  /// From a day on, without an end.
  case since
  /// About.
  case about
  /// A mark before a number that says nothing more: 第.
  case numberMark
  /// The word for a phase of work. No part of a date: a phrase that holds it is not understood as one.
  case phaseWord
}

/// The words of dates in one language.
struct DateWords: Sendable {
  /// The language code.
  let language: String
  /// The words.
  private(set) var table = WordTable<DateMeaning>()
  /// Particles glued to the front of a word, such as Arabic و.
  private(set) var proclitics: [(letters: [UInt32], isAnd: Bool)] = []

  /// The words of a language of the vocabulary.
  init(_ language: LanguageWords) {
    self.language = language.code
    func add(_ name: String, _ meaning: DateMeaning) {
      for word in language.words("dates", name) { table.insert(word, meaning) }
    }
    let simple: [(String, DateMeaning)] = [
      ("quarter", .quarterWord), ("half", .halfWord), ("year", .yearWord), ("month", .monthWord), ("day", .dayWord),
      ("of", .of), ("by", .by), ("by-end", .byEnd), ("end", .end), ("beginning", .beginning), ("middle", .middle),
      ("from", .from), ("to", .to), ("during", .during), ("at", .during), ("day-suffix", .dayWord), ("since", .since),
      ("about", .about),
      ("phase", .phaseWord), ("before", .before), ("after", .after), ("third", .thirdWord), ("weekdays", .weekday),
      ("months-word", .monthsWord), ("first-of", .firstOf),
    ]
    for (name, meaning) in simple { add(name, meaning) }
    for month in 1...12 { add("months.\(month)", .month(month)) }
    for number in 1...4 {
      add("ordinals.\(number)", .ordinal(number))
      add("quarters.\(number)", .quarter(number))
    }
    for number in 1...2 { add("halves.\(number)", .half(number)) }
    for number in 1...3 { add("month-parts.\(number)", .monthThird(number)) }
    for number in 2...9 { add("counts.\(number)", .count(number)) }
    for word in language.words("connectives", "number-before") { table.insert(word, .numberMark) }
    let conjunctions = language.words("connectives", "and")
    for word in conjunctions { table.insert(word, .and) }
    proclitics = language.words("connectives", "proclitics").map { word in
      (PhraseText(word.text).scalars, conjunctions.contains(word))
    }
  }
}
