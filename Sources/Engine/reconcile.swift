package import Alignment
import Clustering
import Extraction
package import Facts
package import Lexicon
import Reconciling

/// Everything that inspected articles say together, as a report.
///
/// The same inspections in any order give the same report.
package func reconcile(
  _ inspections: [Inspection],
  model: String,
  senses: Senses,
  skipped: [Remark] = [],
  remarks: [Remark] = [],
  weights: Weights = .learned,
  thresholds: Thresholds = Thresholds()
) -> Report {
  let inspections = inspections.sorted {
    ($0.article.path, $0.article.id) < ($1.article.path, $1.article.id)
  }
  let sections = bundles(of: inspections).map { section(of: $0, senses, weights, thresholds) }
  return Report(
    model: model,
    sections: sections,
    coverage: coverage(of: inspections, skipped: skipped),
    remarks: remarks.sorted(by: isBefore)
  )
}

func isBefore(_ left: Remark, _ right: Remark) -> Bool {
  (left.path, left.slug, left.text) < (right.path, right.slug, right.text)
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
      claims: inspections.flatMap(\.claims)
    )
  }
}

func section(
  of bundle: Bundle,
  _ senses: Senses,
  _ weights: Weights = .learned,
  _ thresholds: Thresholds = Thresholds()
) -> Report.Section {
  let bench = Bench(
    origins: Dictionary(uniqueKeysWithValues: bundle.provenance.map { ($0.article, $0.origin) }),
    published: Dictionary(
      uniqueKeysWithValues: bundle.inspections.compactMap { inspection in
        inspection.article.publication.day.map { (inspection.article.id, $0) }
      }
    ),
    drifts: Schema.english.drifts
  )
  let verdicts = facts(in: bundle.input, senses: senses, weights: weights, thresholds: thresholds)
    .map { verdict(on: $0, bench) }
  return Report.Section(
    story: bundle.story,
    articles: bundle.inspections.map(\.article),
    provenance: bundle.provenance,
    verdicts: verdicts.sorted(by: isBefore)
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
  coverage.skipped = skipped.sorted { $0.path < $1.path }
  for inspection in inspections { coverage.add(inspection) }
  return coverage
}

extension Report.Coverage {
  mutating func add(_ inspection: Inspection) {
    articles += 1
    sentences += inspection.sentences
    claims += inspection.claims.count
    for claim in inspection.claims {
      guard case .moment(let moment) = claim.value else { continue }
      dates[moment.open == nil ? claim.basis.rawValue : "unresolved", default: 0] += 1
    }
  }
}
