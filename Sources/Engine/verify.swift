import Alignment
package import Facts
package import Language
package import Lexicon
import Clustering
import Extraction
import Reconciling

/// A draft as it was read: its claims, and the sentences they stand in.
package struct Draft: Sendable {
  package let article: Article
  /// In the order of the text.
  let claims: [Claim]
  /// Every sentence of its own words, UTF-8 bytes, in the order of the text.
  let sentences: [Range<Int>]
  let signature: Signature
  let reading: Reading

  package init(_ article: Article, with model: LanguageModel) {
    let reading = Engine.reading(of: article, with: model)
    self.article = article
    self.reading = reading
    claims = Extraction.claims(in: reading)
    sentences = reading.analysis.sentenceBytes
    signature = Signature(of: article)
  }

  fileprivate var inspection: Inspection {
    Inspection(article: article, claims: claims, signature: signature, sentences: sentences.count)
  }
}

/// Holds a draft against articles, as one story or as the stories they tell.
///
/// The same draft and articles in any order give the same verification. Judgements are those that
/// hold today.
package func verify(
  _ draft: Draft,
  against bundles: [Bundle],
  model: String,
  senses: Senses,
  judgements: [Judgement] = []
) -> Verification {
  let constraints = Constraints(judgements)
  let found = bundles.map { bundle in
    assessments(of: draft, in: bundle) { facts(in: $0, senses: senses, constraints: constraints) }
  }
  let statements = draft.claims.compactMap { claim -> Verification.Statement? in
    guard claim.basis != .dateline else { return nil }
    if let known = found.lazy.compactMap({ $0[claim.id] }).first { return known }
    return quoted(claim, in: bundles) ?? absent(claim)
  }
  let articles = bundles.flatMap(\.inspections).map(\.article)
  let newest = articles.compactMap(\.publication.day).max()
  let own = contradictions(in: draft, on: draft.article.publication.day ?? newest)
  return Verification(
    model: model,
    draft: draft.article,
    stories: bundles.map(\.story),
    articles: articles.sorted { ($0.path, $0.id) < ($1.path, $1.id) },
    provenance: bundles.flatMap(\.provenance),
    statements: ordered(
      distinct(own + statements) + uncheckable(in: draft, besides: own + statements)
    )
  )
}

/// What one story says on the draft's claims, by claim; the draft is linked like an article and
/// heard like none.
private func assessments(
  of draft: Draft,
  in bundle: Bundle,
  _ link: (StoryInput) -> [Fact]
) -> [Identifier<Claim>: Verification.Statement] {
  let joined = Bundle(
    story: bundle.story,
    inspections: bundle.inspections + [draft.inspection],
    provenance: provenance(within: bundle.inspections.map(\.signature) + [draft.signature])
  )
  let bench = bundle.bench
  var found: [Identifier<Claim>: Verification.Statement] = [:]
  for fact in linked(joined.input, link) {
    for claim in fact.claims where claim.article == draft.article.id && claim.basis != .dateline {
      guard let assessment = assessment(of: claim, in: fact, bench) else { continue }
      found[claim.id] = Verification.Statement(
        label: fact.label,
        claim: claim,
        assessment: assessment
      )
    }
  }
  return found
}

/// A quotation that fell in no fact, against everything that is quoted: half its words are enough.
private func quoted(_ claim: Claim, in bundles: [Bundle]) -> Verification.Statement? {
  guard case .quotation(let words) = claim.value, words.foldedWords.count >= 4 else { return nil }
  for bundle in bundles {
    let recorded = bundle.inspections.flatMap(\.claims).filter {
      compare(claim.value, $0.value).relation != .incomparable
    }
    let fact = Fact(
      story: bundle.story.id,
      kind: .quote,
      label: label(of: claim),
      slot: claim.slot,
      claims: recorded
    )
    if let assessment = assessment(of: claim, in: fact, bundle.bench) {
      return Verification.Statement(label: fact.label, claim: claim, assessment: assessment)
    }
  }
  return nil
}

/// Nil for a state, which an article tells without meaning to, and for a time left open.
private func absent(_ claim: Claim) -> Verification.Statement? {
  if case .truth = claim.value { return nil }
  return Verification.Statement(
    label: label(of: claim),
    claim: claim,
    assessment: Verification.Assessment(.absent, reason: .absent)
  )
}

/// One statement for the same words and value; one that the corpus speaks of before one that it
/// does not.
private func distinct(_ statements: [Verification.Statement]) -> [Verification.Statement] {
  struct Words: Hashable {
    let span: Range<Int>
    let status: Verification.Status
    let kind: Verdict.Kind?
  }
  let known = Set(statements.filter { $0.assessment.status != .absent }.map(\.span))
  var seen: Set<Words> = []
  return statements.filter { statement in
    let status = statement.assessment.status
    if status == .absent, known.contains(statement.span) { return false }
    let words = Words(span: statement.span, status: status, kind: statement.assessment.kind)
    return seen.insert(words).inserted
  }
}

private func uncheckable(in draft: Draft, besides statements: [Verification.Statement])
  -> [Verification.Statement]
{
  draft.sentences.filter { sentence in
    !statements.contains { $0.sentence.overlaps(sentence) }
  }.map { Verification.Statement(uncheckable: $0, reason: .uncheckable) }
}

private func ordered(_ statements: [Verification.Statement]) -> [Verification.Statement] {
  statements.sorted { left, right in
    let keys = [left, right].map {
      ($0.span.lowerBound, $0.span.upperBound, $0.label, $0.claim?.id.rawValue ?? "")
    }
    return keys[0] < keys[1]
  }
}

extension Analysis {
  /// The sentences as UTF-8 bytes, without white space at their ends.
  fileprivate var sentenceBytes: [Range<Int>] {
    sentences.compactMap { tokens in
      let words = tokens.filter { parts[$0] != .space }
      guard let first = words.first, let last = words.last else { return nil }
      return spans[first].lowerBound..<spans[last].upperBound
    }
  }
}
