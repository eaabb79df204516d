/// The text of a file that no article is made of, UTF-8; `-` is the standard input.
package func plainText(of path: String) throws(ReadError) -> String {
  let bytes = path == "-" ? try InputFile.standardInput() : try InputFile.bytes(of: path)
  guard let text = String(validating: bytes, as: UTF8.self) else {
    throw .binary(path: path, found: "no UTF-8")
  }
  return text
}
