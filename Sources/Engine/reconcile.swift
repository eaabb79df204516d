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
  let link = linker(senses, judgements, weights, thresholds)
  let bundles = bundles(of: inspections)
  let sections = bundles.map { section(of: $0, judgements, link) }
  return Report(
    model: senses.models(beside: model),
    sections: sections,
    coverage: coverage(of: inspections, skipped: skipped),
    remarks: (remarks + bundles.flatMap(\.remarks)).sorted(by: isBefore)
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
      claims: heard.flatMap(\.claims),
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
      copies: Set(provenance.filter { $0.derivedFrom != nil }.map(\.article)),
      isEnglishSpoken: Setting.isEnglishSpoken(in: inspections.map(\.article))
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
  return Report.Section(
    story: bundle.story,
    articles: bundle.inspections.map(\.article),
    provenance: bundle.provenance,
    verdicts: ordered(verdicts)
  ).judged(by: judgements)
}

/// Links a story's claims, with what editors said of them.
func linker(
  _ senses: Senses,
  _ judgements: [Judgement],
  _ weights: Weights = .learned,
  _ thresholds: Thresholds = Thresholds()
) -> @Sendable (StoryInput) -> [Fact] {
  let constraints = Constraints(judgements)
  return {
    facts(
      in: $0,
      senses: senses,
      weights: weights,
      thresholds: thresholds,
      constraints: constraints
    )
  }
}

extension Report.Section {
  /// With what editors decided on its findings: the last word on each.
  func judged(by judgements: [Judgement]) -> Report.Section {
    let words = judgements.compactMap { judgement in
      judgement.decision.finding.map { ($0, judgement) }
    }
    guard !words.isEmpty else { return self }
    let keys = Set(verdicts.map(\.key))
    return Report.Section(
      story: story,
      articles: articles,
      provenance: provenance,
      verdicts: verdicts,
      judgements: Dictionary(words.filter { keys.contains($0.0) }) { _, last in last }
    )
  }
}

/// Conflicts first, the hard ones before the soft; inside a verdict what most articles tell.
private func ordered(_ verdicts: [Verdict]) -> [Verdict] {
  let ranked = verdicts.map { verdict in
    let rank = (
      Verdict.Standing.allCases.firstIndex(of: verdict.standing) ?? 0,
      verdict.severity == .soft ? 1 : 0, -Set(verdict.fact.claims.map(\.article)).count,
      verdict.fact.label
    )
    return (rank: rank, verdict: verdict)
  }
  return ranked.sorted {
    $0.rank == $1.rank ? $0.verdict.fact.id < $1.verdict.fact.id : $0.rank < $1.rank
  }.map(\.verdict)
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
