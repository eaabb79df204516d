/// The lines of a file that no article is made of; `-` is the standard input.
///
/// A line that is no UTF-8 is a lone U+FFFD, which no format takes.
package func lines(of path: String) throws(ReadError) -> [String] {
  let bytes = path == "-" ? try InputFile.standardInput() : try InputFile.bytes(of: path)
  guard !bytes.contains(0) else { throw .binary(path: path, found: "control characters") }
  return bytes.split(separator: 0x0A, omittingEmptySubsequences: false).map {
    String(validating: $0, as: UTF8.self) ?? "\u{FFFD}"
  }
}
