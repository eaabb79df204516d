package import Facts

/// The forms a verification is printed in.
package enum VerificationFormat: String, Sendable, CaseIterable {
  case text, json, sarif, html
}

/// The verification in a format; the same one gives the same bytes.
package func report(
  _ verification: Verification,
  as format: VerificationFormat,
  options: ReportOptions = ReportOptions()
) -> String {
  switch format {
  case .text: verification.text(options: options)
  case .json: verification.json.text(isIndented: true) + "\n"
  case .sarif: verification.sarif.text(isIndented: true) + "\n"
  case .html: verification.page
  }
}
