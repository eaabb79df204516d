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
  /// The `Verdict.key`s of those that editors dismissed.
  private(set) var dismissed: Set<Identifier<Verdict>> = []

  fileprivate mutating func add(_ section: Report.Section, _ entries: [Entry]) {
    tally.add(section)
    for entry in entries {
      coverage.add(Inspection(entry: entry))
      remarks += entry.remarks
    }
    findings += section.findings
    dismissed.formUnion(section.verdicts.filter { section.dismissal(of: $0) != nil }.map(\.key))
  }
}

extension Archive {
  /// Groups the store's articles into stories and reconciles each, some stories in memory at a time.
  ///
  /// It is one transaction: another program waits, and a kill leaves the findings that were.
  func reconciliation(
    _ senses: Senses,
    on day: CivilDay?,
    _ skipped: [Remark],
    _ watching: (Headway) throws -> Void
  ) throws -> (report: Report, found: Reconciliation) {
    try watching(.clustering)
    let judgements = try store.judgements().holding(on: day)
    let link = linker(senses, judgements)
    let found = try store.rewriteFindings { writer in
      var found = Reconciliation()
      found.coverage.skipped = skipped.filter { !$0.isErased }.sorted { $0.path < $1.path }
      found.remarks = skipped.filter(\.isErased)
      let stories = stories(among: try signatures(writer))
      try watching(.reconciled(stories: 0, of: stories.count))
      var done = 0
      while done < stories.count {
        let batch = stories[done...].prefix(Archive.size(of: stories[done...]))
        let told = try batch.map { ($0, try writer.entries(of: $0.articles)) }
        let sections = concurrentMap(told) { story, entries in
          section(of: Bundle(story, entries.map(Inspection.init(entry:))), judgements, link)
        }
        for (section, (_, entries)) in zip(sections, told) {
          try writer.add(section)
          found.add(section, entries)
        }
        done += batch.count
        try watching(.reconciled(stories: done, of: stories.count))
      }
      found.remarks += try remarks(on: writer.versions()) { try writer.entries(of: $0) }
      return found
    }
    return (try report(found, judgements), found)
  }

  /// How many of the next stories are reconciled side by side: as many as have 32 articles together,
  /// a larger one alone.
  private static func size(of stories: ArraySlice<Story>) -> Int {
    var articles = 0
    let small = stories.prefix { story in
      articles += story.articles.count
      return articles <= 32
    }
    return max(1, small.count)
  }

  /// The stored signatures; one of an earlier version is made anew from its article.
  private func signatures(_ writer: FindingsWriter) throws -> [Signature] {
    var signatures: [Signature] = []
    try writer.forEachSignature { article, text in
      if let signature = Signature(text: text) {
        signatures.append(signature)
      } else if let entry = try writer.entries(of: [article]).first {
        signatures.append(Signature(of: entry.article))
      }
    }
    return signatures
  }
}
