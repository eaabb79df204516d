import Facts
import Lexicon

/// Groups what is said to have caused one happening, across articles.
///
/// Causes that share a word, or one near it, are one; its fullest wording is the value of them all.
/// A cause that names nothing ("technical failure") joins where there is one alone, a denial joins
/// what it denies. An article that tells two takes no side.
func causes(among claims: [Claim], senses: Senses) -> [[Claim]] {
  let claims = claims.sorted(by: isBefore)
  let main = mainHappening(of: claims)
  let groups = Dictionary(grouping: claims) { claim in
    isGeneral(claim.slot.subject.text) ? main : claim.slot.subject.text
  }
  return groups.sorted { $0.key < $1.key }
    .map { settledSides(of: camps(among: $0.value, senses)) }
    .filter { Set($0.map(\.article)).count > 1 }
}

/// What most articles tell the cause of, as far as claims name it.
private func mainHappening(of claims: [Claim]) -> String {
  let articles = Dictionary(grouping: claims, by: \.slot.subject.text)
    .mapValues { Set($0.map(\.article)).count }
  let named = articles.keys.filter { !isGeneral($0) && !decisions.contains($0) }
  return named.max { (articles[$0] ?? 0, $1) < (articles[$1] ?? 0, $0) } ?? "accident"
}

/// Somebody decides them, for a reason of their own.
private let decisions: Set<String> = ["delay", "closure", "recall"]

/// "The accident" is whatever happened.
private func isGeneral(_ happening: String) -> Bool {
  happening.isEmpty || happening == "accident"
}

/// The claims by what they name as the cause.
private func camps(among claims: [Claim], _ senses: Senses) -> [[Claim]] {
  var camps: [[Claim]] = []
  for claim in claims where claim.polarity == .asserted && !claim.isVague {
    let near = camps.indices.filter { camps[$0].contains { isOneCause($0, claim, senses) } }
    let joined = near.flatMap { camps[$0] } + [claim]
    camps = camps.indices.filter { !near.contains($0) }.map { camps[$0] } + [joined]
  }
  let exact = camps
  for claim in claims where claim.polarity == .denied || claim.isVague {
    let near = exact.indices.filter { exact[$0].contains { isOneCause($0, claim, senses) } }
    let home = near.count == 1 ? near.first : claim.isVague && exact.count == 1 ? 0 : nil
    if let home { camps[home].append(claim) }
  }
  return camps
}

private func isOneCause(_ left: Claim, _ right: Claim, _ senses: Senses) -> Bool {
  left.causeTerms.contains { one in
    right.causeTerms.contains { other in
      let (left, right) = (one.plain, other.plain)
      return senses.nearness(left.text, left.part, right.text, right.part) != .apart
    }
  }
}

/// One value a camp, and no article in two, but where it alone speaks for one, by somebody's mouth.
private func settledSides(of camps: [[Claim]]) -> [Claim] {
  let told = Dictionary(
    camps.flatMap { articles(of: $0, .asserted) }.map { ($0, 1) },
    uniquingKeysWith: +
  )
  return camps.flatMap { camp in
    let torn = articles(of: camp, .asserted).intersection(articles(of: camp, .denied))
    let settled = camp.filter { !torn.contains($0.article) }
    let own = settled.filter { told[$0.article, default: 0] < 2 }
    let words = camp.max { $0.causeTerms.count < $1.causeTerms.count }?.causeText ?? ""
    return (own.isEmpty ? settled.filter { $0.attribution != nil } : own).map {
      $0.settled(.text($0.polarity == .denied ? "not " + words : words), basis: $0.basis)
    }
  }
}

private func articles(of camp: [Claim], _ polarity: Claim.Polarity) -> Set<Identifier<Article>> {
  Set(camp.filter { $0.polarity == polarity }.map(\.article))
}

extension Context.Term {
  /// A name as the noun it may be: "Norway", for "Norwegian".
  fileprivate var plain: (text: String, part: Character) {
    part == "N" ? (text.lowercased(), "n") : (text, part)
  }
}

extension Claim {
  /// The words of its cause that tell it from others.
  fileprivate var causeTerms: [Context.Term] {
    context.terms(.head).filter { !vagueWords.contains($0.text) && $0.text != slot.subject.text }
  }

  fileprivate var isVague: Bool { causeTerms.isEmpty }

  fileprivate var causeText: String {
    polarity == .denied ? String(value.text.dropFirst("not ".count)) : value.text
  }
}

/// Words that stand in any cause.
private let vagueWords: Set<String> = [
  "failure", "fault", "faulty", "defect", "defective", "problem", "error", "malfunction", "human",
  "technical", "mechanical", "possible", "likely", "suspected", "apparent", "use", "lack", "have",
  "be", "do", "get", "take", "make", "come", "go", "cause", "result", "new", "old", "large", "big",
  "small", "high", "low", "first", "second", "other", "several", "many", "part", "case", "work",
]
