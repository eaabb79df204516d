import Alignment
import Clustering
import Facts
import Lexicon
import Reconciling

/// What one story says on a draft's claims; the draft is linked like an article and heard like none.
struct Hearing {
  private let bench: Bench
  /// By claim, the draft's too: the fact it fell in.
  private let homes: [Identifier<Claim>: Fact]
  private let rivals: [Identifier<Claim>: [Rival]]

  init(
    of draft: Draft,
    in bundle: Bundle,
    _ senses: Senses,
    _ link: (StoryInput) -> [Fact]
  ) {
    let joined = Bundle(bundle.story, bundle.inspections + [draft.inspection])
    let facts = Engine.linked(joined.input, link)
    bench = bundle.bench
    homes = Dictionary(facts.flatMap { fact in fact.claims.map { ($0.id, fact) } }) { $1 }
    // A slot that the draft speaks of elsewhere is no rival.
    let taken = Set(
      facts.filter { fact in fact.claims.contains { $0.article == draft.article.id } }
        .flatMap { $0.claims.map(\.id) }
    )
    rivals = Alignment.rivals(of: draft.article.id, in: joined.input, senses: senses)
      .mapValues { $0.filter { !taken.contains($0.claim.id) } }
  }

  /// The statement on a claim that fell in a fact with others.
  func linked(_ claim: Claim) -> Verification.Statement? {
    guard let fact = homes[claim.id], let own = fact.claims.first(where: { $0.id == claim.id }),
      own.basis != .dateline, let assessment = assessment(of: own, in: fact, bench)
    else { return nil }
    return Verification.Statement(label: fact.label, claim: own, assessment: assessment)
  }

  /// The statement on a claim that fell in no fact, against the fact that it most likely belongs to:
  /// softly contradicted, or nil.
  func contradicted(_ claim: Claim) -> Verification.Statement? {
    guard let rival = rivals[claim.id]?.first, rival.isLikely, let fact = homes[rival.claim.id],
      let found = assessment(of: claim, in: fact, bench), found.status == .contradicted,
      found.origins == 0
    else { return nil }
    let assessment = Verification.Assessment(
      .contradicted,
      severity: .soft,
      kind: found.kind,
      reason: found.reason,
      testimonies: found.testimonies
    )
    return Verification.Statement(label: fact.label, claim: claim, assessment: assessment)
  }

  /// The statement on a claim that the story does not make, with what stands nearest to it.
  func nearest(to claim: Claim) -> Verification.Statement? {
    guard let rival = rivals[claim.id]?.first, rival.isNear, let fact = homes[rival.claim.id],
      let near = assessment(of: claim, in: fact, bench)?.testimonies.first
    else { return nil }
    return Verification.Statement(
      label: label(of: claim),
      claim: claim,
      assessment: Verification.Assessment(.absent, reason: .absent, testimonies: [near])
    )
  }
}
