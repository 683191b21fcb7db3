import DocumentModel

/// What is said of labels that may look otherwise in Word.
extension StoryHandler {
  /// Says, once for each, that a format is written as decimal numbers for want of knowledge.
  mutating func diagnose(_ doubt: NumberingCounter.DoubtfulFormat) {
    let name =
      switch doubt {
      case .known(let format): "\(format)"
      case .unknown(let name): document.strings[name]
      }
    diagnose(
      "unknown-number-format", .warning,
      "it is not known how Word writes numbers in the format '\(name)' in the language of the document; "
        + "decimal numbers stand for them")
  }
}
