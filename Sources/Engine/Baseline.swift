import Facts
import Foundation

/// The findings that a newsroom knows of and does not want to fail on: a file that is read and
/// compared line by line.
package struct Baseline: Sendable, Equatable {
  /// By key.
  package private(set) var findings: [Finding]

  private static let schema = "crosscheck.baseline/1"

  package init(_ findings: [Finding]) {
    self.findings = findings.sorted { $0.key < $1.key }
  }

  package init(file path: String) throws(AuditError) {
    self.init(try JSONRows.read(path, schema: Baseline.schema).map(\.row))
  }

  package func text() throws -> String { try JSONRows.text(findings, schema: Baseline.schema) }

  /// What is not in the baseline, and what of the baseline is no more.
  package func difference(to findings: [Finding]) -> (added: [Finding], gone: [Finding]) {
    let matches = continuations(of: findings, among: self.findings)
    let covered = zip(findings, matches).map { finding, match in
      match.map { finding.isCovered(by: self.findings[$0]) } ?? false
    }
    let kept = Set(zip(matches, covered).compactMap { $1 ? $0 : nil })
    return (
      zip(findings, covered).compactMap { $1 ? nil : $0 },
      self.findings.indices.filter { !kept.contains($0) }.map { self.findings[$0] }
    )
  }

  /// Without what is no more; never with anything new.
  package func pruned(to findings: [Finding]) -> Baseline {
    let gone = Set(difference(to: findings).gone.map(\.key))
    return Baseline(self.findings.filter { !gone.contains($0.key) })
  }
}
