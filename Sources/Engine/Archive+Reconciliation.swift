import Alignment
import Clustering
import Facts
import Language
import Lexicon
import Storage

/// What one pass over a store's stories came to, without the stories themselves.
struct Reconciliation {
  private(set) var tally = Report.Tally()
  fileprivate(set) var coverage = Report.Coverage()
  fileprivate(set) var remarks: [Remark] = []
  /// Where answers differ, in the order of the report, under the names that audits gave them.
  private(set) var findings: [Finding] = []
  /// For each finding the place of its story, from 0.
  private(set) var places: [Int] = []
  /// The fingerprints of those that editors dismissed.
  private(set) var dismissed: Set<Identifier<Verdict>> = []
  /// On these findings by their fingerprints; in the order they were made.
  private(set) var judgements: [Judgement] = []
  /// The models that read and link, as reports name them.
  fileprivate(set) var models = ""
  /// Of the stories, by which they are known again.
  fileprivate var seal = ""

  fileprivate mutating func add(_ gist: Gist, at place: Int) {
    places += gist.findings.map { _ in place }
    tally.add(gist.tally)
    coverage.add(gist.coverage)
    remarks += gist.remarks
    findings += gist.findings
  }

  /// Names the findings as earlier audits did, and applies what editors decided on them.
  fileprivate mutating func settle(_ judgements: [Judgement], after earlier: [Finding]) {
    findings = named(findings, after: earlier)
    self.judgements = judgements.addressed(to: findings)
    dismissed = self.judgements.dismissed
    for finding in findings where dismissed.contains(finding.fingerprint) {
      tally.dismiss(finding.verdict, isHard: finding.isHard)
    }
  }
}

extension Archive {
  /// What a reconciliation came to, with the stories to read it from as it left them.
  ///
  /// Where another program put others in their place meanwhile, it is made again, of those.
  func reconciled(
    _ senses: Senses,
    on day: CivilDay?,
    _ skipped: [Remark],
    after earlier: [Finding],
    _ watching: (Headway) throws -> Void
  ) throws -> (found: Reconciliation, stories: FindingsReader) {
    while true {
      let found = try reconciliation(senses, on: day, skipped, after: earlier, watching)
      let stories = try store.findingsReader()
      if stories.seal == found.seal { return (found, stories) }
    }
  }

  /// Groups the store's articles into stories and reconciles those that are not what they were, some
  /// in memory at a time.
  ///
  /// It is one transaction: another program waits, and a kill leaves the findings that were. A story
  /// of the same articles, made by the same program of the same claims and the same words of editors
  /// on claims, is the same: it is left as it is. `earlier` are findings with the names they had.
  private func reconciliation(
    _ senses: Senses,
    on day: CivilDay?,
    _ skipped: [Remark],
    after earlier: [Finding],
    _ watching: (Headway) throws -> Void
  ) throws -> Reconciliation {
    try readDeferred()
    try watching(.clustering)
    let judgements = try store.judgements().holding(on: day)
    return try store.rewriteFindings { writer in
      var found = Reconciliation()
      found.models = senses.models(beside: "\(model.info)")
      found.coverage.skipped = skipped.filter { !$0.isErased }.sorted { $0.path < $1.path }
      found.remarks = skipped.filter(\.isErased)
      let stories = stories(among: try signatures(writer))
      let bases = try bases(of: stories, found.models, judgements, writer.imports())
      let link = linker(senses, judgements)
      let gists = try gists(of: stories, bases, writer, link, watching)
      for (place, gist) in gists.enumerated() { found.add(gist, at: place) }
      found.remarks += try remarks(on: writer.versions()) { try writer.entries(of: $0) }
      found.settle(judgements, after: earlier)
      found.seal = try writer.seal()
      return found
    }
  }

  /// The gists of all stories; those that are not what they were are reconciled.
  private func gists(
    of stories: [Story],
    _ bases: [String],
    _ writer: FindingsWriter,
    _ link: @escaping @Sendable (StoryInput) -> [Fact],
    _ watching: (Headway) throws -> Void
  ) throws -> [Gist] {
    var gists = try writer.keep(Array(zip(stories, bases))).map { try $0.map(Gist.init(line:)) }
    let places = gists.indices.filter { gists[$0] == nil }
    try watching(.reconciled(stories: 0, of: places.count))
    var done = 0
    while done < places.count {
      let next = places[done...].prefix(32)
      let batch = next.prefix(Archive.size(of: next.map { stories[$0] }))
      let told = try batch.map { (stories[$0], try writer.entries(of: stories[$0].articles)) }
      let made = concurrentMap(told) { story, entries in
        let bundle = Bundle(story, entries.map(Inspection.init(entry:)))
        let section = section(of: bundle, [], link)
        let remarks = entries.flatMap(\.remarks) + bundle.remarks
        return (section, Gist(section, bundle.inspections, remarks: remarks))
      }
      for (place, (section, gist)) in zip(batch, made) {
        try writer.add(section, at: place, basis: bases[place], gist: gist.line())
        gists[place] = gist
      }
      done += batch.count
      try watching(.reconciled(stories: done, of: places.count))
    }
    return gists.compactMap(\.self)
  }

  /// For each story a digest of what it is made of, beside its articles.
  private func bases(
    of stories: [Story],
    _ models: String,
    _ judgements: [Judgement],
    _ imports: [Identifier<Article>: [String]]
  ) -> [String] {
    var common = Digest()
    common.add(engine)
    common.add(models)
    common.add(Weights.learned.text)
    for judgement in judgements where judgement.decision.finding == nil {
      common.add("\u{1F}\(judgement.decision)")
    }
    return stories.map { story in
      var digest = common
      for article in story.articles {
        digest.add("\u{1F}\(article.rawValue)")
        for claim in imports[article] ?? [] { digest.add("\u{1E}" + claim) }
      }
      return digest.hexadecimal
    }
  }

  /// How many of the next stories are reconciled side by side: as many as have 32 articles together,
  /// a larger one alone.
  private static func size(of stories: [Story]) -> Int {
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
