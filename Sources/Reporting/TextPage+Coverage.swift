import Facts

extension TextPage {
  /// What was read, what was not, and what could not be dated.
  mutating func coverage(_ report: Report) {
    let coverage = report.coverage
    blank()
    rule()
    add([("COVERAGE", .strong)])
    item("Read", coverage.amounts)
    item("Dates", coverage.dateAmounts)
    for remark in coverage.skipped { item("Not read", remark.path.printable + ": " + remark.text) }
    if !report.tally.undated.isEmpty {
      item("Undated", report.tally.undated.map(\.printable).joined(separator: ", "))
    }
    for remark in report.remarks {
      item("Remark", remark.path.printable + ": " + remark.text + " (" + remark.slug + ")")
    }
    item("Model", report.model)
  }

  private mutating func item(_ name: String, _ text: String) {
    let first = "  " + name + String(repeating: " ", count: 10 - name.count)
    add([(text, .plain)], margin: String(repeating: " ", count: 12), first: first)
  }
}
