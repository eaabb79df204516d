import Facts

extension Report.Coverage {
  /// Dates by basis in the order of a report, zeros too; "unresolved" comes last.
  var datesByBasis: [(basis: String, count: Int)] {
    (Claim.Basis.allCases.map(\.rawValue) + ["unresolved"]).map { ($0, dates[$0] ?? 0) }
  }
}
