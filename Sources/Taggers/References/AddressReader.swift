internal import Tagging

/// Reads the symbol out of an address of a document on www.itu.int, such as `…/md/S23-CL-C-0034/en`, and out of the name of
/// its file, such as `S18-PP-C-0062!A1!MSW-R.docx`.
struct AddressReader: Sendable {
  /// What an address says.
  struct Result {
    /// The canonical id, with the edition that the name of a file has.
    var id: String
    var work: String
    var edition: String?
    var kind: ReferenceKind
    /// The address in the language of the reader; nil where only its reading is known.
    var url: String?
    var series: String
  }

  private struct Form: Sendable {
    let series: SymbolSeries
    /// The elements of the paper's name in an address.
    let name: [SymbolTemplate.Element]
  }

  private let forms: [Form]

  init(_ lexicon: Lexicon) {
    forms = lexicon.series.flatMap { series -> [Form] in
      guard !series.canonical.isEmpty else { return [] }
      let names =
        [series.url.flatMap { Self.name(in: $0.elements) }].compactMap { $0 } + series.addresses.map(\.elements)
      return names.map { Form(series: series, name: $0) }
    }
  }

  /// The name of the paper is a part of the path or of the query: `/md/S23-CL-C-0034`, `parent=S23-CL-C-0034`.
  func read(_ target: String, language: String) -> Result? {
    let address = Self.bytes(of: target)
    for start in Self.starts(in: address) {
      for form in forms {
        var fields: [Int: String] = [:]
        guard let end = Self.match(form.name, address, start, &fields, form.series.fields) else { continue }
        return result(form, fields, edition: Self.edition(address, end), language)
      }
    }
    return nil
  }

  /// The address in small letters, with the one escape that names of files have.
  private static func bytes(of target: String) -> [UInt8] {
    var bytes: [UInt8] = []
    var source = Array(target.utf8.prefix(4096))[...]
    while let byte = source.popFirst() {
      if byte == 0x25, source.starts(with: [0x32, 0x31]) {
        source.removeFirst(2)
        bytes.append(0x21)
      } else {
        bytes.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    }
    return bytes
  }

  /// The elements of the paper's name: what stands between the last two slashes of a template.
  private static func name(in elements: [SymbolTemplate.Element]) -> [SymbolTemplate.Element]? {
    guard case .literal(let text)? = elements.first, let slash = text.lastIndex(of: "/") else { return nil }
    var name = elements
    name[0] = .literal(String(text[text.index(after: slash)...]))
    if let end = name.dropFirst().firstIndex(where: { if case .literal("/") = $0 { true } else { false } }) {
      name.removeSubrange(end...)
    }
    return name
  }

  /// Where a name may start: at a part of the path or a value of the query, with the letter of a Sector and the year, or
  /// as a Recommendation.
  private static func starts(in address: [UInt8]) -> [Int] {
    address.indices.filter { index in
      guard index + 4 < address.count, index == 0 || [0x2F, 0x3D, 0x5C].contains(address[index - 1]) else {
        return false
      }
      guard [0x64, 0x72, 0x73, 0x74].contains(address[index]) else { return false }  // d r s t
      return Letters.isDigit(address[index + 1]) || address[index + 1] == 0x2D
    }
  }

  /// Where a name ends that starts at an offset; nil for another text.
  private static func match(
    _ elements: [SymbolTemplate.Element], _ address: [UInt8], _ start: Int, _ values: inout [Int: String],
    _ fields: [SymbolField]
  ) -> Int? {
    var offset = start
    for element in elements {
      switch element {
      case .literal(let text):
        let bytes = text.lowercased().utf8
        guard address[offset...].starts(with: bytes) else { return nil }
        offset += bytes.count
      case .field(let field, let padding):
        guard let end = end(of: fields[field].form, padding, address, offset, &values[field]) else { return nil }
        offset = end
      case .outer, .choice, .loose: return nil
      }
    }
    return offset == address.count || !Letters.isAlphanumeric(address[offset]) ? offset : nil
  }

  private static func end(
    of form: SymbolField.Form, _ padding: Int, _ address: [UInt8], _ start: Int, _ value: inout String?
  ) -> Int? {
    var end = start
    func text() -> String { String(decoding: address[start..<end], as: UTF8.self) }
    switch form {
    case .codes(let codes):
      for code in codes {
        for spelling in code.spellings where address[start...].starts(with: spelling.folded) {
          guard start + spelling.folded.count > end else { continue }
          end = start + spelling.folded.count
          value = code.canonical
        }
      }
      return end > start ? end : nil
    case .letter:
      guard start < address.count, Letters.isLatin(address[start]) else { return nil }
      end += 1
      value = text().uppercased()
      return end
    case .recommendationNumber:
      while end < address.count,
        Letters.isDigit(address[end])
          || (address[end] == 0x2E && end > start && end + 1 < address.count && Letters.isDigit(address[end + 1]))
      {
        end += 1
      }
      value = text()
      return end > start ? end : nil
    default:
      while end < address.count, Letters.isDigit(address[end]), end - start < max(padding, 2) { end += 1 }
      guard let number = Int(text()) else { return nil }
      value = padding > 0 ? String(number) : text()
      return end
    }
  }

  /// The marks between the exclamation marks of a file's name: R2, A1, Cor1.
  private static func edition(_ address: [UInt8], _ start: Int) -> String? {
    guard start < address.count, address[start] == 0x21 else { return nil }
    var marks: [String] = []
    var offset = start + 1
    while offset < address.count, address[offset] != 0x21 {
      let name: String
      if address[offset...].starts(with: "cor".utf8) {
        name = "Cor."
        offset += 3
      } else if address[offset] == 0x72 || address[offset] == 0x61 {
        name = address[offset] == 0x72 ? "Rev." : "Add."
        offset += 1
      } else {
        return nil
      }
      let digits = address[offset...].prefix { Letters.isDigit($0) }
      guard let number = Int(String(decoding: digits, as: UTF8.self)), number < 100 else { return nil }
      marks.append("\(name)\(number)")
      offset += digits.count
    }
    return marks.isEmpty ? nil : marks.joined(separator: ", ")
  }

  private func result(_ form: Form, _ values: [Int: String], edition: String?, _ language: String) -> Result? {
    let fields = form.series.fields
    guard let work = Self.render(form.series.canonical[0].elements, values, language, fields, isOuter: true) else {
      return nil
    }
    let url = form.series.url.flatMap { Self.render($0.elements, values, language, fields, isOuter: true) }
    return Result(
      id: edition.map { "\(work)(\($0))" } ?? work, work: work, edition: edition, kind: form.series.kind, url: url,
      series: form.series.id)
  }

  /// Fills in a template. Where a name leaves out a code that the id must have, the first of the codes is meant.
  private static func render(
    _ elements: [SymbolTemplate.Element], _ values: [Int: String], _ language: String, _ fields: [SymbolField],
    isOuter: Bool
  ) -> String? {
    var string = ""
    for element in elements {
      switch element {
      case .literal(let text): string += text
      case .outer: string += language
      case .loose: break
      case .choice(let choices):
        string += choices.lazy.compactMap { render($0, values, language, fields, isOuter: false) }.first ?? ""
      case .field(let field, let padding):
        var value = values[field]
        if value == nil, isOuter, case .codes(let codes) = fields[field].form { value = codes.first?.canonical }
        guard let value else { return nil }
        string += String(repeating: "0", count: max(0, padding - value.count)) + value
      }
    }
    return string
  }
}
