/// Why a model could not be opened or imported.
package enum ModelError: Error, Equatable {
  /// There is no file at the path.
  case missing(path: String)
  /// The file or folder cannot be read, or the new file cannot be written.
  case inaccessible(path: String, reason: String)
  /// The file is not one of ours, or not the model that was asked for.
  case foreign(path: String, expected: String, found: String)
  /// The content is not what its checksum says.
  case altered(path: String, expected: String, found: String)
  /// A part of a model cannot be understood.
  case malformed(path: String, reason: String)
}

extension ModelError: CustomStringConvertible {
  /// One line for a person.
  package var description: String {
    switch self {
    case .missing(let path):
      "no model at \(path)"
    case .inaccessible(let path, let reason):
      "\(path): \(reason)"
    case .foreign(let path, let expected, let found):
      "\(path) is not a model of ours: expected \(expected), found \(found)"
    case .altered(let path, let expected, let found):
      "\(path) is damaged or altered: expected \(expected), found \(found)"
    case .malformed(let path, let reason):
      "\(path): \(reason)"
    }
  }
}
