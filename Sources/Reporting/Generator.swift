/// What made a report, as reports name it.
package enum Generator {
  package static let name = "crosscheck"
  /// Semantic version of the program.
  package static let version = "0.1.0"
}
