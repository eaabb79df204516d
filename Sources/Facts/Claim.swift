/// One article says that one slot has one value, with the words it says it with.
package struct Claim: Sendable, Hashable {
  package enum Basis: String, Sendable, CaseIterable {
    case stated, resolved, computed, sibling, dateline
  }

  package enum Polarity: String, Sendable, CaseIterable { case asserted, denied }

  package enum Modality: String, Sendable, CaseIterable { case actual, planned, possible }

  /// The digest of all that tells it from other claims: two goods under one rate are two claims.
  package let id: Identifier<Claim>
  package let article: Identifier<Article>
  package let slot: Slot
  package let value: Value
  /// The words that carry the value.
  package let span: Span
  /// The sentence, heading or line they stand in.
  package let sentence: Span
  package let basis: Basis
  package let polarity: Polarity
  package let modality: Modality
  package let attribution: Attribution?
  package let zone: Zone.Kind
  /// Id and version of what read it: "event-date/1"; "import:NAME" for claims made elsewhere.
  package let extractor: String
  /// The words around the value, for linking.
  package let context: Context

  package init(
    article: Identifier<Article>,
    slot: Slot,
    value: Value,
    span: Range<Int>,
    sentence: Range<Int>,
    basis: Basis = .stated,
    polarity: Polarity = .asserted,
    modality: Modality = .actual,
    attribution: Attribution? = nil,
    zone: Zone.Kind = .body,
    extractor: String,
    context: Context = .none
  ) {
    let qualifiers = slot.qualifiers.map { "\($0.role.rawValue)=\($0.text)" }
    id = Identifier(
      of: [
        article.rawValue, extractor, "\(span.lowerBound)-\(span.upperBound)", slot.attribute,
        slot.subject.text, value.text, basis.rawValue, polarity.rawValue, modality.rawValue,
        attribution?.speaker ?? "",
      ] + qualifiers
    )
    self.article = article
    self.slot = slot
    self.value = value
    self.span = Span(article: article, bytes: span)
    self.sentence = Span(article: article, bytes: sentence)
    self.basis = basis
    self.polarity = polarity
    self.modality = modality
    self.attribution = attribution
    self.zone = zone
    self.extractor = extractor
    self.context = context
  }
}

/// Who is made to say a claim, and with which verb.
package struct Attribution: Sendable, Hashable {
  /// As the article names them: "the prime minister's office".
  package let speaker: String
  /// Lemma: "say", "confirm".
  package let verb: String

  package init(speaker: String, verb: String) {
    self.speaker = speaker
    self.verb = verb
  }
}

extension Claim {
  /// The same claim, under the same id, with the value that its story gives it.
  package func settled(_ value: Value, basis: Basis) -> Claim {
    Claim(settling: self, value, basis)
  }

  private init(settling claim: Claim, _ value: Value, _ basis: Basis) {
    id = claim.id
    article = claim.article
    slot = claim.slot
    self.value = value
    span = claim.span
    sentence = claim.sentence
    self.basis = basis
    polarity = claim.polarity
    modality = claim.modality
    attribution = claim.attribution
    zone = claim.zone
    extractor = claim.extractor
    context = claim.context
  }
}
