package import Facts

extension Dateline {
  /// The day that a date line without a year names, in the year that brings it nearest to another.
  ///
  /// Nil where it names no day, or a year. `BERN, Jan 18 (AP)` near 3 February 2026 is 18 January 2026.
  package func day(near other: CivilDay) -> CivilDay? {
    guard let written = DateEvidence.days(in: surface).first, written.year == nil else {
      return nil
    }
    return written.day(near: other)
  }
}
