package import Facts

extension Dateline {
  /// The day that a date line without a year names ("BERN, Jan. 18 (AP)"), in the year that brings
  /// it nearest to another day; nil where it names none, or a year.
  package func day(near other: CivilDay) -> CivilDay? {
    guard let written = DateEvidence.days(in: surface).first, written.year == nil else {
      return nil
    }
    return written.day(near: other)
  }
}
