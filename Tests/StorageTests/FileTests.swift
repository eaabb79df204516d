import Facts
import Foundation
import GRDB
import Storage
import Testing

@Suite struct FileTests {
  private let scratch: Scratch
  private var path: String { scratch.path() }

  init() throws { scratch = try Scratch() }

  private func entry(_ seed: UInt64 = 1) -> Entry {
    var dice = Dice(seed: seed)
    return dice.entry()
  }

  @Test func `a new file keeps what was put in, for the next to open it`() throws {
    _ = try Store.open(path).insert(entry())
    #expect(try Store.open(path).entries() == [entry()])
    #expect(try Store.open(path, for: .reading).entries() == [entry()])
  }

  @Test func `an empty file becomes a database, but is none to read`() throws {
    try Data().write(to: URL(fileURLWithPath: path))
    #expect(throws: StoreError.foreign(path: path, found: "an empty file")) {
      try Store.open(path, for: .reading)
    }
    _ = try Store.open(path).insert(entry())
    #expect(try Store.open(path).entries().count == 1)
  }

  @Test(arguments: [Store.Use.reading, .updating])
  func `a missing file is made by writing alone`(use: Store.Use) {
    #expect(throws: StoreError.missing(path: path)) { try Store.open(path, for: use) }
    #expect(FileManager.default.fileExists(atPath: path) == false)
  }

  @Test func `another program's database is refused and left as it is`() throws {
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE a (b)") }
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    for use in Store.Use.allCases {
      #expect(throws: StoreError.foreign(path: path, found: "another program's SQLite file")) {
        try Store.open(path, for: use)
      }
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.folder).count == 1)
  }

  @Test func `a text is no database`() throws {
    let text = Data(String(repeating: "MONTREAL, June 6 (AFP) ", count: 99).utf8)
    try text.write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: StoreError.self) { try Store.open(path) }
    #expect(
      "\(try #require(error))" == "\(path): not a crosscheck database: file is not a database"
    )
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == text)
  }

  @Test func `a database of a newer program is refused`() throws {
    _ = try Store.open(path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let expected = StoreError.newer(path: path, expected: Schema.current.version, found: 99)
    #expect(throws: expected) { try Store.open(path) }
    #expect(throws: expected) { try Store.open(path, for: .reading) }
  }

  @Test func `a database of a version that never was is damaged`() throws {
    _ = try Store.open(path)
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = -3") }
    for use in Store.Use.allCases {
      #expect(throws: StoreError.corrupt(path: path, found: "schema -3")) {
        try Store.open(path, for: use)
      }
    }
  }

  @Test func `a folder, a pipe and a file in no folder are errors, not waits`() throws {
    #expect(throws: StoreError.unopenable(path: scratch.folder, found: "a folder")) {
      try Store.open(scratch.folder)
    }
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: StoreError.unopenable(path: path, found: "not a regular file")) {
      try Store.open(path)
    }
    #expect(throws: StoreError.self) { try Store.open(scratch.path("no/such/folder")) }
  }

  @Test func `names that SQLite would take for something else are names of files`() throws {
    let folder = FileManager.default.currentDirectoryPath
    for name in [":memory:", "file:x?mode=memory"] {
      #expect(throws: StoreError.missing(path: name)) { try Store.open(name, for: .reading) }
    }
    #expect(FileManager.default.fileExists(atPath: folder + "/:memory:") == false)
  }

  @Test func `a locked database is an error once patience ends`() throws {
    let store = try Store.open(path, patience: 0.1)
    let other = try DatabaseQueue(path: path)
    try other.inDatabase { database in
      try database.execute(sql: "BEGIN IMMEDIATE")
      #expect(throws: StoreError.locked(path: path)) { try store.insert(entry()) }
      #expect(try store.entries().isEmpty)
      try database.execute(sql: "ROLLBACK")
    }
    #expect(try store.insert(entry()) == .added)
  }

  @Test func `a store opened for reading does not write`() throws {
    _ = try Store.open(path).insert(entry(1))
    let store = try Store.open(path, for: .reading)
    #expect(throws: StoreError.readOnly(path: path)) { try store.insert(entry(2)) }
    #expect(try store.entries() == [entry(1)])
  }

  /// Root may write any file but an immutable one.
  private static func chattr(_ flag: String, _ path: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/chattr")
    process.arguments = [flag, path]
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }

  private static let canMakeImmutable: Bool = {
    guard let scratch = try? Scratch() else { return false }
    guard FileManager.default.createFile(atPath: scratch.path(), contents: nil) else {
      return false
    }
    defer { _ = chattr("-i", scratch.path()) }
    return chattr("+i", scratch.path())
  }()

  @Test(.enabled(if: canMakeImmutable, "chattr +i works only for root on some file systems"))
  func `a file that may not be written is read, and is an error to write`() throws {
    _ = try Store.open(path).insert(entry(1))
    #expect(FileTests.chattr("+i", path))
    defer { _ = FileTests.chattr("-i", path) }
    #expect(try Store.open(path, for: .reading).entries() == [entry(1)])
    #expect(throws: StoreError.readOnly(path: path)) { try Store.open(path).insert(entry(2)) }
  }

  @Test func `a damaged file is an error at whatever page it is damaged`() throws {
    let store = try Store.open(path)
    for seed in 1...20 as ClosedRange<UInt64> { _ = try store.insert(entry(seed)) }
    try store.replaceFindings(with: [])
    let copy = scratch.path("copy")
    try DatabaseQueue(path: path).inDatabase { _ = try $0.checkpoint(.truncate) }
    let whole = try Data(contentsOf: URL(fileURLWithPath: path))
    for page in 0..<whole.count / 4096 {
      var damaged = whole
      damaged.replaceSubrange(page * 4096 + 8..<page * 4096 + 4000, with: Data(count: 3992))
      try damaged.write(to: URL(fileURLWithPath: copy))
      do {
        let store = try Store.open(copy, for: .reading)
        _ = try store.entries()
        _ = try store.claims()
      } catch {
        #expect("\(error)".hasPrefix(copy + ": "))
      }
    }
  }

  @Test func `a row that no version of ours writes is damage, told by its column`() throws {
    let store = try Store.open(path)
    _ = try store.insert(entry())
    try DatabaseQueue(path: path).write {
      try $0.execute(
        sql: "UPDATE article SET published_day = '2025-06-31', published_basis = 'page'"
      )
    }
    #expect(
      throws: StoreError.corrupt(path: path, found: "column published_day holds “2025-06-31”")
    ) { try store.entries() }
  }

  @Test func `a full database is an error and keeps what it has`() throws {
    let store = try Store.open(path)
    _ = try store.insert(entry())
    try DatabaseQueue(path: path).write {
      try $0.execute(
        sql: "INSERT INTO run (number, started, command, engine) VALUES (?, '', '', '')",
        arguments: [Int64.max]
      )
    }
    #expect(throws: StoreError.full(path: path)) { try store.begin("ingest", engine: "e", at: "") }
    #expect(try store.entries() == [entry()])
  }
}
