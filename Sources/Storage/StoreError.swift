import Facts
import GRDB

/// Why a database could not be opened, read or written.
///
/// `description` is one line with the path, fit for an editor's terminal.
package enum StoreError: Error, Equatable {
  /// There is no such file, and it was to be read.
  case missing(path: String)
  /// It is a folder, lies in no folder, or may not be touched.
  case unopenable(path: String, found: String)
  /// It is a file of something else.
  case foreign(path: String, found: String)
  /// A later version of this program made it.
  case newer(path: String, expected: Int, found: Int)
  /// Another program held it for longer than we were to wait.
  case locked(path: String)
  case readOnly(path: String)
  /// The file is damaged, or a row holds what no version of this program writes.
  case corrupt(path: String, found: String)
  /// The disk, or the file's own limit, is full; the database is as it was before.
  case full(path: String)
  /// An article cannot be kept as it is.
  case unstorable(path: String, article: String, found: String)
  /// No item, and no path of one, is called so.
  case unknown(path: String, item: String)
  /// Whatever else SQLite says.
  case failed(path: String, found: String)
}

extension StoreError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .missing(let path): "\(path): no such database"
    case .unopenable(let path, let found): "\(path): cannot be opened: \(found)"
    case .foreign(let path, let found): "\(path): not a crosscheck database: \(found)"
    case .newer(let path, let expected, let found):
      "\(path): made by a newer crosscheck: schema \(found), this one knows \(expected)"
    case .locked(let path): "\(path): locked by another program; try again when it is done"
    case .readOnly(let path): "\(path): may be read but not written"
    case .corrupt(let path, let found): "\(path): damaged: \(found)"
    case .full(let path): "\(path): the disk is full; the database is as it was"
    case .unstorable(let path, let article, let found): "\(article): not kept in \(path): \(found)"
    case .unknown(let path, let item): "\(path): there is no item “\(item.printable)”"
    case .failed(let path, let found): "\(path): \(found)"
    }
  }
}

extension StoreError {
  /// The error of this room for whatever SQLite, GRDB or a row's decoding threw.
  init(_ error: any Error, path: String) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(sqlite: error, path: path)
    case is RowDecodingError, is DecodingError, is UnreadableColumn:
      self = .corrupt(path: path, found: "\(error)")
    default: self = .failed(path: path, found: "\(error)")
    }
  }

  private init(sqlite error: DatabaseError, path: String) {
    let found = error.message ?? "SQLite error \(error.resultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked(path: path)
    case .SQLITE_READONLY: self = .readOnly(path: path)
    case .SQLITE_CORRUPT: self = .corrupt(path: path, found: found)
    case .SQLITE_NOTADB: self = .foreign(path: path, found: found)
    case .SQLITE_FULL: self = .full(path: path)
    case .SQLITE_IOERR:
      let reason = "the disk, or a limit on files, lets it not be read or written any further"
      self = .failed(path: path, found: reason + "; the database is as it was")
    case .SQLITE_CANTOPEN, .SQLITE_PERM:
      self = .unopenable(path: path, found: "no such folder, or no right to write in it")
    default: self = .failed(path: path, found: found)
    }
  }
}

/// A column that holds what its type cannot be made of.
struct UnreadableColumn: Error, CustomStringConvertible {
  let column: String
  let found: String

  var description: String { "column \(column) holds “\(found)”" }
}
