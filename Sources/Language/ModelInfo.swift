/// What a model says of itself.
package struct ModelInfo: Sendable, Equatable, CustomStringConvertible {
  /// As its makers call it: `en_core_web_md`.
  package let name: String
  package let version: String
  /// SHA-256 of the wheel it came from; of a folder that of the list of its files' checksums.
  package let sha256: String
  /// SPDX identifier.
  package let licence: String
  package let attribution: String

  /// Name and version: `en_core_web_md 3.8.0`.
  package var description: String { "\(name) \(version)" }

  init(_ file: ModelFile) throws(ModelError) {
    var values: [String: String] = [:]
    for line in try file.lines(.info) {
      let fields = line.split(separator: "\t", maxSplits: 1)
      if fields.count == 2 { values[String(fields[0])] = String(fields[1]) }
    }
    name = values["name"] ?? ""
    version = values["version"] ?? ""
    sha256 = values["sha256"] ?? ""
    licence = values["licence"] ?? ""
    attribution = values["attribution"] ?? ""
  }
}
