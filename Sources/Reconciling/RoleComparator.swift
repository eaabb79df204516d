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
    let (one, other) = (Office(left.role), Office(right.role))
    if one.core == other.core {
      return one.dated == other.dated
        ? Comparison(.same, .sameRole) : Comparison(.overlapping, .otherTime)
    }
    if one.isOtherRank(than: other) || one.isOfOneTime(as: other) && one.isOtherPost(than: other) {
      return Comparison(.conflicting, .otherRole)
    }
    if one.isTitle || other.isTitle { return Comparison(.overlapping, .closerRole) }
    if one.core.isSubset(of: other.core) { return Comparison(.wider, .closerRole) }
    if other.core.isSubset(of: one.core) { return Comparison(.narrower, .closerRole) }
    return one.isOfOneTime(as: other) && Families.offices.areApart(one.ruling, other.ruling)
      ? Comparison(.conflicting, .otherOffice) : Comparison(.overlapping, .closerRole)
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
  static let otherRole = Reason("role-differs", "The offices differ.")
}
