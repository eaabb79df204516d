/// A draft held against what others published: every statement of it, in its own order.
///
/// The draft is no witness: it counts for no side and is kept nowhere.
package struct Verification: Sendable {
  /// As in `Report`.
  package let model: String
  package let draft: Article
  /// The stories it was held against, the nearest first; none where no story is near.
  package let stories: [Story]
  /// Their articles, in the order of their paths.
  package let articles: [Article]
  package let provenance: [Provenance]
  package let statements: [Statement]

  package init(
    model: String,
    draft: Article,
    stories: [Story],
    articles: [Article],
    provenance: [Provenance],
    statements: [Statement]
  ) {
    self.model = model
    self.draft = draft
    self.stories = stories
    self.articles = articles
    self.provenance = provenance
    self.statements = statements
  }
}

extension Verification {
  /// How a statement of a draft stands to the corpus; what needs an editor first comes first.
  package enum Status: String, Sendable, CaseIterable {
    case contradicted
    /// It was so, and a later article gives a later value.
    case outdated
    /// Told more or less exactly than in the corpus.
    case imprecise
    /// Nothing in the corpus speaks of it.
    case absent
    case supported
    /// A sentence that makes no claim of a kind that the engine reads.
    case uncheckable
  }

  /// What one article says on a draft's statement.
  package struct Testimony: Sendable, Hashable {
    package let claim: Claim
    /// Of the draft's value with this one.
    package let relation: Relation

    package init(claim: Claim, relation: Relation) {
      self.claim = claim
      self.relation = relation
    }
  }

  /// What the corpus, or the draft itself, says on one claim of the draft.
  package struct Assessment: Sendable, Hashable {
    package let status: Status
    /// On a contradiction, and nowhere else.
    package let severity: Verdict.Severity?
    /// On a contradiction, and nowhere else: `self` where the draft contradicts itself.
    package let kind: Verdict.Kind?
    package let reason: Reason
    /// Independent origins that say what the draft says.
    package let origins: Int
    /// What decided the status first, then the rest; one an origin and value.
    ///
    /// Of what is absent, what stands nearest to it.
    package let testimonies: [Testimony]

    package init(
      _ status: Status,
      severity: Verdict.Severity? = nil,
      kind: Verdict.Kind? = nil,
      reason: Reason,
      origins: Int = 0,
      testimonies: [Testimony] = []
    ) {
      self.status = status
      self.severity = severity
      self.kind = kind
      self.reason = reason
      self.origins = origins
      self.testimonies = testimonies
    }
  }

  /// One statement of a draft, and what is to be said of it.
  package struct Statement: Sendable, Hashable {
    /// Plain words, as `Fact.label`; of what cannot be checked, empty.
    package let label: String
    /// Nil for a sentence that cannot be checked.
    package let claim: Claim?
    /// The words that carry the value, or the whole sentence.
    package let span: Range<Int>
    package let sentence: Range<Int>
    package let assessment: Assessment

    package init(label: String, claim: Claim, assessment: Assessment) {
      self.label = label
      self.claim = claim
      span = claim.span.bytes
      sentence = claim.sentence.bytes
      self.assessment = assessment
    }

    /// A sentence without a claim.
    package init(uncheckable sentence: Range<Int>, reason: Reason) {
      label = ""
      claim = nil
      span = sentence
      self.sentence = sentence
      assessment = Assessment(.uncheckable, reason: reason)
    }
  }
}
