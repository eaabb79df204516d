package import Facts

/// Why a path yields no article.
///
/// `description` is one line that names the path.
package enum ReadError: Error, Equatable {
  case missing(path: String)
  /// The system's own words: "Permission denied".
  case unreadable(path: String, found: String)
  /// A folder, FIFO, device or socket where a file was expected.
  case notAFile(path: String, found: String)
  case empty(path: String)
  /// What the bytes look like instead of text: "a PDF document", "control characters".
  case binary(path: String, found: String)
  /// More bytes than `Document.limit`.
  case tooLarge(path: String, found: Int)
  /// Written to between the first byte and the last.
  case changed(path: String)
  /// The format breaks off: "line 3, column 7", "a value", "the end".
  case malformed(path: String, place: String, expected: String, found: String)
  /// Well formed, but without anything an article is made of.
  case notAnArticle(path: String, expected: String, found: String)

  package var path: String {
    switch self {
    case .missing(let path), .unreadable(let path, _), .notAFile(let path, _), .empty(let path),
      .binary(let path, _), .tooLarge(let path, _), .changed(let path),
      .malformed(let path, _, _, _), .notAnArticle(let path, _, _):
      path
    }
  }

  /// Kebab-case, stable, for the remark on a skipped path.
  package var slug: String {
    switch self {
    case .missing: "missing"
    case .unreadable: "unreadable"
    case .notAFile: "not-a-file"
    case .empty: "empty"
    case .binary: "binary"
    case .tooLarge: "too-large"
    case .changed: "changed"
    case .malformed: "malformed"
    case .notAnArticle: "not-an-article"
    }
  }

  /// What is wrong, without the path.
  package var reason: String {
    switch self {
    case .missing: "no such file"
    case .unreadable(_, let found): "cannot be read: \(found)"
    case .notAFile(_, let found): "\(found), not a file"
    case .empty: "the file is empty"
    case .binary(_, let found): "not text: \(found)"
    case .tooLarge(_, let found): "\(found) bytes, more than the \(Document.limit) that are read"
    case .changed: "the file changed while it was read"
    case .malformed(_, let place, let expected, let found):
      "\(place): expected \(expected), found \(found)"
    case .notAnArticle(_, let expected, let found): "expected \(expected), found \(found)"
    }
  }

  /// As a remark for a batch's `skipped`.
  package var remark: Remark { Remark(slug: slug, path: path, text: reason) }
}

extension ReadError: CustomStringConvertible {
  package var description: String { "\(path.printable): \(reason.printable)" }
}
