/// Where the project's Fixtures lie.
package enum Fixtures {
  /// The path of the Fixtures folder, made from this file's own path.
  package static let folder: String = {
    let parts = #filePath.split(separator: "/").dropLast(3)
    return "/" + parts.joined(separator: "/") + "/Fixtures"
  }()
}
