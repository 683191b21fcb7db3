import Synchronization

/// Values that are made once and then shared, one of a type.
final class DerivedValues: Sendable {
  private let values = Mutex<[ObjectIdentifier: any Sendable]>([:])

  /// The value of a type, which is made where it is missing. Nobody else makes one meanwhile.
  func value<Value: Sendable>(_ make: () -> Value) -> Value {
    values.withLock { values in
      if let value = values[ObjectIdentifier(Value.self)] as? Value { return value }
      let value = make()
      values[ObjectIdentifier(Value.self)] = value
      return value
    }
  }
}
