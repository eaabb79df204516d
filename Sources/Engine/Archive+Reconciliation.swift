import Clustering
import Facts
import Lexicon
import Storage

/// What one pass over a store's stories came to, without the stories themselves.
struct Reconciliation {
  private(set) var tally = Report.Tally()
  fileprivate(set) var coverage = Report.Coverage()
  fileprivate(set) var remarks: [Remark] = []
  /// Where answers differ, in the order of the report.
  private(set) var findings: [Finding] = []

  fileprivate mutating func add(_ section: Report.Section, _ entries: [Entry]) {
    tally.add(section)
    for entry in entries {
      coverage.add(Inspection(entry: entry))
      remarks += entry.remarks
    }
    findings += section.findings
  }
}

extension Archive {
  /// Groups the store's articles into stories and reconciles each, one story in memory at a time.
  ///
  /// It is one transaction: another program waits, and a kill leaves the findings that were.
  func reconciliation(
    _ senses: Senses,
    _ skipped: [Remark],
    _ watching: (Headway) throws -> Void
  ) throws -> (report: Report, findings: [Finding]) {
    let found = try store.rewriteFindings { writer in
      var found = Reconciliation()
      found.coverage.skipped = skipped.sorted { $0.path < $1.path }
      let stories = stories(among: try writer.signatures().map { try signature($0, writer) })
      for (index, story) in stories.enumerated() {
        let entries = try writer.entries(of: story.articles)
        let section = section(of: Bundle(story, entries.map(Inspection.init(entry:))), senses)
        try writer.add(section)
        found.add(section, entries)
        try watching(.reconciled(stories: index + 1, of: stories.count))
      }
      found.remarks += try remarks(on: writer.versions()) { try writer.entries(of: $0) }
      return found
    }
    return (try report(found), found.findings)
  }

  /// A stored signature; one of an earlier version is made anew from its article.
  private func signature(
    _ stored: (article: Identifier<Article>, text: String),
    _ writer: FindingsWriter
  ) throws -> Signature {
    if let signature = Signature(text: stored.text) { return signature }
    let entries = try writer.entries(of: [stored.article])
    return Signature(of: entries[0].article)
  }
}
