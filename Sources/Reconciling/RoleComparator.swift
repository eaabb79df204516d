package import Facts

/// Compares two offices of one person.
///
/// The less exact office ("executive", "minister") is compatible; another rank, another domain or an
/// office of another family ("mayor", "curator") is a conflict. Corpus: `Fixtures/compare/role.tsv`.
package struct RoleComparator: Comparator {
  /// An office.
  package struct Subject: Operand {
    let role: String

    package init?(_ value: Value) {
      guard case .role(let role) = value else { return nil }
      self.role = role
    }
  }

  package let id = "role"
  package let reasons: [Reason] = [.sameRole, .closerRole, .otherTime, .otherRole, .otherOffice]

  package init() {}

  package func compare(_ left: Subject, _ right: Subject) -> Comparison {
    let leftWords = RoleComparator.words(left.role)
    let rightWords = RoleComparator.words(right.role)
    if leftWords.core == rightWords.core {
      return Comparison(
        leftWords.dated == rightWords.dated ? .same : .overlapping,
        leftWords.dated == rightWords.dated ? .sameRole : .otherTime
      )
    }
    if RoleComparator.areOtherRanks(leftWords.core, rightWords.core) {
      return Comparison(.conflicting, .otherRole)
    }
    if leftWords.core.symmetricDifference(rightWords.core).isDisjoint(with: RoleComparator.ranks)
      == false, !leftWords.core.isDisjoint(with: rightWords.core)
    {
      return Comparison(.conflicting, .otherRole)
    }
    if leftWords.core.isSubset(of: rightWords.core) { return Comparison(.wider, .closerRole) }
    if rightWords.core.isSubset(of: leftWords.core) { return Comparison(.narrower, .closerRole) }
    let isOtherDomain =
      !leftWords.core.isDisjoint(with: RoleComparator.domains)
      && !rightWords.core.isDisjoint(with: RoleComparator.domains)
      && leftWords.core.intersection(rightWords.core).isDisjoint(with: RoleComparator.domains)
    if isOtherDomain { return Comparison(.conflicting, .otherRole) }
    return leftWords.dated == rightWords.dated
      && Families.offices.areApart(leftWords.core, rightWords.core)
      ? Comparison(.conflicting, .otherOffice) : Comparison(.overlapping, .closerRole)
  }

  /// "First deputy governor" beside the second one.
  private static func areOtherRanks(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let (one, other) = (left.intersection(orders), right.intersection(orders))
    return !one.isEmpty && !other.isEmpty && one != other
      && left.subtracting(orders) == right.subtracting(orders)
  }

  private static let orders: Set<String> = [
    "first", "second", "third", "fourth", "senior", "junior",
  ]

  private static let ranks: Set<String> = [
    "deputy", "assistant", "associate", "junior",
  ]
  private static let domains: Set<String> = [
    "agriculture", "culture", "defence", "economy", "education", "energy", "environment",
    "finance", "foreign", "health", "home", "interior", "justice", "labour", "marketing",
    "technical", "sports", "tourism",
    "trade", "transport", "housing", "planning", "science", "security", "ceo", "cfo", "coo", "cto",
  ]
  private static let dating: Set<String> = [
    "former", "ex", "outgoing", "incoming", "then", "late", "current", "new", "re", "elected",
    "longtime", "acting", "interim",
  ]
  private static let spellings = [
    "defense": "defence", "labor": "labour", "vice": "deputy", "economic": "economy",
    "premier": "prime",
    "spokeswoman": "spokesperson", "spokesman": "spokesperson", "chairman": "chair",
    "chairwoman": "chair", "chairperson": "chair", "policeman": "police",
  ]
  private static let offices = [
    ("chief executive officer", "ceo"), ("chief executive", "ceo"),
    ("managing director", "ceo"), ("head of government", "prime"), ("head of state", "president"),
    ("chief financial officer", "cfo"), ("finance chief", "cfo"),
    ("chief operating officer", "coo"), ("chief technology officer", "cto"),
  ]
  private static let silent: Set<String> = ["the", "of", "for", "and", "a", "an", "s", "minister"]

  private static func words(_ role: String) -> (core: Set<String>, dated: Set<String>) {
    var text = " " + role.foldedWords.joined(separator: " ") + " "
    for (long, short) in offices { text = text.replacing(" " + long + " ", with: " \(short) ") }
    let words = Set(text.split(separator: " ").map { spellings[String($0)] ?? String($0) })
    let core = words.subtracting(silent).subtracting(dating)
    return (core.isEmpty ? words : core, words.intersection(dating))
  }
}

/// Words in families, from `Resources/offices.tsv`.
private struct Families: Sendable {
  private let numbers: [String: Set<Int>]

  static let offices = Families(Table.lines(of: "offices"))

  private init(_ lines: [String]) {
    var numbers: [String: Set<Int>] = [:]
    for (number, line) in lines.enumerated() {
      for word in line.split(separator: " ") { numbers[String(word), default: []].insert(number) }
    }
    self.numbers = numbers
  }

  /// Whether both name families and none in common.
  func areApart(_ left: Set<String>, _ right: Set<String>) -> Bool {
    let (one, other) = (families(of: left), families(of: right))
    return !one.isEmpty && !other.isEmpty && one.isDisjoint(with: other)
  }

  private func families(of words: Set<String>) -> Set<Int> {
    words.reduce(into: []) { $0.formUnion(numbers[$1] ?? []) }
  }
}

extension Reason {
  fileprivate static let sameRole = Reason("values-agree", "Both give the same office.")
  fileprivate static let closerRole = Reason(
    "role-closer",
    "One office is the more exact form of the other."
  )
  fileprivate static let otherTime = Reason(
    "role-dated",
    "The office is the same; one dates it as former, acting or incoming."
  )
  /// Shown as a soft conflict: a person may have two callings.
  static let otherOffice = Reason(
    "role-other-office",
    "The offices are of two kinds that one person seldom has at a time."
  )
  fileprivate static let otherRole = Reason("role-differs", "The offices differ.")
}
