import DocumentModel
import OfficePackage
import XMLEvents

/// Content controls (§17.5.2) and form fields of older versions (§17.16.17) as data; what they hold is text like any other.
extension StoryHandler {
  mutating func beginControl() {
    openControls.append(addControl(Control()))
  }

  mutating func endControl() {
    guard let control = openControls.popLast(), control >= 0 else { return }
    let end = endPoint()
    marks.controls[Int(control)].end = end
  }

  /// Adds a control that begins here; returns its index, -1 where there are too many.
  private mutating func addControl(_ control: Control) -> Int32 {
    guard mayAdd("controls", to: document.controls.count) else { return -1 }
    let point = startPoint()
    var control = control
    control.items = IndexRange(start: document.controlItems.count, end: document.controlItems.count)
    document.controls.append(control)
    marks.controls.append(PointPair(start: point, end: point))
    return Int32(document.controls.count - 1)
  }

  /// A setting among those of a control (`w:sdtPr`).
  mutating func readControlProperty(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let last = openControls.last, last >= 0 else { return }
    let index = Int(last)
    switch element {
    case .alias: document.controls[index].title = attributes.intern(.val, in: &document.strings)
    case .tag: document.controls[index].tag = attributes.intern(.val, in: &document.strings)
    case .id: document.controls[index].id = Int32(truncatingIfNeeded: attributes.integer(.val) ?? 0)
    case .lock: document.controls[index].lock = attributes.intern(.val, in: &document.strings)
    case .showingPlcHdr: document.controls[index].isPlaceholder = attributes.isOn
    case .dataBinding: document.controls[index].xpath = attributes.intern(.xpath, in: &document.strings)
    case .date:
      document.controls[index].kind = .date
      document.controls[index].value = attributes.intern(.fullDate, in: &document.strings)
    case .dropDownList, .comboBox:
      document.controls[index].kind = element == .comboBox ? .comboBox : .dropDownList
      document.controls[index].value = attributes.intern(.lastValue, in: &document.strings)
    case .w14Checkbox:
      document.controls[index].kind = .checkbox
      document.controls[index].value = document.strings.intern("false")
    case .w14Checked:
      let isChecked = attributes.isOn(.w14Val)
      document.controls[index].value = document.strings.intern(isChecked ? "true" : "false")
    case .listItem:
      let value = attributes.intern(.value, in: &document.strings)
      let text = attributes.intern(.displayText, in: &document.strings)
      addItem(ControlItem(text: text.isEmpty ? value : text, value: value.isEmpty ? text : value), to: index)
    default: if let kind = Self.kinds[element] { document.controls[index].kind = kind }
    }
  }

  private static let kinds: [OfficeElement: ControlKind] = [
    .richText: .richText, .text: .text, .picture: .picture, .group: .group, .docPartObj: .docPartObj,
    .docPartList: .docPartList, .equation: .equation, .citation: .citation, .bibliography: .bibliography,
    .w15RepeatingSection: .repeatingSection, .w15RepeatingSectionItem: .repeatingSectionItem,
  ]

  /// The items of a control stand together: its settings come before what it holds.
  private mutating func addItem(_ item: ControlItem, to index: Int) {
    guard document.controls[index].items.end == Int32(document.controlItems.count),
      mayAdd("control-items", to: document.controlItems.count)
    else { return }
    document.controlItems.append(item)
    document.controls[index].items.end += 1
  }

  // MARK: Form fields

  /// `w:ffData`, inside the `w:fldChar` that begins a field.
  mutating func beginFormField() {
    guard let field = fields.indices.last, context == .none else { return leaveOut(.properties) }
    var control = Control()
    control.isLegacy = true
    control.kind = .text
    fields[field].control = addControl(control)
    context = .formField
  }

  mutating func readFormField(_ element: OfficeElement, _ attributes: borrowing XMLAttributes) {
    guard let field = fields.last, field.control >= 0 else { return }
    let index = Int(field.control)
    switch element {
    case .name: document.controls[index].tag = attributes.intern(.val, in: &document.strings)
    case .checkBox:
      document.controls[index].kind = .checkbox
      document.controls[index].value = document.strings.intern("false")
    case .ddList: document.controls[index].kind = .dropDownList
    case .checked: setState(attributes.isOn, of: index, isDefault: false)
    case .default where document.controls[index].kind == .checkbox:
      setState(attributes.isOn, of: index, isDefault: true)
    case .result: fields[fields.count - 1].choice = attributes.integer(.val)
    case .default where document.controls[index].kind == .dropDownList:
      // The result, where there is one, stands before.
      if field.choice == nil { fields[fields.count - 1].choice = attributes.integer(.val) }
    case .listEntry:
      let text = attributes.intern(.val, in: &document.strings)
      addItem(ControlItem(text: text, value: text), to: index)
    default: break
    }
  }

  /// The state of a box: the default counts where none is stated.
  private mutating func setState(_ isOn: Bool, of control: Int, isDefault: Bool) {
    guard let field = fields.indices.last, !(isDefault && fields[field].isChecked) else { return }
    if !isDefault { fields[field].isChecked = true }
    let value = document.strings.intern(isOn ? "true" : "false")
    document.controls[control].value = value
  }

  /// At the end of the field, when its items are known.
  mutating func endFormField(_ field: OpenField) {
    guard field.control >= 0 else { return }
    let index = Int(field.control)
    let end = endPoint()
    marks.controls[index].end = end
    let items = document.controls[index].items
    if document.controls[index].kind == .dropDownList, !items.isEmpty {
      let choice = field.choice ?? 0
      if (0..<items.count).contains(choice) {
        let value = document.controlItems[Int(items.start) + choice].value
        document.controls[index].value = value
      }
    }
  }

  /// The value of a list is that of the item whose text it shows.
  mutating func findChosenItems() {
    for index in document.controls.indices {
      if let value = chosenValue(of: document.controls[index]) { document.controls[index].value = value }
    }
  }

  private func chosenValue(of control: Control) -> StringID? {
    guard !control.items.isEmpty, !control.isLegacy, !control.isPlaceholder, let span = control.content.span else {
      return nil
    }
    let start = Int(document.blocks[Int(span.block)].text.start)
    let shown = document.strings.find(
      document.text.span.extracting(start + Int(span.start)..<start + Int(span.end)))
    guard let shown, !shown.isEmpty else { return nil }
    return document.controlItems[control.items.range].first { $0.text == shown }?.value
  }
}
