import Facts

/// One fact of the canonical report, put together answer by answer.
struct Question {
  private let kind: Fact.Kind
  private let label: String
  let slot: Slot
  private var camps: [Camp] = []

  init(
    _ kind: Fact.Kind,
    _ label: String,
    _ attribute: String,
    of subject: String,
    _ qualifiers: [Qualifier] = []
  ) {
    self.kind = kind
    self.label = label
    slot = Slot(attribute: attribute, subject: Subject(subject, .thing), qualifiers: qualifiers)
  }

  /// One more camp; the words that carry the value stand between « and » in each quote.
  func answer(_ value: Value, _ origins: Int, _ support: Double, _ quotes: Quote...) -> Question {
    var question = self
    let claims = quotes.map { $0.claim(slot, value) }
    question.camps.append(Camp(value: value, claims: claims, origins: origins, support: support))
    return question
  }

  func verdict(_ standing: Verdict.Standing, _ rule: String, _ reason: String) -> Verdict {
    Verdict(fact: fact, standing: standing, reason: Reason(rule, reason), camps: camps)
  }

  func conflict(
    _ severity: Verdict.Severity,
    _ between: Verdict.Kind,
    _ rule: String,
    _ reason: String
  ) -> Verdict {
    let reason = Reason(rule, reason)
    return Verdict(
      fact: fact,
      standing: .conflict,
      severity: severity,
      kind: between,
      reason: reason,
      camps: camps
    )
  }

  private var fact: Fact {
    let claims = camps.flatMap(\.claims)
    return Fact(
      story: CanonicalReport.story.id,
      kind: kind,
      label: label,
      slot: slot,
      claims: claims
    )
  }
}

/// A sentence of an article with the words that carry a value between « and ».
struct Quote {
  private let article: Article
  private let marked: String
  private var basis = Claim.Basis.stated
  private var polarity = Claim.Polarity.asserted
  private var modality = Claim.Modality.actual
  private var speaker: String?
  private var extractor = "canonical/1"

  init(_ article: Article, _ marked: String) {
    self.article = article
    self.marked = marked
  }

  func by(_ speaker: String) -> Quote { with { $0.speaker = speaker } }

  func on(_ basis: Claim.Basis) -> Quote { with { $0.basis = basis } }

  func denied() -> Quote { with { $0.polarity = .denied } }

  func planned() -> Quote { with { $0.modality = .planned } }

  func made(by extractor: String) -> Quote { with { $0.extractor = extractor } }

  private func with(_ change: (inout Quote) -> Void) -> Quote {
    var quote = self
    change(&quote)
    return quote
  }

  func claim(_ slot: Slot, _ value: Value) -> Claim {
    let sentence = marked.filter { $0 != "«" && $0 != "»" }
    let start = article.text.offset(of: sentence)
    let open = marked.offset(of: "«")
    let close = marked.offset(of: "»") - "«".utf8.count
    return Claim(
      article: article.id,
      slot: slot,
      value: value,
      span: start + open..<start + close,
      sentence: start..<start + sentence.utf8.count,
      basis: basis,
      polarity: polarity,
      modality: modality,
      attribution: speaker.map { Attribution(speaker: $0, verb: "say") },
      extractor: extractor
    )
  }
}
