/// How a finding stands to an earlier run; SARIF 2.1.0, 3.27.24.
package enum BaselineState: String, Sendable, CaseIterable {
  case new, unchanged, updated
  /// The earlier run had it, this one has it no more.
  case absent
}
