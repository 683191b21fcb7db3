import DocumentModel
import Tagging

/// Reads the lines of the header block.
struct HeaderBlock {
  /// What a line is.
  private enum Role: Hashable {
    case session, place, agendaItem, symbol, date, original, author, title, other
  }

  let document: Document
  let words: FirstPageWords
  let own: OwnSymbol
  let dates: DateParser

  /// Fills in what the lines say; what is known already (symbol, language) stays. `symbol` is the line that bears it.
  func read(_ page: FirstPage, symbol: Int?, into metadata: inout Metadata) {
    var roles: [Role] = []
    let lines = page.headerLines
    // Without a header block only styles can be trusted: any paper may begin with a line on the Council.
    let block = symbol != nil || page.headerTable != nil ? page.blockLines(symbol: symbol) : []
    for (index, line) in zip(lines.indices, lines) {
      let isInside = page.headerTable == nil || page.isInHeaderTable(index)
      let role = block.contains(index) ? self.role(of: line, isInside, behind: roles, &metadata) : styledRole(of: line)
      switch role {
      case .author where metadata.author == nil: metadata.author = value(of: line, behind: .source)
      case .title: addTitle(line, isFirst: !roles.contains(.title), isNext: roles.last == .title, &metadata)
      case .session where metadata.session == nil: metadata.session = line.string(in: document)
      default: break
      }
      roles.append(role)
    }
  }

  /// What a line is by its label, its style, its content and at last its place.
  ///
  /// Below the table of the header block the place tells nothing: only a title directly behind the source.
  private func role(
    of line: TextLine, _ isInside: Bool, behind roles: [Role], _ metadata: inout Metadata
  ) -> Role {
    if own.symbol(of: line) != nil || own.edition(of: line) != nil { return .symbol }
    let styled = styledRole(of: line)
    if styled != .other { return styled }
    if let role = labelledRole(of: line, &metadata) { return role }
    if metadata.date == nil, line.text.count <= 60, let date = day(in: line, line.text.all, metadata) {
      metadata.date = date
      return .date
    }
    if metadata.originalLanguage == nil, let code = onlyLanguage(of: line.text) {
      metadata.originalLanguage = code
      return .original
    }
    if words.label(of: line.text)?.meanings.contains(.author) ?? false { return .author }
    if roles.isEmpty { return .session }
    if roles == [.session] { return .place }
    // What is left behind the symbol is the source, then the title.
    guard isInside || roles.last == .author, roles.contains(.symbol), roles.contains(.date) || roles.contains(.original)
    else { return .other }
    if !roles.contains(.author) { return .author }
    return roles.contains(.title) ? .other : .title
  }

  private func labelledRole(of line: TextLine, _ metadata: inout Metadata) -> Role? {
    guard let label = words.label(of: line.text) else { return nil }
    for meaning in label.meanings {
      switch meaning {
      case .agendaItem where metadata.agendaItem == nil && !label.value.isEmpty:
        metadata.agendaItem = line.string(in: document, label.value)
        return .agendaItem
      case .original where metadata.originalLanguage == nil:
        metadata.originalLanguage = language(in: line.text, label.value)
        return .original
      case .date where label.hasColon && metadata.date == nil:
        metadata.date = day(in: line, label.value, metadata)
        return .date
      case .source where label.hasColon: return .author
      case .document where label.value.isEmpty: return .symbol
      default: continue
      }
    }
    return nil
  }

  // MARK: Lines known by what they hold

  /// `YYYY-MM-DD` where the words are one day.
  private func day(in line: TextLine, _ range: Range<Int>, _ metadata: Metadata) -> String? {
    guard let value = dates.value(of: line.text, in: line.text.trimming(range), language: metadata.language),
      value.start == value.end, value.edtf == value.start?.iso
    else { return nil }
    return value.edtf
  }

  /// The first language that is named in a range.
  private func language(in text: PhraseText, _ range: Range<Int>) -> String? {
    for index in range {
      if let match = words.languages.longestMatch(in: text, at: index, until: range.upperBound) {
        return match.meanings.first
      }
    }
    return nil
  }

  /// The language of "English only".
  private func onlyLanguage(of text: PhraseText) -> String? {
    let whole = text.trimming(text.all)
    guard whole.count < 40, let code = language(in: text, whole) else { return nil }
    let hasOnly = whole.contains { words.only.longestMatch(in: text, at: $0, until: whole.upperBound) != nil }
    return hasOnly ? code : nil
  }

  // MARK: Lines known by their style

  /// The styles of the templates for council papers: Source, Title 1 to Title 4; Title is Word's own.
  private func styledRole(of line: TextLine) -> Role {
    let block = document.blocks[line.block]
    let style = document.strings[block.style].lowercased()
    if style == "source" { return .author }
    if block.kind == .title || ["title", "title1"].contains(style) { return .title }
    return style == "council" ? .session : .other
  }

  /// A title may be set in several paragraphs of one style, or over several lines.
  private func addTitle(_ line: TextLine, isFirst: Bool, isNext: Bool, _ metadata: inout Metadata) {
    guard !isFirst, let title = metadata.title else {
      metadata.title = metadata.title ?? line.string(in: document)
      return
    }
    if isNext { metadata.title = "\(title) \(line.string(in: document))" }
  }

  // MARK: Text

  /// A line without its label.
  private func value(of line: TextLine, behind label: FieldLabel) -> String {
    guard let found = words.label(of: line.text), found.hasColon, found.meanings.contains(label) else {
      return line.string(in: document)
    }
    return line.string(in: document, found.value)
  }
}
