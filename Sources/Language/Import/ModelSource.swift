import Facts
import Foundation

/// The files of a spaCy model, in a wheel or in a folder.
struct ModelSource {
  let path: String
  /// SHA-256 of the wheel; `nil` for a folder.
  let checksum: String?
  private let archive: ZipArchive?
  /// What stands before the names of the model's files.
  private let prefix: String
  private static let landmark = "tok2vec/model"

  init(path: String) throws(ModelError) {
    self.path = path
    var isFolder = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw .missing(path: path)
    }
    if isFolder {
      archive = nil
      checksum = nil
      prefix = try Self.root(under: path)
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      throw .inaccessible(path: path, reason: "cannot be read")
    }
    let bytes = Array(data)
    checksum = SHA256.hexadecimal(of: bytes)
    guard let archive = ZipArchive(bytes),
      let name = archive.names.first(where: { $0.hasSuffix("/" + Self.landmark) })
    else {
      throw .foreign(path: path, expected: "the wheel of a spaCy model", found: "another file")
    }
    self.archive = archive
    prefix = String(name.dropLast(Self.landmark.count))
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
  private static func root(under path: String) throws(ModelError) -> String {
    var level = [path]
    for _ in 0..<3 {
      let match = level.first { FileManager.default.fileExists(atPath: $0 + "/" + landmark) }
      if let match { return match + "/" }
      level = level.flatMap { folder in
        let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
        return (names ?? []).sorted().map { folder + "/" + $0 }
      }
    }
    throw .foreign(path: path, expected: "the folder of a spaCy model", found: "another folder")
  }
}
