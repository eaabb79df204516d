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

  var inspection: Inspection {
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
  let link = linker(senses, judgements)
  let found = bundles.map { Hearing(of: draft, in: $0, senses, link) }
  let benches = bundles.map { ($0, $0.bench) }
  let statements = draft.claims.filter { $0.basis != .dateline }
    .compactMap { statement(on: $0, found, benches) }.map(heldToSpeaker)
  let articles = bundles.flatMap(\.inspections).map(\.article)
  let newest = articles.compactMap(\.publication.day).max()
  let own = contradictions(in: draft, on: draft.article.publication.day ?? newest)
  return Verification(
    model: senses.models(beside: model),
    draft: draft.article,
    stories: bundles.map(\.story),
    articles: articles.sorted { ($0.path, $0.id) < ($1.path, $1.id) },
    provenance: bundles.flatMap(\.provenance),
    statements: ordered(
      distinct(own + statements) + uncheckable(in: draft, besides: own + statements)
    )
  )
}

/// What the first story has on a claim that has anything: a fact that settles it, then quoted words,
/// a slot that is likely its own, a fact that only tells it more or less exactly, what stands
/// nearest.
private func statement(on claim: Claim, _ hearings: [Hearing], _ benches: [(Bundle, Bench)])
  -> Verification.Statement?
{
  let linked = hearings.lazy.compactMap { $0.linked(claim) }.first
  if let linked, linked.assessment.status != .imprecise { return linked }
  return quoted(claim, in: benches)
    ?? hearings.lazy.compactMap { $0.contradicted(claim) }.first
    ?? linked
    ?? hearings.lazy.compactMap { $0.nearest(to: claim) }.first
    ?? absent(claim)
}

/// A quotation that fell in no fact, against everything that is quoted: half its words are enough.
private func quoted(_ claim: Claim, in benches: [(Bundle, Bench)]) -> Verification.Statement? {
  guard case .quotation(let words) = claim.value, words.foldedWords.count >= 4 else { return nil }
  for (bundle, bench) in benches {
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
    if let assessment = assessment(of: claim, in: fact, bench) {
      return Verification.Statement(label: fact.label, claim: claim, assessment: assessment)
    }
  }
  return nil
}

/// Nil for a state, which an article tells without meaning to.
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
