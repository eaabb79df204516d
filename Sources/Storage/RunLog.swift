package import Facts

/// One run of the program over a database: when, which, and what it came to.
package struct RunLog: Sendable, Hashable {
  /// Order of runs, from 1; given by the store.
  package let number: Int
  /// ISO 8601 with its zone, as the caller gives it.
  package let started: String
  /// Likewise; nil while it runs, and for good where it was killed.
  package var finished: String?
  /// The subcommand: "ingest".
  package let command: String
  /// Version and model of the program.
  package let engine: String
  package var added = 0
  package var replaced = 0
  package var unchanged = 0
  /// Paths that yielded no article.
  package var skipped: [Remark] = []
  /// What was found, by key, in Engine's words, so that the next run can tell what is new or gone.
  package var findings: [Identifier<Verdict>: String] = [:]
}
