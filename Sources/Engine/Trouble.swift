import Facts
import Storage
import Synchronization

/// The first failure of a store under a report, which itself cannot throw.
final class Trouble: Sendable {
  private let first = Mutex<StoreError?>(nil)

  /// The story, or an empty one where it cannot be fetched.
  func section(_ fetch: () throws(StoreError) -> Report.Section) -> Report.Section {
    do {
      return try fetch()
    } catch {
      first.withLock { $0 = $0 ?? error }
      let none = Story(title: "", articles: [])
      return Report.Section(story: none, articles: [], provenance: [], verdicts: [])
    }
  }

  func confirm() throws(StoreError) {
    if let error = first.withLock({ $0 }) { throw error }
  }
}
