import Alignment
package import Facts
package import Lexicon
package import Storage

/// What a finding rests on: its rule and answers, then for each two claims of two articles how they
/// were compared.
///
/// `start` begins the finding's key. Throws `Register.Unknown` where no finding's key, or several,
/// begin so.
package func why(_ start: String, among inspections: [Inspection], senses: Senses) throws
  -> [String]
{
  let judged = bundles(of: inspections).map { bundle in
    (bundle: bundle, verdicts: section(of: bundle, []) { facts(in: $0, senses: senses) }.verdicts)
  }
  let keys: Set<Identifier<Verdict>> = Set(judged.flatMap { $0.verdicts.map(\.key) })
  let key = try Register.one(of: keys, start, "finding")
  return judged.flatMap { bundle, verdicts in
    verdicts.filter { $0.key == key }.flatMap { lines(on: $0, in: bundle, senses) }
  }
}

/// The same of a finding of a store, by its name or its own key: its story alone is fetched, and
/// linked as reports link it.
package func why(_ start: String, in store: Store, senses: Senses, on day: CivilDay?) throws
  -> [String]
{
  let (key, articles) = try Register(store).home(of: start)
  let found = try inspections(of: articles, in: store)
  let bundle = Bundle(Story(title: "", articles: articles), found)
  let judgements = try store.judgements().holding(on: day)
  return section(of: bundle, [], linker(senses, judgements)).verdicts.filter { $0.key == key }
    .flatMap { lines(on: $0, in: bundle, senses) }
}

/// How two claims, by the beginnings of their keys, were compared.
package func whyNot(
  _ left: String,
  _ right: String,
  among inspections: [Inspection],
  senses: Senses
) throws -> [String] {
  let keys = Set(inspections.flatMap(\.claims).map(\.key))
  let pair = try [left, right].map { try Register.one(of: keys, $0, "claim") }
  for bundle in bundles(of: inspections) {
    let claims = bundle.inspections.flatMap(\.claims).filter { pair.contains($0.key) }
    if Set(claims.map(\.key)) == Set(pair), claims.count == 2 {
      return told(claims[0], bundle) + told(claims[1], bundle)
        + Linkages(in: bundle.input, senses: senses).why(claims[0].id, claims[1].id)
        .map { "  " + $0 }
    }
  }
  return ["not compared: articles of two stories"]
}

/// At most so many pairs of claims are shown of a finding.
private let shown = 20

private func lines(on verdict: Verdict, in bundle: Bundle, _ senses: Senses) -> [String] {
  let head = ["\(verdict.standing.rawValue): \(verdict.fact.label) (\(verdict.reason.slug))"]
  let claims = verdict.camps.flatMap(\.claims)
  let pairs = claims.indices.flatMap { left in
    claims.indices.filter { $0 > left && claims[$0].article != claims[left].article }
      .map { (claims[left], claims[$0]) }
  }
  let linkages = Linkages(in: bundle.input, senses: senses)
  let rest = pairs.count > shown ? ["… and \(pairs.count - shown) more pairs"] : []
  return head + claims.flatMap { told($0, bundle) }
    + pairs.prefix(shown).flatMap { left, right in
      ["\(left.key.rawValue.prefix(8)) and \(right.key.rawValue.prefix(8))"]
        + linkages.why(left.id, right.id).map { "  " + $0 }
    } + rest
}

/// "77aa0142 a1.txt “June 5” = 2025-06-05".
private func told(_ claim: Claim, _ bundle: Bundle) -> [String] {
  bundle.inspections.map(\.article).filter { $0.id == claim.article }.map { article in
    let words = article.text.slice(claim.span.bytes)
    return "\(claim.key.rawValue.prefix(8)) \(article.path) “\(words)” = \(claim.value.text)"
  }
}
