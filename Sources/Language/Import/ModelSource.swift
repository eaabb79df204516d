import Facts
import Foundation

/// The files of a model, in a wheel or in a folder.
struct ModelSource {
  /// What a model is, told by a file that all of its kind have.
  enum Kind: String {
    case english = "tok2vec/model"
    case encoder = "model.safetensors"

    var landmark: String { rawValue }
    var name: String { self == .english ? "a spaCy model" : "a sentence encoder" }
  }

  let kind: Kind
  let path: String
  /// SHA-256 of the wheel; `nil` for a folder.
  let checksum: String?
  private let archive: ZipArchive?
  /// What stands before the names of the model's files.
  private let prefix: String

  /// Throws when there is nothing at `path`, nothing of the kind, or no wheel of the checksum, where
  /// one is given.
  init(path: String, kind: Kind, sha256: String? = nil) throws(ModelError) {
    self.path = path
    self.kind = kind
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    if isFolder {
      archive = nil
      checksum = nil
      prefix = try Self.root(of: kind, under: path)
      try check(sha256)
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .inaccessible(path: path, reason: "cannot be read")
    }
    let bytes = Array(data)
    checksum = SHA256.hexadecimal(of: bytes)
    guard let wheel = ZipArchive(bytes), let (archive, prefix) = Self.root(of: kind, in: wheel)
    else {
      throw .foreign(path: path, expected: "the wheel of \(kind.name)", found: "another file")
    }
    self.archive = archive
    self.prefix = prefix
    try check(sha256)
  }

  private func check(_ sha256: String?) throws(ModelError) {
    guard let sha256, checksum != sha256 else { return }
    throw .altered(path: path, expected: "sha256 \(sha256)", found: checksum ?? "a folder")
  }

  /// The archive that holds the model's files, the wheel or one packed in it, and what stands
  /// before their names.
  private static func root(of kind: Kind, in wheel: ZipArchive) -> (ZipArchive, String)? {
    if let prefix = prefix(of: kind.landmark, in: wheel) { return (wheel, prefix) }
    let name = "model.zip"
    guard let folder = prefix(of: name, in: wheel),
      let packed = wheel.contents(of: folder + name).flatMap({ ZipArchive($0) }),
      let prefix = prefix(of: kind.landmark, in: packed)
    else { return nil }
    return (packed, prefix)
  }

  private static func prefix(of name: String, in archive: ZipArchive) -> String? {
    archive.names.first { "/\($0)".hasSuffix("/" + name) }.map { String($0.dropLast(name.count)) }
  }

  /// A file of the model.
  func contents(of name: String) throws(ModelError) -> [UInt8] {
    if let archive {
      guard let bytes = archive.contents(of: prefix + name) else {
        throw .malformed(path: path, reason: "\(name) is not in the wheel or cannot be unpacked")
      }
      return bytes
    }
    guard let data = FileManager.default.contents(atPath: prefix + name) else {
      throw .missing(path: prefix + name)
    }
    return Array(data)
  }

  /// The folder that holds the model's files: itself or one at most two levels below.
  private static func root(of kind: Kind, under path: String) throws(ModelError) -> String {
    var level = [path]
    for _ in 0..<3 {
      let match = level.first { FileManager.default.fileExists(atPath: $0 + "/" + kind.landmark) }
      if let match { return match + "/" }
      level = level.flatMap { folder in
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (names ?? []).sorted().map { folder + "/" + $0 }
      }
    }
    throw .foreign(path: path, expected: "the folder of \(kind.name)", found: "another folder")
  }
}
