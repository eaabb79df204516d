/// A zip archive of one stored file.
func zipArchive(of name: String, _ contents: [UInt8]) -> [UInt8] {
  func encoded<Number: FixedWidthInteger>(_ number: Number) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
  let size = encoded(UInt32(contents.count))
  let sizes = size + size + encoded(UInt16(name.utf8.count))
  let blank = [UInt8](repeating: 0, count: 22)
  var bytes: [UInt8] = [0x50, 0x4b, 3, 4, 20] + blank.prefix(13) + sizes + blank.prefix(2)
  bytes += Array(name.utf8) + contents
  let start = UInt32(bytes.count)
  bytes += [0x50, 0x4b, 1, 2, 20, 0, 20] + blank.prefix(13) + sizes + blank.prefix(16)
  bytes += Array(name.utf8)
  let directory = encoded(UInt32(bytes.count) - start) + encoded(start)
  return bytes + [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0] + directory + blank.prefix(2)
}
