import Facts
import Foundation
import Reading
import TestKit
import Testing

/// Every file under Fixtures/articles/<reader>/ with what was read of it in `<name>.expected.json`
/// beside.
///
/// `RECORD=1` writes what is read now, and fails.
@Suite struct ReaderCorpusTests {
  @Test(arguments: Corpus.files)
  func `a fixture reads as recorded`(file: String) throws {
    let path = Corpus.folder + "/" + file
    let bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    let document = Document(path: "articles/" + file, bytes: bytes)
    let reader = try #require(Readers.all.first { $0.recognizes(document) })
    #expect(reader.id == String(file.prefix { $0 != "/" }), "read by another reader")
    let found = Corpus.summary(of: try Readers.read(document)).text(isIndented: true) + "\n"
    let expected = URL(fileURLWithPath: path + ".expected.json")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try found.write(to: expected, atomically: true, encoding: .utf8)
      Issue.record("recorded \(file)")
    }
    #expect(try String(contentsOf: expected, encoding: .utf8) == found)
  }

  @Test func `every reader has a folder and every folder a reader`() throws {
    let folders = try FileManager.default.contentsOfDirectory(atPath: Corpus.folder)
    #expect(Set(folders) == Set(Readers.all.map(\.id)))
    for reader in Readers.all {
      #expect(Corpus.files.contains { $0.hasPrefix(reader.id + "/") })
    }
  }

  @Test(arguments: Corpus.files)
  func `zones ascend, do not overlap, and leave nothing but white space`(file: String) throws {
    let bytes = [UInt8](
      try Data(contentsOf: URL(fileURLWithPath: Corpus.folder + "/" + file))
    )
    let batch = try Readers.read(Document(path: file, bytes: bytes))
    for article in batch.articles { Law.holds(of: article) }
  }
}

/// The fixtures of the readers.
enum Corpus {
  static let folder = Fixtures.folder + "/articles"

  static let files: [String] = {
    let paths = FileManager.default.subpaths(atPath: folder) ?? []
    return paths.filter { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue && !path.hasSuffix(".expected.json")
        && !path.hasSuffix(".main.txt")
    }.sorted()
  }()

  static func summary(of batch: Batch) -> JSONValue {
    [
      "articles": .array(batch.articles.map(summary)),
      "remarks": .array(batch.remarks.map { .string($0.slug) }),
      "skipped": .array(batch.skipped.map { .string($0.slug) }),
    ]
  }

  private static func summary(of article: Article) -> JSONValue {
    var members: [JSONValue.Member] = [
      .init("source", .string("\(article.source.name) (\(article.source.basis.rawValue))")),
      .init(
        "published",
        .string("\(article.publication.day?.iso ?? "-") (\(article.publication.basis.rawValue))")
      ),
    ]
    let fields: [(String, String?)] = [
      ("stamp", article.publication.stamp), ("modified", article.modified),
      ("headline", article.headline), ("byline", article.byline),
      ("dateline", article.dateline?.surface), ("place", article.dateline?.place),
      ("day", article.dateline?.day?.iso), ("wire", article.wire), ("language", article.language),
      ("address", article.address), ("item", article.item.contains("\u{1F}") ? nil : article.item),
      ("revision", article.revision.map(String.init)),
      ("status", article.status == .usable ? nil : article.status.rawValue),
    ]
    members += fields.compactMap { name, value in value.map { .init(name, .string($0)) } }
    let zones = article.zones.map { zone in
      JSONValue.string("\(zone.kind.rawValue) | \(article.text.slice(zone.bytes).collapsed)")
    }
    members.append(.init("zones", .array(zones)))
    return .object(members)
  }
}

/// What holds of every article, whatever was read.
enum Law {
  static func holds(of article: Article, _ place: SourceLocation = #_sourceLocation) {
    let bytes = Array(article.text.utf8)
    var end = 0
    for zone in article.zones {
      #expect(zone.bytes.lowerBound >= end && !zone.bytes.isEmpty, sourceLocation: place)
      #expect(zone.bytes.upperBound <= bytes.count, sourceLocation: place)
      guard zone.bytes.lowerBound >= end, zone.bytes.upperBound <= bytes.count else { return }
      #expect(isBlank(bytes[end..<zone.bytes.lowerBound]), sourceLocation: place)
      #expect(
        String(validating: bytes[zone.bytes], as: UTF8.self) != nil,
        sourceLocation: place
      )
      end = zone.bytes.upperBound
    }
    #expect(isBlank(bytes[end...]), sourceLocation: place)
    #expect(article.version.utf8.count == 64, sourceLocation: place)
    #expect(
      (article.publication.day == nil) == (article.publication.basis == .none),
      sourceLocation: place
    )
    if let dateline = article.dateline {
      #expect(article.text.slice(dateline.bytes) == dateline.surface, sourceLocation: place)
    }
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy { $0.properties.isWhitespace }
  }
}
