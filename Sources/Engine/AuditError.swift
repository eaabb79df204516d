import Facts

/// Why an audit could not begin.
///
/// `description` is one line with the file and the place.
package enum AuditError: Error, Equatable {
  case unreadable(path: String, found: String)
  case malformed(path: String, line: Int, expected: String, found: String)
  /// The database holds no finished audit of this number, or none at all.
  case noRun(path: String, number: Int?)
}

extension AuditError: CustomStringConvertible {
  package var description: String {
    text.printable
  }

  private var text: String {
    switch self {
    case .unreadable(let path, let found): "\(path): \(found)"
    case .malformed(let path, let line, let expected, let found):
      "\(path):\(line): expected \(expected), found \(found)"
    case .noRun(let path, let number?): "\(path): no finished audit has the number \(number)"
    case .noRun(let path, nil): "\(path): no audit was finished here; run crosscheck audit first"
    }
  }
}
