/// A series of documents with symbols of one form, such as the information papers of the Council.
public struct SymbolSeries: Sendable {
  /// The name of the rule.
  public var id: String
  /// What such a symbol is of, in words for people; empty where the file does not say it.
  public var title: String
  /// Where the form was seen; empty where the file does not say it.
  public var seen: String
  /// What such a symbol stands for.
  public var kind: ReferenceKind
  /// The variable parts of the templates.
  public var fields: [SymbolField]
  /// The forms in which the symbol is written.
  public var templates: [SymbolTemplate]
  /// The form without the first part, used inside documents of the same session; such as `DT/1`.
  public var short: [SymbolTemplate]
  /// The form without its head, used where words in the same paragraph stand for it; such as `F.96`.
  public var bare: [SymbolTemplate]
  /// The id, one for each template or one for all; empty where the id is the symbol as printed.
  public var canonical: [SymbolTemplate]
  /// The address on www.itu.int; only where its form is proven.
  public var url: SymbolTemplate?
  /// Further names of such papers in addresses and of their files, which are read but not written.
  public var addresses: [SymbolTemplate]
  /// Whether classes of concrete look like these symbols.
  public var collidesWithStrengthClasses: Bool
}

/// A variable part of a template.
public struct SymbolField: Sendable {
  /// What may stand in a field.
  public enum Form: Sendable {
    /// A year of two or four digits.
    case year
    /// A number with so many digits.
    case digits(ClosedRange<Int>)
    /// Letters, digits and points in parts parted by slashes, with a digit somewhere.
    case path
    /// A capital letter, alone.
    case letter
    /// The number of a Recommendation: digits with points, and perhaps a second number behind a slash.
    case recommendationNumber
    /// One of several codes.
    case codes([Code])
  }

  /// A code and its spellings.
  public struct Code: Sendable {
    /// The code as ids have it.
    public var canonical: String
    /// Everything that is written for it.
    public var spellings: [Word]

    /// The code, and its other spellings in brackets.
    var description: String {
      let others = spellings.map(\.text).filter { $0 != canonical }
      return others.isEmpty ? canonical : "\(canonical) (\(others.joined(separator: ", ")))"
    }
  }

  /// The name between braces.
  public var name: String
  /// What may stand there.
  public var form: Form

  /// The form in words for people: "1-4 digits", the codes.
  public var description: String {
    switch form {
    case .year: "a year of two or four digits"
    case .digits(let range):
      range.count == 1 ? "\(range.lowerBound) digits" : "\(range.lowerBound) to \(range.upperBound) digits"
    case .path: "the rest, with slashes and points"
    case .letter: "a letter"
    case .recommendationNumber: "a number with points, perhaps a second one behind a slash"
    case .codes(let codes): codes.map(\.description).joined(separator: ", ")
    }
  }
}

/// The form of a symbol. `Pipelines/vocabulary/README.md` describes the notation.
public struct SymbolTemplate: Hashable, Sendable {
  /// A piece of a template.
  public indirect enum Element: Hashable, Sendable {
    /// Characters that stand for themselves.
    case literal(String)
    /// A field, by its index in the series, and the digits that it is filled up to with zeros.
    case field(Int, padding: Int)
    /// A value that is not of the symbol, such as the language of the reader.
    case outer(String)
    /// One of several pieces; the last is empty where all may be missing.
    case choice([[Element]])
    /// A hyphen, a space or nothing.
    case loose
  }

  /// The template in the notation of the files.
  public var text: String
  /// The pieces in order.
  public var elements: [Element]

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - text: The template in the notation of the files.
  ///   - fields: The names of the fields of the series.
  /// - Throws: A description of what is wrong, with `Failure.message`.
  init(_ text: String, fields: [String]) throws(Failure) {
    var parser = Parser(rest: text.unicodeScalars[...], fields: fields)
    let choices = try parser.alternatives(until: nil)
    guard choices.count == 1 else { throw Failure(message: "'|' stands outside of brackets in '\(text)'") }
    self.text = text
    elements = choices[0]
  }

  struct Failure: Error {
    var message: String
  }

  private struct Parser {
    var rest: Substring.UnicodeScalarView
    let fields: [String]

    mutating func alternatives(until close: Unicode.Scalar?) throws(Failure) -> [[Element]] {
      var choices: [[Element]] = [[]]
      var literal = ""
      func flush(_ literal: inout String, _ choices: inout [[Element]]) {
        if !literal.isEmpty { choices[choices.count - 1].append(.literal(literal)) }
        literal = ""
      }
      while let scalar = rest.popFirst() {
        if scalar == close {
          flush(&literal, &choices)
          return choices
        }
        switch scalar {
        case "[":
          flush(&literal, &choices)
          var inner = try alternatives(until: "]")
          if inner.last?.isEmpty != true { inner.append([]) }
          choices[choices.count - 1].append(.choice(inner))
        case "(":
          flush(&literal, &choices)
          choices[choices.count - 1].append(.choice(try alternatives(until: ")")))
        case "{":
          flush(&literal, &choices)
          choices[choices.count - 1].append(try field())
        case "~":
          flush(&literal, &choices)
          choices[choices.count - 1].append(.loose)
        case "|":
          flush(&literal, &choices)
          choices.append([])
        case "]", ")", "}": throw Failure(message: "'\(scalar)' closes nothing")
        default: literal.unicodeScalars.append(scalar)
        }
      }
      guard close == nil else { throw Failure(message: "a bracket is not closed") }
      flush(&literal, &choices)
      return choices
    }

    private mutating func field() throws(Failure) -> Element {
      guard let close = rest.firstIndex(of: "}") else { throw Failure(message: "a brace is not closed") }
      let parts = String(rest[..<close]).split(separator: ":", omittingEmptySubsequences: false)
      rest = rest[rest.index(after: close)...]
      let name = String(parts[0])
      if name == "language" { return .outer(name) }
      guard let index = fields.firstIndex(of: name) else { throw Failure(message: "there is no field '\(name)'") }
      guard parts.count < 3 else { throw Failure(message: "'\(name)' has two colons") }
      guard parts.count == 2 else { return .field(index, padding: 0) }
      guard let padding = Int(parts[1]), padding > 0, padding < 10 else {
        throw Failure(message: "'\(parts[1])' is no number of digits")
      }
      return .field(index, padding: padding)
    }
  }
}
