package import Facts
package import Language
package import Lexicon
package import Reading
package import Storage
import Clustering

/// A newsroom's database with the engine that fills and reads it.
package struct Archive: Sendable {
  let store: Store
  let model: LanguageModel
  let engine: String
  private let trouble = Trouble()

  /// `engine` names program and model: claims made by another engine are made anew.
  package init(store: Store, model: LanguageModel, engine: String) {
    self.store = store
    self.model = model
    self.engine = engine
  }

  /// Reads the articles of some paths that are not in the store yet and keeps them with their
  /// claims, each article all or nothing.
  ///
  /// One file is held at a time, and some articles. `now` goes into the table of runs and nowhere
  /// else. Where it is deferred, the claims are left to the next report or audit.
  package func ingest(
    _ paths: [String],
    options: ReadOptions = ReadOptions(),
    command: String,
    at now: String,
    isDeferred: Bool = false,
    watching: (Headway) throws -> Void = { _ in }
  ) throws -> RunLog {
    let run = try store.begin(command, engine: engine, at: now)
    var log = try take(paths, options, run, isDeferred: isDeferred, watching)
    log.finished = now
    try store.note(log)
    return log
  }

  /// The run with what it read, not yet noted as finished.
  func take(
    _ paths: [String],
    _ options: ReadOptions,
    _ log: RunLog,
    isDeferred: Bool = false,
    _ watching: (Headway) throws -> Void
  ) throws -> RunLog {
    var intake = Intake(self, log, options, isDeferred: isDeferred)
    try Readers.read(
      paths: paths,
      options: options,
      isKnown: { path, bytes in
        let isKnown = try intake.recognizes(path, bytes)
        if isKnown { try watching(.read(files: intake.files)) }
        return isKnown
      },
      each: { batch in
        try intake.take(batch)
        try watching(.read(files: intake.files))
      }
    )
    return try intake.finish()
  }

  /// Everything the store's articles say together, fetched story by story while it is printed; what
  /// was found is kept as the store's findings.
  ///
  /// `day` is today: judgements that ended before are not applied. `confirm` once it is printed
  /// tells what went wrong meanwhile.
  package func report(
    senses: Senses,
    on day: CivilDay?,
    skipped: [Remark] = [],
    watching: (Headway) throws -> Void = { _ in }
  ) throws -> Report {
    let earlier = try store.lastRun(Audit.command).map(findings(of:)) ?? []
    let (found, stories) = try reconciled(senses, on: day, skipped, after: earlier, watching)
    return report(found, stories)
  }

  /// What was found, its stories fetched one by one.
  func report(_ found: Reconciliation, _ stories: FindingsReader) -> Report {
    Report(
      model: found.models,
      sections: Report.Sections(count: stories.count) { [trouble] index in
        trouble.section { () throws(StoreError) in
          try stories.section(at: index).judged(by: found.judgements)
        }
      },
      tally: found.tally,
      coverage: found.coverage,
      remarks: found.remarks.sorted(by: isBefore)
    )
  }

  /// Throws what kept a story from being fetched for a report.
  package func confirm() throws(StoreError) { try trouble.confirm() }
}

/// How far a long job has come.
package enum Headway: Sendable {
  case read(files: Int)
  case clustering
  case reconciled(stories: Int, of: Int)
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
  init(entry: Entry) {
    self.init(
      article: entry.article,
      claims: entry.claims,
      signature: Signature(text: entry.signature) ?? Signature(of: entry.article),
      sentences: entry.sentences
    )
  }
}
