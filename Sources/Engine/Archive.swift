package import Facts
package import Language
package import Lexicon
package import Reading
package import Storage
import Clustering

/// A newsroom's database with the engine that fills and reads it.
package struct Archive: Sendable {
  private let store: Store
  private let model: LanguageModel
  private let engine: String

  /// `engine` names program and model: claims made by another engine are made anew.
  package init(store: Store, model: LanguageModel, engine: String) {
    self.store = store
    self.model = model
    self.engine = engine
  }

  /// Reads claims out of the articles that are not in the store yet and keeps them, each article
  /// all or nothing.
  ///
  /// `now` goes into the table of runs and nowhere else.
  package func ingest(_ batch: Batch, command: String, at now: String) throws {
    var log = try store.begin(command, engine: engine, at: now)
    log.skipped = batch.skipped
    let fresh = try batch.articles.filter {
      ![.unchanged, .erased].contains(try store.outcome(of: $0, engine: engine))
    }
    log.unchanged = batch.articles.count - fresh.count
    for chunk in fresh.chunked(by: Archive.chunk) {
      for inspection in inspect(chunk, with: model) {
        try keep(inspection, batch.remarks, &log)
      }
    }
    log.finished = now
    try store.note(log)
  }

  /// So many articles are analysed side by side before they are written.
  private static let chunk = 64

  private func keep(_ inspection: Inspection, _ remarks: [Remark], _ log: inout RunLog) throws {
    let entry = Entry(
      article: inspection.article,
      claims: inspection.claims,
      sentences: inspection.sentences,
      remarks: remarks.filter { $0.path == inspection.article.path },
      signature: inspection.signature.text,
      engine: engine
    )
    switch try store.insert(entry) {
    case .added: log.added += 1
    case .replaced, .reread, .restored: log.replaced += 1
    case .outdated, .unchanged, .erased: log.unchanged += 1
    }
  }

  /// Everything the store's articles say together; what it found is kept as the store's findings.
  ///
  /// `day` is today: judgements that ended before are not applied.
  package func report(senses: Senses, on day: CivilDay?, skipped: [Remark] = []) throws -> Report {
    let entries = try store.entries()
    let report = try reconcile(
      entries.map(Inspection.init(entry:)),
      model: "\(model.info)",
      senses: senses,
      skipped: skipped,
      remarks: entries.flatMap(\.remarks),
      judgements: store.judgements().holding(on: day)
    )
    try store.replaceFindings(with: report.sections)
    return report
  }
}

/// A store's current articles with what was read from them.
package func inspections(in store: Store) throws -> [Inspection] {
  try store.entries().map(Inspection.init(entry:))
}

/// Some of a store's articles, with what was read from them.
func inspections(of articles: [Identifier<Article>], in store: Store) throws -> [Inspection] {
  try store.entries(of: articles).map(Inspection.init(entry:))
}

extension Inspection {
  fileprivate init(entry: Entry) {
    self.init(
      article: entry.article,
      claims: entry.claims,
      signature: Signature(text: entry.signature) ?? Signature(of: entry.article),
      sentences: entry.sentences
    )
  }
}

extension Array {
  fileprivate func chunked(by size: Int) -> [[Element]] {
    stride(from: 0, to: count, by: size).map { Array(self[$0..<Swift.min($0 + size, count)]) }
  }
}
