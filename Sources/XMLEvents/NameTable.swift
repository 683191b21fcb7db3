import CLibXML2

/// Finds the code of a name by the pointers of its local name and namespace, which libxml2's dictionary makes unique.
struct NameTable {
  private struct Slot {
    var local: UnsafePointer<xmlChar>?
    var namespace: UnsafePointer<xmlChar>?
    var code: UInt16
  }

  private let slots: UnsafeMutablePointer<Slot>
  private let mask: Int

  /// Interns the names in a dictionary, which must outlive the table.
  init(_ names: [XMLNames.Name], in dictionary: xmlDictPtr) {
    var capacity = 64
    while capacity < names.count * 8 { capacity *= 2 }
    slots = .allocate(capacity: capacity)
    slots.initialize(repeating: Slot(local: nil, namespace: nil, code: 0), count: capacity)
    mask = capacity - 1
    for (code, name) in names.enumerated() {
      for namespace in name.namespaces {
        let local = xmlDictLookup(dictionary, name.local, -1)
        let uri = namespace.isEmpty ? nil : xmlDictLookup(dictionary, namespace, -1)
        var index = Self.hash(local, uri) & mask
        while slots[index].local != nil { index = (index + 1) & mask }
        slots[index] = Slot(local: local, namespace: uri, code: UInt16(code))
      }
    }
  }

  func deallocate() { slots.deallocate() }

  @inline(__always)
  func code(local: UnsafePointer<xmlChar>?, namespace: UnsafePointer<xmlChar>?) -> UInt16? {
    var index = Self.hash(local, namespace) & mask
    while let known = slots[index].local {
      if known == local, slots[index].namespace == namespace { return slots[index].code }
      index = (index + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func hash(_ local: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) -> Int {
    let mixed = (UInt(bitPattern: local) ^ (UInt(bitPattern: namespace) << 7)) &* 0x9e37_79b9_7f4a_7c15
    return Int(truncatingIfNeeded: mixed >> 32)
  }
}
