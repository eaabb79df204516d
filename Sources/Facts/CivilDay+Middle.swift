extension CivilDay {
  /// The middle one of some days, the earlier of two; nil of none.
  package static func middle(of days: some Collection<CivilDay>) -> CivilDay? {
    let sorted = days.sorted()
    return sorted.isEmpty ? nil : sorted[(sorted.count - 1) / 2]
  }
}
