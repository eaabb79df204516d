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

  /// The release that the source is, told by the weights of its first network.
  static func found(in source: ModelSource) throws(ModelError) -> KnownModel {
    let models = try all()
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

  private static let telltale = "tok2vec/model"

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
