import Synchronization

/// The inspections of a batch as they come in from several threads.
final class Results: Sendable {
  private let found: Mutex<[Inspection?]>

  init(count: Int) {
    found = Mutex([Inspection?](repeating: nil, count: count))
  }

  func set(_ inspection: Inspection, at index: Int) {
    found.withLock { $0[index] = inspection }
  }

  /// Every inspection set so far, in the order of their indexes.
  var all: [Inspection] { found.withLock { $0.compactMap { $0 } } }
}
