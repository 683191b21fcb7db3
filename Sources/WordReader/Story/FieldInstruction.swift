import DocumentModel

/// What a field's instruction asks for, as far as reading depends on it (§17.16.1).
enum FieldInstruction: Equatable {
  /// `HYPERLINK "address" \l "bookmark"` (§17.16.5.25): the address, with `#` and the bookmark.
  case hyperlink(String)
  /// `TOC` (§17.16.5.68)
  case tableOfContents
  /// Any other field: its result is just text.
  case other

  init(_ instruction: Span<UInt8>) {
    var start = 0
    while start < instruction.count, instruction[start] == 0x20 { start += 1 }
    var end = start
    while end < instruction.count, instruction[end] != 0x20 { end += 1 }
    let name = instruction.extracting(start..<end)
    if name.equalsFolded("toc") {
      self = .tableOfContents
    } else if name.equalsFolded("hyperlink") {
      self = .hyperlink(Self.target(of: Self.arguments(instruction.extracting(end..<instruction.count).string)))
    } else {
      self = .other
    }
  }

  private static func target(of arguments: [String]) -> String {
    var address = ""
    var bookmark = ""
    var index = 0
    while index < arguments.count {
      switch arguments[index].lowercased() {
      case #"\l"#:
        index += 1
        if index < arguments.count { bookmark = arguments[index] }
      // A tip or a frame has an argument of its own.
      case #"\o"#, #"\t"#: index += 1
      case #"\m"#, #"\n"#: break
      default: if address.isEmpty { address = arguments[index] }
      }
      index += 1
    }
    return bookmark.isEmpty ? address : address + "#" + bookmark
  }

  /// Splits at spaces outside of quotation marks; `\\` and `\"` stand for the second character.
  private static func arguments(_ text: String) -> [String] {
    var result: [String] = []
    var current = ""
    var isQuoted = false
    var isEscaped = false
    for character in text {
      if isEscaped {
        current += character == "\\" || character == "\"" ? "\(character)" : "\\\(character)"
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        if !current.isEmpty { result.append(current) }
        current = ""
      } else {
        current.append(character)
      }
    }
    if !current.isEmpty { result.append(current) }
    return result
  }
}
