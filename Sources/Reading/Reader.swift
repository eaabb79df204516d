import Facts

/// Turns the bytes of one format into articles.
///
/// A reader is one file, a line in `Readers.all`, and a folder of examples,
/// `Fixtures/articles/<id>`.
package protocol Reader: Sendable {
  /// Kebab-case, stable.
  var id: String { get }
  /// Whether the content is of this format; the name of the file counts only where the content
  /// leaves it open.
  func recognizes(_ document: Document) -> Bool
  func read(_ document: Document) throws(ReadError) -> Batch
}

/// The formats that are read.
package enum Readers {
  /// In order of precedence: the first that recognizes a document reads it.
  package static let all: [any Reader] = [
    Feed(), HTMLPage(), JSONLines(), JSONLD(), NINJS(), Markdown(), PlainText(),
  ]

  /// What a document holds.
  ///
  /// Throws `empty` or `binary` for what is no text, and whatever its reader throws.
  package static func read(_ document: Document) throws(ReadError) -> Batch {
    if let found = DecodedText.kindOfBinary(document.bytes) {
      throw .binary(path: document.path, found: found)
    }
    guard document.text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
      throw .empty(path: document.path)
    }
    guard let reader = all.first(where: { $0.recognizes(document) }) else {
      throw .notAnArticle(path: document.path, expected: "an article", found: "an unknown format")
    }
    var batch = try reader.read(document)
    if document.decoded.damage > 0 {
      batch.append(Batch(remarks: [.damagedBytes(document)]))
    }
    return batch
  }

  /// What some paths hold: files, folders walked in the order of their names, `-` for the standard
  /// input.
  ///
  /// Never throws: what yields no article stands in `skipped`, and the rest goes on.
  package static func read(paths: [String], options: ReadOptions = ReadOptions()) -> Batch {
    var whole = Batch()
    read(paths: paths, options: options) { whole.append($0) }
    return whole
  }

  /// The same file by file, so that no more than one need be held.
  package static func read(
    paths: [String],
    options: ReadOptions = ReadOptions(),
    each: (Batch) throws -> Void
  ) rethrows {
    try read(paths: paths, options: options, isKnown: { _, _ in false }, each: each)
  }

  /// The same; a file of which `isKnown` says so by its path and bytes is not read any further.
  package static func read(
    paths: [String],
    options: ReadOptions,
    isKnown: (String, [UInt8]) throws -> Bool,
    each: (Batch) throws -> Void
  ) rethrows {
    for step in InputPaths(paths) {
      switch step {
      case .success(let path):
        switch bytes(of: path) {
        case .success(let bytes):
          if try isKnown(path, bytes) { continue }
          try each(attempt(Document(path: path, bytes: bytes, options: options)))
        case .failure(let error): try each(.skipping(error))
        }
      case .failure(let error): try each(.skipping(error))
      }
    }
  }

  /// The files `read` would look at.
  package static func files(in paths: [String]) -> [String] {
    InputPaths(paths).compactMap { try? $0.get() }
  }

  /// How many paths `read` would look at.
  package static func count(in paths: [String]) -> Int {
    InputPaths(paths).reduce(0) { count, _ in count + 1 }
  }

  /// What one file holds, or the standard input for `-`.
  package static func read(path: String, options: ReadOptions = ReadOptions()) throws(ReadError)
    -> Batch
  {
    try read(Document(path: path, bytes: bytes(of: path).get(), options: options))
  }

  private static func bytes(of path: String) -> Result<[UInt8], ReadError> {
    do {
      return .success(try path == "-" ? InputFile.standardInput() : InputFile.bytes(of: path))
    } catch {
      return .failure(error)
    }
  }

  private static func attempt(_ document: Document) -> Batch {
    do {
      return try read(document)
    } catch {
      return .skipping(error)
    }
  }
}

extension Remark {
  fileprivate static func damagedBytes(_ document: Document) -> Remark {
    let count = document.decoded.damage
    return Remark(
      slug: "invalid-bytes",
      path: document.path,
      text:
        "\(count) \(count == 1 ? "byte or sequence" : "bytes or sequences") could not be decoded."
    )
  }
}
