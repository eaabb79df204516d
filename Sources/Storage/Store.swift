import Facts
import Foundation
import GRDB

/// Everything the program keeps: articles, claims, what was made of them, what editors decided.
///
/// One SQLite file in WAL mode with `synchronous = NORMAL`: a process killed at any moment leaves
/// each transaction whole or absent; a power cut may undo the last transactions but damages
/// nothing, and what it undoes is read again from its files. Editors' decisions, which no file
/// holds, are brought to the disk before `append` returns. Two programs may write at once: each
/// waits for the other's transaction, for as long as `patience` allows.
/// Ground: sqlite.org/wal.html, sqlite.org/pragma.html#pragma_synchronous.
package struct Store: Sendable {
  package enum Use: Sendable, CaseIterable {
    case reading
    /// Writes to a file that must be there.
    case updating
    /// Makes a file that is not there, or is empty, a database.
    case writing
  }

  /// As it was given; ":memory:" where there is no file.
  package let path: String
  private let writer: any DatabaseWriter

  /// Opens a database, or makes one.
  ///
  /// `patience` is in seconds: how long to wait for another program's transaction.
  package static func open(
    _ path: String,
    for use: Use = .writing,
    patience: Double = 5,
    schema: Schema = .current
  ) throws(StoreError) -> Store {
    let isThere = try isFile(path)
    guard isThere || use == .writing else { throw .missing(path: path) }
    // SQLite does not wait where two programs make one file, or turn it to WAL, at once.
    let deadline = ContinuousClock.now + .seconds(patience)
    while true {
      do {
        return Store(path: path, writer: try writer(path, use, patience, schema))
      } catch {
        let error = StoreError(error, path: path)
        guard error == .locked(path: path), ContinuousClock.now < deadline else { throw error }
        usleep(20_000)
      }
    }
  }

  /// A database of no file, gone with the value.
  package static func inMemory() throws(StoreError) -> Store {
    let path = ":memory:"
    do {
      let queue = try DatabaseQueue()
      try Schema.current.install(in: queue, path: path)
      return Store(path: path, writer: queue)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Reads from one state of the database, whatever is written meanwhile.
  func read<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try writer.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Writes all that the body writes, or nothing where it throws.
  func write<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try writer.write(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// Works on the writer's connection outside any transaction, for what is no change of rows.
  func withoutTransaction<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result
  {
    do {
      return try writer.writeWithoutTransaction(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// The database as it is now, for reading at leisure; the database itself where it has no file.
  func frozen() throws -> any DatabaseReader {
    guard let pool = writer as? DatabasePool else { return writer }
    return try pool.makeSnapshot()
  }

  /// Writes as `write` does, and returns when the disk has it.
  func writeDurably(_ body: (Database) throws -> Void) throws(StoreError) {
    do {
      try writer.writeWithoutTransaction { database in
        try database.execute(sql: "PRAGMA synchronous = FULL")
        try database.inTransaction {
          try body(database)
          return .commit
        }
        try database.execute(sql: "PRAGMA synchronous = NORMAL")
      }
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

extension Store {
  /// Whether there is a file; a folder, a pipe or a device is an error, for SQLite might hang.
  private static func isFile(_ path: String) throws(StoreError) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0 else { return false }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return true
    case S_IFDIR: throw .unopenable(path: path, found: "a folder")
    default: throw .unopenable(path: path, found: "not a regular file")
    }
  }

  private static func writer(_ path: String, _ use: Use, _ patience: Double, _ schema: Schema)
    throws
    -> any DatabaseWriter
  {
    switch use {
    case .reading: try reader(path, patience, schema)
    case .updating, .writing: try pool(path, patience, schema)
    }
  }

  private static func pool(_ path: String, _ patience: Double, _ schema: Schema) throws
    -> DatabasePool
  {
    var configuration = configuration(path, patience, schema)
    let pool = try DatabasePool(path: plain(path), configuration: configuration)
    if try pool.read({ try schema.condition(of: $0, path: path) }) != .ready {
      configuration.foreignKeysEnabled = false
      let installer = try DatabaseQueue(path: plain(path), configuration: configuration)
      try schema.install(in: installer, path: path)
    }
    return pool
  }

  private static func reader(_ path: String, _ patience: Double, _ schema: Schema) throws
    -> DatabaseQueue
  {
    var configuration = configuration(path, patience, schema)
    configuration.readonly = true
    let queue = try DatabaseQueue(path: plain(path), configuration: configuration)
    switch try queue.read({ try schema.condition(of: $0, path: path) }) {
    case .ready: return queue
    case .empty: throw StoreError.foreign(path: path, found: "an empty file")
    case .older:
      _ = try pool(path, patience, schema)
      return queue
    }
  }

  /// Looks at a file before GRDB sets its journal mode: another program's file stays untouched.
  private static func configuration(_ path: String, _ patience: Double, _ schema: Schema)
    -> Configuration
  {
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { database in
      _ = try schema.condition(of: database, path: path)
    }
    return configuration
  }

  /// The path as a file's, where SQLite would take it for a URI or a database in memory.
  private static func plain(_ path: String) -> String {
    path.hasPrefix("/") ? path : "./" + path
  }
}
