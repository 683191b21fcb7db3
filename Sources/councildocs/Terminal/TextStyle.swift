/// Sets text apart by colour and weight (ECMA-48, 8.3.117, "select graphic rendition"), or not at all.
struct TextStyle {
  let isColored: Bool

  /// A title or a heading.
  func strong(_ text: String) -> String { set(text, "1") }
  /// What a heading says is there.
  func heading(_ text: String) -> String { set(text, "1;36") }
  /// A symbol or an id.
  func symbol(_ text: String) -> String { set(text, "33") }
  /// What matters less.
  func faint(_ text: String) -> String { set(text, "2") }

  private func set(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
