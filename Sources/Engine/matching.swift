import Facts

/// For each finding the index of the one before that it continues; nil for a new one.
///
/// First by fingerprint, then by witnesses: findings of one kind to which the same items give the
/// same two values at least. Each finding before is continued once.
func continuations(of findings: [Finding], among before: [Finding]) -> [Int?] {
  var free = Set(before.indices)
  var matches = [Int?](repeating: nil, count: findings.count)
  let byKey = Dictionary(grouping: before.indices.flatMap { index in
    Set([before[index].key, before[index].fingerprint]).map { ($0, index) }
  }) { $0.0 }
  let byWitness = Dictionary(grouping: before.indices.flatMap { index in
    before[index].witnesses.map { ($0, index) }
  }) { $0.0 }
  func choose(_ finding: Int, _ candidates: [Int], atLeast least: Int) {
    guard matches[finding] == nil else { return }
    let shared = candidates.filter(free.contains).map {
      (index: $0, count: findings[finding].sharedValues(with: before[$0]))
    }.filter { $0.count >= least }
    let best = shared.max { ($0.count, -$0.index) < ($1.count, -$1.index) }
    guard let best else { return }
    matches[finding] = best.index
    free.remove(best.index)
  }
  for index in findings.indices {
    choose(index, (byKey[findings[index].fingerprint] ?? []).map(\.1), atLeast: 0)
  }
  for index in findings.indices {
    let candidates = Set(
      findings[index].witnesses.flatMap { (byWitness[$0] ?? []).map(\.1) }
    )
    choose(index, candidates.sorted(), atLeast: 2)
  }
  return matches
}

/// The findings under the names that earlier ones gave them, each name once.
///
/// A new answer makes a new finding, with a name of its own.
func named(_ findings: [Finding], after before: [Finding]) -> [Finding] {
  let matches = continuations(of: findings, among: before)
  var taken: Set<Identifier<Verdict>> = []
  return zip(findings, matches).map { finding, match in
    let earlier = match.map { before[$0] }.flatMap { finding.isCovered(by: $0) ? $0 : nil }
    let name = earlier?.key ?? finding.fingerprint
    var unique = name
    var number = 2
    while !taken.insert(unique).inserted {
      unique = Identifier(name.rawValue + "-\(number)")
      number += 1
    }
    return finding.named(unique)
  }
}

extension Finding {
  /// What two findings must share to be compared at all.
  fileprivate var witnesses: Set<String> {
    Set(answers.flatMap { answer in answer.items.map { kind + "\u{1F}" + answer.value + "\u{1F}" + $0 } })
  }
}
