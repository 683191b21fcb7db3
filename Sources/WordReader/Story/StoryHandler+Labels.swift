import DocumentModel

/// The language of labels, and what is said of those that may look otherwise in Word.
extension StoryHandler {
  /// A number is set as the mark of its paragraph is (§17.3.1.29), and so in its language.
  func languageOfLabel(_ style: ParagraphStyle) -> NumberFormatLanguage {
    let stated = paragraph.markLanguage.isEmpty ? style.runs.languages.latin : paragraph.markLanguage
    return stated.isEmpty ? numbering.language : NumberFormatLanguage(tag: document.strings.utf8(stated))
  }

  /// Says, once for each, that a format is written as decimal numbers for want of knowledge.
  mutating func diagnose(_ doubt: NumberingCounter.DoubtfulFormat) {
    let name =
      switch doubt {
      case .known(let format): "\(format)"
      case .unknown(let name): document.strings[name]
      }
    diagnose(
      "unknown-number-format", .warning,
      "it is not known how Word writes numbers in the format '\(name)' in the language of the paragraph; "
        + "decimal numbers stand for them")
  }
}
