import Facts

/// For each finding the index of the one before that it continues; nil for a new one.
///
/// First by fingerprint and a witness, then by witnesses alone: findings of one kind to which the
/// same items give the same two values at least; then by equal answers and one witness, as where two
/// findings trade theirs; last by fingerprint alone, as where a drop lies elsewhere. Each finding before is continued once.
func continuations(of findings: [Finding], among before: [Finding]) -> [Int?] {
  var matching = Matching(findings, before)
  matching.matchByFingerprint(sharing: 1)
  matching.matchByWitness(sharing: 2) { _, _ in true }
  matching.matchByWitness(sharing: 1) { $0.isCovered(by: $1) }
  matching.matchByFingerprint(sharing: 0)
  return matching.matches
}

/// The findings under the names that earlier ones gave them, each name once.
///
/// A new answer makes a new finding, with a name of its own.
func named(_ findings: [Finding], after before: [Finding]) -> [Finding] {
  let matches = continuations(of: findings, among: before)
  var taken: Set<Identifier<Verdict>> = []
  let inherited = zip(findings, matches).map { finding, match -> Identifier<Verdict>? in
    guard let match, finding.isCovered(by: before[match]) else { return nil }
    return taken.insert(before[match].key).inserted ? before[match].key : nil
  }
  return zip(findings, inherited).map { finding, name in
    finding.named(name ?? free(finding.fingerprint, &taken))
  }
}

/// The name, or with a number behind it where it is taken.
private func free(_ name: Identifier<Verdict>, _ taken: inout Set<Identifier<Verdict>>)
  -> Identifier<Verdict>
{
  var unique = name
  var number = 2
  while !taken.insert(unique).inserted {
    unique = Identifier(name.rawValue + "-\(number)")
    number += 1
  }
  return unique
}

private struct Matching {
  private let findings: [Finding]
  private let before: [Finding]
  private var free: Set<Int>
  private(set) var matches: [Int?]

  init(_ findings: [Finding], _ before: [Finding]) {
    self.findings = findings
    self.before = before
    free = Set(before.indices)
    matches = [Int?](repeating: nil, count: findings.count)
  }

  mutating func matchByFingerprint(sharing least: Int) {
    let places = Matching.places(of: before) { [$0.key.rawValue, $0.fingerprint.rawValue] }
    for index in findings.indices where matches[index] == nil {
      match(index, among: places[findings[index].fingerprint.rawValue] ?? [], sharing: least)
    }
  }

  mutating func matchByWitness(sharing least: Int, where isLike: (Finding, Finding) -> Bool) {
    let places = Matching.places(of: before, by: \.witnesses)
    for index in findings.indices where matches[index] == nil {
      let candidates = Set(findings[index].witnesses.flatMap { places[$0] ?? [] })
      let alike = candidates.filter { isLike(findings[index], before[$0]) }
      match(index, among: alike.sorted(), sharing: least)
    }
  }

  /// Takes the free candidate with most values in common, if they are enough; of equals the first.
  private mutating func match(_ index: Int, among candidates: [Int], sharing least: Int) {
    var best: (place: Int, count: Int)?
    for place in candidates where free.contains(place) {
      let count = findings[index].sharedValues(with: before[place])
      if count >= least, count > best?.count ?? -1 { best = (place, count) }
    }
    guard let best else { return }
    matches[index] = best.place
    free.remove(best.place)
  }

  private static func places(of findings: [Finding], by keys: (Finding) -> Set<String>)
    -> [String: [Int]]
  {
    var places: [String: [Int]] = [:]
    for (index, finding) in findings.enumerated() {
      for key in keys(finding) { places[key, default: []].append(index) }
    }
    return places
  }
}

extension Finding {
  /// What two findings must share to be compared at all.
  fileprivate var witnesses: Set<String> {
    Set(
      answers.flatMap { answer in
        answer.items.map { [kind, answer.value, $0].joined(separator: "\u{1F}") }
      }
    )
  }
}
