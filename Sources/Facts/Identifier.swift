/// The name of one subject, made of its content, so that reading the same bytes twice gives it
/// again.
///
/// Twenty-two lower-case characters at most; never `hashValue`, which differs from run to run.
/// Example: `Identifier<Article>("a3f0c19e77d2b604")`.
package struct Identifier<Subject>: Hashable, Sendable, Comparable {
  package let rawValue: String

  package init(_ rawValue: String) {
    self.rawValue = rawValue
  }

  /// The digest of some parts, in order, told apart so that `["ab", "c"]` and `["a", "bc"]` differ.
  package init(of parts: [String]) {
    var digest = Digest()
    for part in parts {
      digest.add(part)
      digest.add("\u{1F}")
    }
    self.init(digest.hexadecimal)
  }

  package static func < (left: Self, right: Self) -> Bool {
    left.rawValue < right.rawValue
  }
}

extension Identifier: CustomStringConvertible {
  package var description: String { rawValue }
}

extension Identifier: Codable {
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(String.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }
}
