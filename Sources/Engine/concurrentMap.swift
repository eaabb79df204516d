import Dispatch
import Synchronization

/// What `body` makes of each item, on all cores, in the items' order.
func concurrentMap<Item: Sendable, Result: Sendable>(
  _ items: [Item],
  _ body: @Sendable (Item) -> Result
) -> [Result] {
  let results = Mutex([Result?](repeating: nil, count: items.count))
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let result = body(items[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { $0.compactMap(\.self) }
}
