import Foundation
import Reporting
import TestKit
import Testing

/// Every reporter's text of the canonical report is the one under Fixtures/snapshots.
///
/// `RECORD=1` writes the files and fails, so that no run both changes and approves them.
@Suite struct SnapshotTests {
  static let folder = Fixtures.folder + "/snapshots"

  @Test(arguments: Reporters.all.map(\.id))
  func `a report is written as its snapshot has it`(id: String) throws {
    let written = try #require(report(CanonicalReport.report, as: id))
    let path = SnapshotTests.folder + "/" + SnapshotTests.name(of: id)
    if ProcessInfo.processInfo.environment["RECORD"] != nil {
      try Data(written.utf8).write(to: URL(fileURLWithPath: path))
      Issue.record("recorded \(path); run again without RECORD")
    } else {
      let recorded = try String(
        decoding: Data(contentsOf: URL(fileURLWithPath: path)),
        as: UTF8.self
      )
      #expect(Array(written.utf8) == Array(recorded.utf8))
    }
  }

  @Test func `every snapshot has its reporter`() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: SnapshotTests.folder)
    #expect(Set(files) == Set(Reporters.all.map { SnapshotTests.name(of: $0.id) }))
  }

  /// A file's ending where it is not the id.
  private static func name(of id: String) -> String {
    let endings = ["text": "txt", "line": "txt", "github": "txt", "junit": "xml", "markdown": "md"]
    return id + "." + (endings[id] ?? id)
  }
}
