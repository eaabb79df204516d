import Facts
import Foundation

/// A release of a model that can be imported, known by the checksums of its files.
struct KnownModel {
  let name: String
  let version: String
  /// SHA-256 of each file that is read, in hexadecimal digits.
  var checksums: [String: String]

  /// All of them, from the table `models.tsv`: name, version, file, SHA-256.
  static func all() throws(ModelError) -> [KnownModel] {
    var models: [KnownModel] = []
    let table = String(decoding: try ResourceFile.bytes("models.tsv"), as: UTF8.self)
    for line in table.split(separator: "\n") where !line.hasPrefix("#") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4 else { continue }
      if models.last?.name != fields[0] {
        models.append(KnownModel(name: fields[0], version: fields[1], checksums: [:]))
      }
      models[models.count - 1].checksums[fields[2]] = fields[3]
    }
    return models
  }

  /// The release that the source is, told by the weights in the landmark of its kind.
  static func found(in source: ModelSource) throws(ModelError) -> KnownModel {
    let telltale = source.kind.landmark
    let models = try all().filter { $0.checksums[telltale] != nil }
    let found = SHA256.hexadecimal(of: try source.contents(of: telltale))
    guard let model = models.first(where: { $0.checksums[telltale] == found }) else {
      throw .foreign(
        path: source.path,
        expected: models.map { "\($0.name) \($0.version)" }.joined(separator: " or "),
        found: name(told: source) ?? "a model with \(telltale) of sha256 \(found)"
      )
    }
    return model
  }

  /// Every file of the release, by its name; throws when one is missing or altered.
  func files(in source: ModelSource) throws(ModelError) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for (name, expected) in ordered {
      let bytes = try source.contents(of: name)
      let found = Self.digest(of: name, bytes)
      guard found == expected else {
        throw .altered(
          path: source.path,
          expected: "\(name) with sha256 \(expected)",
          found: found
        )
      }
      files[name] = bytes
    }
    return files
  }

  /// What `ModelInfo` reads.
  func infoLines(_ source: ModelSource, licence: String, attribution: String) -> [String] {
    let list = ordered.flatMap { Array("\($0.value)  \($0.key)\n".utf8) }
    return [
      "name\t\(name)",
      "version\t\(version)",
      "sha256\t\(source.checksum ?? SHA256.hexadecimal(of: list))",
      "licence\t\(licence)",
      "attribution\t\(attribution)",
    ]
  }

  private var ordered: [(key: String, value: String)] {
    checksums.sorted { $0.key < $1.key }
  }

  /// The SHA-256 of a file; of a JSON file that of its labels, since wheels write JSON their own
  /// way.
  private static func digest(of name: String, _ bytes: [UInt8]) -> String {
    guard name == "tagger/cfg" else { return SHA256.hexadecimal(of: bytes) }
    return SHA256.hexadecimal(of: Array(TaggerSettings.labels(bytes).joined(separator: "\n").utf8))
  }

  private static func name(told source: ModelSource) -> String? {
    struct Meta: Decodable {
      let lang: String
      let name: String
      let version: String
    }
    guard let bytes = try? source.contents(of: "meta.json"),
      let meta = try? JSONDecoder().decode(Meta.self, from: Data(bytes))
    else { return nil }
    return "\(meta.lang)_\(meta.name) \(meta.version)"
  }
}

/// The data files that the room brings along, read at import only.
enum ResourceFile {
  static func bytes(_ name: String) throws(ModelError) -> [UInt8] {
    let path = Bundle.module.bundlePath + "/Resources/" + name
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .missing(path: path)
    }
    return Array(data)
  }

  static func decoded<Value: Decodable>(
    _ name: String,
    as type: Value.Type = Value.self
  ) throws(ModelError) -> Value {
    do {
      return try JSONDecoder().decode(type, from: Data(try bytes(name)))
    } catch let error as ModelError {
      throw error
    } catch {
      throw .malformed(path: name, reason: "\(error)")
    }
  }
}
