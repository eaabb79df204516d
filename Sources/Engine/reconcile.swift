package import Alignment
import Clustering
import Extraction
package import Facts
package import Lexicon
import Reconciling

/// Everything that inspected articles say together, as a report.
///
/// The same inspections in any order give the same report. Judgements are those that hold today, in
/// the order they were made.
package func reconcile(
  _ inspections: [Inspection],
  model: String,
  senses: Senses,
  skipped: [Remark] = [],
  remarks: [Remark] = [],
  judgements: [Judgement] = [],
  weights: Weights = .learned,
  thresholds: Thresholds = Thresholds()
) -> Report {
  let inspections = inspections.sorted {
    ($0.article.path, $0.article.id) < ($1.article.path, $1.article.id)
  }
  let constraints = Constraints(judgements)
  let sections = bundles(of: inspections).map { bundle in
    section(of: bundle, judgements) {
      facts(
        in: $0,
        senses: senses,
        weights: weights,
        thresholds: thresholds,
        constraints: constraints
      )
    }
  }
  return Report(
    model: model,
    sections: sections,
    coverage: coverage(of: inspections, skipped: skipped),
    remarks: remarks.sorted { ($0.path, $0.slug, $0.text) < ($1.path, $1.slug, $1.text) }
  )
}

/// The articles of one story with what was read from them.
package struct Bundle: Sendable {
  package let story: Story
  package let inspections: [Inspection]
  package let provenance: [Provenance]

  /// The story's claims made ready for Alignment.
  package var input: StoryInput {
    StoryInput(
      story: story,
      articles: inspections.map(\.article),
      provenance: provenance,
      claims: inspections.flatMap(\.claims),
      drifts: Schema.english.drifts
    )
  }

  /// What the story's verdicts are reached with.
  var bench: Bench {
    Bench(
      origins: Dictionary(uniqueKeysWithValues: provenance.map { ($0.article, $0.origin) }),
      published: Dictionary(
        uniqueKeysWithValues: inspections.compactMap { inspection in
          inspection.article.publication.day.map { (inspection.article.id, $0) }
        }
      ),
      drifts: Schema.english.drifts,
      copies: Set(provenance.filter { $0.derivedFrom != nil }.map(\.article))
    )
  }
}

func section(
  of bundle: Bundle,
  _ judgements: [Judgement],
  _ link: (StoryInput) -> [Fact]
) -> Report.Section {
  let bench = bundle.bench
  let verdicts = linked(bundle.input, link).map { verdict(on: $0, bench) }
  let keys = Set(verdicts.map(\.key))
  let words = judgements.compactMap { judgement in
    judgement.decision.finding.map { ($0, judgement) }
  }
  return Report.Section(
    story: bundle.story,
    articles: bundle.inspections.map(\.article),
    provenance: bundle.provenance,
    verdicts: verdicts.sorted(by: isBefore),
    judgements: Dictionary(words.filter { keys.contains($0.0) }) { _, last in last }
  )
}

/// Conflicts first, the hard ones before the soft; inside a verdict what most articles tell.
private func isBefore(_ left: Verdict, _ right: Verdict) -> Bool {
  let keys = [left, right].map { verdict -> (Int, Int, Int, String) in
    (
      Verdict.Standing.allCases.firstIndex(of: verdict.standing) ?? 0,
      verdict.severity == .soft ? 1 : 0, -Set(verdict.fact.claims.map(\.article)).count,
      verdict.fact.label
    )
  }
  return keys[0] == keys[1] ? left.fact.id < right.fact.id : keys[0] < keys[1]
}

private func coverage(of inspections: [Inspection], skipped: [Remark]) -> Report.Coverage {
  var coverage = Report.Coverage()
  coverage.articles = inspections.count
  coverage.skipped = skipped.sorted { $0.path < $1.path }
  coverage.sentences = inspections.reduce(0) { $0 + $1.sentences }
  coverage.claims = inspections.reduce(0) { $0 + $1.claims.count }
  for claim in inspections.flatMap(\.claims) {
    guard case .moment(let moment) = claim.value else { continue }
    coverage.dates[moment.open == nil ? claim.basis.rawValue : "unresolved", default: 0] += 1
  }
  return coverage
}
