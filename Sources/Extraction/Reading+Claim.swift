import Facts
import Language
import Normalizing

extension Reading {
  /// The sentence of a token: UTF-8 bytes, without white space at its ends.
  func sentenceBytes(of token: Int) -> Range<Int> {
    let tokens = analysis.sentences[tree.sentence[token]]
    var first = tokens.lowerBound
    var last = tokens.upperBound - 1
    while first < last, analysis.parts[first] == .space { first += 1 }
    while last > first, analysis.parts[last] == .space { last -= 1 }
    return analysis.spans[first].lowerBound..<analysis.spans[last].upperBound
  }

  /// Whether a date hangs on a verb; on none, where the words have none.
  func isDate(_ date: Mention, of verb: Int?) -> Bool {
    Frame(from: tree.top(of: date.tokens, in: analysis), in: analysis).verb == verb
  }

  /// The claim that a mention's value is told of a slot, or nil where the mention stands in no zone
  /// that claims are made of, or in what is said to be untrue.
  func claim(
    of mention: Mention,
    frame: Frame,
    attribute: String,
    subject: Subject,
    qualifiers: [Qualifier],
    value: Value? = nil,
    context: Context,
    by extractor: any Extractor
  ) -> Claim? {
    let zone = article.zone(at: mention.bytes.lowerBound)
    guard Reading.claimed.contains(zone) else { return nil }
    let modality = Modality(of: frame.verb, in: analysis, tree: tree)
    guard !modality.isDebunked else { return nil }
    let isMissed =
      mention.kind == .count && (frame.verb.map(Idioms(analysis).isMissed) ?? false)
    let isTold = isMissed || isLimit(mention)
    return Claim(
      article: article.id,
      slot: Slot(attribute: attribute, subject: subject, qualifiers: qualifiers),
      value: value ?? mention.value,
      span: mention.bytes,
      sentence: sentenceBytes(of: mention.tokens.lowerBound),
      basis: mention.basis,
      polarity: isTold ? .asserted : modality.polarity,
      modality: isMissed ? .actual : modality.modality,
      attribution: speech[mention.tokens.lowerBound],
      zone: zone,
      extractor: extractor.signature,
      context: context
    )
  }

  /// "Was not found until Friday" tells when it was.
  private func isLimit(_ mention: Mention) -> Bool {
    let before = mention.tokens.lowerBound - 1
    return [.date, .time].contains(mention.kind) && before >= 0
      && ["till", "until"].contains(analysis.lowers[before])
  }

  /// Zones whose words are the article's own.
  private static let claimed: Set<Zone.Kind> = [.headline, .heading, .body, .caption]

  /// Who or what the context says the value is told of: its subject, or else the nearest noun.
  func subject(of frame: Frame, _ context: Context) -> Subject {
    let nearest =
      context.terms(.subject).first { $0.rank <= 1 } ?? context.terms(.label).first
      ?? context.terms(.head, .governor).first ?? context.terms(.object, .oblique).first
      ?? context.terms(.verb).first
    guard let nearest else { return Subject("", .thing) }
    return Subject(nearest.text, kind(of: nearest))
  }

  private func kind(of term: Context.Term) -> Subject.Kind {
    guard term.part == "N", let kind = referents.kind(of: term.text) else { return .thing }
    return switch kind {
    case .person: .person
    case .organization: .organization
    case .place: .place
    case .other: .thing
    }
  }
}
