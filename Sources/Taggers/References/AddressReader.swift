internal import Tagging

/// Reads the symbol out of an address of a document on www.itu.int, such as `…/md/S23-CL-C-0034/en`.
struct AddressReader: Sendable {
  /// What an address says.
  struct Result {
    var id: String
    var url: String
    var series: String
  }

  private struct Form: Sendable {
    let series: SymbolSeries
    let elements: [SymbolTemplate.Element]
    /// The elements of the paper's name in an address.
    let head: [SymbolTemplate.Element]
  }

  private let forms: [Form]

  init(_ lexicon: Lexicon) {
    forms = lexicon.series.compactMap { series in
      guard let elements = series.url?.elements, !series.canonical.isEmpty, let head = Self.head(of: elements)
      else { return nil }
      return Form(series: series, elements: elements, head: head)
    }
  }

  /// Both forms of address hold the name of the paper: `/md/S23-CL-C-0034` and `meetingdoc.asp?…&parent=S23-CL-C-0034`.
  func read(_ target: String, language: String) -> Result? {
    let address = Array(target.utf8)
    // Most links lead to places in the own document or to other sites, and have no such name.
    let starts = Self.names(in: address)
    guard !starts.isEmpty else { return nil }
    for form in forms {
      var fields: [Int: String] = [:]
      for start in starts where Self.match(form.head, address, start, &fields) {
        return result(form, fields, language)
      }
    }
    return nil
  }

  /// The elements of the paper's name: what stands between the last two slashes of the template.
  private static func head(of elements: [SymbolTemplate.Element]) -> [SymbolTemplate.Element]? {
    guard case .literal(let text)? = elements.first, let slash = text.lastIndex(of: "/") else { return nil }
    var head = elements
    head[0] = .literal(String(text[text.index(after: slash)...]))
    if let end = head.dropFirst().firstIndex(where: { if case .literal("/") = $0 { true } else { false } }) {
      head.removeSubrange(end...)
    }
    return head
  }

  private static func names(in address: [UInt8]) -> [Int] {
    var starts: [Int] = []
    for offset in address.indices {
      let byte = address[offset]
      guard byte == 0x2F || byte == 0x70 else { continue }  // the slash of /md/, the p of parent=
      for mark in marks where address[offset...].starts(with: mark) && offset + mark.count < address.count {
        starts.append(offset + mark.count)
      }
    }
    return starts
  }

  private static let marks = [Array("/md/".utf8), Array("parent=".utf8)]

  private static func match(
    _ elements: [SymbolTemplate.Element], _ address: [UInt8], _ start: Int, _ fields: inout [Int: String]
  ) -> Bool {
    var offset = start
    for element in elements {
      switch element {
      case .literal(let text):
        guard address[offset...].starts(with: text.utf8) else { return false }
        offset += text.utf8.count
      case .field(let field, let padding):
        var digits = ""
        while offset < address.count, Letters.isDigit(address[offset]), digits.count < max(padding, 2) {
          digits.unicodeScalars.append(Unicode.Scalar(address[offset]))
          offset += 1
        }
        guard let value = Int(digits) else { return false }
        fields[field] = padding > 0 ? String(value) : digits
      case .outer, .choice, .loose: return false
      }
    }
    return offset == address.count || !Letters.isAlphanumeric(address[offset] | 0x20)
  }

  private func result(_ form: Form, _ fields: [Int: String], _ language: String) -> Result? {
    guard let id = Self.render(form.series.canonical[0].elements, fields, language, form.series.fields),
      let url = Self.render(form.elements, fields, language, form.series.fields)
    else { return nil }
    return Result(id: id, url: url, series: form.series.id)
  }

  private static func render(
    _ elements: [SymbolTemplate.Element], _ values: [Int: String], _ language: String, _ fields: [SymbolField]
  ) -> String? {
    var string = ""
    for element in elements {
      switch element {
      case .literal(let text): string += text
      case .outer: string += language
      case .loose: break
      case .choice(let choices):
        string += choices.lazy.compactMap { render($0, values, language, fields) }.first ?? ""
      case .field(let field, let padding):
        guard let value = values[field] else { return nil }
        string += String(repeating: "0", count: max(0, padding - value.count)) + value
      }
    }
    return string
  }
}
